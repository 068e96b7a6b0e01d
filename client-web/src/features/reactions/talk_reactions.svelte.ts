// The reactions of one talk while it is shown: asked for as the log grows, kept up by what is told, announced where
// they concern the reader's own words.
import { reactionKindWords } from '$protocol';
import type { MessageTally, PersonId, ReactionKind, RecordEvent } from '$protocol';
import { refusalText, t } from '../../i18n/index.svelte';
import type { App } from '../../model/app.svelte';
import type { Convene } from '../../model/convene.svelte';
import {
  isCovered,
  noReactions,
  totalOf,
  withPage,
  withReacted,
  withTally,
  type Reacted,
  type ReactionsState,
} from '../../model/reactions';
import type { Line } from '../chat/entries';
import { plainText } from '../chat/text';
import MessageReactions from './MessageReactions.svelte';
import ReactButton from './ReactButton.svelte';
import WhoReacted from './WhoReacted.svelte';

const wholeTopic = Number.MAX_SAFE_INTEGER;
/** Storms are summed up in one sentence; after it a reader is left in peace for this long. */
const gatherMs = 2000;
const quietMs = 20_000;
const quotedMax = 40;

export interface Place {
  topic: string;
  /** In an inbox: with whom. */
  other?: PersonId | undefined;
}

export class TalkReactions {
  readonly Chips = MessageReactions;
  readonly Button = ReactButton;
  readonly Who = WhoReacted;
  private state = $state.raw<ReactionsState>(noReactions);
  private lines: readonly Line[] = [];
  /** Everything from this offset on was asked for. */
  private first = wholeTopic;
  private asked = 0;
  private isLoaded = false;
  private news = 0;
  private newsOf: Line | null = null;
  private quietUntil = 0;
  private isSpeaking = false;

  constructor(
    private readonly app: App,
    private readonly convene: Convene,
    readonly place: Place,
  ) {}

  start(): () => void {
    return this.convene.watch({
      event: (event) => this.heard(event),
      // What could not be asked for without a line.
      link: ({ kind }) => {
        if (kind === 'open' && !this.isLoaded && this.lines.length > 0) void this.ask(this.first, wholeTopic);
      },
      live: (live) => {
        if (live.t === 'message.tally' && this.place.topic === `room/${live.d.room}`) this.told(live.d);
      },
    });
  }

  of(offset: number): Reacted | undefined {
    return this.state.messages.get(offset);
  }

  /** The log shows these now; what is new at its end is told, what is new at its beginning is asked for. */
  shows(lines: readonly Line[]): void {
    this.lines = lines;
    const first = lines[0]?.offset ?? wholeTopic;
    // Emptied: the talk was begun afresh.
    if (lines.length === 0) this.first = wholeTopic;
    if (first >= this.first) return;
    const to = this.first;
    this.first = first;
    void this.ask(first, to);
  }

  /** On a message, the keys 1 to 6 are the six kinds; tells whether it was one. */
  key(event: KeyboardEvent): boolean {
    const kind = reactionKindWords[Number(event.key) - 1];
    const offset = Number((event.target as HTMLElement).dataset['offset']);
    const line = this.lines.find((one) => one.offset === offset);
    if (!kind || !line || line.deletedBy !== null || line.isNews === true) return false;
    if (event.ctrlKey || event.altKey || event.metaKey) return false;
    void this.toggle(offset, kind);
    return true;
  }

  async toggle(offset: number, kind: ReactionKind): Promise<void> {
    const on = !(this.of(offset)?.own.includes(kind) ?? false);
    const outcome = await this.convene.command('message.react', { topic: this.place.topic, offset, kind, on });
    if ('refused' in outcome) this.app.announcer.say('host', refusalText(outcome.refused));
  }

  private async ask(from: number, to: number): Promise<void> {
    const { topic, other } = this.place;
    const isWhole = to === wholeTopic;
    if (isWhole) this.asked += 1;
    const mine = this.asked;
    let next = from;
    let revision: number | null = null;
    while (next < to) {
      const query = { topic, from: next, to, ...(other === undefined ? {} : { with: other }) };
      const outcome = await this.convene.query('message.reactions', query);
      if ('refused' in outcome || mine !== this.asked) return;
      const page = outcome.ok;
      this.state = withPage(this.state, page, next);
      // What changed while the pages came is told anew.
      revision ??= page.revision;
      next = Math.max(page.to, next + 1);
    }
    if (isWhole && revision !== null) this.state = { ...this.state, revision };
    this.isLoaded = true;
  }

  private told(tally: MessageTally): void {
    if (!this.isLoaded || tally.revision < this.state.heard) return;
    const before = this.state;
    if (isCovered(before, tally)) {
      this.state = withTally(before, tally);
      for (const { offset } of tally.messages) this.note(offset, totalOf(before.messages.get(offset)));
    } else if (this.lines.length > 0) {
      void this.ask(this.first, wholeTopic);
    }
  }

  private heard(event: RecordEvent): void {
    if (event.t !== 'message.reacted' || event.d.topic !== this.place.topic) return;
    const { offset, by } = event.d;
    const before = totalOf(this.of(offset));
    this.state = withReacted(this.state, event.d, this.convene.me);
    if (by !== this.convene.me) this.note(offset, before);
  }

  /** A reaction to the reader's own words, by somebody else. */
  private note(offset: number, before: number): void {
    const line = this.lines.find((one) => one.offset === offset);
    const more = totalOf(this.of(offset)) - before;
    if (more <= 0 || line?.author !== this.convene.me || line.isNews === true) return;
    this.news += more;
    this.newsOf = line;
    if (this.isSpeaking) return;
    this.isSpeaking = true;
    const { clock } = this.app.surroundings;
    clock.after(Math.max(gatherMs, this.quietUntil - clock.now()), () => this.speak());
  }

  private speak(): void {
    const { announcer, surroundings } = this.app;
    const text = this.newsOf ? plainText(this.newsOf.text, this.newsOf.mentions, quotedMax) : '';
    announcer.say('me', t('spoken.reacted', { count: this.news, text }));
    this.quietUntil = surroundings.clock.now() + quietMs;
    this.news = 0;
    this.isSpeaking = false;
  }
}
