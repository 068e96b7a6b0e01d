// Slides on a stage in real browsers: put up, shown, turned for all by the keyboard, looked back at, read as text; the
// plug is pulled in the midst, and what is withdrawn is gone from the disk.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { comeIn, connected, eventually, goTo, newPage, openBrowser, openPanel, press, violations } from './browser.mjs';
import { makePdf } from './pdf.mjs';
import { Server, root } from './server.mjs';

const hall = 'Main Hall';
const pages = 200;
const ballastBytes = 20_000;
const plans = {
  name: 'Action_plans.pdf',
  mimeType: 'application/pdf',
  buffer: makePdf(
    Array.from({ length: pages }, (_none, index) => `Action plans\nThis is sheet ${index + 1}`),
    ballastBytes,
  ),
};
mkdirSync(join(root, 'build/images'), { recursive: true });
const forDocs = join(root, process.env.CONVENE_IMAGES === '1' ? 'docs/images' : 'build/images', 'slides.png');
const picture = (name) => join(root, `build/images/slides-${name}.png`);

const stageOf = (page) => page.getByRole('region', { name: /^On stage: / });
const button = (page, name) => stageOf(page).getByRole('button', { name, exact: true });
const show = (page) => stageOf(page).getByRole('group', { name: 'Slides: Action plans' });
const frame = (page, number) => show(page).getByRole('group', { name: `Page ${number} of ${pages}`, exact: true });
const heard = async (page) => (await page.locator('#polite, #assertive').allInnerTexts()).join(' ');
/** The page is there as a picture with ink on it, and its words are there to be read. */
async function sees(page, number) {
  await frame(page, number).waitFor();
  await show(page).getByText(`This is sheet ${number}`, { exact: true }).waitFor({ state: 'attached' });
  await eventually(`page ${number} is drawn`, async () => {
    if ((await frame(page, number).getAttribute('aria-busy')) !== 'false') return 'busy';
    return show(page)
      .locator('canvas')
      .evaluate((canvas) => {
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        const colours = new Set();
        for (let at = 0; at < data.length; at += 4 * 97) colours.add(data[at]);
        return colours.size > 2 || `${colours.size} colours`;
      });
  });
}

/** Bytes of slides that the page fetched, and how it was answered. */
function watchParts(page) {
  const parts = { bytes: 0, statuses: new Set() };
  page.on('response', async (response) => {
    if (!/\/api\/slides\/d\d+$/.test(response.url())) return;
    parts.statuses.add(response.status());
    parts.bytes += Number((await response.allHeaders())['content-length'] ?? 0);
  });
  return parts;
}

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
  await press(button(mona, 'Open the doors'));
  for (const page of [ana, ben]) await openPanel(page, 'Stage');
  const choice = stageOf(mona).getByRole('combobox', { name: 'Someone who is here' });
  await choice.locator('option', { hasText: 'Ana' }).waitFor({ state: 'attached' });
  await choice.selectOption({ label: 'Ana' });
  await press(button(mona, 'Make them a speaker'));
  await stageOf(ana).getByRole('heading', { name: 'Slides for this stage' }).waitFor();
  return { mona, ana, ben, pages: [mona, ana, ben] };
}

async function put(page, file) {
  await stageOf(page).getByLabel('A PDF', { exact: true }).setInputFiles(file);
  await press(button(page, 'Put it up'));
}

