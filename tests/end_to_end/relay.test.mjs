// Voice through a relay: two whose networks let nobody in are let in by a TURN server with the names that the server
// made for them; without a readable secret the server does not start.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { comeIn, eventually, goTo, newPage, openBrowser, press } from './browser.mjs';
import { heardBy, heardWithin, listenIn, madeUpDevices } from './hearing.mjs';
import { binary, freePort, Server } from './server.mjs';

const secret = 'only for this test';
const hasCoturn = spawnSync('turnserver', ['--version']).error === undefined;
const voice = (page) => page.getByRole('region', { name: 'Voice', exact: true });

/** A TURN server of its own, on this machine alone. */
async function startRelay(port) {
  const relay = spawn('turnserver', [
    ...['--listening-ip=127.0.0.1', '--relay-ip=127.0.0.1', `--listening-port=${port}`, '--allow-loopback-peers'],
    ...['--use-auth-secret', `--static-auth-secret=${secret}`, '--realm=convene.test', '--fingerprint'],
    ...['--no-cli', '--no-tls', '--no-dtls', '--log-file=stdout', '--pidfile=/dev/null', '--userdb=/dev/null'],
    ...['-n', '--verbose'],
  ]);
  relay.output = '';
  for (const stream of [relay.stdout, relay.stderr]) stream.on('data', (text) => (relay.output += text));
  await eventually('the relay listens', () => /listener opened|Total auth threads/i.test(relay.output) || relay.output);
  return relay;
}

async function talk(page) {
  await press(voice(page).getByRole('button', { name: /^Join by voice/ }));
  await press(page.getByRole('dialog').getByRole('button', { name: 'Join by voice' }));
  await press(voice(page).getByRole('button', { name: 'Microphone is off' }));
}

test('a server whose secret cannot be read does not start', () => {
  const given = ['--turn', 'turn:localhost:3478', '--turn-secret-file', '/nowhere/secret'];
  const ended = spawnSync(binary, ['serve', '--data', join(tmpdir(), 'convene-none'), '--example', ...given]);
  assert.equal(ended.status, 1);
  assert.match(`${ended.stderr}`, /cannot be read from \/nowhere\/secret/);
  const alone = spawnSync(binary, ['serve', '--data', join(tmpdir(), 'convene-none'), '--turn', 'turn:localhost:3478']);
  assert.equal(alone.status, 2, 'a relay without a secret is a wrong command line');
});

const skip = !hasCoturn && 'NO RELAY WAS TRIED: coturn is missing';

test('two hear each other through a relay alone', { skip }, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'convene-relay-'));
  const file = join(folder, 'secret');
  await writeFile(file, `${secret}\n`);
  const port = await freePort();
  const relay = await startRelay(port);
  const given = ['--turn', `turn:127.0.0.1:${port}`, '--turn-secret-file', file];
  const server = await Server.start({ args: ['--example', '--links', ...given] });
  const browser = await openBrowser(madeUpDevices);
  t.after(async () => {
    await browser.close();
    await server.stop();
    relay.kill();
    await rm(folder, { recursive: true, force: true });
  });
  const pages = [await newPage(browser), await newPage(browser)];
  for (const [index, page] of pages.entries()) {
    await listenIn(page, { iceTransportPolicy: 'relay' });
    await comeIn(page, server.link(index === 0 ? 'attendee' : 'moderator'), `Guest ${index}`);
    await goTo(page, 'Main Hall');
    await talk(page);
  }
  for (const page of pages) {
    await eventually('sound comes in by the relay', async () => {
      const heard = await heardWithin(page, 500);
      return (heard.packets > 5 && heard.energy > 0) || relay.output.slice(-400);
    });
    const { relayed } = await heardBy(page);
    assert.ok(relayed > 0, 'and by nothing else');
  }
});
