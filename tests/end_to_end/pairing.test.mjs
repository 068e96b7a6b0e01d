// Pairing (S5.4): four people meet in rounds, a moderator runs it by keyboard, the server dies in a round; nobody meets
// anybody twice, and each can read again whom they met.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { comeIn, connected, eventually, goTo, newPage, openBrowser, openPanel, press } from './browser.mjs';
import { register, said, say, violations } from './browser.mjs';
import { root, Server } from './server.mjs';

const hall = 'Main Hall';
const images = join(root, 'build/images');
const button = (page, name) => page.getByRole('button', { name, exact: true });
const bar = (page) => page.getByRole('region', { name: 'Pairing', exact: true });
const roomOf = (page) => page.locator('#talk-title').innerText();
const names = ['Ana', 'Ben', 'Cem', 'Dee'];

async function gather(browser, server) {
  const pages = await Promise.all([0, 1, 2, 3, 4].map(() => newPage(browser)));
  const [mona, ...people] = pages;
  await comeIn(mona, server.link('moderator'), 'Mona');
  for (const [index, name] of names.entries()) await register(people[index], server, name);
  for (const page of pages) await goTo(page, hall);
  return { server, pages, mona, people, met: new Set() };
}

async function open({ mona, people }) {
  await openPanel(mona, 'Pairing');
  const fill = async (name, text) => {
    await mona.getByRole(name === 'Questions' ? 'textbox' : 'spinbutton', { name: new RegExp(`^${name}`) }).fill(text);
  };
  await fill('Minutes a round', '1');
  await fill('How many rounds', '3');
  await fill('Seconds between', '5');
  await fill('Questions', 'What do you teach?\nWhat would you like to try?');
  assert.deepEqual(await violations(mona), []);
  await press(button(mona, 'Let people take part'));
  for (const page of people) {
    await bar(page).getByText(/people meet one to one/).waitFor();
    await press(bar(page).getByRole('button', { name: 'Take part' }));
    await bar(page).getByRole('button', { name: 'Step out' }).waitFor();
  }
  await mona.getByRole('main').getByText('4 take part.').waitFor();
  assert.deepEqual(await violations(people[0]), []);
}

/** With whom each is now; every pair is new. */
async function pairs({ people, met }) {
  const found = new Set();
  for (const [index, page] of people.entries()) {
    const words = bar(page).getByText(/^You are with /);
    await words.waitFor();
    const other = (await words.innerText()).replace(/^You are with (.*)\.$/, '$1');
    found.add([names[index], other].sort().join(' and '));
  }
  assert.equal(found.size, 2, `two pairs: ${[...found].join(', ')}`);
  for (const pair of found) {
    assert.equal(met.has(pair), false, `${pair} meet twice`);
    met.add(pair);
  }
  return found;
}

async function firstRound(cast) {
  const { mona, people } = cast;
  await press(button(mona, 'Begin the first round'));
  await pairs(cast);
  const [ana] = people;
  await bar(ana).getByText('What do you teach?').waitFor();
  await bar(ana).getByText(/^(1:00|0:\d\d) left$/).waitFor();
  assert.deepEqual(await violations(ana), []);
  cast.first = await roomOf(ana);
  await say(ana, cast.first, 'Physics, and you?');
  const readers = [];
  for (const page of people) {
    if ((await roomOf(page)) === cast.first) readers.push(page);
  }
  assert.equal(readers.length, 2, 'they are in one room, and nobody else is');
  for (const page of readers) {
    await eventually('both read it', async () => (await said(page, cast.first)).includes('Physics, and you?'));
  }
  await press(button(mona, '1 minute more'));
  await bar(ana).getByText(/^1:\d\d left$/).waitFor();
}

async function comeBack({ mona, people }) {
  await mona.getByRole('combobox', { name: 'Time to come to an end' }).focus();
  await mona.keyboard.press('Home');
  await press(button(mona, 'End this round'));
  for (const page of people) {
    await eventually('is back', async () => (await roomOf(page)) === hall || roomOf(page));
    await bar(page).getByText(/^You met /).waitFor();
  }
  assert.deepEqual(await violations(people[0]), []);
}

async function crash(cast) {
  const { people, server } = cast;
  const before = await pairs(cast); // the pause was over by itself
  const rooms = await Promise.all(people.map(roomOf));
  await server.kill();
  await server.run();
  for (const page of people) {
    await connected(page).waitFor();
    await page.reload();
    await connected(page).waitFor();
  }
  for (const pair of before) cast.met.delete(pair);
  assert.deepEqual(await pairs(cast), before, 'everybody is with whom they were');
  for (const [index, page] of people.entries()) {
    await eventually('is where they were', async () => (await roomOf(page)) === rooms[index] || roomOf(page));
  }
  await bar(people[0]).getByText(/^0:\d\d left$/).waitFor();
  await bar(people[0]).getByText('What would you like to try?').waitFor();
}

async function comeAndGo({ people }) {
  const [ana] = people;
  await press(button(ana, `Back to ${hall}`));
  await eventually('is in the hall', async () => (await roomOf(ana)) === hall || roomOf(ana));
  await press(bar(ana).getByRole('button', { name: 'Go there' }));
  await bar(ana).getByText(/^You are with /).waitFor();
}

async function end(cast) {
  const { mona, people } = cast;
  await connected(mona).waitFor();
  await openPanel(mona, 'Pairing');
  await mona.getByRole('combobox', { name: 'Time to come to an end' }).focus();
  await mona.keyboard.press('Home');
  await press(button(mona, 'End the pairing'));
  for (const page of people) {
    await eventually('is back', async () => (await roomOf(page)) === hall || roomOf(page));
    await eventually('it is over', async () => (await bar(page).count()) === 0);
  }
  await press(people[0].getByRole('link', { name: /^Messages/ }));
  const list = people[0].getByRole('region', { name: 'Conversations you were in' });
  await eventually('both are in the list', async () => (await list.getByRole('link').count()) === 2);
  await press(list.getByRole('link').last());
  await people[0].getByText('Physics, and you?').waitFor();
}

async function pictures({ mona, people }, name) {
  mkdirSync(images, { recursive: true });
  await mona.screenshot({ path: join(images, `${name}-moderator.png`) });
  await people[1].screenshot({ path: join(images, `${name}.png`) });
  await people[2].setViewportSize({ width: 320, height: 700 });
  assert.equal(await people[2].evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
  await people[2].screenshot({ path: join(images, `${name}-phone.png`) });
  await people[2].setViewportSize({ width: 1366, height: 800 });
}

test('four people meet in rounds, and nobody twice', async (t) => {
  const server = await Server.start();
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await server.stop();
  });
  const cast = await gather(browser, server);
  await t.test('a moderator opens it, and who wants to takes part', () => open(cast));
  await pictures(cast, 'pairing-gathering');
  await t.test('a round begins: two pairs in rooms of their own, with a question', () => firstRound(cast));
  await pictures(cast, 'pairing-round');
  await t.test('everybody comes back and is told whom they met', () => comeBack(cast));
  await t.test('the next round begins by itself; the server dies, and it goes on', () => crash(cast));
  await t.test('one goes out and comes back to their pair', () => comeAndGo(cast));
  await t.test('it is ended, and what was said can be read again', () => end(cast));
  for (const page of cast.pages) assert.deepEqual(page.errors, []);
});
