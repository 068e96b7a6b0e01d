// The kinds of client that mean harm, or are broken badly enough not to be told from those (docs/threat-model.md). Each
// harms as long as it may; what it may cost is bounded by its own pace, so that it is the server that is tried and not
// the machine.
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { RawLine, frame, opcode, upgrade } from './raw_line.mjs';

const paceMs = 10;
const linesOfStrangers = 200;
const linesOfGuests = 10;

/** Calls `act` at the pace until the time is over; what is slower than that is not caught up. */
async function eachPace(until, act) {
  for (let turn = 0; Date.now() < until; ++turn) {
    await act(turn);
    await pause(paceMs);
  }
}

/** Keeps so many lines of strangers up, each from an address that others share, and lets them do something. */
async function strangers(port, until, begin, goOn = () => {}) {
  const lines = [];
  await eachPace(until, async (turn) => {
    const at = turn % linesOfStrangers;
    lines[at]?.cut();
    lines[at] = await RawLine.open(port, turn % 64);
    begin(lines[at]);
    for (const line of lines) if (line?.isOpen) goOn(line, turn);
  });
  for (const line of lines) line?.cut();
}

/** People who are signed in, and what each of their lines does at each pace; who is let go comes back. */
async function guests({ port, people }, until, act) {
  const lines = [];
  await eachPace(until, async (turn) => {
    const at = turn % linesOfGuests;
    if (!lines[at]?.isOpen) lines[at] = await RawLine.greet(port, people[at % people.length], at);
    for (const line of lines) if (line?.isOpen) act(line, turn);
  });
  for (const line of lines) line?.cut();
}

const many = (count, make) => Buffer.concat(Array.from({ length: count }, make));

/** harm({ port, people, room }, until): people are signed in, and `room` is one they may enter. */
export const kinds = [
  {
    name: 'silent strangers',
    harm: ({ port }, until) => strangers(port, until, () => {}),
  },
  {
    name: 'requests that never end',
    harm: ({ port }, until) =>
      strangers(port, until, (line) => line.write('GET / HTTP/1.1\r\nHost: x\r\nX: '), (line) => line.write('x')),
  },
  {
    name: 'garbage instead of requests',
    harm: ({ port }, until) => strangers(port, until, (line) => line.write(randomBytes(4096))),
  },
  {
    name: 'upgrades of strangers who say nothing',
    harm: ({ port }, until) => strangers(port, until, (line) => line.write(upgrade(port))),
  },
  {
    name: 'lines that come, greet and break',
    harm: ({ port, people }, until) =>
      eachPace(until, async (turn) => (await RawLine.greet(port, people[turn % people.length], turn % 64)).cut()),
  },
  {
    name: 'floods of pings',
    harm: (target, until) => guests(target, until, (line) => line.write(many(200, () => frame(opcode.ping, 'x'.repeat(125))))),
  },
  {
    name: 'endless tiny fragments',
    harm: (target, until) =>
      guests(target, until, (line) => line.write(many(200, (_, at) => frame(at ? opcode.more : opcode.text, '', { isLast: false })))),
  },
  {
    name: 'messages larger than allowed',
    harm: (target, until) => guests(target, until, (line) => line.write(frame(opcode.text, '', { length: 2 ** 40 }))),
  },
  {
    name: 'bytes that are no text',
    harm: (target, until) => guests(target, until, (line) => line.write(frame(opcode.text, randomBytes(512)))),
  },
  {
    name: 'JSON that is deep, long or twice the same',
    harm: (target, until) =>
      guests(target, until, (line, turn) =>
        line.write(frame(opcode.text, ['['.repeat(60_000), `{"do":"hello"${',"n":1'.repeat(9000)}}`, '{"do":"ping"'][turn % 3]))),
  },
  {
    name: 'floods of chat',
    harm: (target, until) =>
      guests(target, until, (line, turn) => {
        if (turn < linesOfGuests) line.say('room.enter', { room: target.room });
        for (let said = 0; said < 20; ++said) line.say('chat.post', { room: target.room, text: `${turn} ${said}` });
      }),
  },
  {
    name: 'floods of walking and looking around',
    harm: (target, until) =>
      guests(target, until, (line, turn) => {
        line.say('walk.to', { x: (turn * 7) % 200, y: (turn * 13) % 200 });
        for (let asked = 0; asked < 10; ++asked) line.say('people.page', { query: `${turn % 100}`, limit: 100 });
      }),
  },
  {
    name: 'readers who stop reading',
    harm: (target, until) => guests(target, until, (line) => line.socket.pause() && line.say('ping', {})),
  },
];
