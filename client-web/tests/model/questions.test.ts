import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { InboxView, Poll, PollsView, PollTally, QuestionsView, RecordEvent, TopicOpened } from '$protocol';
import { useLocale } from '../../src/i18n/index.svelte';
import { shareText } from '../../src/features/polls/share';
import { questionSentence } from '../../src/features/questions/spoken';
import { countPolls, ownChoices, reduceOwnVotes, reducePolls } from '../../src/model/polls';
import { byVotes, countQuestions, reduceOwnQuestions, reduceQuestions } from '../../src/model/questions';
import { emptyWorld, openTopic, reduceEvent, reduceLive } from '../../src/model/world';
import { openingOf } from '../fake/views';

function event(t: string, d: unknown, topic = 'room/r1', offset = 0): RecordEvent {
  return { t, topic, offset, at: 1000 + offset, d } as RecordEvent;
}

const asked = (question: string, more: object = {}): RecordEvent =>
  event('question.asked', { question, text: `${question}?`, ...more });
const rules = { moderated: false, anonymous: true };
const empty: QuestionsView = { questions: [], rules };
const three = [asked('q3'), asked('q12', { by: 'p1', name: 'Ana' }), asked('q5')].reduce(reduceQuestions, empty);
const ids = (questions: readonly { question: string }[]): string[] => questions.map(({ question }) => question);

describe('questions of a room', () => {
  it('stand in the order in which they were asked, whenever they were let in', () => {
    expect(ids(three.questions)).toEqual(['q3', 'q5', 'q12']);
    expect(three.questions[0]).toEqual({ question: 'q3', text: 'q3?', votes: 0, stage: 'open', answer: '' });
  });

  it('are shown by votes, then by age, without those answered', () => {
    const counted = countQuestions(three, { room: 'r1', votes: [{ question: 'q5', votes: 2 }] });
    expect(ids(byVotes(counted.questions))).toEqual(['q5', 'q3', 'q12']);
    expect(countQuestions(counted, { room: 'r1', votes: [] }).questions.every(({ votes }) => votes === 0)).toBe(true);
    const answered = event('question.marked', { question: 'q5', stage: 'answered', answer: 'So.' });
    expect(ids(byVotes(reduceQuestions(counted, answered).questions))).toEqual(['q3', 'q12']);
  });

  it('lose their pin with the question', () => {
    const pinned = reduceQuestions(three, event('question.pinned', { question: 'q5' }));
    expect(pinned.pinned).toBe('q5');
    expect(reduceQuestions(pinned, event('question.removed', { question: 'q3' })).pinned).toBe('q5');
    expect(reduceQuestions(pinned, event('question.removed', { question: 'q5' }))).not.toHaveProperty('pinned');
    expect(reduceQuestions(pinned, event('question.pinned', {}))).not.toHaveProperty('pinned');
  });

  it('are kept up to a number once answered', () => {
    let view = empty;
    for (let number = 1; number <= 51; number += 1) {
      view = reduceQuestions(view, asked(`q${number}`));
      view = reduceQuestions(view, event('question.marked', { question: `q${number}`, stage: 'answered', answer: '' }));
    }
    expect(view.questions).toHaveLength(50);
    expect(view.questions[0]?.question).toBe('q2');
  });
});

describe('polls of a room', () => {
  const told = { poll: 'v4', text: 'Which day?', options: ['Mon', 'Tue'], multiple: false };
  const shown = reducePolls({ polls: [] }, event('poll.opened', { ...told, hidden: false }));
  const hidden = reducePolls({ polls: [] }, event('poll.opened', { ...told, hidden: true }));
  const tally: PollTally = { room: 'r1', polls: [{ poll: 'v4', voters: 3, counts: [2, 1] }] };

  it('stand as they are counted, and a result is final', () => {
    expect(shown.polls[0]?.counts).toEqual([0, 0]);
    expect(countPolls(shown, tally).polls[0]).toMatchObject({ voters: 3, counts: [2, 1] });
    const closed = reducePolls(shown, event('poll.closed', { poll: 'v4', voters: 4, counts: [3, 1] }));
    expect(countPolls(closed, tally)).toEqual(closed);
  });

  it('with a hidden result tell how many voted and no more', () => {
    const counted = countPolls(hidden, { room: 'r1', polls: [{ poll: 'v4', voters: 3 }] });
    expect(counted.polls[0]?.voters).toBe(3);
    expect(counted.polls[0]).not.toHaveProperty('counts');
  });

  it('are drafts at the desk until they are opened', () => {
    const drafted = reducePolls({ polls: [] }, event('poll.drafted', { ...told, hidden: false }, 'desk/r1'));
    expect(drafted.polls[0]?.stage).toBe('draft');
    expect(drafted.polls[0]).not.toHaveProperty('counts');
    expect(reducePolls(drafted, event('poll.removed', { poll: 'v4' }, 'desk/r1')).polls).toEqual([]);
  });
});

