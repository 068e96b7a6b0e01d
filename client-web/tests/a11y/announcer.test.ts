import { beforeEach, describe, expect, it } from 'vitest';
import { Announcer, sentenceLengthMax } from '../../src/a11y/announcer';
import { moved, moveOf } from '../../src/a11y/roving';
import { ManualClock } from '../fake/manual_clock';

let clock: ManualClock;
let polite: string[];
let assertive: string[];
let announcer: Announcer;

beforeEach(() => {
  clock = new ManualClock();
  polite = [];
  assertive = [];
  const voice = {
    polite: (text: string) => void polite.push(text),
    assertive: (text: string) => void assertive.push(text),
  };
  announcer = new Announcer(voice, clock, (kind, count) => `${count} ${kind}.`);
});

describe('what is spoken', () => {
  it('comes at once when it has been quiet, then at most every three seconds', () => {
    announcer.say('me', 'You are in Hall.');
    clock.advance(0);
    expect(polite).toEqual(['You are in Hall.']);
    announcer.say('me', 'Saved.');
    clock.advance(2999);
    expect(polite).toHaveLength(1);
    clock.advance(1);
    expect(polite).toEqual(['You are in Hall.', 'Saved.']);
  });

  it('is summed up, with what is about the reader first', () => {
    announcer.say('chat', 'a');
    announcer.say('presence', 'x came');
    announcer.say('chat', 'b');
    announcer.say('presence', 'y came');
    announcer.say('me', 'Walking.');
    clock.advance(0);
    expect(polite).toEqual(['Walking. 2 chat. 2 presence.']);
  });

  it('stays few and short when six hundred people come and talk', () => {
    for (let minute = 0; minute < 60; minute += 1) {
      for (let person = 0; person < 10; person += 1) {
        announcer.say('presence', `Person ${person} came in and sat down somewhere in the room`);
        announcer.say('chat', `Person ${person} said something rather long about nothing in particular`);
      }
      clock.advance(1000);
    }
    expect(polite.length).toBeLessThanOrEqual(21);
    for (const sentence of polite) expect(sentence.length).toBeLessThanOrEqual(sentenceLengthMax);
  });

  it('never drops what is about the reader for news of others', () => {
    announcer.say('me', 'Muted.');
    for (let count = 0; count < 200; count += 1) announcer.say('presence', 'z');
    clock.advance(0);
    expect(polite[0]).toContain('Muted.');
  });

  it('says next what is about the reader and did not fit', () => {
    const first = 'The doors are open for a session whose title is longer than most of those that people give.';
    for (const sentence of [first, 'Ana raises a hand. 1 hand is up.', 'You are next.']) announcer.say('me', sentence);
    announcer.say('presence', 'Ben came');
    clock.advance(0);
    expect(polite).toEqual([first]);
    clock.advance(3000);
    expect(polite.slice(1)).toEqual(['Ana raises a hand. 1 hand is up. You are next.']);
    clock.advance(6000);
    expect(polite).toHaveLength(2);
  });

  it('waits while somebody writes; only what must be heard interrupts', () => {
    let isTyping = true;
    announcer.isTyping = () => isTyping;
    announcer.say('chat', 'hello');
    announcer.say('host', 'Connection lost.');
    clock.advance(10_000);
    expect(polite).toEqual([]);
    expect(assertive).toEqual(['Connection lost.']);
    isTyping = false;
    clock.advance(3000);
    expect(polite).toEqual(['hello']);
  });

  it('leaves out what the reader does not want', () => {
    announcer.wants = (kind) => kind !== 'presence';
    announcer.say('presence', 'x came');
    clock.advance(5000);
    expect(polite).toEqual([]);
  });
});

describe('a list with one tab stop', () => {
  it('moves by arrows, Home and End, and does not wrap', () => {
    expect(['ArrowUp', 'ArrowDown', 'Home', 'End', 'a'].map(moveOf)).toEqual([
      'previous',
      'next',
      'first',
      'last',
      null,
    ]);
    expect([moved('previous', 0, 3), moved('next', 2, 3), moved('first', 2, 3), moved('last', 0, 3)]).toEqual([
      0, 2, 0, 2,
    ]);
    expect(moved('last', 0, 0)).toBe(0);
  });
});
