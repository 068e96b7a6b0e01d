// How far this tab has read each topic. Offsets are contiguous: a hole means that something was lost on the way.
import type { Cursor, TopicOpened } from '$protocol';

export type Verdict = 'next' | 'seen' | 'gap' | 'closed';

export class Cursors {
  private readonly topics = new Map<string, { epoch: string; next: number }>();

  /** The topic begins, or goes on, at the offset that the server named. */
  opened(opening: TopicOpened): void {
    this.topics.set(opening.topic, { epoch: opening.epoch, next: opening.first });
  }

  closed(topic: string): void {
    this.topics.delete(topic);
  }

  /** Judges an entry and, if it is the next one, moves past it. */
  accept(topic: string, offset: number): Verdict {
    const cursor = this.topics.get(topic);
    if (!cursor) return 'closed';
    if (offset < cursor.next) return 'seen';
    if (offset > cursor.next) return 'gap';
    cursor.next += 1;
    return 'next';
  }

  /** Whether the server's head is past what came here. */
  isBehind(topic: string, head: number): boolean {
    const cursor = this.topics.get(topic);
    return cursor !== undefined && cursor.next < head;
  }

  has(topic: string): boolean {
    return this.topics.has(topic);
  }

  clear(): void {
    this.topics.clear();
  }

  list(): Cursor[] {
    return [...this.topics].map(([topic, { epoch, next }]) => ({ topic, epoch, next }));
  }
}
