// A wall of cards and shared notes in a room, with three browsers and a fourth that comes late; all use the keyboard
// alone. The server dies midway (S2.8, S2.13).
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { comeIn, connected, eventually, goTo, isGone, isThere, newPage, openBrowser } from './browser.mjs';
import { openPanel, press, register, violations } from './browser.mjs';
import { root, Server } from './server.mjs';

const hall = 'Main Hall';
const images = join(root, 'build/images');
const question = 'What would help your school?';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const wall = (page) => page.getByRole('article', { name: question, exact: true });
const notes = (page) => page.getByRole('region', { name: 'Shared notes', exact: true });
const column = (page, name) => wall(page).getByRole('region', { name: new RegExp(`^${name} \\d+$`) });
const cardOf = (page, text) => wall(page).getByRole('listitem').filter({ hasText: text });
const noteOf = (page, text) => notes(page).getByRole('listitem').filter({ hasText: text });

async function gather(browser, server) {
  const [mona, ana, ben] = await Promise.all([1, 2, 3].map(() => newPage(browser)));
  await comeIn(mona, server.link('moderator'), 'Mona');
  await register(ana, server, 'Ana');
  await register(ben, server, 'Ben');
  const cast = { mona, ana, ben, pages: [mona, ana, ben], server, browser };
  for (const page of cast.pages) await goTo(page, hall);
  return cast;
}

async function type(field, text) {
  await field.focus();
  await field.page().keyboard.type(text);
}

async function open({ mona, ana, ben }) {
  await openPanel(mona, 'Walls');
  await type(mona.getByRole('textbox', { name: 'What do you ask?' }), question);
  await type(mona.getByRole('textbox', { name: 'Groups, one a line' }), 'This year\nLater');
  await press(button(mona, 'Open'));
  await wall(mona).waitFor();
  for (const page of [ana, ben]) {
    await openPanel(page, 'Walls');
    await wall(page).waitFor();
  }
}

async function add(page, text) {
  await type(wall(page).getByRole('textbox', { name: 'Your card' }), text);
  await page.keyboard.press('Enter');
  await cardOf(page, text).waitFor();
  const stays = await wall(page)
    .getByRole('textbox', { name: 'Your card' })
    .evaluate((field) => field === document.activeElement && field.value === '');
  assert.equal(stays, true, 'one goes on with the next card');
}

async function choose(page, text, act) {
  await press(cardOf(page, text).getByRole('button', { name: /^Move or change/ }));
  await press(button(page, act));
}

async function fill({ mona, ana, ben, pages }) {
  await add(ana, 'Night buses');
  await add(ben, 'Bikes to borrow');
  await add(mona, 'A parents’ evening');
  await add(ben, 'This is off the point');
  for (const page of pages) {
    await eventually('everybody sees all cards', async () => (await wall(page).getByRole('listitem').count()) === 4);
  }
  await choose(ana, 'Bikes to borrow', 'Move to This year');
  await isThere(column(ben, 'This year').getByText('Bikes to borrow'), 'who else is there sees it in its group');
  const focused = () => ana.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await eventually('the focus goes on at the card', async () => /Bikes to borrow/.test(await focused()) || focused());
  await choose(ben, 'Night buses', 'Move to This year');
  await isThere(column(ana, 'This year').getByText('Night buses'), 'two in a group');
  await choose(ben, 'Night buses', 'Move up');
  const texts = () => column(ana, 'This year').locator('.text').allInnerTexts();
  await eventually('and put in order', async () => (await texts())[0] === 'Night buses' || texts());
  await choose(mona, 'A parents’ evening', 'Move to Later');
  await choose(mona, 'This is off the point', 'Take off the wall');
  await type(mona.getByRole('textbox', { name: 'Why? Whoever wrote it is told.' }), 'It is about schools.');
  await mona.keyboard.press('Enter');
  await press(ben.getByText('1 card of yours was taken off'));
  await ben.getByText('Why: It is about schools.').waitFor();
  assert.equal(await ana.getByText('It is about schools.').count(), 0, 'only its author is told why');
  for (const page of [mona, ana]) assert.deepEqual(await violations(page), []);
}

async function vote({ mona, ana, ben }) {
  await wall(mona).getByRole('combobox', { name: 'Votes each' }).selectOption('2');
  await press(button(wall(mona), 'Start voting'));
  for (const page of [ana, ben]) {
    await press(button(cardOf(page, 'Bikes to borrow'), 'Vote'));
    await isThere(wall(page).getByText('You have 1 vote left.'), 'how many are left is told');
  }
  await press(button(cardOf(ana, 'Night buses'), 'Vote'));
  await isThere(wall(ana).getByText('You have 0 votes left.'), 'all are given');
  assert.equal(await button(cardOf(ana, 'A parents’ evening'), 'Vote').isDisabled(), true);
  await isThere(wall(mona).getByText('3 votes given, 2 voting'), 'how many are given, and no more, is told');
  assert.equal(await wall(mona).getByText('2 votes', { exact: true }).count(), 0);
  assert.deepEqual(await violations(ana), []);
}

const plain = async (locator) => (await locator.innerText()).replace(/\s+/g, ' ');

