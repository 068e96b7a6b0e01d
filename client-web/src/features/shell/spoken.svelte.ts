// What is told to screen readers of what happens around: mentions and direct messages first, the rest summed up.
import type { RecordEvent } from '$protocol';
import type { SpeechClass } from '../../a11y/announcer';
import { t, withWords } from '../../i18n/index.svelte';
import type { App } from '../../model/app.svelte';
import type { Convene } from '../../model/convene.svelte';
import { door } from '../doors/door.svelte';
import type { World } from '../../model/world';
import { breakoutSentence } from '../breakouts/spoken';
import { isMentioned, plainText } from '../chat/text';
import { orderSentence } from '../notices/spoken';
import { isBlocked } from '../../model/notices';
import { affinitySentence, OfficeNews } from '../offices/spoken';
import { stageSentence } from '../stage/spoken';
import { questionSentence } from '../questions/spoken';

const quotedMax = 80;

export class SpokenNews {
  private readonly offices: OfficeNews;
  /** The world before what is heard now. */
  private before: World;

  constructor(
    private readonly app: App,
    private readonly convene: Convene,
  ) {
    this.offices = new OfficeNews(convene);
    this.before = convene.world;
  }

  /** Begins to listen; the answer ends it. */
  start(): () => void {
    return this.convene.watch({
      event: (event) => {
        this.heard(event);
        this.before = this.convene.world;
      },
      closed: (topic) => this.closed(topic),
    });
  }

  /** Whoever is in a room when its session begins that is in the hall only is out on the campus, and is told why. */
  private closed(topic: string): void {
    const now = this.convene.now();
    const session = (this.app.programme.document?.sessions ?? []).find(
      ({ room, item }) =>
        topic === `room/${room}` && item.access === 'in-hall' && item.starts <= now && now < item.ends,
    );
    if (!session || this.convene.isModerator) return;
    door.inHall = session.item.title;
    this.say('host', t('door.inHall', { title: session.item.title }));
  }

  private heard(event: RecordEvent): void {
    if (event.offset < (this.convene.world.viewedUntil.get(event.topic) ?? 0)) return;
    if (event.t === 'chat.posted') this.chat(event.d);
    else if (event.t === 'direct.posted' && event.d.author !== this.convene.me) {
      const text = plainText(event.d.text, [], quotedMax);
      this.say('chat', t('spoken.direct', { name: event.d.name, text }));
    } else if (event.t.startsWith('conversation.')) {
      this.conversation(event);
    } else if (event.t === 'person.muted') {
      this.say('host', t('spoken.muted', { why: event.d.why }));
    } else if (event.t === 'person.unmuted') {
      this.say('me', t('spoken.unmuted'));
    } else if (event.t === 'announcement.made') {
      this.say('host', t('spoken.announcement', { text: plainText(event.d.text, [], 500) }));
    } else if (event.t === 'role.granted') {
      this.say('me', t('spoken.role', { role: t(`role.${event.d.role}`) }));
    } else if (event.t.startsWith('question.') || event.t.startsWith('poll.')) {
      const sentence = questionSentence(event, this.convene.world);
      if (sentence) this.say('me', sentence);
    } else if (/^(wall|card|note)\./.test(event.t)) {
      void withWords(import('../walls/spoken')).then((part) => part.heardOnBoard(event, this.app, this.convene));
    } else if (/^(office|slot|affinity)\./.test(event.t)) {
      const sentence = this.offices.heard(event) ?? affinitySentence(event, this.convene);
      if (sentence) this.say('host', sentence);
    } else {
      const sentence = breakoutSentence(event, this.convene.me);
      if (sentence) this.say('host', sentence);
      const order = orderSentence(event, this.convene, this.before);
      if (order) this.say(...order);
      this.stage(event);
    }
  }

  private stage(event: RecordEvent): void {
    const stage = this.convene.world.room?.stage;
    const spoken = stage && stageSentence(event, stage, this.convene);
    if (spoken) this.say(...spoken);
  }

  /** Nobody is called out who said that they are busy. */
  private conversation(event: RecordEvent): void {
    const { me } = this.convene;
    if (event.t === 'conversation.invited' && event.d.to === me && !event.d.quiet) {
      this.say('me', t('spoken.invited', { name: event.d.name }));
    } else if (event.t === 'conversation.answered' && event.d.from === me && event.d.how !== 'withdrawn') {
      this.say('me', t(`spoken.answered.${event.d.how}`));
    } else if (event.t === 'conversation.joined' && event.d.person !== me) {
      this.say('me', t('spoken.joined', { name: event.d.name }));
    } else if (event.t === 'conversation.left' && event.d.person !== me) {
      this.say('me', t('spoken.left', { name: event.d.name }));
    } else if (event.t === 'conversation.locked' && event.d.person !== me) {
      this.say('me', t(event.d.locked ? 'spoken.locked' : 'spoken.unlocked', { name: event.d.name }));
    } else if (event.t === 'conversation.kept') {
      this.say('me', t('spoken.over'));
    }
  }

  private chat(said: Extract<RecordEvent, { t: 'chat.posted' }>['d']): void {
    const { spokenChat } = this.app.settings.choices;
    if (said.author === this.convene.me || spokenChat === 'none') return;
    if (isBlocked(this.convene.world.inbox?.view, said.author)) return;
    const isForMe = isMentioned(said.mentions, this.convene.me);
    if (!isForMe && spokenChat === 'mentions') return;
    const text = plainText(said.text, said.mentions, quotedMax);
    this.say('chat', t(isForMe ? 'spoken.mention' : 'spoken.said', { name: said.name, text }));
  }

  private say(kind: SpeechClass, sentence: string): void {
    this.app.announcer.say(kind, sentence);
  }
}
