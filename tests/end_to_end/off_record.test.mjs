// Off the record (S2.33, F20): a room is taken off the record, people write, vote, ask and caption in it, and after a
// crash and a backup no file on disk holds a word of it, nor does any browser; who was there for how long is counted.
// All by keyboard.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import {
  comeIn, connected, eventually, goTo, newPage, openBrowser, openPanel, press, said, say, violations,
} from './browser.mjs';
import { binary, root, Server } from './server.mjs';

const images = join(root, 'build/images');
const hall = 'Main Hall';
const canary = 'xylophonecanary';
const notKept = 'Said off the record; the words were not kept.';
const button = (page, name) => page.getByRole('button', { name, exact: true });
const sign = (page) => page.getByText('Nothing that is written here is kept.').filter({ visible: true });

/** Files that hold the phrase, as plain bytes: the database, its log and index, copies, whatever lies beside. */
function filesWith(folder, phrase) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  assert.ok(files.length > 0);
  return files
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => readFileSync(file).includes(phrase));
}

/** What the browser keeps of its own. */
const kept = (page) =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return JSON.stringify([{ ...sessionStorage }, { ...localStorage }, databases, await caches?.keys()]);
  });

async function shows(page, text, count = 1) {
  await eventually(`shows ${text}`, async () => {
    const lines = await said(page, hall);
    return lines.filter((line) => line.includes(text)).length === count || lines;
  });
}

async function takeOff(mona) {
  await openPanel(mona, 'Order');
  await mona.getByRole('checkbox', { name: 'Off the record: words are not kept' }).focus();
  await mona.keyboard.press('Space');
}

async function speak({ mona, ana, ben }) {
  await say(ana, hall, `before the ${'rooster'}`);
  await shows(ben, 'rooster');
  await takeOff(mona);
  for (const page of [mona, ana, ben]) await sign(page).first().waitFor();
  await say(ana, hall, `the ${canary} sings`);
  await shows(ben, canary);
  await openPanel(ben, 'Questions');
  await ben.getByRole('textbox', { name: 'Your question' }).fill(`does the ${canary} sing?`);
  await press(button(ben, 'Ask'));
  await openPanel(ana, 'Questions');
  await ana.getByText(`does the ${canary} sing?`, { exact: true }).waitFor();
  // What is begun and not sent is not kept either.
  await ana.getByRole('textbox', { name: `Message to ${hall}` }).fill(`${canary} unsent`);
  for (const page of [ana, ben]) assert.ok(!(await kept(page)).includes(canary), 'the browser keeps no word');
}

async function look({ mona, ana }) {
  mkdirSync(images, { recursive: true });
  for (const page of [mona, ana]) assert.deepEqual(await violations(page), []);
  await mona.screenshot({ path: join(images, 'off-record-order.png') });
  await ana.screenshot({ path: join(images, 'off-record.png') });
  await ana.emulateMedia({ forcedColors: 'active' });
  await ana.screenshot({ path: join(images, 'off-record-forced.png') });
  await ana.emulateMedia({ forcedColors: 'none' });
  await ana.setViewportSize({ width: 320, height: 640 });
  assert.ok(await ana.evaluate(() => document.documentElement.scrollWidth <= 320), 'nothing sticks out');
  await ana.screenshot({ path: join(images, 'off-record-phone.png') });
  await ana.setViewportSize({ width: 1366, height: 800 });
}

async function crash({ mona, ana, ben, server }) {
  await server.kill();
  assert.deepEqual(filesWith(server.folder, canary), [], 'after the crash');
  assert.notEqual(filesWith(server.folder, 'rooster').length, 0, 'the scan finds what is on the record');
  await server.run();
  for (const page of [mona, ana, ben]) await connected(page).waitFor();
  for (const page of [ana, ben]) {
    await page.reload();
    await connected(page).waitFor();
    await shows(page, 'rooster');
    await shows(page, notKept);
    await sign(page).first().waitFor();
  }
  const message = ben.getByRole('article', { name: /^Ana/ }).last();
  assert.match(await message.innerText(), /words were not kept/, 'who said something is known');
  await openPanel(ben, 'Questions');
  await ben.getByRole('listitem').getByText(notKept).waitFor();
}

async function goOn({ mona, ana, ben, server }) {
  await say(ana, hall, `again the ${canary}`);
  await shows(ben, canary);
  await openPanel(mona, 'Order');
  await mona.getByRole('checkbox', { name: 'Off the record: words are not kept' }).focus();
  await mona.keyboard.press('Space');
  await eventually('the sign is gone', async () => (await sign(ben).count()) === 0);
  await say(ana, hall, 'after the peacock');
  await shows(ben, 'peacock');
  await ben.getByRole('separator', { name: 'On the record again from here on' }).waitFor();
  const copy = join(server.folder, 'copy');
  const taken = spawnSync(binary, ['backup', '--data', server.data, '--to', copy], { encoding: 'utf8' });
  assert.equal(taken.status, 0, taken.stderr);
  assert.deepEqual(filesWith(copy, canary), [], 'in the backup');
  assert.notEqual(filesWith(copy, 'peacock').length, 0);
  assert.ok(!server.output.includes(canary), 'nor does the log');
}

async function counted({ mona, ana }) {
  await press(mona.getByRole('link', { name: 'Moderation' }));
  await mona.getByText('Mona took Main Hall off the record').waitFor();
  await mona.getByText('Mona put Main Hall on the record again').waitFor();
  await ana.goto(`${new URL(ana.url()).origin}/#/attendance`);
  await ana.getByText(hall).first().waitFor();
}

test('what is said off the record is nowhere afterwards', { timeout: 300_000 }, async () => {
  const server = await Server.start();
  const browser = await openBrowser();
  try {
    const [mona, ana, ben] = await Promise.all([1, 2, 3].map(() => newPage(browser)));
    await comeIn(mona, server.link('moderator'), 'Mona');
    await comeIn(ana, server.link('attendee'), 'Ana');
    await ben.goto(server.url);
    await ben.getByRole('textbox', { name: /^Name/ }).fill('Ben');
    await ben.keyboard.press('Enter');
    for (const page of [mona, ana, ben]) await goTo(page, hall);
    const people = { mona, ana, ben, server };
    await speak(people);
    await look(people);
    await crash(people);
    await goOn(people);
    await counted(people);
    await server.stop();
    for (const page of [mona, ana, ben]) assert.deepEqual(page.errors, []);
  } finally {
    await browser.close();
    await server.stop();
  }
});