async function crash({ pages, server }) {
  const before = await Promise.all(pages.map((page) => plain(wall(page))));
  await server.kill();
  await server.run();
  for (const page of pages) {
    await connected(page).waitFor();
    await page.reload();
    await connected(page).waitFor();
    await wall(page).waitFor();
  }
  await eventually('everybody sees what they saw before', async () => {
    const now = await Promise.all(pages.map((page) => plain(wall(page))));
    return now.every((screen, index) => screen === before[index]) || { now, before };
  });
}

async function close({ mona, browser, server, pages }) {
  await press(button(wall(mona), 'Close the vote'));
  const late = await newPage(browser);
  await register(late, server, 'Lea');
  await goTo(late, hall);
  await openPanel(late, 'Walls');
  for (const page of [...pages, late]) {
    await wall(page).getByRole('listitem').first().waitFor();
    const rows = () => wall(page).getByRole('listitem').allInnerTexts();
    await eventually('the result stands in order of votes', async () => {
      const now = (await rows()).map((row) => row.replace(/\s+/g, ' ')).join(' | ');
      return /^Bikes to borrow 2 votes.*\| Night buses 1 vote.*\| A parents’ evening 0 votes/.test(now) || now;
    });
  }
  await press(wall(late).getByText('Take it away'));
  const [file] = await Promise.all([
    late.waitForEvent('download'),
    press(button(wall(late), 'As text (Markdown)')),
  ]);
  assert.equal(file.suggestedFilename(), 'What would help your school.md');
  assert.deepEqual(await violations(late), []);
  return late;
}

async function edit(page, text) {
  await press(button(noteOf(page, text), 'Change'));
  const field = notes(page).getByRole('textbox', { name: 'Change', exact: true });
  await field.waitFor();
  await page.keyboard.press('Control+A');
  return field;
}

async function note({ ana, ben }) {
  for (const page of [ana, ben]) await openPanel(page, 'Notes');
  await type(notes(ana).getByRole('textbox', { name: 'A new paragraph' }), 'We meet on Monday.');
  await press(button(notes(ana), 'Add'));
  await noteOf(ben, 'We meet on Monday.').waitFor();
  await edit(ana, 'We meet on Monday.');
  await edit(ben, 'We meet on Monday.');
  await ben.keyboard.type('We meet on Friday.');
  await ana.keyboard.type('We meet on Tuesday.');
  await press(button(notes(ana), 'Save'));
  await notes(ben).getByText('Ana changed this paragraph meanwhile. It reads now:').waitFor();
  await notes(ben).getByText('We meet on Tuesday.', { exact: true }).waitFor();
  assert.deepEqual(await violations(ben), []);
  await press(button(notes(ben), 'Put both into the field'));
  await press(button(notes(ben), 'Save'));
  for (const page of [ana, ben]) {
    await isThere(noteOf(page, /We meet on Tuesday\.\s+We meet on Friday\./), 'nothing that anybody wrote is lost');
  }
}

async function take({ ana, ben }) {
  await edit(ben, 'We meet on Tuesday.');
  await ben.keyboard.type('Written for nothing?');
  await press(button(noteOf(ana, 'We meet on Tuesday.'), 'Take away'));
  await notes(ben).getByText(/Somebody took this paragraph away meanwhile/).waitFor();
  await press(button(notes(ben), 'Add it as a new one'));
  await noteOf(ana, 'Written for nothing?').waitFor();
  await isGone(noteOf(ana, 'We meet on Tuesday.'), 'what was taken away is gone');
}

async function pictures({ mona, ana, ben }, late) {
  mkdirSync(images, { recursive: true });
  const shoot = (page, name) => page.screenshot({ path: join(images, `${name}.png`), fullPage: true });
  await shoot(ben, 'notes');
  await shoot(late, 'wall-result');
  await press(button(wall(mona), 'Back to cards'));
  await openPanel(ana, 'Walls');
  await wall(ana).getByRole('textbox', { name: 'Your card' }).waitFor();
  await shoot(mona, 'wall-moderator');
  await shoot(ana, 'wall-attendee');
  for (const [page, name] of [
    [ana, 'wall-phone-dark'],
    [ben, 'notes-phone-dark'],
  ]) {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 320, height: 700 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
    assert.deepEqual(await violations(page), []);
    await shoot(page, name);
  }
}

test('a room gathers ideas on a wall, and writes notes together', async (t) => {
  const server = await Server.start();
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await server.stop();
  });
  const cast = await gather(browser, server);
  let late;
  await t.test('a moderator opens a wall', () => open(cast));
  await t.test('everybody adds cards, and puts them into groups and in order', () => fill(cast));
  await t.test('each gives two votes', () => vote(cast));
  await t.test('the server dies, and everybody sees what they saw', () => crash(cast));
  await t.test('the wall is closed, and one who comes late sees the result', async () => {
    late = await close(cast);
  });
  await t.test('two change the same paragraph, and nothing is lost', () => note(cast));
  await t.test('what one writes outlives the paragraph it was written in', () => take(cast));
  await t.test('it looks well, on a phone and in the dark, too', () => pictures(cast, late));
  for (const page of [...cast.pages, late]) assert.deepEqual(page.errors, []);
});
