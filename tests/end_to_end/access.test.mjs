// Who is signed out, removed or erased loses every connection within a second; and of one who is erased the data folder
// holds nothing any more, not even when the server dies in the midst of it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { eventually } from './browser.mjs';
import { Server, binary } from './server.mjs';
import { Tab, history, signIn } from './tab.mjs';

const soonMs = 1000;
const canary = 'canary-7f3a';

async function tabOf(identity) {
  const tab = new Tab(identity);
  await tab.connect();
  return tab;
}

async function post(identity, path, body) {
  const response = await fetch(`${identity.origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: identity.origin, cookie: identity.cookie },
    body: JSON.stringify(body),
  });
  assert.equal(response.status, 200);
}

/** Every tab is closed with this code, and soon. */
async function closesSoon(tabs, code, act) {
  const since = Date.now();
  const closed = Promise.all(tabs.map(async (tab) => [(await tab.lost).code, Date.now() - since]));
  await act();
  for (const [seen, after] of await closed) {
    assert.equal(seen, code);
    assert.ok(after < soonMs, `closed after ${after} ms`);
  }
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const holding = (folder, text) => filesIn(folder).filter((file) => readFileSync(file).includes(text));

test('signing out, everywhere or here, and removal end connections within a second', async (t) => {
  const server = await Server.start();
  t.after(() => server.stop());
  const ada = await signIn(server.url, 'Ada', server.link('attendee'));
  const olga = await signIn(server.url, 'Olga', server.link('organiser'));
  const organiser = await tabOf(olga);
  const guest = await signIn(server.url, 'Guest');
  const other = await tabOf(guest);

  const [first, second] = [await tabOf(ada), await tabOf(ada)];
  await closesSoon([first, second], 4401, () => post(ada, '/api/sign-out', { identity: ada.person }));
  await assert.rejects(tabOf(ada), 'the cookie is void');

  const [one, two] = [await tabOf(guest), await tabOf(guest)];
  await closesSoon([one, two, other], 4401, () =>
    post(guest, '/api/sign-out', { identity: guest.person, everywhere: true }),
  );

  const third = await signIn(server.url, 'Third');
  await closesSoon([await tabOf(third)], 4401, () => organiser.ask('access.revoke', { person: third.person }));
  const fourth = await signIn(server.url, 'Fourth');
  const removal = { person: fourth.person, why: '-' };
  await closesSoon([await tabOf(fourth)], 4700, () => organiser.ask('person.remove', removal));
  organiser.close();
});

/** Asks until the person is allowed as much. */
async function patiently(tab, what, d) {
  for (;;) {
    const answer = await tab.ask(what, d).catch(() => null);
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/** Ada writes everywhere one can write; answers who did what. */
async function talkative(server) {
  const ada = await signIn(server.url, `Ada ${canary}`);
  const ben = await signIn(server.url, 'Ben');
  const tab = await tabOf(ada);
  const friend = await tabOf(ben);
  const { convening } = await tab.topic('convening');
  const { room } = convening.rooms[0];
  for (const one of [tab, friend]) await one.ask('room.enter', { room });
  for (let number = 0; number < 120; ++number) {
    await patiently(tab, 'chat.post', { room, text: `${canary} ${number}` });
  }
  const { offset } = await patiently(tab, 'chat.post', { room, text: `${canary} to be edited` });
  await patiently(tab, 'chat.edit', { room, offset, text: `${canary} edited` });
  await patiently(tab, 'direct.post', { to: ben.person, text: `dear Ben, ${canary}` });
  await tab.ask('profile.edit', { profile: { name: `Ada ${canary}`, organisation: `Institute ${canary}` } });
  await friend.ask('chat.post', { room, text: 'what Ben said' });
  return { ada, tab, friend, room };
}

test('nothing of one who is erased is left in the data folder, and readers are told', async (t) => {
  const server = await Server.start();
  t.after(() => server.stop());
  const organiser = await tabOf(await signIn(server.url, 'Olga', server.link('organiser')));
  const { ada, tab, friend, room } = await talkative(server);
  assert.notDeepEqual(holding(server.data, canary), []);
  await closesSoon([tab], 4702, () => organiser.ask('person.erase', { person: ada.person }));
  await eventually('the folder is clean', () => holding(server.data, canary).length === 0);
  const said = await history(friend, `room/${room}`);
  assert.ok(!JSON.stringify(said).includes(canary));
  assert.ok(JSON.stringify(said).includes('what Ben said'));
  assert.ok(!JSON.stringify(await history(friend, `inbox/${friend.identity.person}`)).includes(canary));
  const { stays } = await organiser.ask('attendance.page', { person: ada.person });
  assert.equal(stays.length, 1, 'attendance stays');
  friend.close();
  organiser.close();
});

test('an erasure that a crash interrupts goes on by itself', async (t) => {
  const server = await Server.start();
  t.after(() => server.stop());
  const { ada, tab, friend } = await talkative(server);
  void tab.ask('person.erase', { person: ada.person }).catch(() => {});
  await tab.lost;
  await server.kill();
  friend.close();
  assert.notDeepEqual(holding(server.data, canary), [], 'it died in the midst of it');
  await server.run(['--example']);
  await eventually('the folder is clean', () => holding(server.data, canary).length === 0);
});

test('an operator erases while the server is stopped', async (t) => {
  const server = await Server.start();
  t.after(() => server.stop());
  const { friend, tab } = await talkative(server);
  tab.close();
  friend.close();
  const erase = () =>
    spawnSync(binary, ['erase', '--data', server.data, '--person', `Ada ${canary}`], { encoding: 'utf8' });
  assert.equal(erase().status, 1, 'a folder in use is left alone');
  await server.kill();
  const erased = erase();
  assert.equal(erased.status, 0, erased.stderr);
  assert.deepEqual(holding(server.data, canary), []);
});
