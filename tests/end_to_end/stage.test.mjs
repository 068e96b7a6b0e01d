// A session on a stage with three browsers: the moderator uses the keyboard alone, and the plug is pulled in the midst.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { comeIn, connected, eventually, goTo, newPage, openBrowser, openPanel, press, violations } from './browser.mjs';
import { Server, root } from './server.mjs';

const hall = 'Main Hall';
const pictures = join(root, process.env.CONVENE_IMAGES === '1' ? 'docs/images' : 'build/images');
mkdirSync(join(root, 'build/images'), { recursive: true });

const stageOf = (page) => page.getByRole('region', { name: /^On stage: / });
const button = (page, name) => stageOf(page).getByRole('button', { name, exact: true });
const queueOf = (page) => stageOf(page).getByRole('list', { name: /up$/ }).locator('.name').allInnerTexts();
/** A control that went away left focus where it stood, not at the top of the page. */
const keepsFocus = (page) =>
  eventually('focus is kept', () => page.evaluate(() => document.activeElement !== document.body));

/** What the page last told a screen reader. */
const heard = (page) => page.locator('#polite, #assertive').allInnerTexts();

async function gather(browser, server) {
  const [mona, ana, ben] = await Promise.all([1, 2, 3].map(() => newPage(browser)));
  await comeIn(mona, server.link('moderator'), 'Mona');
  await comeIn(ana, server.link('attendee'), 'Ana');
  await ben.goto(server.url);
  await ben.getByRole('textbox', { name: /^Name/ }).fill('Ben');
  await ben.keyboard.press('Enter');
  await connected(ben).waitFor();
  for (const page of [mona, ana, ben]) await goTo(page, hall);
  // In some hours it is not what a room shows first.
  await openPanel(mona, 'Stage');
  return { mona, ana, ben, pages: [mona, ana, ben] };
}

async function begin({ mona, ana, ben }) {
  assert.equal(await stageOf(ana).count(), 0, 'nothing is shown while nothing is on');
  await press(button(mona, 'Open the doors'));
  for (const page of [ana, ben]) await openPanel(page, 'Stage');
  await stageOf(ana).getByText('The doors are open', { exact: true }).waitFor();
  await button(mona, 'Start the session').waitFor();
  await keepsFocus(mona);
  await press(button(mona, 'Start the session'));
  await stageOf(ana).getByText('Live', { exact: true }).waitFor();
  await eventually('it is said aloud', async () => (await heard(ana)).join(' ').includes('The session has begun.'));
}

async function hands({ mona, ana, ben }) {
  await press(button(ana, 'Raise my hand'));
  await stageOf(ana).getByText('You are number 1 in the queue.').waitFor();
  await press(button(ben, 'Raise my hand'));
  await stageOf(ben).getByText('You are number 2 in the queue.').waitFor();
  await eventually('the moderator sees both', async () => (await queueOf(mona)).join() === 'Ana,Ben');
  await eventually('the moderator hears it', async () => (await heard(mona)).join(' ').includes('2 hands are up.'));
  assert.deepEqual(await violations(mona), []);
}

async function floor({ mona, ana, ben }) {
  await press(button(mona, 'Give the floor to Ana'));
  await stageOf(ana).getByText('You have the floor.').waitFor();
  await stageOf(ben).getByText('Ana has the floor.').waitFor();
  await stageOf(ben).getByText('You are number 1 in the queue.').waitFor();
  await stageOf(mona).getByText('Ana has the floor.').waitFor();
  await keepsFocus(mona);
}

async function timer({ mona, ben }) {
  await stageOf(mona).getByRole('textbox', { name: 'Item of the agenda' }).focus();
  await mona.keyboard.type('Opening words');
  await mona.keyboard.press('Enter');
  await stageOf(ben).getByText('Opening words').waitFor();
  await press(button(mona, '1 minute more'));
  await stageOf(ben).getByText(/^5:\d\d left$/).waitFor();
}

