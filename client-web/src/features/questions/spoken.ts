// What is said aloud of questions and polls. The texts stand in what the tab knows.
import type { RecordEvent } from '$protocol';
import { listText, locale, t } from '../../i18n/index.svelte';
import type { World } from '../../model/world';
import { optionText, shareText } from '../polls/share';

const quotedMax = 100;
const quoted = (text: string): string => (text.length > quotedMax ? `${text.slice(0, quotedMax)}…` : text);

/** A sentence for those who hear the page; null where there is nothing to say. */
export function questionSentence(event: RecordEvent, world: World): string | null {
  switch (event.t) {
    case 'question.asked':
      // Who asked is told by the page that it is done.
      if (world.inbox?.view.questions.some(({ question }) => question === event.d.question)) return null;
      return t(event.topic.startsWith('desk/') ? 'spoken.question.waits' : 'spoken.question.asked', {
        text: quoted(event.d.text),
      });
    case 'question.marked': {
      const text = world.room?.questions?.questions.find(({ question }) => question === event.d.question)?.text;
      return text && event.d.stage === 'answering' ? t('spoken.question.answering', { text: quoted(text) }) : null;
    }
    case 'question.approved':
      return t('spoken.question.approved');
    case 'question.dismissed':
      return t('spoken.question.dismissed', { why: event.d.why });
    case 'poll.opened':
      return t('spoken.poll.opened', { text: event.d.text });
    case 'poll.closed': {
      const poll = world.room?.polls?.polls.find(({ poll: id }) => id === event.d.poll);
      if (!poll) return null;
      const { counts, voters } = event.d;
      const share = (index: number): string => shareText(counts[index] ?? 0, voters, locale());
      const shares = poll.options.map((option, index) => `${optionText(option, index)} ${share(index)}`);
      return t('spoken.poll.closed', { text: poll.text || t('record.notKept'), result: listText(shares) });
    }
    default:
      return null;
  }
}
