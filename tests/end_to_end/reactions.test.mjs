// Reactions to messages (issue 5): shown and taken back by keyboard, counted for all, the same after the server dies
// and for one who comes late; in private, too; and gone with the message.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { comeIn, connected, eventually, goTo, isGone, newPage, openBrowser, press, register } from './browser.mjs';
import { say, violations } from './browser.mjs';
import { root, Server } from './server.mjs';

const images = join(root, 'build/images');
const room = 'Main Hall';
const words = 'Who brings the cake?';

const message = (page, text = words) => page.getByRole('article').filter({ hasText: text }).last();
const chips = (page, text = words) => message(page, text).getByRole('group', { name: 'Reactions' });
const chip = (page, kind, text = words) => chips(page, text).getByRole('button', { name: new RegExp(`^${kind}`) });
const polite = (page) => page.locator('#polite').innerText();

/** What stands under the message, "Heart 2" for each kind, with a star where it is one's own. */
async function shown(page, text = words) {
  const buttons = await chips(page, text).getByRole('button').all();
  const read = async (button) => {
    const name = (await button.innerText()).replace(/[^\p{L}\d ]+/gu, ' ').replace(/\s+/g, ' ').trim();
    return (await button.getAttribute('aria-pressed')) === 'true' ? `${name}*` : name;
  };
  return (await Promise.all(buttons.map(read))).join(', ');
}

const shows = (page, wanted, text = words) =>
  eventually(`shows ${wanted}`, async () => {
    const seen = await shown(page, text).catch((error) => `${error}`);
    return seen === wanted || seen;
  });

/** On the message itself, by its number. */
async function key(page, number, text = words) {
  await message(page, text).focus();
  await page.keyboard.press(`${number}`);
}

async function react({ ana, ben, cem }) {
  await say(ana, room, words);
  for (const page of [ben, cem]) await message(page).waitFor();
  await key(ben, 2);
  await shows(ben, 'Heart 1*');
  await shows(ana, 'Heart 1');
  await message(cem).focus();
  await press(message(cem).getByRole('button', { name: 'React', exact: true }));
  assert.deepEqual(await violations(cem), []);
  await press(message(cem).getByRole('button', { name: 'Heart', exact: true }));
  await shows(cem, 'Heart 2*');
  await shows(ana, 'Heart 2');
  assert.equal(await cem.evaluate(() => document.activeElement.getAttribute('aria-label')), 'React', 'focus is kept');
  await eventually('its author hears of it', async () => /reacted|reactions/.test(await polite(ana)) || polite(ana));
  const described = await message(ben).getAttribute('aria-describedby');
  const heard = await ben.locator(`#${described.split(' ')[1]}`).textContent();
  assert.equal(heard, 'Heart: 2, you too');
}

async function takeBack({ ana, ben }) {
  await key(ben, 2);
  await shows(ben, 'Heart 1');
  await key(ben, 5);
  await shows(ben, 'Heart 1, Agreement 1*');
  await shows(ana, 'Heart 1, Agreement 1');
  await press(chip(ana, 'Agreement'));
  await shows(ana, 'Heart 1, Agreement 2*');
}

async function crash({ server, pages, ana, ben, cem }) {
  await server.kill();
  await server.run();
  for (const page of pages) await connected(page).waitFor();
  await shows(ben, 'Heart 1, Agreement 2*');
  await ben.reload();
  await connected(ben).waitFor();
  await shows(ben, 'Heart 1, Agreement 2*');
  await key(cem, 5);
  for (const page of [ana, ben]) await shows(page, 'Heart 1, Agreement 3*');
}

async function comeLate({ browser, server }) {
  const dan = await newPage(browser);
  await register(dan, server, 'Dan');
  await goTo(dan, room);
  await shows(dan, 'Heart 1, Agreement 3');
  await message(dan).focus();
  await press(message(dan).getByRole('button', { name: 'Who reacted' }));
  const list = message(dan).getByRole('group', { name: 'Who reacted' });
  const names = list.getByRole('listitem');
  await eventually('all are named', async () => {
    const seen = (await names.allInnerTexts()).join(', ');
    return seen === 'Cem, Ben, Ana, Cem' || seen;
  });
  assert.deepEqual(await violations(dan), []);
  await dan.keyboard.press('Escape');
  assert.deepEqual(dan.errors, []);
  await dan.close();
}

async function inPrivate({ ana, ben }) {
  await press(ben.getByRole('button', { name: 'Ana: what to do' }).first());
  await press(ben.getByRole('button', { name: 'Write a message' }));
  await ben.getByRole('textbox', { name: 'Message to Ana', exact: true }).focus();
  await ben.keyboard.type('Between us');
  await ben.keyboard.press('Enter');
  await press(ana.getByRole('link', { name: /^Messages/ }));
  await press(ana.getByRole('link', { name: /Ben/ }).first());
  await message(ana, 'Between us').waitFor();
  await key(ana, 4, 'Between us');
  await shows(ana, 'Celebration 1*', 'Between us');
  await shows(ben, 'Celebration 1', 'Between us');
}

async function onAPhone({ cem }) {
  mkdirSync(images, { recursive: true });
  await cem.screenshot({ path: join(images, 'reactions.png') });
  await cem.setViewportSize({ width: 320, height: 700 });
  await press(cem.getByRole('link', { name: /^Talk/ }));
  await message(cem).focus();
  assert.equal(await cem.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
  await press(message(cem).getByRole('button', { name: 'React', exact: true }));
  await message(cem).getByRole('button', { name: 'Laughter', exact: true }).waitFor();
  assert.deepEqual(await violations(cem), []);
  await cem.screenshot({ path: join(images, 'reactions-phone.png') });
  await cem.keyboard.press('Escape');
}

async function remove({ ana, cem }) {
  await press(ana.getByRole('link', { name: /^Campus/ }).first());
  await message(ana).focus();
  await press(message(ana).getByRole('button', { name: 'Delete', exact: true }));
  await press(ana.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }));
  await isGone(chips(cem), 'its reactions are gone');
}

test('people react to messages', async (t) => {
  const server = await Server.start();
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await server.stop();
  });
  const pages = await Promise.all([1, 2, 3].map(() => newPage(browser)));
  const [ana, ben, cem] = pages;
  await comeIn(ana, server.link('attendee'), 'Ana');
  await register(ben, server, 'Ben');
  await register(cem, server, 'Cem');
  for (const page of pages) await goTo(page, room);
  const cast = { browser, server, pages, ana, ben, cem };
  await t.test('by a key and by a button', () => react(cast));
  await t.test('take back, choose another, join in by a press', () => takeBack(cast));
  await t.test('the server dies, and all stands as before', () => crash(cast));
  await t.test('one who comes late sees how many, and who', () => comeLate(cast));
  await t.test('on a phone', () => onAPhone(cast));
  await t.test('in private', () => inPrivate(cast));
  await t.test('the message goes, and they with it', () => remove(cast));
  for (const page of pages) assert.deepEqual(page.errors, []);
});
