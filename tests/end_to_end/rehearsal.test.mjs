// A trial run with simulated people in a real convening: it says what the server carries, its people are marked, and
// when they are swept nothing of them is left, neither for those who were there nor for those who come later.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';

import { comeIn, connected, eventually, newPage, openBrowser, press, violations } from './browser.mjs';
import { Server, binary, root } from './server.mjs';
import { Tab, history, signIn } from './tab.mjs';

async function rehearse(server, ...args) {
  const link = server.link('organiser');
  const child = spawn(binary, ['rehearse', '--url', server.url, '--link', link, ...args]);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const [status] = await once(child, 'close');
  return { status, said };
}

/** Somebody of flesh and blood, in the room in which the session is that is on now. */
async function cameIn(server) {
  const tab = new Tab(await signIn(server.url, 'Ada'));
  await tab.connect();
  const { convening } = await tab.topic('convening');
  const { room } = convening.rooms.find(({ name }) => name === 'Main Hall');
  await tab.ask('room.enter', { room });
  await tab.ask('chat.post', { room, text: 'I am real' });
  return { tab, room, rooms: convening.rooms };
}

const textsIn = async (tab, room) =>
  (await history(tab, `room/${room}`)).filter(({ t }) => t === 'chat.posted').map(({ d }) => d.text);

test('40 people for ten seconds, and nothing is left of them', async (t) => {
  const server = await Server.start();
  t.after(() => server.stop());
  const { tab, room, rooms } = await cameIn(server);

  const { status, said } = await rehearse(server, '--people', '40', '--for', '10s');
  assert.equal(status, 0, said);
  assert.match(said, /40 of 40 came in/);
  assert.match(said, /lost, twice\s+0, 0/);
  assert.match(said, /server\s+\d+ % of a core/);
  assert.match(said, /This server (carries|does not carry) 40 people/);
  assert.match(said, /Swept: nothing of them is left/);

  const { people, total } = await tab.ask('people.page', {});
  assert.equal(total, 2, 'Ada, and the organiser who rehearsed');
  assert.ok(people.every(({ simulated }) => !simulated));
  for (const { room: each } of rooms) {
    await tab.ask('room.enter', { room: each });
    const left = (await textsIn(tab, each)).filter((text) => text !== '');
    assert.deepEqual(left, each === room ? ['I am real'] : []);
  }
  const page = await tab.ask('people.page', { room });
  assert.ok(page.total <= 1, 'nobody of them stands in a room');
});

test('48 people are broken up into 8 rooms and called back', async (t) => {
  const server = await Server.start();
  t.after(() => server.stop());
  const { status, said } = await rehearse(server, '--people', '48', '--for', '20s', '--breakouts', '8');
  assert.equal(status, 0, said);
  assert.match(said, /48 of 48 came in/);
  assert.match(said, /breakouts +8 rooms/);
  assert.match(said, /gone to +p50 .*\(4[0-8]\)/);
  assert.match(said, /back after +p50 .*\([34]\d\)/);
  assert.match(said, /misplaced +0\n/);
  assert.match(said, /lost, twice\s+0, 0/);
});

test('an organiser sees them marked, and sweeps them with the keyboard', async (t) => {
  const server = await Server.start();
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await server.stop();
  });
  const organiser = await newPage(browser);
  await comeIn(organiser, server.link('organiser'), 'Olga');
  await server.kill();
  await server.run();
  await connected(organiser).waitFor();
  const { status, said } = await rehearse(server, '--people', '12', '--for', '3s', '--keep');
  assert.equal(status, 0, said);

  await press(organiser.getByRole('link', { name: 'People', exact: true }).first());
  await organiser.getByText('12 simulated people of a rehearsal are among the people.').waitFor();
  assert.equal(await organiser.getByText('Simulated', { exact: true }).count(), 12);
  assert.deepEqual(await violations(organiser), []);
  await organiser.screenshot({ path: join(root, 'build/images/rehearsal.png') });

  await press(organiser.getByRole('button', { name: 'Sweep rehearsal' }));
  const dialog = organiser.getByRole('dialog', { name: 'Sweep the rehearsal?' });
  await press(dialog.getByRole('button', { name: 'Sweep rehearsal' }));
  await eventually('they are gone from the list', async () => {
    const left = await organiser.getByText('Simulated', { exact: true }).count();
    return left === 0 || left;
  });
  await organiser.getByText('2 people', { exact: true }).waitFor();
  assert.deepEqual(organiser.errors, []);
});
