// Self-paced sessions (S2.10), worksheets (S2.12): written and opened by keyboard, begun in one browser and continued
// in another after the server died; what one writes is read by those alone who are meant to.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { comeIn, connected, eventually, goTo, newPage, openBrowser, openPanel, press } from './browser.mjs';
import { register, violations } from './browser.mjs';
import { root, Server } from './server.mjs';

const images = join(root, 'build/images');
const preWork = "Before we meet: your plan's first page";
const hall = 'Main Hall';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const heading = (page, name) => page.getByRole('heading', { name, exact: true });
const main = (page) => page.getByRole('main');

/** Anna, in a browser of her own that has her cookie alone. */
async function elsewhere(browser, page, server) {
  const storageState = await page.context().storageState();
  const other = await newPage(browser, { storageState: { cookies: storageState.cookies, origins: [] } });
  await other.goto(server.url);
  await connected(other).or(other.getByRole('button', { name: /^Continue as/ })).first().waitFor();
  const door = other.getByRole('button', { name: /^Continue as/ });
  if ((await door.count()) > 0) await press(door);
  await connected(other).waitFor();
  return other;
}

async function openSteps(page) {
  await press(page.getByRole('link', { name: 'Agenda' }).first());
  await press(page.getByRole('link', { name: new RegExp(`steps done ?: ${preWork}`) }));
  await heading(page, preWork).waitFor();
}

async function type(page, label, text) {
  const field = main(page).getByRole('textbox', { name: label });
  await field.focus();
  await page.keyboard.type(text);
}

/** The example has four steps; a fifth is written, moved up by one, and one is taken away. */
async function writeSteps({ mona }) {
  await openSteps(mona);
  await press(button(mona, 'Write the steps'));
  const added = mona.getByRole('region', { name: 'Add a step' });
  await added.getByRole('textbox', { name: 'Title' }).focus();
  await mona.keyboard.type('Find your partners');
  await added.getByRole('textbox', { name: 'A question to answer in words' }).focus();
  await mona.keyboard.type('Who could help you?');
  await press(button(added, 'Keep the step'));
  await main(mona).getByText('0 of 5 steps done').waitFor();
  await press(button(mona, 'Move up: Find your partners'));
  await eventually('the step is fourth', async () => {
    const list = await mona.getByRole('navigation', { name: 'Steps' }).innerText();
    return /4\. Find your partners/.test(list) || list;
  });
  await press(mona.getByRole('button', { name: /^Remove ?: Look around you/ }));
  await press(button(mona, 'Remove'));
  await main(mona).getByText('0 of 4 steps done').waitFor();
  assert.deepEqual(await violations(mona), []);
}

async function begin({ ana }) {
  await openSteps(ana);
  await heading(ana, 'Walk through the template').waitFor();
  await press(button(ana, 'Done, to the next step'));
  await heading(ana, 'Choose the issues that matter').waitFor();
  await main(ana).getByText('1 of 4 steps done').waitFor();
  await type(ana, 'Which two or three issues do you choose?', 'Water and soil');
  await main(ana).getByText('Not saved yet').waitFor();
  await press(button(ana, 'Save the answer'));
  await main(ana).getByText('The answer is saved.').waitFor();
  await press(button(ana, 'Done, to the next step'));
  await heading(ana, 'Find your partners').waitFor();
  await main(ana).getByText('2 of 4 steps done').waitFor();
  assert.deepEqual(await violations(ana), []);
}

/** What was being typed when the server died is there still, and goes on from there. */
async function crash({ ana, server }) {
  await type(ana, 'Who could help you?', 'The garden club');
  await server.kill();
  await server.run();
  await connected(ana).waitFor();
  await ana.reload();
  await connected(ana).waitFor();
  const field = main(ana).getByRole('textbox', { name: 'Who could help you?' });
  await eventually('the draft is there', async () => (await field.inputValue()) === 'The garden club');
  await press(button(ana, 'Save the answer'));
  await main(ana).getByText('The answer is saved.').waitFor();
}

async function goOn({ browser, ana, server, pages }) {
  const phone = await elsewhere(browser, ana, server);
  pages.push(phone);
  await openSteps(phone);
  await heading(phone, 'Find your partners').waitFor();
  const field = main(phone).getByRole('textbox', { name: 'Who could help you?' });
  await eventually('the answer is there', async () => (await field.inputValue()) === 'The garden club');
  await press(button(phone, 'Done, to the next step'));
  await heading(phone, 'Name what should come of it').waitFor();
  await press(button(phone, 'Done'));
  await main(phone).getByText('4 of 4 steps done').waitFor();
  await main(phone).getByText(/Completed /).first().waitFor();
  await main(ana).getByText('4 of 4 steps done').waitFor();
  await press(phone.getByRole('link', { name: 'Agenda' }).first());
  await main(phone).getByText('4 of 4 steps done').waitFor();
}

