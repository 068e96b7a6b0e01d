// Tools by kind of session and a full house (S2.8, S2.12, S2.13, S4.17): rooms show first what their session is about;
// a document is walked through, cases are read and one is chosen, the server dies; a moderator chooses other tools and
// goes back; who finds the room full follows it from outside. By keyboard.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { comeIn, connected, eventually, goTo, isGone, isThere, newPage, openBrowser } from './browser.mjs';
import { openPanel, panelTab, press, register, violations } from './browser.mjs';
import { makePdf } from './pdf.mjs';
import { root, Server } from './server.mjs';

const images = join(root, 'build/images');
const question = 'Which class do you plan for?';
const button = (page, name) => page.getByRole('button', { name, exact: true });
const tabs = (page) => page.getByRole('navigation', { name: 'In this room' });
const shown = (page) => tabs(page).locator('a[aria-current]');
const choice = (page) => page.getByRole('article', { name: question, exact: true });
const line = (page) => page.getByRole('region', { name: 'Your place in line', exact: true });
const house = (page) => page.getByRole('region', { name: 'Full house', exact: true });
const box = (page, name) => page.getByRole('checkbox', { name, exact: true });

/** Three sessions that are on now, each of another kind. */
function schedule(now) {
  const date = new Date(now - 60_000).toISOString().replace(/\.\d+Z/, '+00:00');
  const item = (guid, type, title) => ({
    ...{ guid, id: guid, title, type, date },
    ...{ start: date.slice(11, 16), duration: '02:00' },
  });
  const rooms = {
    'Reading Room': [item('1', 'walk-through', 'A guide to read together')],
    Laboratory: [item('2', 'scenario workshop', 'Lessons that leave nobody out')],
    Attic: [item('3', 'brainstorm', 'Ways to catch up')],
  };
  const day = { index: 1, date: date.slice(0, 10), day_start: date, day_end: date, rooms };
  return { schedule: { conference: { title: 'Institute of kinds', time_zone_name: 'Etc/UTC', days: [day] } } };
}

async function type(field, text) {
  await field.focus();
  await field.page().keyboard.type(text);
}

const names = async (page) => (await tabs(page).getByRole('link').allInnerTexts()).map((text) => text.split('\n')[0]);
const shows = (page, name) =>
  eventually(`${name} is shown`, async () => (await shown(page).innerText()).startsWith(name) || names(page));

async function fits(page, name) {
  await page.setViewportSize({ width: 320, height: 700 });
  const isNarrow = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  await eventually(`${name} fits 320 px`, async () => (await isNarrow()) === true);
  assert.deepEqual(await violations(page), []);
  await page.screenshot({ path: join(images, `${name}-phone.png`), fullPage: true });
  await page.setViewportSize({ width: 1366, height: 800 });
}

async function walk({ mona, ana }) {
  await goTo(mona, 'Reading Room');
  await shows(mona, 'Stage');
  const stage = mona.getByRole('region', { name: /^On stage: / });
  await stage.getByText('The document is not put up yet.').waitFor();
  await press(button(mona, 'Open the doors'));
  const buffer = Buffer.from(makePdf(['A guide', 'Next'], 900));
  const file = { name: 'Guide.pdf', mimeType: 'application/pdf', buffer };
  await stage.getByLabel('A PDF', { exact: true }).setInputFiles(file);
  await press(button(stage, 'Put it up'));
  await press(button(stage, 'Show Guide'));
  await goTo(ana, 'Reading Room');
  await shows(ana, 'Stage');
  const theirs = ana.getByRole('region', { name: /^On stage: / });
  const document = theirs.getByRole('group', { name: 'Slides: Guide' });
  await document.waitFor();
  const beside = theirs.locator('.walk > :last-child');
  const places = () => Promise.all([document, beside].map((part) => part.boundingBox()));
  const [above, below] = await places();
  assert.ok(below.y >= above.y + above.height, 'the document comes first');
  await ana.setViewportSize({ width: 1920, height: 1000 });
  await eventually('where there is room, all else stands beside it', async () => {
    const [left, right] = await places();
    return right.x >= left.x + left.width || { left, right };
  });
  assert.deepEqual(await violations(ana), []);
  await ana.screenshot({ path: join(images, 'walk-through.png') });
  await ana.setViewportSize({ width: 1366, height: 800 });
}

