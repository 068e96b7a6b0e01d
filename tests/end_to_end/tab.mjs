// A tab without a browser: signs in, keeps a line to the server over crashes, sends again what was not answered.
import { randomBytes } from 'node:crypto';

const waitMs = 20_000;

/** Exchanges a link's secret, or registers where no link is given; answers cookie and person. */
export async function signIn(origin, name, link) {
  const profile = { name };
  const body = link ? { secret: new URL(link).hash.slice(1), profile } : { profile };
  const response = await fetch(`${origin}/api/${link ? 'sign-in' : 'register'}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${answer.sentence} ${answer.remedy}`);
  return { origin, person: answer.person, cookie: response.headers.getSetCookie()[0].split(';')[0] };
}

export class Tab {
  constructor(identity) {
    this.identity = identity;
    this.client = randomBytes(8).toString('hex');
    this.n = 0;
    this.open = new Map(); // n → what was sent, and who waits for the answer
    this.topics = new Map(); // topic → how it was opened
    this.waiting = new Set();
  }

  /** Opens the line and sends what is not answered yet; resolves when the server knows who this is. */
  async connect() {
    const { origin, cookie } = this.identity;
    this.socket = new WebSocket(`${origin.replace('http', 'ws')}/ws`, {
      protocols: ['convene.v1'],
      headers: { origin, cookie },
    });
    this.lost = new Promise((resolve) => this.socket.addEventListener('close', resolve));
    this.socket.addEventListener('error', () => {});
    this.socket.addEventListener('message', ({ data }) => this.hear(data));
    const opened = new Promise((resolve) => this.socket.addEventListener('open', () => resolve(true)));
    if (!(await Promise.race([opened, this.lost.then(() => false)]))) throw new Error('the line did not open');
    for (const [n, { what }] of this.open) if (what === 'hello') this.open.delete(n);
    const unanswered = [...this.open.values()];
    const greeting = this.ask('hello', { protocol: 1, identity: this.identity.person, rate: 'list' });
    if (!(await Promise.race([greeting, this.lost.then(() => false)]))) throw new Error('the line broke');
    for (const { frame } of unanswered) this.socket.send(frame);
  }

  /** Sends a command; the answer comes when it is durable, perhaps over another connection than this one. */
  ask(what, d = {}) {
    const n = ++this.n;
    const frame = JSON.stringify({ do: what, client: this.client, n, d });
    const command = { what, frame };
    command.answered = new Promise((resolve, reject) => Object.assign(command, { resolve, reject }));
    this.open.set(n, command);
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(frame);
    return command.answered;
  }

  hear(data) {
    if (typeof data !== 'string') return;
    const message = JSON.parse(data);
    if (Array.isArray(message)) return;
    if (message.t === 'topic.opened') this.topics.set(message.d.topic, message.d);
    for (const look of this.waiting) look();
    if (!('re' in message)) return;
    const command = this.open.get(message.re);
    this.open.delete(message.re);
    if (message.ok) command?.resolve(message.ok);
    else command?.reject(new Error(`${command.what}: ${message.refused.sentence} ${message.refused.detail ?? ''}`));
  }

  /** How the topic was opened, as soon as it is. */
  topic(name) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${name} did not open`)), waitMs);
      const look = () => {
        if (!this.topics.has(name)) return;
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve(this.topics.get(name));
      };
      this.waiting.add(look);
      look();
    });
  }

  close() {
    this.socket.close();
  }
}

/** All entries of a topic that is open to the tab, oldest first. */
export async function history(tab, topic) {
  let before = Number.MAX_SAFE_INTEGER;
  const entries = [];
  for (let more = true; more; ) {
    const page = await tab.ask('history.page', { topic, before, limit: 100 });
    entries.unshift(...page.records);
    more = page.more;
    if (page.records.length > 0) before = page.records[0].offset;
  }
  return entries;
}