async function refuse({ mona, ana, ben }) {
  assert.equal(await stageOf(ben).getByLabel('A PDF', { exact: true }).count(), 0, 'who does not present is not asked');
  await put(ana, { name: 'notes.pdf', mimeType: 'application/pdf', buffer: Buffer.from('These are only notes.') });
  await stageOf(ana).getByText('This file is no PDF, or it is broken. Export the slides as PDF again.').waitFor();
  const cut = plans.buffer.subarray(0, 900);
  await put(ana, { name: 'cut.pdf', mimeType: 'application/pdf', buffer: Buffer.from(cut) });
  await stageOf(ana).getByText(/is no PDF, or it is broken/).waitFor();
  const status = await ana.evaluate(async () => {
    const identity = sessionStorage.getItem('convene.identity');
    const about = btoa(JSON.stringify({ identity, room: 'r1', title: 'x', pages: 1 }));
    const headers = { 'content-type': 'application/pdf' };
    return (await fetch(`/api/slides?about=${about}`, { method: 'POST', headers, body: 'no pdf' })).status;
  });
  assert.ok([400, 422].includes(status), `the server itself refuses it: ${status}`);
  await stageOf(mona).getByText('No slides lie ready.').waitFor();
}

async function present({ mona, ana, ben }, parts, t) {
  await put(ana, plans);
  await stageOf(ana).getByText('Action plans lies ready.').waitFor();
  await stageOf(mona).getByText(`Ana, ${pages} pages`).waitFor();
  await press(button(ana, 'Show Action plans'));
  for (const page of [mona, ana, ben]) await sees(page, 1);
  await eventually('it is said aloud', async () => (await heard(ben)).includes('Slides are shown: Action plans.'));
  await frame(ana, 1).focus();
  await ana.keyboard.press('ArrowRight');
  await sees(ben, 2);
  await ana.keyboard.press('PageDown');
  await sees(ben, 3);
  await ana.keyboard.press('ArrowLeft');
  await sees(ben, 2);
  await eventually('turning is said politely', async () => (await heard(ben)).includes(`Page 2 of ${pages}`));
  await ana.keyboard.press('End');
  await sees(ben, pages);
  await press(button(ana, 'Previous page'));
  await sees(ben, pages - 1);
  assert.deepEqual([...parts.statuses], [206], 'in parts, and in nothing else');
  const share = parts.bytes / plans.buffer.length;
  t.diagnostic(`for five of ${pages} pages ${Math.round(share * 100)} % of ${plans.buffer.length} bytes were fetched`);
  assert.ok(share < 0.3, `${parts.bytes} of ${plans.buffer.length} bytes`);
}

async function lookBack({ mona, ana, ben }) {
  await press(button(ben, 'Previous page'));
  await stageOf(ben).getByText(`You look at page ${pages - 2}. Page ${pages - 1} is shown to all.`).waitFor();
  await frame(ben, pages - 2).focus();
  await ben.keyboard.press('Home');
  await sees(ben, 1);
  await frame(ana, pages - 1).focus();
  await ana.keyboard.press('ArrowRight');
  await sees(ana, pages);
  await sees(ben, 1);
  await press(button(mona, 'Previous page'));
  await sees(mona, pages - 1);
  await sees(ana, pages);
  await press(button(ben, 'Follow again'));
  await sees(ben, pages);
  await press(button(mona, 'Follow again'));
}

async function text({ ben }) {
  await press(show(ben).getByRole('checkbox', { name: 'Text only' }), 'Space');
  await show(ben).getByText(`This is sheet ${pages}`, { exact: true }).waitFor();
  assert.equal(await show(ben).locator('canvas').count(), 0);
  await ben.screenshot({ path: picture('text') });
  await press(show(ben).getByRole('checkbox', { name: 'Text only' }), 'Space');
  await sees(ben, pages);
  await press(button(ben, 'Larger'));
  await eventually('it is larger', () =>
    frame(ben, pages).evaluate((element) => element.scrollWidth > element.clientWidth * 1.4),
  );
  await press(button(ben, 'Smaller'));
}

