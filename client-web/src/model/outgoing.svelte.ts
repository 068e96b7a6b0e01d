// What this person wrote and the server has not confirmed: sent in order, tried again where the server asks for it.
import { isPersonId, isRoomId, passing, type Placed, type Refused } from '$protocol';
import type { Clock } from '../net/clock';
import type { Frame, Outcome } from '../net/requests';
import type { Convene } from './convene.svelte';
import { stillPending, type Pending, type Said } from './pending';
import type { World } from './world';

const retryAfterMs = 1500;
const retriesMax = 5;

export function roomTarget(room: string): string {
  return `room/${room}`;
}

export function directTarget(person: string): string {
  return `direct/${person}`;
}

export class Outgoing {
  pending = $state.raw<readonly Pending[]>([]);
  private id = 0;

  constructor(
    private readonly convene: Convene,
    private readonly clock: Clock,
  ) {}

  post(to: string, text: string, replyTo: number | null): void {
    this.send(this.add(to, text, replyTo, headOf(this.convene.world, to)), 0);
  }

  /** Sends one that was refused again. */
  retry(id: number): void {
    const item = this.pending.find((row) => row.id === id);
    if (!item) return;
    this.change(id, { refused: null });
    this.send(item, 0);
  }

  discard(id: number): void {
    this.pending = this.pending.filter((row) => row.id !== id);
  }

  /** What is to be shown as being sent there. */
  shown(to: string, said: readonly Said[]): Pending[] {
    return stillPending(
      this.pending.filter((row) => row.to === to),
      said,
      this.convene.me,
    );
  }

  /** Takes over a message that was unanswered when the page was reloaded. */
  adopt(frame: Frame): ((outcome: Outcome<unknown>) => void) | null {
    const d = frame.d as { room?: string; to?: string; text?: string; reply_to?: number };
    if (frame.do === 'chat.post' && d.room && d.text) {
      const item = this.add(roomTarget(d.room), d.text, d.reply_to ?? null, 0);
      return (outcome) => this.answered(item, outcome as Outcome<Placed>, 0);
    }
    if (frame.do === 'direct.post' && d.to && d.text) {
      const item = this.add(directTarget(d.to), d.text, null, 0);
      return (outcome) => this.answered(item, outcome as Outcome<Placed>, 0);
    }
    return null;
  }

  /** Lets go of what now stands in the log. */
  echoed(world: World): void {
    if (this.pending.length === 0) return;
    const rest = this.pending.filter(({ to, offset }) => offset === null || !stands(world, to, offset));
    if (rest.length !== this.pending.length) this.pending = rest;
  }

  private add(to: string, text: string, replyTo: number | null, after: number): Pending {
    this.id += 1;
    const at = this.clock.now();
    const item: Pending = { id: this.id, to, text, replyTo, at, after, offset: null, refused: null };
    this.pending = [...this.pending, item];
    return item;
  }

  private send(item: Pending, attempt: number): void {
    void this.sent(item)?.then((outcome) => this.answered(item, outcome, attempt));
  }

  private sent({ to, text, replyTo }: Pending): Promise<Outcome<Placed>> | null {
    const target = to.slice(to.indexOf('/') + 1);
    if (isPersonId(target)) return this.convene.command('direct.post', { to: target, text });
    if (!isRoomId(target)) return null;
    return this.convene.command('chat.post', {
      room: target,
      text,
      ...(replyTo === null ? {} : { reply_to: replyTo }),
    });
  }

  private answered(item: Pending, outcome: Outcome<Placed>, attempt: number): void {
    if ('refused' in outcome) return this.refused(item, outcome.refused, attempt);
    this.change(item.id, { offset: outcome.ok.offset });
    this.echoed(this.convene.world);
  }

  private refused(item: Pending, refused: Refused, attempt: number): void {
    if (passing.has(refused.code) && attempt < retriesMax) {
      this.clock.after(retryAfterMs, () => this.send(item, attempt + 1));
    } else {
      this.change(item.id, { refused });
    }
  }

  private change(id: number, change: Partial<Pending>): void {
    this.pending = this.pending.map((row) => (row.id === id ? { ...row, ...change } : row));
  }
}

/** Where the topic stands that holds what is said there. */
function headOf(world: World, to: string): number {
  const topic = to.startsWith('room/') ? to : (world.inbox?.topic ?? '');
  return world.heads.get(topic) ?? 0;
}

/** Whether the entry is in what this tab holds, or in a room that it has left. */
function stands(world: World, to: string, offset: number): boolean {
  if (to.startsWith('room/')) {
    return world.room?.topic !== to || world.room.messages.some((message) => message.offset === offset);
  }
  const talk = world.inbox?.talks.get(to.slice('direct/'.length));
  return talk?.messages.some((message) => message.offset === offset) ?? false;
}

