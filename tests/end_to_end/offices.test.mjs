// Office hours: a helper, three who wait, one whose line drops, a hand-over, a time booked in another zone. The server
// dies midway. Everybody uses the keyboard alone.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { comeIn, connected, eventually, goTo, isGone, newPage, openBrowser, press } from './browser.mjs';
import { register, violations } from './browser.mjs';
import { root, Server } from './server.mjs';

const images = join(root, 'build/images');
const button = (page, name) => page.getByRole('button', { name, exact: true });
const bar = (page) => page.getByRole('region', { name: 'Office hours', exact: true });
const ownDesk = (page) => page.getByRole('region', { name: 'Your desk', exact: true });
const desk = (page, subject) => page.getByRole('article', { name: subject, exact: true });
const isShown = (page, text) =>
  eventually(`the bar says: ${text}`, async () => {
    const words = (await bar(page).count()) ? await bar(page).innerText() : '';
    return words.includes(text) || words;
  });
const queueOf = (page) => ownDesk(page).getByRole('list').first().getByRole('listitem').allInnerTexts();

async function openOffices(page) {
  await press(page.getByRole('link', { name: /^Office hours/ }));
  await page.getByRole('heading', { level: 1, name: 'Office hours' }).waitFor();
}

async function gather(browser, server) {
  const [mona, hana, ana, cem] = await Promise.all([1, 2, 3, 4].map(() => newPage(browser)));
  const ben = await newPage(browser, { timezoneId: 'America/New_York' });
  await comeIn(mona, server.link('moderator'), 'Mona');
  for (const [page, name] of [[hana, 'Hana'], [ana, 'Ana'], [ben, 'Ben'], [cem, 'Cem']])
    await register(page, server, name);
  return { mona, hana, ana, ben, cem, pages: [mona, hana, ana, ben, cem], server };
}

async function nameHelper({ mona, hana }) {
  await openOffices(mona);
  await mona.getByRole('searchbox', { name: 'Find somebody' }).focus();
  await mona.keyboard.type('Hana');
  await mona.getByRole('combobox', { name: 'As' }).selectOption('professional');
  await press(mona.getByRole('button', { name: /^Make a helper.*Hana/ }));
  await mona.getByText('Hana is a helper now.').first().waitFor();
  assert.deepEqual(await violations(mona), []);
  await openOffices(hana);
  await ownDesk(hana).getByRole('textbox', { name: 'What can you help with?' }).fill('Action plans');
  await press(button(ownDesk(hana), 'Open the desk'));
  await ownDesk(hana).getByText('Nobody waits.').waitFor();
}

async function wait({ hana, ana, ben, cem }) {
  for (const page of [ana, ben, cem]) {
    await openOffices(page);
    if (page === ana) await desk(page, 'Action plans').getByRole('textbox').fill('My third goal');
    await press(desk(page, 'Action plans').getByRole('button', { name: 'Wait here, at the desk of Hana' }));
    await isShown(page, 'at the desk of Hana');
  }
  await isShown(cem, 'You are number 3 at the desk of Hana.');
  await goTo(cem, 'Main Hall');
  await isShown(cem, 'You are number 3 at the desk of Hana.');
  await ownDesk(hana).getByText('My third goal').waitFor();
  assert.doesNotMatch(await desk(ben, 'Action plans').innerText(), /third goal/, 'only the helper reads it');
  for (const page of [hana, cem]) assert.deepEqual(await violations(page), []);
}

async function drop({ hana, cem, server }) {
  await cem.goto('about:blank');
  await cem.goto(server.url);
  await connected(cem).waitFor();
  await isShown(cem, 'You are number 3 at the desk of Hana.');
  assert.equal((await queueOf(hana)).length, 3);
}

async function call({ hana, ana, ben, cem }) {
  await press(button(ownDesk(hana), 'Call Ana'));
  await isShown(ana, 'Your turn: Hana asks you in.');
  assert.equal(await button(bar(ben), 'Come in').count(), 0);
  await press(button(bar(ana), 'Come in'));
  await isShown(ben, 'You are number 1 at the desk of Hana. Ana is being helped.');
  await isShown(cem, 'You are number 2');
  await isShown(hana, 'You are helping Ana.');
  await eventually('both are in the desk’s room', async () => {
    const rooms = await Promise.all([hana, ana].map((page) => page.locator('#talk-title').innerText()));
    return (rooms[0] === rooms[1] && rooms[0].startsWith('Office')) || rooms;
  });
}

