// Asked to end, the server tells everybody to come back, keeps what it acknowledged, and is gone with 0 (design: ≤
// 10 s).
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { once } from 'node:events';
import { test } from 'node:test';

import { Server } from './server.mjs';
import { Tab, history, signIn } from './tab.mjs';

const leavingMaxMs = 10_000;

test('people are told to come back and find what they wrote', { timeout: 60_000 }, async (t) => {
  const server = await Server.start({ args: ['--example', '--people', '5'] });
  t.after(() => server.stop());
  const tab = new Tab(await signIn(server.url, 'Ada'));
  await tab.connect();
  const { convening } = await tab.topic('convening');
  const { room } = convening.rooms[0];
  await tab.ask('room.enter', { room });
  const { offset } = await tab.ask('chat.post', { room, text: 'Until later' });

  // One who never finishes a request must not hold the server up.
  const half = connect(server.port, '127.0.0.1');
  half.on('error', () => {});
  await once(half, 'connect');
  half.write('GET /heal');

  const asked = Date.now();
  server.process.kill('SIGTERM');
  assert.equal((await tab.lost).code, 1012);
  assert.deepEqual(await server.ended, { code: 0, signal: null });
  assert.ok(Date.now() - asked < leavingMaxMs);

  await server.run();
  await tab.connect();
  await tab.ask('room.enter', { room });
  const entries = await history(tab, `room/${room}`);
  assert.equal(entries.find((entry) => entry.offset === offset).d.text, 'Until later');
  tab.close();
});
