import { describe, expect, it } from 'vitest';
import { durationText, shareOf } from '../../src/features/attendance/duration';
import { rateFor } from '../../src/features/campus/mode.svelte';
import { linkOfContact } from '../../src/features/join/contact';
import { mayModerate } from '../../src/features/moderation/acts';
import { tidied, emptyProfile } from '../../src/features/profile/profile';
import { roomsByKind } from '../../src/model/convening';
import { hrefOf, parseRoute } from '../../src/model/router.svelte';
import { backoffMs, longestWaitMs, longestWaitVisibleMs, shortestWaitMs } from '../../src/net/backoff';
import { initialOf } from '../../src/ui/initial';
import { rooms } from '../fake/data';

describe('waiting before another try', () => {
  it('grows to its bound and never falls below the shortest', () => {
    expect(backoffMs(0, true, 0)).toBe(shortestWaitMs);
    expect(backoffMs(0, true, 1)).toBe(500);
    expect(backoffMs(50, true, 1)).toBe(longestWaitVisibleMs);
    expect(backoffMs(50, false, 1)).toBe(longestWaitMs);
    expect(backoffMs(50, false, 0)).toBe(shortestWaitMs);
  });
});

describe('addresses of views', () => {
  it('come back as they went out, and unknown ones lead home', () => {
    expect(parseRoute(hrefOf('messages', 'p7'))).toEqual({ view: 'messages', id: 'p7' });
    expect(parseRoute(hrefOf('agenda'))).toEqual({ view: 'agenda', id: '' });
    expect(parseRoute('#/nowhere/x')).toEqual({ view: 'here', id: '' });
    expect(parseRoute('')).toEqual({ view: 'here', id: '' });
    expect(parseRoute('#/messages/%E0%A4%A')).toEqual({ view: 'messages', id: '' });
  });
});

describe('small things', () => {
  it('say time without promising more than there was', () => {
    expect(durationText(59_999, 'en')).toBe('0 min');
    expect(durationText(3_600_000, 'en')).toBe('1 hr');
    expect(durationText(3_900_000, 'en')).toBe('1 hr 5 min');
    const row = { session: 's1' as const, title: '', starts: 0, ends: 1000, present_ms: 999 };
    expect(shareOf(row, 'en')).toBe('99%');
    expect(shareOf({ ...row, present_ms: 5000 }, 'en')).toBe('100%');
  });

  it('make a link of a contact only where it is one', () => {
    expect(linkOfContact('a@example.org')).toBe('mailto:a@example.org');
    expect(linkOfContact('https://example.org/help')).toBe('https://example.org/help');
    expect(linkOfContact('javascript:alert(1)')).toBeNull();
    expect(linkOfContact('The help desk')).toBeNull();
  });

  it('let moderators act on those below them only', () => {
    expect(mayModerate('moderator', 'attendee')).toBe(true);
    expect(mayModerate('moderator', 'moderator')).toBe(false);
    expect(mayModerate('organiser', 'moderator')).toBe(true);
    expect(mayModerate('attendee', 'attendee')).toBe(false);
  });

  it('take letters as people count them', () => {
    expect(initialOf(' ñandú')).toBe('Ñ');
    expect(initialOf('👩‍🏫 Ada')).toBe('👩‍🏫');
    expect(initialOf('')).toBe('?');
  });

  it('tidy what people typed about themselves', () => {
    expect(tidied({ ...emptyProfile('', 0), name: '  Ada \n Lovelace ' }).name).toBe('Ada Lovelace');
  });

  it('group places by kind, in the order of the kinds, names by the alphabet', () => {
    expect(roomsByKind(rooms, 'en').map(({ kind }) => kind)).toEqual([
      'stage',
      'lobby',
      'breakout',
      'affinity',
      'office',
      'quiet',
    ]);
  });

  it('ask for positions only where somebody sees them', () => {
    const looks = { isMap: true, isNearOpen: false, isHidden: false, isSparing: false };
    expect(rateFor(looks)).toBe('full');
    expect(rateFor({ ...looks, isSparing: true })).toBe('calm');
    expect(rateFor({ ...looks, isHidden: true })).toBe('list');
    expect(rateFor({ ...looks, isMap: false })).toBe('list');
    expect(rateFor({ ...looks, isMap: false, isNearOpen: true })).toBe('calm');
  });
});