async function keepOut({ ben }, browser, server) {
  const pathname = await show(ben).getByRole('link', { name: 'Save as PDF' }).getAttribute('href');
  const ask = (page) => page.evaluate(async (path) => (await fetch(path)).status, pathname);
  const cem = await newPage(browser);
  await cem.goto(server.url);
  assert.equal(await ask(cem), 404, 'a stranger');
  await cem.getByRole('textbox', { name: /^Name/ }).fill('Cem');
  await cem.keyboard.press('Enter');
  await connected(cem).waitFor();
  assert.equal(await ask(cem), 404, 'one who is not in the room');
  await goTo(cem, hall);
  await openPanel(cem, 'Stage');
  await sees(cem, pages);
  assert.equal(await ask(cem), 200, 'a late comer sees what all see');
  const headers = await cem.evaluate(async (path) => Object.fromEntries((await fetch(path)).headers), pathname);
  assert.match(headers['content-disposition'], /^attachment; /);
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.deepEqual(cem.errors, []);
  await cem.context().close();
}

async function crash({ mona, ana, ben, pages: all }, server, t) {
  await frame(ana, pages).focus();
  await ana.keyboard.press('ArrowLeft');
  await sees(ben, pages - 1);
  const pulled = Date.now();
  await server.kill();
  await connected(ana).waitFor({ state: 'detached' });
  await server.run();
  for (const page of all) await connected(page).waitFor();
  t.diagnostic(`everybody is back ${Date.now() - pulled} ms after the plug was pulled`);
  for (const page of all) await sees(page, pages - 1);
  await ben.reload();
  await sees(ben, pages - 1);
  await frame(ana, pages - 1).focus();
  await ana.keyboard.press('Home');
  for (const page of [mona, ana, ben]) await sees(page, 1);
}

async function look({ ana, ben }) {
  await ben.screenshot({ path: picture('desk') });
  assert.deepEqual(await violations(ben), []);
  assert.deepEqual(await violations(ana), []);
  await ana.screenshot({ path: forDocs });
  for (const colorScheme of ['dark', 'light']) {
    await ben.emulateMedia({ colorScheme });
    assert.deepEqual(await violations(ben), []);
    await ben.screenshot({ path: picture(colorScheme) });
  }
  await ben.emulateMedia({ forcedColors: 'active' });
  await ben.screenshot({ path: picture('forced') });
  await ben.emulateMedia({ forcedColors: 'none' });
  for (const [name, page] of [['presenter', ana], ['attendee', ben]]) {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${new URL(page.url()).origin}/#/here/stage`);
    await sees(page, 1);
    await show(page).scrollIntoViewIfNeeded();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(overflow <= 0, `the page is ${overflow} px wider than the phone`);
    assert.deepEqual(await violations(page), []);
    await page.screenshot({ path: picture(`phone-${name}`) });
    await page.setViewportSize({ width: 1366, height: 800 });
  }
}

async function withdraw({ mona, ana, ben }, server) {
  const kept = () => readdirSync(join(server.data, 'slides')).length;
  assert.equal(kept(), 1);
  await press(button(mona, 'End the session'));
  await stageOf(ben).getByText('Over', { exact: true }).waitFor();
  await sees(ben, 1);
  await press(button(ana, 'Take away Action plans'));
  await show(ben).waitFor({ state: 'detached' });
  await stageOf(mona).getByText('No slides lie ready.').waitFor();
  await eventually('the file is deleted', () => kept() === 0, 20_000);
}

test('slides on a stage', async (t) => {
  const server = await Server.start();
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await server.stop();
  });
  const cast = await gather(browser, server);
  const parts = watchParts(cast.ben);
  await t.test('what is no PDF is answered, and nothing else changes', () => refuse(cast));
  await t.test('a speaker shows 200 pages and turns them by keys', (step) => present(cast, parts, step));
  await t.test('each may look back, and follows again', () => lookBack(cast));
  await t.test('a page can be read as text, and made larger', () => text(cast));
  await t.test('who is not in the room has no part of it', () => keepOut(cast, browser, server));
  await t.test('the plug is pulled, and all see the same page', (step) => crash(cast, server, step));
  await t.test('it can be looked at by day, by night and on a phone', () => look(cast));
  await t.test('what is withdrawn is gone, from the disk too', () => withdraw(cast, server));
  for (const page of cast.pages) assert.deepEqual(page.errors, []);
});
