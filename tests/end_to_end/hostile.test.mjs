// A moment of each kind of hostile client, beside two people who talk: they hear each other, whole and in order, their
// lines stay, and what the others took is given back (docs/threat-model.md; for long: scripts/soak hostile).
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, test } from 'node:test';

import { kinds } from '../soak/hostile_clients.mjs';
import { Server } from './server.mjs';
import { Tab, history, signIn } from './tab.mjs';

const momentMs = 1500;
const saidEachMs = 150;
const settleMaxMs = 15_000; // silent lines go at their deadlines

let server;
let tabs;
let room;
let target;

before(async () => {
  const hasty = ['handshake_ms=1000', 'first_command_ms=1000'];
  server = await Server.start({ args: ['--example', ...hasty.flatMap((limit) => ['--limit', limit])] });
  const people = await Promise.all(['Ada', 'Grace', 'Mallory', 'Eve'].map((name) => signIn(server.url, name)));
  tabs = people.slice(0, 2).map((identity) => new Tab(identity));
  for (const tab of tabs) await tab.connect();
  const { convening } = await tabs[0].topic('convening');
  ({ room } = convening.rooms[0]);
  for (const tab of tabs) await tab.ask('room.enter', { room });
  target = { port: server.port, people: people.slice(2), room };
});
after(() => server.stop());

const filesOpen = () => readdirSync(`/proc/${server.process.pid}/fd`).length;

async function talk(until, topic) {
  const said = [];
  for (let turn = 0; Date.now() < until; ++turn) {
    const text = `${topic} ${turn}`;
    await tabs[turn % 2].ask('chat.post', { room, text });
    said.push(text);
    await pause(saidEachMs);
  }
  return said;
}

async function filesFall(to) {
  const until = Date.now() + settleMaxMs;
  while (filesOpen() > to && Date.now() < until) await pause(100);
  assert.ok(filesOpen() <= to, `${filesOpen() - to} files more than before are open`);
}

for (const { name, harm } of kinds) {
  test(name, { timeout: 60_000 }, async () => {
    const filesBefore = filesOpen();
    let isLost = false;
    for (const tab of tabs) void tab.lost.then(() => (isLost = true));
    const until = Date.now() + momentMs;
    const [said] = await Promise.all([talk(until, name), harm(target, until)]);
    assert.ok(said.length >= 3, 'they hardly came to talk');
    assert.equal(isLost, false, 'somebody who did nothing lost their line');
    const entries = await history(tabs[1], `room/${room}`);
    const heard = entries.filter(({ t, d }) => t === 'chat.posted' && d.text.startsWith(`${name} `));
    assert.deepEqual(heard.map(({ d }) => d.text), said);
    await filesFall(filesBefore);
  });
}