describe('what is one’s own', () => {
  const none = { questions: [], upvotes: [], poll_votes: [] } as unknown as InboxView;
  const sent = event('question.sent', { room: 'r1', question: 'q3', text: 'Why?', anonymous: true, waits: true });

  it('is a question from being sent to being let in, refused or taken back', () => {
    const own = reduceOwnQuestions(none, sent);
    expect(own.questions).toEqual([{ room: 'r1', question: 'q3', text: 'Why?', stage: 'waiting' }]);
    const about = (t: string, more = {}): InboxView =>
      reduceOwnQuestions(own, event(`question.${t}`, { question: 'q3', ...more }));
    expect(about('approved').questions[0]?.stage).toBe('asked');
    const dismissed = about('dismissed', { why: 'off topic' });
    expect(dismissed.questions[0]).toMatchObject({ stage: 'dismissed', why: 'off topic' });
    expect(about('withdrawn').questions).toEqual([]);
  });

  it('is a vote, until it is taken back or another one takes its place', () => {
    const voted = reduceOwnQuestions(none, event('question.voted', { question: 'q3', on: true }));
    expect(voted.upvotes).toEqual(['q3']);
    expect(reduceOwnQuestions(voted, event('question.voted', { question: 'q3', on: false })).upvotes).toEqual([]);
    const first = reduceOwnVotes(none, event('poll.voted', { poll: 'v4', choices: [1] }));
    const second = reduceOwnVotes(first, event('poll.voted', { poll: 'v4', choices: [0] }));
    expect(ownChoices(second, 'v4')).toEqual([0]);
    expect(ownChoices(second, 'v9')).toEqual([]);
  });
});

describe('in the world of a tab', () => {
  const opening = (topic: string, change: Partial<TopicOpened>): TopicOpened => {
    return openingOf(topic, change);
  };
  const poll: Poll = {
    poll: 'v4',
    text: 'Which day?',
    options: ['Mon', 'Tue'],
    multiple: false,
    hidden: false,
    stage: 'open',
    voters: 0,
    counts: [0, 0],
  };
  const world = openTopic(emptyWorld, opening('room/r1', { questions: three, polls: { polls: [poll] } }));

  it('they belong to the room one is in', () => {
    const votes = [{ question: 'q3' as const, votes: 1 }];
    const counted = reduceLive(world, { t: 'question.tally', d: { room: 'r1', votes } }, 0);
    expect(counted.room?.questions?.questions[0]?.votes).toBe(1);
    expect(reduceLive(world, { t: 'question.tally', d: { room: 'r2', votes: [] } }, 0)).toBe(world);
    const removed = reduceEvent(world, event('question.removed', { question: 'q3' }));
    expect(removed.room?.questions?.questions).toHaveLength(2);
  });

  it('wait at the desk of those who run it', () => {
    const desk = { rooms: [], chosen: false, places: [], names: [] };
    const opened = openTopic(world, opening('desk/r1', { desk, questions: { questions: [] }, polls: { polls: [] } }));
    const waits = reduceEvent(opened, { ...asked('q20'), topic: 'desk/r1' });
    expect(ids(waits.desk?.questions.questions ?? [])).toEqual(['q20']);
    expect(waits.room).toBe(opened.room);
  });

  it('are said aloud with their numbers', async () => {
    await useLocale('en');
    const closed = event('poll.closed', { poll: 'v4', voters: 4, counts: [3, 1] });
    const result = 'The poll is closed. Which day?: Mon 3 votes, 75% and Tue 1 vote, 25%';
    expect(questionSentence(closed, world)).toBe(result);
    expect(shareText(0, 0, 'en')).toBe('0 votes, 0%');
    expect(questionSentence(asked('q30'), world)).toBe('New question: q30?');
    expect(questionSentence({ ...asked('q30'), topic: 'desk/r1' }, world)).toBe('A question waits to be let in: q30?');
  });
});

describe('the law of views', () => {
  interface Law<View> {
    view: View;
    events: RecordEvent[];
    view_after: View;
  }
  const law = <View>(name: string): Law<View> =>
    JSON.parse(readFileSync(join(dirname(fileURLToPath(import.meta.url)), `${views}/${name}.json`), 'utf8'));
  const views = '../../../protocol/vectors/views';

  it('holds: a view and what follows is the view that the server would give', () => {
    const questions = law<QuestionsView>('questions');
    expect(questions.events.reduce(reduceQuestions, questions.view)).toEqual(questions.view_after);
    const polls = law<PollsView>('polls');
    expect(polls.events.reduce(reducePolls, polls.view)).toEqual(polls.view_after);
  });
});
