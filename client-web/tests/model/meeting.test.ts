import { describe, expect, it } from 'vitest';
import type { PairingView, RecordEvent } from '$protocol';
import { questionOf, reduceOwnPairings, reducePairing } from '../../src/model/pairings';
import { reduceTables, tableIn } from '../../src/model/tables';
import { isOffRecord, noRules } from '../../src/model/convening';
import { emptyRoom } from '../../src/model/room';
import { emptyConvening, emptyInbox } from '../fake/views';

function event(t: string, d: unknown, topic = 'room/r1'): RecordEvent {
  return { t, topic, offset: 0, at: 1000, d } as RecordEvent;
}

const opened = event('pairing.opened', {
  by: 'p1',
  parent: 'r1',
  parent_name: 'Hall',
  title: 'Meet',
  text: 'Why?\n\n How? ',
  rounds: 3,
  talk_s: 60,
  pause_s: 10,
});

describe('pairing as those in the room know it', () => {
  const open = reducePairing(null, opened) as PairingView;

  it('gathers, talks, pauses and is over', () => {
    expect(open).toMatchObject({ stage: 'gathering', round: 0, people: 0 });
    expect(open).not.toHaveProperty('by');
    const counted = reducePairing(open, event('pairing.counted', { parent: 'r1', people: 4 }));
    expect(counted?.people).toBe(4);
    const began = reducePairing(counted, event('pairing.began', { parent: 'r1', round: 1, ends: 9000 }));
    expect(began).toMatchObject({ stage: 'talking', round: 1, ends: 9000, people: 4 });
    const last = reducePairing(began, event('pairing.timed', { parent: 'r1', ends: 5000, rounds: 1 }));
    expect(last).toMatchObject({ ends: 5000, rounds: 1 });
    const paused = reducePairing(began, event('pairing.paused', { parent: 'r1', ends: 19000 }));
    expect(paused).toMatchObject({ stage: 'pause', round: 1, ends: 19000 });
    expect(reducePairing(paused, event('pairing.closed', { parent: 'r1', why: 'done' }))).toBeNull();
  });

  it('asks one question a round, then from the beginning', () => {
    expect(questionOf(open)).toBe('');
    expect([1, 2, 3].map((round) => questionOf({ ...open, round }))).toEqual(['Why?', 'How?', 'Why?']);
    expect(questionOf({ ...open, text: '', round: 1 })).toBe('');
  });

  it('is off the record in the rooms of pairs where it is in the main room', () => {
    const convening = { ...emptyConvening, rules: [{ room: 'r1', rules: { ...noRules, no_record: true } }] } as const;
    const here = { room: 'r9', name: 'Meet · 1', kind: 'breakout', description: '', area: '' } as const;
    const room = { ...emptyRoom('room/r9'), room: here, pairing: open };
    expect(isOffRecord({ convening: { ...convening, rules: [...convening.rules] }, room }, 'r9')).toBe(true);
  });
});

describe('one’s own part in pairing', () => {
  const plain = { person: 'p5', parent: 'r1', parent_name: 'Hall', waits: false, people: [] };
  const seated = (d: object): RecordEvent => event('pairing.seated', { ...plain, ...d }, 'inbox/p5');

  it('is where one sits and with whom, until one steps out', () => {
    const names = [{ person: 'p6', name: 'Ben' }];
    const inside = reduceOwnPairings(emptyInbox, seated({ room: 'r9', names }));
    expect(inside.pairings).toEqual([{ parent: 'r1', parent_name: 'Hall', room: 'r9', waits: false, people: names }]);
    const after = reduceOwnPairings(inside, seated({ names: [] }));
    expect(after.pairings).toEqual([{ parent: 'r1', parent_name: 'Hall', waits: false, people: [] }]);
    const out = reduceOwnPairings(after, event('pairing.released', { person: 'p5', parent: 'r1' }, 'inbox/p5'));
    expect(out.pairings).toEqual([]);
  });
});

describe('topic tables', () => {
  const table = { room: 'r7', host: 'p5', host_name: 'Ana', text: 'Robots', seats: 4 };
  const open = reduceTables(emptyConvening, event('table.opened', table, 'convening'));

  it('are rooms with a host and seats while they are open', () => {
    expect(open.rooms).toEqual([{ room: 'r7', name: 'Robots', kind: 'table', description: '', area: '' }]);
    expect(tableIn(open, 'r7')).toEqual({ room: 'r7', host: 'p5', host_name: 'Ana', seats: 4 });
    const named = reduceTables(open, event('table.renamed', { room: 'r7', by: 'p5', text: 'Drones' }, 'convening'));
    expect(named.rooms[0]?.name).toBe('Drones');
    expect(reduceTables(named, event('table.closed', { room: 'r7' }, 'convening'))).toEqual(emptyConvening);
  });
});
