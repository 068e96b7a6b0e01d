// A line to the server that may say anything: bytes, halves of requests, frames that no browser would send.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';

export const opcode = { more: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 };
const answerMaxMs = 5000;

/** A masked frame as RFC 6455 5.2 has it; `length` may lie. */
export function frame(kind, payload, { isLast = true, length = payload.length } = {}) {
  const content = Buffer.from(payload);
  const mask = randomBytes(4);
  for (let at = 0; at < content.length; ++at) content[at] ^= mask[at % 4];
  const head = [(isLast ? 0x80 : 0) | kind];
  if (length < 126) head.push(0x80 | length);
  else if (length < 65_536) head.push(0x80 | 126, length >> 8, length & 0xff);
  else {
    const long = Buffer.alloc(8);
    long.writeBigUInt64BE(BigInt(length));
    head.push(0x80 | 127, ...long);
  }
  return Buffer.concat([Buffer.from(head), mask, content]);
}

export class RawLine {
  /** From one of the addresses 127.2.0.0/16, of which each counts for itself; resolves when it is up, or has failed. */
  static async open(port, source = 0) {
    const line = new RawLine(connect({ port, host: '127.0.0.1', localAddress: addressOf(source) }));
    await Promise.race([once(line.socket, 'connect').catch(() => {}), line.ended]);
    return line;
  }

  /** Signed in and greeted, as a tab of the page would be. */
  static async greet(port, { person, cookie }, source = 0) {
    const line = await RawLine.open(port, source);
    line.write(upgrade(port, cookie));
    await line.hears('101 ');
    line.say('hello', { protocol: 1, identity: person, rate: 'full' });
    return line;
  }

  constructor(socket) {
    this.socket = socket;
    this.isOpen = true;
    this.n = 0;
    this.client = randomBytes(8).toString('hex');
    this.ended = new Promise((resolve) => socket.once('close', resolve));
    void this.ended.then(() => (this.isOpen = false));
    socket.on('error', () => {});
    socket.on('data', () => {});
  }

  /** False when the line is gone, or the server does not take what was written before. */
  write(bytes) {
    return this.isOpen && this.socket.writable && this.socket.write(bytes);
  }

  say(what, d) {
    const text = JSON.stringify({ do: what, client: this.client, n: ++this.n, d });
    return this.write(frame(opcode.text, text));
  }

  async hears(words) {
    const heard = new Promise((resolve) => {
      const look = (data) => data.includes(words) && resolve(true);
      this.socket.on('data', look);
    });
    const patience = new Promise((resolve) => setTimeout(resolve, answerMaxMs, false).unref());
    return Promise.race([heard, this.ended.then(() => false), patience]);
  }

  /** Without a word, as when a cable is pulled. */
  cut() {
    this.socket.resetAndDestroy();
  }
}

const addressOf = (source) => `127.2.${(source >> 8) & 0xff}.${source & 0xff || 1}`;

export function upgrade(port, cookie = '') {
  const host = `localhost:${port}`;
  const lines = ['GET /ws HTTP/1.1', `Host: ${host}`, `Origin: http://${host}`, 'Connection: Upgrade', 'Upgrade: websocket'];
  lines.push('Sec-WebSocket-Version: 13', `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`);
  lines.push('Sec-WebSocket-Protocol: convene.v1', ...(cookie ? [`Cookie: ${cookie}`] : []), '', '');
  return lines.join('\r\n');
}