async function speakers({ mona, ana, ben }) {
  const choice = stageOf(mona).getByRole('combobox', { name: 'Someone who is here' });
  await choice.locator('option', { hasText: 'Ana' }).waitFor({ state: 'attached' });
  await press(choice, 'ArrowDown');
  await press(button(mona, 'Make them a speaker'));
  await press(stageOf(ana).getByRole('checkbox', { name: 'I am ready to speak' }), 'Space');
  await stageOf(mona).getByText('Ready', { exact: true }).waitFor();
  await stageOf(ben).getByText('Speaking: Ana').waitFor();
}

async function reactions({ mona, ana, ben }) {
  for (const page of [ana, ben]) await press(button(page, /^Applause/));
  await stageOf(mona).getByRole('button', { name: /^Applause/ }).locator('.count').waitFor();
  await mona.screenshot({ path: join(pictures, 'stage.png') });
  for (const page of [mona, ben]) assert.deepEqual(await violations(page), []);
}

/** What a stage shows, but for the seconds that go by. */
const shown = async (page) => (await stageOf(page).innerText()).replace(/\d+:\d\d left/, 'time left');

async function crash({ mona, ana, ben, pages }, server, t) {
  await eventually('reactions are over', async () => (await stageOf(ben).locator('.count').count()) === 0);
  const before = await Promise.all(pages.map(shown));
  const pulled = Date.now();
  await server.kill();
  await connected(ana).waitFor({ state: 'detached' });
  await server.run();
  for (const page of pages) await connected(page).waitFor();
  t.diagnostic(`everybody is back ${Date.now() - pulled} ms after the plug was pulled`);
  for (const [index, page] of pages.entries()) {
    await eventually('it is as it was', async () => (await shown(page)) === before[index] || (await shown(page)));
  }
  await ben.reload();
  await eventually('and afresh', async () => (await stageOf(ben).count()) === 1);
  await eventually('as it was', async () => (await shown(ben)) === before[2] || (await shown(ben)));
  await press(button(mona, 'Give the floor to Ben'));
  await stageOf(ben).getByText('You have the floor.').waitFor();
}

async function look({ mona, ben }) {
  for (const colorScheme of ['dark', 'light']) {
    await ben.emulateMedia({ colorScheme });
    assert.deepEqual(await violations(ben), []);
    await ben.screenshot({ path: join(root, `build/images/stage-${colorScheme}.png`) });
  }
  for (const [name, page] of [['moderator', mona], ['attendee', ben]]) {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${new URL(page.url()).origin}/#/here/stage`);
    await stageOf(page).scrollIntoViewIfNeeded();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(overflow <= 0, `the page is ${overflow} px wider than the phone`);
    assert.deepEqual(await violations(page), []);
    await page.screenshot({ path: join(root, `build/images/stage-phone-${name}.png`) });
  }
}

async function end({ mona, ana, ben }) {
  await press(button(mona, 'End the session'));
  await stageOf(ana).getByText('Over', { exact: true }).waitFor();
  assert.equal(await button(ben, 'I am done').count(), 0);
  await button(mona, 'Open the doors').waitFor();
  await keepsFocus(mona);
}

test('a session on a stage, from its doors to its end', async (t) => {
  const server = await Server.start();
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await server.stop();
  });
  const cast = await gather(browser, server);
  await t.test('the doors open, the session starts, and everybody hears it', () => begin(cast));
  await t.test('hands stand in order, each with its place', () => hands(cast));
  await t.test('the first gets the floor', () => floor(cast));
  await t.test('an item of the agenda has its time', () => timer(cast));
  await t.test('a speaker says that they are ready', () => speakers(cast));
  await t.test('reactions are counted', () => reactions(cast));
  await t.test('the plug is pulled, and everything is as it was', () => crash(cast, server, t));
  await t.test('it can be looked at by day, by night and on a phone', () => look(cast));
  await t.test('the end takes everything with it', () => end(cast));
  for (const page of cast.pages) assert.deepEqual(page.errors, []);
});
