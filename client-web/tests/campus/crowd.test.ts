import { beforeEach, describe, expect, it } from 'vitest';
import type { AvatarCard } from '$protocol';
import { Crowd, glideMs } from '../../src/campus/crowd';
import type { PresenceFrame } from '../../src/campus/presence';

const nothing: PresenceFrame = { tick: 0, left: [], placed: [], moved: [], stepped: [], turned: [] };
let crowd: Crowd;

function card(slot: number): AvatarCard {
  return { slot, person: `p${slot + 1}`, name: `n${slot}`, role: 'attendee', colour: 0, pattern: 0 };
}

const shown = (slot: number, now: number): unknown => {
  const avatar = crowd.all.find((row) => row.slot === slot);
  return avatar && crowd.shownAt(avatar, now);
};

beforeEach(() => {
  crowd = new Crowd();
  crowd.introduce([card(0), card(1)]);
  crowd.apply(
    {
      ...nothing,
      placed: [
        { slot: 0, x: 8, y: 8, look: 0 },
        { slot: 1, x: 100, y: 100, look: 2 },
      ],
    },
    0,
  );
});

describe('the crowd', () => {
  it('knows oneself and the others', () => {
    expect(crowd.own?.card?.name).toBe('n0');
    expect(crowd.others.map(({ slot }) => slot)).toEqual([1]);
  });

  it('shows a step as walking from where one was seen', () => {
    crowd.apply({ ...nothing, moved: [{ slot: 1, dx: 8, dy: -8 }] }, 1000);
    expect(shown(1, 1000)).toEqual({ x: 100, y: 100 });
    expect(shown(1, 1000 + glideMs / 2)).toEqual({ x: 104, y: 96 });
    expect(shown(1, 1000 + glideMs)).toEqual({ x: 108, y: 92 });
    expect(shown(1, 9000)).toEqual({ x: 108, y: 92 });
  });

  it('goes on from where it is shown when the next step comes early', () => {
    crowd.apply({ ...nothing, moved: [{ slot: 1, dx: 9, dy: 0 }] }, 1000);
    crowd.apply({ ...nothing, stepped: [{ slot: 1, dx: 7, dy: 0 }] }, 1000 + glideMs / 2);
    expect(shown(1, 1000 + glideMs / 2)).toEqual({ x: 104.5, y: 100 });
    expect(shown(1, 5000)).toEqual({ x: 116, y: 100 });
  });

  it('shows a leap at once, and everything at once without movement', () => {
    crowd.apply({ ...nothing, placed: [{ slot: 1, x: 900, y: 900, look: 0 }] }, 1000);
    expect(shown(1, 1000)).toEqual({ x: 900, y: 900 });
    crowd.setGlide(0);
    crowd.apply({ ...nothing, moved: [{ slot: 1, dx: 8, dy: 0 }] }, 2000);
    expect(shown(1, 2000)).toEqual({ x: 908, y: 900 });
  });

  it('lets go of who has left, and gives the slot to whoever comes', () => {
    crowd.apply({ ...nothing, left: [1] }, 1000);
    expect(crowd.others).toEqual([]);
    crowd.introduce([{ ...card(1), name: 'other' }]);
    crowd.apply({ ...nothing, placed: [{ slot: 1, x: 5, y: 5, look: 0 }] }, 2000);
    expect(crowd.others.map(({ card: known }) => known?.name)).toEqual(['other']);
  });

  it('does not move those it was never told of', () => {
    crowd.apply({ ...nothing, moved: [{ slot: 9, dx: 1, dy: 1 }], turned: [{ slot: 9, look: 1 }] }, 1000);
    expect(crowd.all).toHaveLength(2);
  });

  it('rests when nobody moves', () => {
    expect(crowd.isMoving(1000)).toBe(false);
    crowd.apply({ ...nothing, moved: [{ slot: 1, dx: 8, dy: 0 }] }, 1000);
    expect(crowd.isMoving(1050)).toBe(true);
    expect(crowd.isMoving(2000)).toBe(false);
  });
});
