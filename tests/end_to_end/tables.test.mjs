// Topic tables (S2.22): anybody opens one by keyboard, it stands on the map where they stood, others sit down until it
// is full, its host names and closes it; the server dies meanwhile.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { comeIn, connected, eventually, newPage, openBrowser, press, register, said } from './browser.mjs';
import { say, violations } from './browser.mjs';
import { root, Server } from './server.mjs';

const images = join(root, 'build/images');
const walkingMs = 3000;
const topic = 'Robots in class';
const button = (page, name) => page.getByRole('button', { name, exact: true });
const places = (page) => page.getByRole('navigation', { name: 'Places' });
const tables = (page) => places(page).getByRole('region', { name: 'Topic tables' });
const roomOf = (page) => page.locator('#talk-title').innerText();
const isAt = (page, name) => eventually(`is at ${name}`, async () => (await roomOf(page)) === name || roomOf(page));

async function open({ ana, ben }) {
  await press(tables(ana).getByRole('button', { name: 'Open a table' }));
  const dialog = ana.getByRole('dialog', { name: 'Open a table' });
  await dialog.waitFor();
  assert.deepEqual(await violations(ana), []);
  await dialog.getByRole('textbox', { name: 'Topic' }).focus();
  await ana.keyboard.type(topic);
  await dialog.getByRole('spinbutton', { name: /^Seats/ }).fill('2');
  await press(button(dialog, 'Open a table'));
  await isAt(ana, topic);
  await tables(ben).getByText('Ana hosts').waitFor();
  await tables(ben).getByText(/1 of 2 seats taken/).waitFor();
  assert.equal(await tables(ana).getByRole('button', { name: 'Open a table' }).count(), 0, 'one table a host');
}

const onCampus = (page) => page.getByRole('region', { name: 'Topic tables on the campus' });

/** It stands where Ana stood: who walks to her stands beside it. */
async function sitDown({ ana, ben, cem }) {
  await onCampus(ben).getByText(topic).waitFor();
  await onCampus(ben).getByText(/step/).waitFor();
  assert.deepEqual(await violations(ben), []);
  await press(ben.getByRole('button', { name: 'Ana: what to do' }).first());
  await press(button(ben, 'Walk to them'));
  const beside = button(ben, `Sit down at ${topic} · 1/2`);
  await beside.waitFor();
  await press(ben.getByRole('application'));
  await isAt(ben, topic);
  await beside.waitFor({ state: 'detached' });
  await say(ben, topic, 'May I?');
  await eventually('the host reads it', async () => (await said(ana, topic)).includes('May I?'));
  await tables(cem).getByText(/2 of 2 seats taken/).waitFor();
  await press(tables(cem).getByRole('button', { name: new RegExp(`^Sit down at ${topic}`) }));
  const full = cem.getByRole('dialog', { name: /Robots in class/ });
  await full.getByRole('button', { name: 'Cancel' }).waitFor();
  await cem.keyboard.press('Escape');
  await full.waitFor({ state: 'detached' });
  assert.notEqual(await roomOf(cem).catch(() => ''), topic);
  assert.deepEqual(await violations(ben), []);
}

async function crash({ pages, ana, ben, server }) {
  await server.kill();
  await server.run();
  for (const page of pages) {
    await connected(page).waitFor();
    await page.reload();
    await connected(page).waitFor();
    await tables(page).getByText(/2 of 2 seats taken/).waitFor();
  }
  for (const page of [ana, ben]) await isAt(page, topic);
}

/** With the keys, in whichever direction there is room. */
async function walkAway({ ana, ben, cem }) {
  await onCampus(cem).getByText(topic).waitFor();
  const map = ben.getByRole('application');
  await map.focus();
  const hasLeft = async () => (await tables(ana).getByText(/1 of 2 seats taken/).count()) > 0;
  for (const key of ['ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) {
    await ben.keyboard.down(key);
    await eventually('walks', hasLeft, walkingMs).catch(() => {});
    await ben.keyboard.up(key);
    if (await hasLeft()) break;
  }
  assert.equal(await hasLeft(), true, 'who walks away has got up');
  await press(onCampus(ben).getByRole('button', { name: new RegExp(`^Sit down at ${topic}`) }));
  await isAt(ben, topic);
}

async function rename({ ana, ben, cem }) {
  assert.equal(await button(ben, 'Change the topic').count(), 0);
  await press(button(ana, 'Change the topic'));
  const dialog = ana.getByRole('dialog', { name: 'Change the topic' });
  await dialog.getByRole('textbox', { name: 'Topic' }).fill('Drones in class');
  await press(button(dialog, 'Change the topic'));
  await tables(cem).getByText('Drones in class').waitFor();
  await tables(ben).getByText('You host this table').waitFor({ state: 'detached' });
}

async function pictures({ ana, cem }) {
  mkdirSync(images, { recursive: true });
  await ana.screenshot({ path: join(images, 'tables-host.png') });
  await cem.setViewportSize({ width: 320, height: 700 });
  await press(cem.getByRole('link', { name: 'Places' }));
  await tables(cem).scrollIntoViewIfNeeded();
  assert.equal(await cem.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
  assert.deepEqual(await violations(cem), []);
  await cem.screenshot({ path: join(images, 'tables-phone.png') });
}

async function close({ ana, ben, cem }) {
  await press(button(ana, 'Close the table'));
  for (const page of [ana, ben]) {
    await page.getByRole('heading', { level: 1, name: 'Campus' }).waitFor();
  }
  await tables(cem).getByText('Nobody has opened one yet.').waitFor();
  await button(ana, 'Open a table').first().waitFor();
}

test('somebody opens a topic table, and others sit down', async (t) => {
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
  const cast = { server, pages, ana, ben, cem };
  await t.test('an attendee opens one with a topic and seats', () => open(cast));
  await t.test('another sits down and talks; a third finds it full', () => sitDown(cast));
  await t.test('the server dies, and all sit where they sat', () => crash(cast));
  await t.test('who walks away from it has got up', () => walkAway(cast));
  await t.test('its host gives it another topic', () => rename(cast));
  await t.test('it looks well on a phone', () => pictures(cast));
  await t.test('its host closes it', () => close(cast));
  for (const page of pages) assert.deepEqual(page.errors, []);
});
