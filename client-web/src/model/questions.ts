// Questions of a room, as everybody in it sees them, of its desk, and one's own.
import {
  limits,
  type InboxView,
  type OwnQuestionStage,
  type Question,
  type QuestionId,
  type QuestionMarked,
  type QuestionsView,
  type QuestionTally,
  type RecordEvent,
} from '$protocol';

/** The topic of a room, or of its desk, where questions wait to be let in. */
export function reduceQuestions(view: QuestionsView, event: RecordEvent): QuestionsView {
  switch (event.t) {
    case 'question.asked': {
      const asked: Question = { ...event.d, votes: 0, stage: 'open', answer: '' };
      // One that was let in may be older than others.
      return { ...view, questions: [...view.questions, asked].sort((left, right) => age(left) - age(right)) };
    }
    case 'question.removed':
      return without(view, event.d.question);
    case 'question.ruled':
      return { ...view, rules: event.d.rules };
    case 'question.pinned': {
      const { pinned: _pinned, ...rest } = view;
      return event.d.question ? { ...rest, pinned: event.d.question } : rest;
    }
    case 'question.marked':
      return marked(view, event.d);
    default:
      return view;
  }
}

const age = ({ question }: { question: QuestionId }): number => Number(question.slice(1));

function without(view: QuestionsView, question: QuestionId): QuestionsView {
  const { pinned, ...rest } = view;
  const questions = view.questions.filter((one) => one.question !== question);
  return { ...rest, questions, ...(pinned && pinned !== question ? { pinned } : {}) };
}

function marked(view: QuestionsView, { question, stage, answer, unrecorded }: QuestionMarked): QuestionsView {
  const questions = view.questions.map((one) => {
    if (one.question !== question) return one;
    const { answer_unrecorded: _before, ...rest } = one;
    return { ...rest, stage, answer, ...(unrecorded ? { answer_unrecorded: true } : {}) };
  });
  const answered = questions.filter(({ stage }) => stage === 'answered');
  const next = { ...view, questions };
  const [oldest] = answered;
  return oldest && answered.length > limits.questionsAnsweredMax ? without(next, oldest.question) : next;
}

/** What a tally does not name has no votes. */
export function countQuestions(view: QuestionsView, tally: QuestionTally): QuestionsView {
  const votes = new Map(tally.votes.map((one) => [one.question, one.votes]));
  return { ...view, questions: view.questions.map((one) => ({ ...one, votes: votes.get(one.question) ?? 0 })) };
}

/** Those that wait for an answer: most votes first, then the oldest. */
export function byVotes(questions: readonly Question[]): Question[] {
  return questions
    .filter(({ stage }) => stage !== 'answered')
    .sort((left, right) => right.votes - left.votes || age(left) - age(right));
}

/** One's own questions and votes, in one's inbox. */
export function reduceOwnQuestions(view: InboxView, event: RecordEvent): InboxView {
  switch (event.t) {
    case 'question.sent': {
      const { room, question, text, waits, unrecorded } = event.d;
      const stage = waits ? ('waiting' as const) : ('asked' as const);
      const own = { room, question, text, stage, ...(unrecorded ? { unrecorded } : {}) };
      return { ...view, questions: [own, ...view.questions].slice(0, limits.questionsOwnMax) };
    }
    case 'question.approved':
      return staged(view, event.d.question, { stage: 'asked' });
    case 'question.dismissed':
      return staged(view, event.d.question, { stage: 'dismissed', why: event.d.why });
    case 'question.withdrawn':
      return { ...view, questions: view.questions.filter(({ question }) => question !== event.d.question) };
    case 'question.voted': {
      const others = view.upvotes.filter((question) => question !== event.d.question);
      const upvotes = event.d.on ? [event.d.question, ...others].slice(0, limits.votesOwnMax) : others;
      return { ...view, upvotes };
    }
    default:
      return view;
  }
}

function staged(
  view: InboxView,
  question: QuestionId,
  change: { stage: OwnQuestionStage; why?: string },
): InboxView {
  const questions = view.questions.map((one) => (one.question === question ? { ...one, ...change } : one));
  return { ...view, questions };
}
