// Affinity rooms: shown before they are opened, opened, left alone by one, found by one who comes late, closed. The
// server dies midway. Keyboard alone.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { comeIn, connected, eventually, newPage, openBrowser, press, register, said } from './browser.mjs';
import { say, violations } from './browser.mjs';
import { root, Server } from './server.mjs';

const images = join(root, 'build/images');
const button = (page, name) => page.getByRole('button', { name, exact: true });
const bar = (page) => page.getByRole('region', { name: 'Your affinity room', exact: true });
const set = (page) => page.getByRole('region', { name: /^Role-alike/ });

async function post(server, profile) {
  const response = await fetch(`${server.url}/api/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ profile }),
  });
  assert.equal(response.ok, true);
}

async function gather(browser, server) {
  for (let count = 1; count <= 7; count += 1)
    await post(server, { name: `Teacher ${count}`, role_kind: 'classroom-educator', zone: 'Africa/Nairobi' });
  for (let count = 1; count <= 4; count += 1) await post(server, { name: `Guest ${count}` });
  const [mona, ana, ben] = await Promise.all([1, 2, 3].map(() => newPage(browser)));
  await comeIn(mona, server.link('moderator'), 'Mona');
  await register(ana, server, 'Ana');
  return { mona, ana, ben, pages: [mona, ana, ben], server };
}

async function openPage(page) {
  await press(page.getByRole('link', { name: 'Affinity rooms' }).first());
  await page.getByRole('heading', { level: 1, name: 'Affinity rooms' }).waitFor();
}

async function preview({ mona, ana }) {
  await openPage(mona);
  const form = mona.getByRole('region', { name: 'Form affinity rooms' });
  await form.getByRole('textbox', { name: 'What are they for?' }).fill('Role-alike');
  await form.getByRole('spinbutton', { name: 'At least' }).fill('3');
  await form.getByRole('spinbutton', { name: 'At most' }).fill('5');
  await press(button(form, 'Preview'));
  await eventually('three rooms are shown', async () => {
    const words = await form.innerText();
    return /12 people\s+in 3 rooms/.test(words) || words;
  });
  assert.match(await form.innerText(), /Classroom educator 1: 4 people/);
  assert.match(await form.innerText(), /Everybody else.*: \d people/);
  assert.equal(await bar(ana).count(), 0, 'nobody is told yet');
  assert.deepEqual(await violations(mona), []);
  await press(button(form, 'Open these rooms'));
  await set(mona).waitFor();
  const focused = () => mona.evaluate(() => document.activeElement?.textContent ?? '');
  await eventually('focus stays', async () => (await focused()) === 'Form affinity rooms' || focused());
}

async function isTold({ ana }) {
  await bar(ana).getByText(/your room is Everybody else/).waitFor();
  assert.equal(await ana.getByRole('heading', { level: 1 }).first().innerText(), 'Plaza', 'nobody is moved');
  await press(button(bar(ana), 'Go to Everybody else'));
  await ana.getByRole('heading', { level: 1, name: 'Everybody else' }).waitFor();
  await say(ana, 'Everybody else', 'Hello from me');
  await eventually('it is said', async () => (await said(ana, 'Everybody else')).includes('Hello from me'));
  await openPage(ana);
  await press(button(set(ana), 'Offer to facilitate Everybody else'));
  await set(ana).getByText('Facilitated by Ana').waitFor();
  assert.deepEqual(await violations(ana), []);
}

async function comeLate({ mona, ben, server }) {
  await register(ben, server, 'Ben');
  await bar(ben).getByText(/your room is/).waitFor();
  await openPage(ben);
  await press(button(set(ben), 'None for me'));
  await set(ben).getByText('You want no room here.').waitFor();
  await set(mona).getByText('Facilitated by Ana').waitFor();
}

async function crash({ pages, ana, ben, server }) {
  await server.kill();
  await server.run();
  for (const page of pages) {
    await connected(page).waitFor();
    await page.reload();
    await connected(page).waitFor();
  }
  await set(ben).getByText('You want no room here.').waitFor();
  await set(ana).getByText('Your room: Everybody else').waitFor();
}

async function chooseAnother({ ben }) {
  await press(set(ben).getByRole('button', { name: 'Make it yours: Everybody else' }));
  await set(ben).getByText(/Your room: Everybody else/).or(set(ben).getByText('The room is full')).first().waitFor();
}

async function pictures({ mona, ana }) {
  mkdirSync(images, { recursive: true });
  const shoot = (page, name) => page.screenshot({ path: join(images, `${name}.png`), fullPage: true });
  await shoot(mona, 'affinity-moderator');
  await ana.setViewportSize({ width: 320, height: 700 });
  await ana.emulateMedia({ colorScheme: 'dark' });
  assert.equal(await ana.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
  assert.deepEqual(await violations(ana), []);
  await shoot(ana, 'affinity-phone-dark');
  await ana.setViewportSize({ width: 1366, height: 800 });
}

async function reformAndClose({ mona, ana }) {
  await press(set(mona).getByText('Form anew').first());
  await set(mona).getByRole('spinbutton', { name: 'At most' }).fill('20');
  await press(button(set(mona), 'Preview'));
  await set(mona).getByText(/keep their rooms/).waitFor();
  await press(button(set(mona), 'Form anew'));
  await eventually('there are two rooms', async () => {
    const rooms = await set(ana).locator('.rooms > li').count();
    return rooms === 2 || rooms;
  });
  await press(button(set(mona), 'Close the rooms'));
  await press(button(mona.getByRole('dialog'), 'Close the rooms'));
  await set(ana).getByText('What was said stays readable.').waitFor();
  await press(button(set(ana), 'Read Everybody else'));
  await eventually('it can be read', async () => (await said(ana, 'Everybody else')).includes('Hello from me'));
  await say(ana, 'Everybody else', 'One more');
  await ana.getByText('That room is closed.').first().waitFor();
}

test('affinity rooms from the preview to their end', async (t) => {
  const server = await Server.start();
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await server.stop();
  });
  const cast = await gather(browser, server);
  await t.test('a moderator sees the rooms before they are opened', () => preview(cast));
  await t.test('everybody is told theirs, and one offers to facilitate', () => isTold(cast));
  await t.test('one who comes late has a room, and wants none', () => comeLate(cast));
  await t.test('the server dies, and everything is as it was', () => crash(cast));
  await t.test('another room may be chosen', () => chooseAnother(cast));
  await t.test('it looks well, and on a phone in the dark', () => pictures(cast));
  await t.test('formed anew, then closed, and the talk stays readable', () => reformAndClose(cast));
  for (const page of cast.pages) assert.deepEqual(page.errors, []);
});
