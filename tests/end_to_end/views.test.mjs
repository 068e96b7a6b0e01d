// Every view as people meet it: light and dark, forced colours, a phone; each without a violation of WCAG 2.2 AA that a
// machine can find (S2.34), and nothing wider than the page. The pictures go to build/images; with CONVENE_IMAGES=1
// those of docs/images are made anew.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { comeIn, connected, goTo, newPage, openBrowser, press, say, violations } from './browser.mjs';
import { Server, root } from './server.mjs';

const inDocs = new Set(['join', 'here-light', 'agenda-dark', 'talk-phone']);
const folders = { docs: join(root, 'docs/images'), build: join(root, 'build/images') };
const views = [
  'here',
  'places',
  'talk',
  'agenda',
  'agenda/print',
  'people',
  'messages',
  'profile',
  'attendance',
  'moderation',
  'breakouts',
  'captions',
];
const modes = [
  { name: 'light', media: { colorScheme: 'light' }, size: { width: 1366, height: 800 } },
  { name: 'dark', media: { colorScheme: 'dark' }, size: { width: 1366, height: 800 } },
  { name: 'forced-colours', media: { forcedColors: 'active' }, size: { width: 1366, height: 800 } },
  { name: 'phone', media: { colorScheme: 'light' }, size: { width: 320, height: 640 } },
];

function picture(name) {
  const folder = process.env.CONVENE_IMAGES === '1' && inDocs.has(name) ? folders.docs : folders.build;
  return page.screenshot({ path: join(folder, `${name}.png`) });
}

let server;
let browser;
let page;

before(async () => {
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  server = await Server.start({ args: ['--example', '--links', '--people', '24'] });
  browser = await openBrowser();
  page = await newPage(browser);
});
after(async () => {
  await browser.close();
  await server.stop();
});

test('the front door', async () => {
  await page.goto(server.link('organiser'));
  await page.getByRole('button', { name: 'Come in', exact: true }).waitFor();
  assert.deepEqual(await violations(page), []);
  await picture('join');
  await comeIn(page, server.link('organiser'), 'Olga Organiser');
  await goTo(page, 'Main Hall');
  await say(page, 'Main Hall', 'Good morning, and welcome to the institute!');
});

test('what those who run a room do', async () => {
  const pressed = (name) => press(page.getByRole('button', { name, exact: true }));
  await page.goto(`${server.url}/#/breakouts`);
  await pressed('Prepare');
  await page.getByRole('heading', { name: 'Prepared; nobody sees it yet' }).waitFor();
  await page.goto(`${server.url}/#/captions`);
  const captioner = page.getByRole('combobox', { name: 'Ask someone in this room to write them' });
  await captioner.locator('option', { hasText: 'Olga Organiser' }).waitFor({ state: 'attached' });
  await captioner.selectOption({ label: 'Olga Organiser' });
  await pressed('Ask them');
  await page.getByRole('textbox', { name: 'What is being said' }).fill('Good morning, and welcome to the institute.');
  await page.keyboard.press('Enter');
  await page.getByRole('log', { name: 'Transcript' }).getByText('Good morning').waitFor();
});

for (const mode of modes) {
  for (const view of views) {
    test(`${view} in ${mode.name}`, async () => {
      await page.emulateMedia({ colorScheme: null, forcedColors: null, ...mode.media });
      await page.setViewportSize(mode.size);
      await page.goto(`${server.url}/#/${view}`);
      await connected(page).waitFor({ state: 'attached' });
      await page.locator('main h1, main h2, .talk h2, .places h2').first().waitFor({ state: 'attached' });
      assert.deepEqual(await violations(page), []);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(overflow <= 0, `the page is ${overflow} px wider than the window`);
      await picture(`${view.replace('/', '-')}-${mode.name}`);
    });
  }
}

// How wide a table is depends on the hours it tells: it is made wide here.
test('a table that is wider than a phone is moved with the keys', async () => {
  await page.goto(`${server.url}/#/attendance`);
  const table = page.getByRole('region', { name: 'Sessions attended' });
  await table.locator('table').evaluate((element) => (element.style.minInlineSize = '60rem'));
  assert.deepEqual(await violations(page), []);
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => document.querySelector('[role=region]:has(> table)').scrollLeft > 0);
});

test('nothing went wrong on the page', () => assert.deepEqual(page.errors, []));
