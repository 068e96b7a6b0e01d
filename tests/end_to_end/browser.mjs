// People in a real Chromium: each in a browser context of their own, found and moved by what they can perceive.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './server.mjs';

const fromClient = createRequire(join(root, 'client-web/package.json'));
const { chromium } = fromClient('playwright-core');
const axe = readFileSync(fromClient.resolve('axe-core/axe.min.js'), 'utf8');
const executablePath = process.env.CONVENE_CHROMIUM ?? '/usr/bin/chromium';

export function openBrowser(args = []) {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  });
}

/** A browser of one person, at a desk unless told otherwise. Whatever goes wrong on its pages is kept in `errors`. */
export async function newPage(browser, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 800 },
    locale: 'en-US',
    timezoneId: 'Africa/Nairobi',
    ...options,
  });
  const page = await context.newPage();
  page.errors = [];
  page.on('pageerror', (error) => page.errors.push(`${error}`));
  page.on('console', (message) => {
    const isLostLine = /WebSocket connection|ERR_CONNECTION_REFUSED|Failed to load resource/.test(message.text());
    // What the tests themselves run in the page has no address: axe tries styles that the policy rightly blocks.
    const isOurs = message.location().url === '';
    if (message.type() === 'error' && !isLostLine && !isOurs) page.errors.push(message.text());
  });
  return page;
}

/** Moves the focus to a control and presses a key there: a keyboard user's click. */
export async function press(control, key = 'Enter') {
  await control.focus();
  await control.press(key);
}

export const connected = (page) => page.getByText('Connected', { exact: true });

/** Comes in by a sign-in link with the keyboard alone. */
export async function comeIn(page, link, name) {
  await page.goto(link);
  await press(page.getByRole('button', { name: 'Come in', exact: true }));
  const field = page.getByRole('textbox', { name: /^Name/ });
  await field.focus();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await connected(page).waitFor();
}

/** Comes in without a link, where the door is open to all. */
export async function register(page, server, name) {
  await page.goto(server.url);
  await page.getByRole('textbox', { name: /^Name/ }).focus();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await connected(page).waitFor();
}

/** Goes into a room from the list of places, with the keyboard alone. */
export async function goTo(page, room) {
  await press(page.getByRole('button', { name: new RegExp(`^Go to ${room}`) }));
  await page.getByRole('heading', { level: 1, name: room }).waitFor();
}

/** The tab of one of a room's panels. */
export const panelTab = (page, name) =>
  page.getByRole('navigation', { name: 'In this room' }).getByRole('link', { name: new RegExp(`^${name}`) });

/** Shows one of a room's panels. */
export const openPanel = (page, name) => press(panelTab(page, name));

/** Writes a line into the chat of the room one is in. */
export async function say(page, room, text) {
  await page.getByRole('textbox', { name: `Message to ${room}` }).focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** What the chat of a room shows as said, from the top. */
export function said(page, room) {
  return page.getByRole('log', { name: `Messages in ${room}` }).locator('article .text').allInnerTexts();
}

/** Waits until the condition holds; fails with what is there instead. */
export async function eventually(what, condition, timeoutMs = 15_000) {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const seen = await condition();
    if (seen === true) return;
    if (Date.now() > deadline) throw new Error(`${what}: not within ${timeoutMs} ms; there is ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export const isThere = (locator, what) => eventually(what, async () => (await locator.count()) > 0);
export const isGone = (locator, what) => eventually(what, async () => (await locator.count()) === 0);

/** Violations of WCAG 2.2 A and AA and of best practice in what is shown now, as sentences. */
export async function violations(page) {
  // Trusted Types and the strict policy hold for the page, not for the inspector's own context.
  if (!(await page.evaluate(() => typeof window.axe === 'object'))) await page.evaluate(axe);
  // Halfway from one theme to the other no colour is what it will be.
  await page.evaluate(() => {
    const doesEnd = ({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime);
    const ending = document.getAnimations().filter(doesEnd);
    return Promise.allSettled(ending.map(({ finished }) => finished));
  });
  const found = await page.evaluate(() =>
    window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return found.violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`,
  );
}
