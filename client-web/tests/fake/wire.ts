// A socket whose other end is the test.
import type { SocketLike } from '../../src/net/connection';
import type { Frame } from '../../src/net/requests';

export class Wire implements SocketLike {
  binaryType = '';
  readyState: number = WebSocket.OPEN;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
  readonly sent: Frame[] = [];
  isClosed = false;

  send(text: string): void {
    this.sent.push(JSON.parse(text) as Frame);
  }

  close(): void {
    this.isClosed = true;
  }

  say(frame: unknown): void {
    this.onmessage?.({ data: frame instanceof ArrayBuffer ? frame : JSON.stringify(frame) });
  }

  /** Opens the line and answers hello. */
  welcome(person = 'p1', now = 0): void {
    this.onopen?.();
    const hello = this.sent.at(-1);
    this.say({ re: hello?.n, ok: { person, role: 'attendee', now, server: 'test' } });
  }

  lastOf(verb: string): Frame | undefined {
    return this.sent.findLast((frame) => frame.do === verb);
  }

  allOf(verb: string): Frame[] {
    return this.sent.filter((frame) => frame.do === verb);
  }
}
