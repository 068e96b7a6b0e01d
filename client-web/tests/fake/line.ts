// One end of a connection to the fake server.
import type { SocketLike } from '../../src/net/connection';
import type { Frame } from '../../src/net/requests';
import type { FakeServer } from './server';

export class FakeLine implements SocketLike {
  binaryType = '';
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  person = '';
  readonly topics = new Set<string>();
  private isOpen = false;

  constructor(private readonly server: FakeServer) {
    this.later(() => {
      if (server.isDown) return this.break(1006);
      this.isOpen = true;
      server.lines.add(this);
      this.onopen?.();
    });
  }

  get readyState(): number {
    return this.isOpen ? WebSocket.OPEN : WebSocket.CLOSED;
  }

  /** From the page. */
  send(text: string): void {
    const frame = JSON.parse(text) as Frame;
    this.later(() => {
      if (!this.isOpen || this.server.isDown) return;
      if (frame.do === 'hello') return this.hello(frame);
      const said = this.server.decide(this.person, frame);
      if (!frame.do.startsWith('walk.') && frame.do !== 'chat.type') this.tell({ re: frame.n, ...said });
    });
  }

  close(): void {
    this.isOpen = false;
    this.server.lines.delete(this);
  }

  /** To the page. */
  tell(frame: unknown): void {
    this.later(() => {
      if (this.isOpen) this.onmessage?.({ data: frame instanceof ArrayBuffer ? frame : JSON.stringify(frame) });
    });
  }

  break(code: number): void {
    this.close();
    this.onclose?.({ code });
  }

  private hello(frame: Frame): void {
    const { identity, cursors } = frame.d as { identity: string; cursors: { topic: string; next: number }[] };
    this.person = identity;
    const card = this.server.card(identity);
    if (card.removed) return this.break(4700);
    const now = this.server.clock.now();
    this.tell({ re: frame.n, ok: { person: identity, role: card.role, now, server: 'fake' } });
    this.server.greet(this, cursors);
  }

  private later(run: () => void): void {
    this.server.clock.after(this.server.latencyMs, run);
  }
}
