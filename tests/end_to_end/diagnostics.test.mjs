// The echo that conformance suites judge: a second door on loopback, the real connections behind it, their real limits.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, test } from 'node:test';

import { Server } from './server.mjs';

let server;
let address;

before(async () => {
  server = await Server.start({ args: ['--example', '--diagnostics'] });
  [, address] = /(ws:\/\/127\.0\.0\.1:\d+\/ws)/.exec(server.output);
});
after(() => server.stop());

async function line() {
  const socket = new WebSocket(address);
  socket.binaryType = 'arraybuffer';
  await once(socket, 'open');
  return socket;
}

async function echoOf(socket, message) {
  socket.send(message);
  const [{ data }] = await once(socket, 'message');
  return data;
}

test('text and bytes come back as they were sent, without origin or subprotocol', async () => {
  const socket = await line();
  assert.equal(await echoOf(socket, 'Grüße 👋'), 'Grüße 👋');
  assert.equal(await echoOf(socket, ''), '');
  const bytes = Uint8Array.from({ length: 60_000 }, (_, at) => at % 256);
  assert.deepEqual(new Uint8Array(await echoOf(socket, bytes)), bytes);
  socket.close();
});

test('many messages at once come back in order', async () => {
  const socket = await line();
  const count = 2000;
  const back = [];
  const all = new Promise((resolve) => {
    socket.addEventListener('message', ({ data }) => back.push(Number(data)) === count && resolve());
  });
  for (let number = 0; number < count; ++number) socket.send(`${number}`);
  await all;
  assert.deepEqual(back, Array.from({ length: count }, (_, number) => number));
  socket.close();
});

test('the limits are the real ones', async () => {
  const socket = await line();
  const closed = once(socket, 'close');
  socket.send('x'.repeat(65_537));
  assert.equal((await closed)[0].code, 1009);
});

test('the convening itself still asks who comes', async () => {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/ws`);
  const [{ type }] = await Promise.race([once(socket, 'error'), once(socket, 'open')]);
  assert.equal(type, 'error');
});

test('who is connected to the echo does not hold up the end', async () => {
  const socket = await line();
  const closed = once(socket, 'close');
  server.process.kill('SIGTERM');
  assert.equal((await closed)[0].code, 1012);
  assert.deepEqual(await server.ended, { code: 0, signal: null });
});
