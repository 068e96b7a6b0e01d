import { describe, expect, it } from 'vitest';
import { stillPending, type Pending } from '../../src/model/pending';

function pending(change: Partial<Pending> = {}): Pending {
  return { id: 1, to: 'room/r1', text: 'hi', replyTo: null, at: 0, after: 10, offset: null, refused: null, ...change };
}

const said = (offset: number, text = 'hi', author = 'p1') => ({ offset, author, text });

describe('what is still being sent', () => {
  it('is shown until its entry stands in the log, whichever comes first', () => {
    expect(stillPending([pending()], [], 'p1')).toHaveLength(1);
    expect(stillPending([pending()], [said(12)], 'p1')).toHaveLength(0);
    expect(stillPending([pending({ offset: 12 })], [], 'p1')).toHaveLength(1);
    expect(stillPending([pending({ offset: 12 })], [said(12)], 'p1')).toHaveLength(0);
  });

  it('does not hide behind the same words said earlier, or by another', () => {
    expect(stillPending([pending()], [said(9)], 'p1')).toHaveLength(1);
    expect(stillPending([pending()], [said(12, 'hi', 'p2')], 'p1')).toHaveLength(1);
  });

  it('said twice is shown twice until both stand there', () => {
    const two = [pending({ id: 1 }), pending({ id: 2 })];
    expect(stillPending(two, [said(12)], 'p1').map(({ id }) => id)).toEqual([2]);
    expect(stillPending(two, [said(12), said(13)], 'p1')).toHaveLength(0);
    const oneAnswered = [pending({ id: 1, offset: 12 }), pending({ id: 2 })];
    expect(stillPending(oneAnswered, [said(12)], 'p1').map(({ id }) => id)).toEqual([2]);
  });

  it('stays to be tried again when it was refused', () => {
    const refused = { code: 'muted', sentence: 's', remedy: 'r' };
    expect(stillPending([pending({ refused })], [said(12)], 'p1')).toHaveLength(1);
  });
});
