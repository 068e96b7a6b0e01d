// Whom a room lets in and how many (S4.17), and from where a session can be attended (S4.2): one waits for a place
// while the server dies, is called, and goes in; one is turned away with a reason; a session is in the hall only.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { comeIn, connected, eventually, goTo, newPage, openBrowser, openPanel, press } from './browser.mjs';
import { register, violations } from './browser.mjs';
import { root, Server } from './server.mjs';

const images = join(root, 'build/images');
const hall = 'Main Hall';
const button = (page, name) => page.getByRole('button', { name, exact: true });
const line = (page) => page.getByRole('region', { name: 'Your place in line', exact: true });
const wayTo = (page, room) => page.getByRole('button', { name: new RegExp(`^Go to ${room}`) });
const isIn = (page, room) => page.getByRole('heading', { level: 1, name: room }).waitFor();

async function bound(mona, people) {
  await openPanel(mona, 'Order');
  const field = mona.getByRole('spinbutton', { name: 'How many people at once' });
  await field.fill(people);
  await field.press('Tab');
}

async function queue({ mona, ana, ben, cem }) {
  await goTo(mona, hall);
  await bound(mona, '1');
  await goTo(ana, hall);
  for (const [page, number] of [[ben, 1], [cem, 2]]) {
    await press(wayTo(page, hall));
    await page.getByRole('dialog', { name: 'Main Hall is full' }).waitFor();
    assert.deepEqual(await violations(page), []);
    if (page === cem) await page.screenshot({ path: join(images, 'full-room.png') });
    await press(button(page, 'Wait in line'));
    await line(page).getByText(`You are number ${number} in line for Main Hall.`).waitFor();
  }
  await goTo(cem, 'Oak Room');
  await line(cem).getByText('You are number 2').waitFor();
}

async function crash({ ana, ben, cem, mona, server }) {
  await server.kill();
  await server.run();
  for (const page of [mona, ana, ben, cem]) await connected(page).waitFor();
  await ben.reload();
  await line(ben).getByText('You are number 1').waitFor();
  await line(cem).getByText('You are number 2').waitFor();
}

async function call({ ana, ben, cem }) {
  await press(button(ana, 'Leave the room'));
  await line(ben).getByText('There is a place for you in Main Hall.').waitFor();
  await line(cem).getByText('You are number 1').waitFor();
  assert.deepEqual(await violations(ben), []);
  await ben.screenshot({ path: join(images, 'called-in.png') });
  await ben.setViewportSize({ width: 320, height: 640 });
  assert.ok(await ben.evaluate(() => document.documentElement.scrollWidth <= 320), 'nothing sticks out');
  await ben.screenshot({ path: join(images, 'called-in-phone.png') });
  await ben.setViewportSize({ width: 1366, height: 800 });
  await press(button(line(ben), 'Go in'));
  await isIn(ben, hall);
  await eventually('no place in line is shown any more', async () => (await line(ben).count()) === 0);
  await press(button(line(cem), 'Wait no longer'));
  await eventually('nor is one of who stopped', async () => (await line(cem).count()) === 0);
}

async function turnAway({ mona, ana }) {
  await bound(mona, 'nonsense'.length.toString());
  await bound(mona, '0');
  await press(mona.getByText('Only some', { exact: true }));
  await mona.getByRole('textbox', { name: 'By organisation, one a line' }).fill('Lincoln High\n\n  Lincoln High ');
  await mona.getByRole('textbox', { name: 'By organisation, one a line' }).press('Tab');
  await wayTo(ana, hall).getByText('For Lincoln High').waitFor();
  await press(wayTo(ana, hall));
  await ana.getByText('That room is for others.').first().waitFor();
  await mona.screenshot({ path: join(images, 'who-may-come.png') });
  assert.deepEqual(await violations(mona), []);
}

test('a room holds as many as it may, and lets in whom it is for', { timeout: 300_000 }, async () => {
  mkdirSync(images, { recursive: true });
  const server = await Server.start();
  const browser = await openBrowser();
  try {
    const [mona, ana, ben, cem] = await Promise.all([1, 2, 3, 4].map(() => newPage(browser)));
    await comeIn(mona, server.link('moderator'), 'Mona');
    for (const [page, name] of [[ana, 'Ana'], [ben, 'Ben'], [cem, 'Cem']]) await register(page, server, name);
    const people = { mona, ana, ben, cem, server };
    await queue(people);
    await crash(people);
    await call(people);
    await turnAway(people);
    for (const page of [mona, ana, ben, cem]) assert.deepEqual(page.errors, []);
  } finally {
    await browser.close();
    await server.stop();
  }
});

/** Two sessions that are on now: one in the hall only, one off the record. */
function schedule(now) {
  const date = new Date(now - 60_000).toISOString().replace(/\.\d+Z/, '+00:00');
  const start = date.slice(11, 16);
  const item = (guid, title, more) => ({ guid, id: guid, title, date, start, duration: '01:00', ...more });
  const rooms = {
    Auditorium: [item('1', 'Opening in person', { access: 'in-hall' })],
    Circle: [item('2', 'Talking about race', { do_not_record: true })],
  };
  const day = { index: 1, date: date.slice(0, 10), day_start: date, day_end: date, rooms };
  return { schedule: { conference: { title: 'Hybrid day', time_zone_name: 'Etc/UTC', days: [day] } } };
}

test('a session is in the hall only, another off the record, as the programme says', { timeout: 300_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'convene-'));
  const file = join(folder, 'schedule.json');
  writeFileSync(file, JSON.stringify(schedule(Date.now())));
  const create = ['--title', 'Hybrid day', '--zone', 'Etc/UTC', '--schedule', file];
  const server = await Server.start({ args: ['--links'], create });
  const browser = await openBrowser();
  try {
    const [mona, ana] = await Promise.all([1, 2].map(() => newPage(browser)));
    await comeIn(mona, server.link('moderator'), 'Mona');
    await comeIn(ana, server.link('attendee'), 'Ana');
    await press(wayTo(ana, 'Auditorium'));
    await ana.getByText('The session in that room is in the hall only.').first().waitFor();
    await goTo(mona, 'Auditorium');
    await wayTo(ana, 'Circle').getByText('Off the record').waitFor();
    await goTo(ana, 'Circle');
    await ana.getByText('Nothing that is written here is kept.').filter({ visible: true }).first().waitFor();
    await press(ana.getByRole('link', { name: 'Agenda', exact: true }));
    await ana.getByText('In the hall only: it cannot be attended from here.').first().waitFor();
    assert.deepEqual(await violations(ana), []);
    await ana.screenshot({ path: join(images, 'hybrid-agenda.png') });
    for (const page of [mona, ana]) assert.deepEqual(page.errors, []);
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