async function crash({ pages, server, ana, ben, cem, hana }) {
  await server.kill();
  await server.run();
  for (const page of pages) await connected(page).waitFor();
  for (const page of pages) {
    await page.reload();
    await connected(page).waitFor();
  }
  await isShown(ana, 'Hana is helping you.');
  await isShown(ben, 'You are number 1 at the desk of Hana. Ana is being helped.');
  await isShown(cem, 'You are number 2');
  await openOffices(hana);
  assert.equal((await queueOf(hana)).length, 2);
}

async function handOver({ mona, hana, ana, ben }) {
  await ownDesk(mona).getByRole('textbox', { name: 'What can you help with?' }).fill('Budgets');
  await press(button(ownDesk(mona), 'Open the desk'));
  await press(button(ownDesk(hana), 'Hand over Ana to another desk'));
  const dialog = hana.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'To the desk of' }).selectOption({ label: 'Mona: Budgets' });
  await press(button(dialog, 'Hand over'));
  await isShown(ana, 'You are number 1 at the desk of Mona.');
  await ownDesk(mona).getByText('My third goal').waitFor();
  await isShown(ben, 'You are number 1 at the desk of Hana.');
  await press(button(ownDesk(mona), 'Call Ana'));
  await press(button(bar(ana), 'Not now'));
  await ownDesk(mona).getByText('Nobody waits.').waitFor();
}

async function book({ hana, ben, ana }) {
  await press(ownDesk(hana).getByText('Offer times', { exact: true }).first());
  // 2031-07-01 16:00 in Nairobi is 09:00 in New York: far enough ahead to stay so.
  const soon = new Date(Date.now() + 20 * 24 * 3_600_000).toISOString().slice(0, 10);
  await ownDesk(hana).getByLabel('From').fill(`${soon}T16:00`);
  await press(button(ownDesk(hana), 'Offer times'));
  await ownDesk(hana).getByRole('button', { name: /^Take back .*4:00/ }).first().waitFor();
  await openOffices(ben);
  const first = desk(ben, 'Action plans').getByRole('button', { name: /^Book .*[89]:00/ }).first();
  await press(first);
  await desk(ben, 'Action plans').getByText('Booked by you').waitFor();
  await openOffices(ana);
  const booked = desk(ana, 'Action plans').getByText('Booked by Ben');
  await booked.waitFor();
  assert.equal(await desk(ana, 'Action plans').getByRole('button', { name: /^Book / }).count(), 2);
  await press(ben.getByRole('link', { name: /^Agenda/ }));
  const own = ben.getByRole('heading', { name: 'Your bookings' });
  await own.waitFor();
  assert.match(await ben.getByRole('link', { name: 'Action plans, with Hana' }).innerText(), /Action plans/);
  assert.deepEqual(await violations(ben), []);
}

async function close({ hana, ben, cem }) {
  await press(button(ownDesk(hana), 'Close the desk'));
  await isGone(bar(cem), 'nobody waits');
  await isGone(bar(ben), 'nobody waits any more');
  await desk(ben, 'Action plans').count();
}

async function pictures({ hana, ana, cem }) {
  mkdirSync(images, { recursive: true });
  const shoot = (page, name) => page.screenshot({ path: join(images, `${name}.png`), fullPage: true });
  await shoot(hana, 'offices-helper');
  await shoot(cem, 'offices-waiting');
  await ana.emulateMedia({ colorScheme: 'dark' });
  await ana.setViewportSize({ width: 320, height: 700 });
  await openOfficesOnPhone(ana);
  assert.equal(await ana.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
  assert.deepEqual(await violations(ana), []);
  await shoot(ana, 'offices-phone-dark');
  await ana.setViewportSize({ width: 1366, height: 800 });
  await ana.emulateMedia({ colorScheme: 'light' });
}

async function openOfficesOnPhone(page) {
  await press(page.getByRole('link', { name: /^Places/ }));
  await openOffices(page);
}

test('office hours from the first to wait to the desk that closes', async (t) => {
  const server = await Server.start();
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await server.stop();
  });
  const cast = await gather(browser, server);
  await t.test('a moderator names a helper, who opens a desk', () => nameHelper(cast));
  await t.test('three wait, and see their place wherever they are', () => wait(cast));
  await t.test('one whose line drops comes back to the same place', () => drop(cast));
  await t.test('it looks well, and on a phone in the dark', () => pictures(cast));
  await t.test('the first is called, and comes', () => call(cast));
  await t.test('the server dies, and everybody stands where they stood', () => crash(cast));
  await t.test('one is handed over with their note', () => handOver(cast));
  await t.test('a time is booked in another zone', () => book(cast));
  await t.test('the desk closes, and those who wait are told', () => close(cast));
  for (const page of cast.pages) assert.deepEqual(page.errors, []);
});