async function prepare({ mona, ana, ben }) {
  for (const page of [mona, ana, ben]) await goTo(page, 'Laboratory');
  await shows(mona, 'Cases');
  await shows(ana, 'People');
  assert.ok(!(await names(ana)).includes('Cases'), 'an empty panel is in nobody’s way');
  await press(mona.getByText('Prepare cases to choose between'));
  await type(mona.getByRole('textbox', { name: 'What is to be chosen?' }), question);
  const cases = [
    ['No laboratory', 'Thirty pupils, a sink, and what the kitchen has.'],
    ['Ten devices', 'Ten tablets for thirty pupils; the line fails at noon.'],
    ['Two languages', 'Half of the class reads another language than you write.'],
  ];
  await press(button(mona, 'Add a case'));
  for (const [index, [name, text]] of cases.entries()) {
    const group = mona.getByRole('group', { name: `Case ${index + 1}`, exact: true });
    await type(group.getByRole('textbox', { name: 'Name' }), name);
    await type(group.getByRole('textbox', { name: 'What it is about' }), text);
  }
  assert.deepEqual(await violations(mona), []);
  await mona.screenshot({ path: join(images, 'cases-draft.png'), fullPage: true });
  await press(button(mona, 'Keep the draft'));
  await press(button(mona, 'Let everybody choose'));
}

async function choose({ ana, ben }) {
  for (const [page, name] of [[ana, 'Ten devices'], [ben, 'Two languages']]) {
    await openPanel(page, 'Cases');
    await choice(page).getByText('the line fails at noon').waitFor();
    await choice(page).getByRole('radio', { name }).press('Space');
    await press(button(page, 'Choose this case'));
    await page.getByText('Your choice counts.').waitFor();
  }
  await isThere(choice(ana).getByText('How all chose is shown at the end.'), 'nobody is led by others');
  assert.deepEqual(await violations(ana), []);
  await ana.screenshot({ path: join(images, 'cases.png'), fullPage: true });
  await fits(ana, 'cases');
}

async function crash({ mona, ana, ben, server }) {
  await server.kill();
  await server.run();
  for (const page of [mona, ana, ben]) {
    await connected(page).waitFor();
    await page.reload();
    await connected(page).waitFor();
    await choice(page).getByText('the line fails at noon').waitFor();
  }
  await isThere(choice(ana).getByRole('radio', { name: 'Ten devices', checked: true }), 'what one chose stands');
  await ana.getByText('2 people have voted').first().waitFor();
  await press(button(mona, 'End the choice'));
  for (const page of [mona, ana, ben]) {
    const result = choice(page).getByRole('list', { name: 'Result' });
    await result.getByRole('listitem').filter({ hasText: 'Two languages' }).getByText(/1 .*50/).waitFor();
  }
}

async function equip({ mona, ana, server }) {
  for (const page of [mona, ana]) await goTo(page, 'Attic');
  await shows(mona, 'Walls');
  await eventually('one who runs nothing finds what can be begun', async () => {
    const there = (await names(ana)).join();
    return there === 'People,Notes,Questions' || there;
  });
  await openPanel(mona, 'Order');
  assert.equal(await box(mona, 'As the session’s kind has it').isChecked(), true);
  await press(box(mona, 'Questions'), 'Space');
  await isGone(panelTab(ana, 'Questions'), 'what is off is in nobody’s way');
  assert.equal(await box(mona, 'As the session’s kind has it').isChecked(), false);
  assert.equal(await box(mona, 'Questions').evaluate((field) => field === document.activeElement), true);
  assert.deepEqual(await violations(mona), []);
  await mona.getByRole('group', { name: 'Tools of this room' }).scrollIntoViewIfNeeded();
  await mona.screenshot({ path: join(images, 'tools-of-room.png') });
  await fits(mona, 'tools-of-room');
  await server.kill();
  await server.run();
  for (const page of [mona, ana]) {
    await connected(page).waitFor();
    await page.reload();
    await connected(page).waitFor();
  }
  await isThere(panelTab(ana, 'Notes'), 'the room is there again');
  await isGone(panelTab(ana, 'Questions'), 'and offers what was chosen');
  await openPanel(mona, 'Walls');
  await type(mona.getByRole('textbox', { name: 'What do you ask?' }), 'How do we catch up?');
  await press(button(mona, 'Open'));
  await shows(ana, 'Walls');
  await openPanel(mona, 'Order');
  await press(box(mona, 'Walls'), 'Space');
  await eventually('nor is a wall that is open taken away', async () => (await names(ana)).includes('Walls'));
  await press(box(mona, 'As the session’s kind has it'), 'Space');
  await isThere(panelTab(ana, 'Questions'), 'as the kind has it');
  assert.equal(await box(mona, 'Walls').isChecked(), true);
}

