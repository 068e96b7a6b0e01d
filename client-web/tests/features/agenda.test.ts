import { describe, expect, it } from 'vitest';
import type { Scheduled, SessionKind } from '$protocol';
import { canJoin, daysOf, inOrder, matching, noFilter, onNow, upNext } from '../../src/features/agenda/agenda';
import {
  dayKey,
  isSameClock,
  isZone,
  rangeText,
  relativeText,
  timeText,
  zoneText,
} from '../../src/features/agenda/time';

const hourMs = 3_600_000;

function session(id: number, starts: number, hours = 1, kind: SessionKind = 'content', title = `t${id}`): Scheduled {
  const item = {
    guid: `g${id}`,
    title,
    abstract: '',
    kind,
    track: kind,
    language: 'en',
    room_name: 'Hall',
    speakers: [],
    access: 'both' as const,
    no_record: false,
  };
  return { session: `s${id}`, room: 'r1', item: { ...item, starts, ends: starts + hours * hourMs } };
}

/** No-break and narrow spaces differ between versions of the language data. */
const plain = (text: string): string => text.replace(/[\s\u2009\u202f]+/g, ' ').replace(/[–—]/g, '-');

describe('the programme', () => {
  const noon = Date.UTC(2021, 6, 29, 16);

  it('is in order of time however it was published', () => {
    const rows = [session(1, noon + 2 * hourMs), session(2, noon), session(3, noon, 2)];
    expect(inOrder(rows).map((row) => row.session)).toEqual(['s2', 's3', 's1']);
  });

  it('falls into days of the reader, not of the event', () => {
    const late = Date.UTC(2021, 6, 28, 22);
    expect(daysOf([session(1, late)], 'America/New_York').map(({ key }) => key)).toEqual(['2021-07-28']);
    expect(daysOf([session(1, late)], 'Africa/Nairobi').map(({ key }) => key)).toEqual(['2021-07-29']);
  });

  it('knows what is on and what begins next, and leaves out what has no hour', () => {
    const rows = [
      session(1, noon - hourMs, 48, 'asynchronous'),
      session(2, noon - hourMs / 2),
      session(3, noon + hourMs),
      session(4, noon + hourMs),
      session(5, noon + 2 * hourMs),
    ];
    expect(onNow(rows, noon).map((row) => row.session)).toEqual(['s2']);
    expect(upNext(rows, noon).map((row) => row.session)).toEqual(['s3', 's4']);
    expect(onNow(rows, noon + hourMs / 2)).toEqual([]);
    expect(upNext(rows, noon + 3 * hourMs)).toEqual([]);
  });

  it('can be joined from ten minutes before until the end', () => {
    const row = session(1, noon);
    const minute = 60_000;
    expect([-11, -10, 0, 59, 60].map((minutes) => canJoin(row, noon + minutes * minute))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(canJoin(session(2, noon, 1, 'asynchronous'), noon + 100 * hourMs)).toBe(true);
  });

  it('is narrowed by kind, track and words', () => {
    const rows = [session(1, noon, 1, 'panel', 'Science for all'), session(2, noon, 1, 'debrief', 'Debrief')];
    expect(matching(rows, { ...noFilter, kind: 'panel' })).toHaveLength(1);
    expect(matching(rows, { ...noFilter, track: 'debrief' })).toHaveLength(1);
    expect(matching(rows, { ...noFilter, words: ' SCIENCE ' })).toHaveLength(1);
    expect(matching(rows, { ...noFilter, words: 'nothing' })).toHaveLength(0);
  });
});

describe('times', () => {
  it('follow daylight saving in the zone they are shown in', () => {
    // New York sets its clocks back on 7 November 2021 at 06:00 UTC; Nairobi never does.
    const before = Date.UTC(2021, 10, 7, 5, 30);
    const after = Date.UTC(2021, 10, 7, 6, 30);
    expect(plain(timeText(before, 'America/New_York', 'en-US'))).toBe('1:30 AM');
    expect(plain(timeText(after, 'America/New_York', 'en-US'))).toBe('1:30 AM');
    expect(plain(timeText(after, 'Africa/Nairobi', 'en-GB'))).toMatch(/^0?9:30$/);
    expect(zoneText('America/New_York', before, 'en')).toBe('Eastern Daylight Time');
    expect(zoneText('America/New_York', after, 'en')).toBe('Eastern Standard Time');
  });

  it('name the day where it is another one', () => {
    const starts = Date.UTC(2021, 6, 28, 22);
    const range = (onDay?: string): string =>
      plain(rangeText(starts, starts + hourMs, 'Africa/Nairobi', 'en-GB', onDay));
    expect(range()).toBe('01:00-02:00');
    expect(range('2021-07-29')).toBe('01:00-02:00');
    expect(range('2021-07-28')).toContain('Thu');
  });

  it('tell whether two zones show the same clock at a moment', () => {
    const winter = Date.UTC(2021, 0, 1);
    const summer = Date.UTC(2021, 6, 1);
    expect(isSameClock('Europe/London', 'UTC', winter)).toBe(true);
    expect(isSameClock('Europe/London', 'UTC', summer)).toBe(false);
  });

  it('bear zones that do not exist', () => {
    expect(isZone('Africa/Nairobi')).toBe(true);
    expect(isZone('Mars/Olympus')).toBe(false);
    expect(isZone('')).toBe(false);
  });

  it('count days at midnight of the zone, and speak of minutes as people do', () => {
    expect(dayKey(Date.UTC(2021, 0, 1, 4, 59), 'America/New_York')).toBe('2020-12-31');
    expect(dayKey(Date.UTC(2021, 0, 1, 5), 'America/New_York')).toBe('2021-01-01');
    expect(relativeText(5 * 60_000, 0, 'en')).toBe('in 5 minutes');
    expect(relativeText(0, 3 * hourMs, 'en')).toBe('3 hours ago');
  });
});
