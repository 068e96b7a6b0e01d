// Polls of a room, drafts of its desk, and what one voted oneself.
import {
  limits,
  type InboxView,
  type Poll,
  type PollId,
  type PollOpened,
  type PollStage,
  type PollsView,
  type PollTally,
  type RecordEvent,
} from '$protocol';

/** The topic of a room, or of its desk, where drafts are. */
export function reducePolls(view: PollsView, event: RecordEvent): PollsView {
  switch (event.t) {
    case 'poll.drafted':
      return added(view, event.d, 'draft');
    case 'poll.opened':
      return added(view, event.d, 'open');
    case 'poll.closed': {
      const { poll: id, voters, counts } = event.d;
      const polls = view.polls.map((poll) =>
        poll.poll === id ? { ...poll, stage: 'closed' as const, voters, counts } : poll,
      );
      return { polls };
    }
    case 'poll.removed':
      return { polls: view.polls.filter(({ poll }) => poll !== event.d.poll) };
    default:
      return view;
  }
}

function added(view: PollsView, told: PollOpened, stage: PollStage): PollsView {
  const isShown = stage === 'open' && !told.hidden;
  const poll: Poll = { ...told, stage, voters: 0, ...(isShown ? { counts: told.options.map(() => 0) } : {}) };
  const number = (one: Poll): number => Number(one.poll.slice(1));
  return { polls: [...view.polls, poll].sort((left, right) => number(left) - number(right)) };
}

/** In what a tally does not name nobody has voted; a result is final. */
export function countPolls(view: PollsView, tally: PollTally): PollsView {
  const told = new Map(tally.polls.map((one) => [one.poll, one]));
  const polls = view.polls.map((poll) => {
    if (poll.stage !== 'open') return poll;
    const { voters = 0, counts = poll.options.map(() => 0) } = told.get(poll.poll) ?? {};
    return { ...poll, voters, ...(poll.hidden ? {} : { counts }) };
  });
  return { polls };
}

export function reduceOwnVotes(view: InboxView, event: RecordEvent): InboxView {
  if (event.t !== 'poll.voted') return view;
  const others = view.poll_votes.filter(({ poll }) => poll !== event.d.poll);
  return { ...view, poll_votes: [event.d, ...others].slice(0, limits.votesOwnMax) };
}

/** What the reader chose; nothing where they have not voted. */
export function ownChoices(view: InboxView | undefined, poll: PollId): readonly number[] {
  return view?.poll_votes.find((vote) => vote.poll === poll)?.choices ?? [];
}