async function fill({ mona, ana, ben }) {
  const field = mona.getByRole('spinbutton', { name: 'How many people at once' });
  await field.fill('1');
  await field.press('Tab');
  await house(mona).getByText('Nobody waits.').waitFor();
  await press(ben.getByRole('link', { name: 'Agenda', exact: true }));
  await ben.getByText('Full', { exact: true }).first().waitFor();
  await press(ben.getByRole('link', { name: 'Campus', exact: true }));
  await press(ben.getByRole('button', { name: /^Go to Attic/ }));
  await press(button(ben, 'Wait in line'));
  await line(ben).getByText('You are number 1 in line for Attic.').waitFor();
  await house(mona).getByText('1 person waits.').waitFor();
  assert.equal(await line(ben).getByRole('link', { name: 'Follow it meanwhile' }).count(), 0);
  await press(button(house(mona), 'Show to the public'));
  await house(mona).getByRole('link', { name: 'Open the public page' }).waitFor();
  for (const page of [mona, ben]) assert.deepEqual(await violations(page), []);
  await mona.screenshot({ path: join(images, 'full-house.png') });
  await ben.screenshot({ path: join(images, 'follow-meanwhile.png') });
  const [outside] = await Promise.all([
    ben.context().waitForEvent('page'),
    press(line(ben).getByRole('link', { name: 'Follow it meanwhile' })),
  ]);
  await outside.getByText('Attic').first().waitFor();
  await outside.close();
  await press(button(ana, 'Leave the room'));
  await line(ben).getByText('There is a place for you in Attic.').waitFor();
  await press(button(line(ben), 'Go in'));
  await ben.getByRole('heading', { level: 1, name: 'Attic' }).waitFor();
  await press(ana.getByRole('link', { name: 'Agenda', exact: true }));
  await ana.getByRole('link', { name: /^Follow it meanwhile/ }).first().waitFor();
  assert.deepEqual(await violations(ana), []);
  await ana.screenshot({ path: join(images, 'agenda-full.png') });
}

test('rooms have the tools of their sessions, and a full house is followed from outside', async (t) => {
  mkdirSync(images, { recursive: true });
  const folder = await mkdtemp(join(tmpdir(), 'convene-'));
  const file = join(folder, 'schedule.json');
  writeFileSync(file, JSON.stringify(schedule(Date.now())));
  const create = ['--title', 'Institute of kinds', '--zone', 'Etc/UTC', '--schedule', file, '--open-registration'];
  const server = await Server.start({ args: ['--links'], create });
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const [mona, ana, ben] = await Promise.all([1, 2, 3].map(() => newPage(browser)));
  await comeIn(mona, server.link('moderator'), 'Mona');
  await register(ana, server, 'Ana');
  await register(ben, server, 'Ben');
  const cast = { mona, ana, ben, server };
  await t.test('a document is walked through, and all else stands beside it', () => walk(cast));
  await t.test('cases are prepared', () => prepare(cast));
  await t.test('each reads them and chooses one', () => choose(cast));
  await t.test('the server dies, and how all chose is kept', () => crash(cast));
  await t.test('a moderator chooses other tools, and goes back', () => equip(cast));
  await t.test('who finds it full follows it from outside', () => fill(cast));
  for (const page of [mona, ana, ben]) assert.deepEqual(page.errors, []);
});
