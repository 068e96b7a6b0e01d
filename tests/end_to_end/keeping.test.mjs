// What an operator does so that nothing is lost (F21): a backup while people write, a look whether it is whole, and a
// restored convening in which everything said before the backup stands where it stood.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { Server, binary, freePort } from './server.mjs';
import { Tab, history, signIn } from './tab.mjs';

function convene(...args) {
  const { status, stdout, stderr } = spawnSync(binary, args, { encoding: 'utf8', timeout: 60_000 });
  return { status, said: `${stdout}${stderr}` };
}

async function enter(server, name) {
  const tab = new Tab(await signIn(server.url, name));
  await tab.connect();
  const { epoch, convening } = await tab.topic('convening');
  const { room } = convening.rooms[0];
  await tab.ask('room.enter', { room });
  return { tab, room, epoch };
}

const posts = (entries) => entries.filter(({ t }) => t === 'chat.posted').map(({ offset, d }) => [offset, d.text]);

test('a backup is taken while people write, verified, and restored', async (t) => {
  const server = await Server.start({ args: ['--example'] });
  t.after(() => server.stop());
  const { tab, room, epoch } = await enter(server, 'Ada');
  for (let number = 1; number <= 5; ++number) await tab.ask('chat.post', { room, text: `before ${number}` });
  const said = posts(await history(tab, `room/${room}`));

  const copy = join(server.folder, 'copy');
  const unanswered = tab.ask('chat.post', { room, text: 'meanwhile' });
  const taken = convene('backup', '--data', server.data, '--to', copy);
  assert.equal(taken.status, 0, taken.said);
  await unanswered;
  assert.match(taken.said, /is whole: \d+ entries in \d+ topics, \d+ documents/);
  assert.equal(convene('backup', '--data', server.data, '--to', copy).status, 1, 'a backup is never written over');
  tab.close();
  assert.equal(convene('verify', '--data', server.data).status, 0, 'a folder in use can be verified');

  const data = join(server.folder, 'restored');
  const restored = convene('restore', '--from', copy, '--data', data);
  assert.equal(restored.status, 0, restored.said);
  const second = new Server(data, join(server.folder, 'second'), await freePort(), ['--example']);
  await second.run();
  const back = await enter(second, 'Ben');
  assert.notEqual(back.epoch, epoch, 'nobody resumes by cursors into the life before');
  assert.deepEqual(posts(await history(back.tab, `room/${room}`)).slice(0, said.length), said);
  back.tab.close();
  await second.stop();
  assert.equal(convene('restore', '--from', copy, '--data', data).status, 1, 'nothing is restored over a convening');
});

test('damage is named, and nothing is made of it', async (t) => {
  const server = await Server.start({ args: ['--example'] });
  const copy = join(server.folder, 'copy');
  t.after(() => server.stop());
  assert.equal(convene('backup', '--data', server.data, '--to', copy).status, 0);
  const [document] = readdirSync(join(copy, 'documents'));
  const file = join(copy, 'documents', document);
  writeFileSync(file, readFileSync(file).fill(0x20, 10, 11));
  const verified = convene('verify', '--data', copy);
  assert.equal(verified.status, 1, verified.said);
  assert.ok(verified.said.includes(document), verified.said);
  const data = join(server.folder, 'restored');
  assert.equal(convene('restore', '--from', copy, '--data', data).status, 1);
  assert.equal(convene('serve', '--data', data, '--port', '0').status, 1, 'no half of it is there');
  assert.equal(convene('verify', '--data', join(server.folder, 'nothing')).status, 1);
});

test('a person is given all that is held on them, and nothing of others', async (t) => {
  const server = await Server.start({ args: ['--example'] });
  t.after(() => server.stop());
  const ada = await enter(server, 'Ada Export');
  const ben = await enter(server, 'Ben Export');
  await ada.tab.ask('chat.post', { room: ada.room, text: 'mine' });
  await ben.tab.ask('chat.post', { room: ada.room, text: `for @[${ada.tab.identity.person}]` });
  await ben.tab.ask('chat.post', { room: ada.room, text: 'not about her' });
  await ben.tab.ask('direct.post', { to: ada.tab.identity.person, text: 'a letter' });
  const { status, said } = convene('export', '--data', server.data, '--person', 'Ada Export');
  assert.equal(status, 0, said);
  const { person, records } = JSON.parse(said);
  assert.equal(person, ada.tab.identity.person);
  const texts = records.map(({ d }) => d.text).filter(Boolean);
  assert.deepEqual(new Set(texts), new Set(['mine', `for @[${person}]`, 'a letter']));
  assert.ok(records.some(({ t: kind, d }) => kind === 'person.joined' && d.profile.name === 'Ada Export'));
  assert.ok(records.some(({ t: kind }) => kind === 'room.entered'));
  assert.equal(convene('export', '--data', server.data, '--person', 'Nobody').status, 1);
  ada.tab.close();
  ben.tab.close();
});
