// Pulls the plug fifty times (CONVENE_CRASHES: how often) while several people write: every message that was
// acknowledged is there afterwards, exactly once, where it was said to be, and each person's messages are in the order
// in which they were written.
//   CONVENE_BINARY=build/debug/convene node --test tests/end_to_end/crash.test.mjs
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { test } from 'node:test';

import { Server } from './server.mjs';
import { Tab, history, signIn } from './tab.mjs';

const crashes = Number(process.env.CONVENE_CRASHES ?? 50);
const patienceMs = 6000; // a crash and what follows it
const writers = 4;
const lifeMs = { least: 10, most: 250 };
const typingMs = 60; // below the allowance of 20 messages a second
const unansweredMax = 8;

class Writer {
  constructor(name, tab) {
    Object.assign(this, { name, tab, written: 0, acknowledged: new Map() });
  }

  /** Writes numbered messages until the line is lost or it is told to stop. */
  async write(room) {
    let isLost = false;
    void this.tab.lost.then(() => (isLost = true));
    while (!isLost && !this.isDone) {
      if (this.tab.open.size < unansweredMax) this.post(room);
      await pause(typingMs);
    }
  }

  post(room) {
    const text = `${this.name} ${++this.written}`;
    this.tab.ask('chat.post', { room, text }).then(
      ({ offset }) => this.acknowledged.set(text, offset),
      (refusal) => (this.refusal ??= refusal),
    );
  }
}

function check(entries, everyone) {
  const messages = entries.filter((entry) => entry.t === 'chat.posted');
  const places = new Map(messages.map((entry) => [entry.d.text, entry.offset]));
  assert.deepEqual(entries.map((entry) => entry.offset), entries.map((_, index) => entries[0].offset + index));
  assert.equal(places.size, messages.length, 'a message stands twice');
  for (const { name, acknowledged } of everyone) {
    for (const [text, offset] of acknowledged) assert.equal(places.get(text), offset, `"${text}" is not where it was`);
    const own = messages.filter((entry) => entry.d.text.startsWith(`${name} `));
    const numbers = own.map((entry) => Number(entry.d.text.split(' ')[1]));
    assert.deepEqual(numbers, numbers.toSorted((a, b) => a - b), `the messages of ${name} are out of order`);
  }
}

const timeout = crashes * patienceMs;

test(`${crashes} crashes take no acknowledged message and double none`, { timeout }, async (t) => {
  const server = await Server.start({ args: ['--example'] });
  t.after(() => server.stop());
  const names = Array.from({ length: writers }, (_, index) => `Writer${index + 1}`);
  const everyone = await Promise.all(
    names.map(async (name) => new Writer(name, new Tab(await signIn(server.url, name)))),
  );
  await Promise.all(everyone.map(({ tab }) => tab.connect()));
  const { convening } = await everyone[0].tab.topic('convening');
  const { room } = convening.rooms[0];
  await Promise.all(everyone.map(({ tab }) => tab.ask('room.enter', { room })));

  for (let crash = 1; crash <= crashes; ++crash) {
    const writing = everyone.map((writer) => writer.write(room));
    await pause(lifeMs.least + Math.random() * (lifeMs.most - lifeMs.least));
    await server.kill();
    await Promise.all(writing);
    await server.run();
    await Promise.all(everyone.map(({ tab }) => tab.connect()));
  }
  await Promise.all(everyone.flatMap(({ tab }) => [...tab.open.values()].map(({ answered }) => answered)));

  const reader = everyone[0].tab;
  for (const { refusal } of everyone) assert.equal(refusal, undefined);
  const entries = await history(reader, `room/${room}`);
  check(entries, everyone);
  const acknowledged = everyone.reduce((sum, writer) => sum + writer.acknowledged.size, 0);
  const written = everyone.reduce((sum, writer) => sum + writer.written, 0);
  assert.equal(acknowledged, written, 'a message was never answered');
  assert.ok(acknowledged >= crashes, `only ${acknowledged} messages were written`);
  t.diagnostic(`${acknowledged} messages over ${crashes} crashes`);
  for (const { tab } of everyone) tab.close();
});