async function look({ mona }) {
  await mona.reload();
  await connected(mona).waitFor();
  await press(button(mona, 'How far people have come'));
  const row = mona.getByRole('row', { name: /Ana/ });
  await row.waitFor();
  assert.match(await row.innerText(), /4 \/ 4/);
  await press(button(mona, 'Answers to “Choose the issues that matter”'));
  await main(mona).getByText('Water and soil').waitFor();
  const saving = mona.waitForEvent('download');
  await press(button(mona, 'Save as CSV'));
  const file = await (await saving).createReadStream();
  let csv = '';
  for await (const part of file) csv += part;
  assert.match(csv, /^person,name,steps_done,steps,completed\r\np\d+,Ana,4,4,\d{4}-/);
  assert.deepEqual(await violations(mona), []);
}

async function worksheet({ mona, ana, ben }) {
  for (const page of [mona, ana, ben]) {
    await page.goto(`${new URL(page.url()).origin}/#/here`);
    await goTo(page, hall);
  }
  await openPanel(mona, 'Worksheets');
  await press(mona.getByText('Lay out a worksheet'));
  await type(mona, 'Title', 'Taking stock');
  await type(mona, /^Rows/, 'Past\nHoped for');
  await type(mona, /^Columns/, 'Myself\nMy organisation');
  await press(button(mona, 'Lay it out'));
  await openPanel(ana, 'Worksheets');
  await press(ana.getByRole('link', { name: 'Open Taking stock' }));
  await type(ana, 'Past, Myself', 'Chalk');
  await type(ana, 'Hoped for, My organisation', 'A garden');
  await main(ana).getByText('Only you read this.').waitFor();
  await press(button(ana, 'Share it with the room'));
  await main(ana).getByText('You share this with the room.').waitFor();
  assert.deepEqual(await violations(ana), []);
  await openPanel(ben, 'Worksheets');
  await main(ben).getByText('1 shared').waitFor();
  await press(ben.getByRole('link', { name: 'Open Taking stock' }));
  await press(button(ben, 'Read what Ana shares'));
  const theirs = ben.getByRole('table', { name: 'Taking stock: what Ana shares' });
  await theirs.getByText('A garden').waitFor();
  assert.deepEqual(await violations(ben), []);
  await press(button(ana, 'Take it back'));
  await eventually('it is gone at once', async () => (await theirs.count()) === 0);
  await main(ben).getByText('Nobody shares theirs yet.').waitFor();
  await ana.reload();
  await connected(ana).waitFor();
  const cell = main(ana).getByRole('textbox', { name: 'Past, Myself' });
  await eventually('it is kept', async () => (await cell.inputValue()) === 'Chalk');
}

async function pictures({ mona, ana }) {
  mkdirSync(images, { recursive: true });
  const shoot = (page, name) => page.screenshot({ path: join(images, `${name}.png`), fullPage: true });
  await shoot(ana, 'worksheet');
  await openSteps(mona);
  await shoot(mona, 'steps-moderator');
  await ana.setViewportSize({ width: 320, height: 700 });
  await shoot(ana, 'worksheet-phone');
  await ana.emulateMedia({ colorScheme: 'dark' });
  for (const hash of ['#/sheets', '#/steps']) {
    await ana.goto(`${new URL(ana.url()).origin}/${hash}`);
    await ana.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(await ana.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
    assert.deepEqual(await violations(ana), []);
  }
  await press(ana.getByRole('link', { name: preWork }));
  await heading(ana, 'Name what should come of it').waitFor();
  assert.equal(await ana.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
  assert.deepEqual(await violations(ana), []);
  await shoot(ana, 'steps-phone-dark');
}

test('people work at their own pace, and keep what is theirs', async (t) => {
  const server = await Server.start();
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await server.stop();
  });
  const [mona, ana, ben] = await Promise.all([1, 2, 3].map(() => newPage(browser)));
  const cast = { browser, server, mona, ana, ben, pages: [mona, ana, ben] };
  await comeIn(mona, server.link('moderator'), 'Mona');
  await register(ana, server, 'Ana');
  await register(ben, server, 'Ben');
  await t.test('steps are written, moved and taken away', () => writeSteps(cast));
  await t.test('a person begins, and answers', () => begin(cast));
  await t.test('the server dies in the middle of an answer', () => crash(cast));
  await t.test('in another browser one goes on where one was, to the end', () => goOn(cast));
  await t.test('those who run it see who has come how far', () => look(cast));
  await t.test('a worksheet is filled, shared, read and taken back', () => worksheet(cast));
  await t.test('it looks well, on a phone too', () => pictures(cast));
  for (const page of cast.pages) assert.deepEqual(page.errors, []);
});
