import { describe, expect, it } from 'vitest';
import type { MessageReacted, MessageTally, ReactionPage } from '$protocol';
import { countOf, isCovered, noReactions, totalOf, withPage, withReacted, withTally } from '../../src/model/reactions';

const hearts = (people: number): number[] => [0, people, 0, 0, 0, 0];

function page(revision: number, to: number, ...messages: ReactionPage['messages']): ReactionPage {
  return { topic: 'room/r1', revision, to, messages };
}

function tally(revision: number, since: number, ...messages: MessageTally['messages']): MessageTally {
  return { room: 'r1', revision, since, messages };
}

function reacted(more: Partial<MessageReacted> = {}): MessageReacted {
  const event = { by: 'p1', topic: 'room/r1', offset: 4, kind: 'heart', on: true, people: 1, revision: 3 } as const;
  return { ...event, ...more };
}

describe('reactions to messages', () => {
  const known = withPage(noReactions, page(2, 100, { offset: 4, counts: hearts(2), own: ['heart'] }), 0);

  it('are as a page says, within its stretch', () => {
    expect(countOf(known.messages.get(4), 'heart')).toBe(2);
    expect(countOf(known.messages.get(4), 'party')).toBe(0);
    expect(totalOf(known.messages.get(5))).toBe(0);
    const later = withPage(known, page(3, 20, { offset: 12, counts: hearts(1), own: [] }), 10);
    expect([...later.messages.keys()]).toEqual([4, 12]);
    expect([...withPage(later, page(4, 20), 10).messages.keys()]).toEqual([4]);
  });

  it('are counted by a tally, which knows nothing of whose they are', () => {
    const after = withTally({ ...known, revision: 2 }, tally(5, 1, { offset: 4, counts: hearts(7) }));
    expect(after).toMatchObject({ revision: 5 });
    expect(after.messages.get(4)).toEqual({ counts: hearts(7), own: ['heart'] });
    expect(withTally(after, tally(6, 1, { offset: 4, counts: hearts(0) })).messages.size).toBe(0);
  });

  it('are asked for where a tally does not reach back far enough, or is of another life', () => {
    const state = { ...known, revision: 4 };
    expect(isCovered(state, tally(9, 4))).toBe(true);
    expect(isCovered(state, tally(9, 5))).toBe(false);
    expect(isCovered(state, tally(3, 0))).toBe(false);
  });

  it('are one’s own once one’s inbox says so', () => {
    const own = withReacted(noReactions, reacted(), 'p1');
    expect(own.messages.get(4)).toEqual({ counts: hearts(1), own: ['heart'] });
    expect(own.heard).toBe(3);
    const both = withReacted(own, reacted({ kind: 'party', people: 5 }), 'p1');
    expect(both.messages.get(4)).toEqual({ counts: [0, 1, 0, 5, 0, 0], own: ['heart', 'party'] });
    const back = withReacted(both, reacted({ on: false, people: 0 }), 'p1');
    expect(back.messages.get(4)).toEqual({ counts: [0, 0, 0, 5, 0, 0], own: ['party'] });
  });

  it('of the other to a direct message are not one’s own', () => {
    const theirs = withReacted(noReactions, reacted({ by: 'p2', revision: 0 }), 'p1');
    expect(theirs.messages.get(4)).toEqual({ counts: hearts(1), own: [] });
    expect(withReacted(theirs, reacted({ by: 'p2', on: false, people: 0 }), 'p1').messages.size).toBe(0);
  });
});
