// What of a room goes outside, as those in it and those who run it are told.
import type { HallLinks, RecordEvent } from '$protocol';
import { describe, expect, it } from 'vitest';
import { reduceHall, reduceLinks } from '../../src/model/hall';

const told = (published: boolean, open: boolean): RecordEvent => ({
  t: 'hall.told',
  topic: 'room/r3',
  offset: 1,
  at: 0,
  d: { hall: { published, open } },
});
const linked = (links: HallLinks): RecordEvent => ({
  t: 'hall.linked',
  topic: 'desk/r3',
  offset: 1,
  at: 0,
  d: { links },
});

describe('a room that is shown outside', () => {
  it('says who else takes part, and nothing where nobody does', () => {
    const shown = reduceHall(undefined, told(true, false));
    expect(shown).toEqual({ published: true, open: false });
    expect(reduceHall(shown, told(false, false))).toBeUndefined();
  });

  it('has its links at its desk, for as long as there are any', () => {
    const links = reduceLinks(null, linked({ watch: 'watchwatchwatch2', devices: 0 }));
    expect(links?.watch).toBe('watchwatchwatch2');
    expect(reduceLinks(links, linked({ devices: 0 }))).toBeNull();
    expect(reduceLinks(links, told(true, true))).toBe(links);
  });
});
