// Looks at the made-up page (npm run dev) in a real Chromium: a picture and an accessibility check of each view.
// `node scripts/look.mjs <folder> [name part]`
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [folder = '/tmp/look', only = ''] = process.argv.slice(2);
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const base = 'http://127.0.0.1:5173/dev/';
const wide = { width: 1366, height: 820 };
const phone = { width: 320, height: 640 };

const hash = (view) => (query) => `${base}?${query}#/${view}`;
const views = [
  ['door', () => `${base}?as=`, wide],
  ['choose', () => `${base}?as=p1,p2,p3`, wide],
  ['link', () => `${base}?as=&link=1`, wide],
  ['room', hash('here'), wide],
  ['outside', (query) => `${base}?room=&${query}#/here`, wide],
  ['campus', (query) => `${base}?room=&campus=40&${query}#/here`, wide],
  ['campus-room', (query) => `${base}?campus=40&${query}#/here`, wide],
  ['agenda', hash('agenda'), wide],
  ['plain-agenda', hash('agenda/print'), wide],
  ['people', hash('people'), wide],
  ['messages', hash('messages/p4'), wide],
  ['profile', hash('profile'), wide],
  ['attendance', hash('attendance'), wide],
  ['moderation', hash('moderation'), wide, 'as=p3'],
];
const modes = [
  ['light', { colorScheme: 'light' }, wide],
  ['dark', { colorScheme: 'dark' }, wide],
  ['phone', { colorScheme: 'light' }, phone],
  ['middle', { colorScheme: 'light' }, { width: 900, height: 700 }],
  ['forced', { colorScheme: 'dark', forcedColors: 'active' }, wide],
];
const phoneViews = [
  ['places', hash('places'), phone],
  ['talk', hash('talk'), phone],
];

async function check(page, name, mode) {
  await page.evaluate(axeSource);
  // Forced colours are put on when painting: axe would judge the author's, which nobody sees.
  const result = await page.evaluate(
    (isForced) =>
      globalThis.axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { 'color-contrast': { enabled: !isForced } },
      }),
    mode === 'forced',
  );
  for (const { id, nodes } of result.violations) {
    console.log(
      `${name}: ${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
    );
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) console.log(`${name}: ${overflow} px wider than the page`);
}

mkdirSync(folder, { recursive: true });
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args });
for (const [mode, media, viewport] of modes) {
  for (const [view, address, , query = 'as=p1'] of mode === 'phone' ? [...views, ...phoneViews] : views) {
    const name = `${view}-${mode}`;
    if (!name.includes(only)) continue;
    const context = await browser.newContext({ viewport, ...media, locale: 'en-GB', timezoneId: 'Africa/Nairobi' });
    const page = await context.newPage();
    page.on('pageerror', (error) => console.log(`${name}: ${error.message}`));
    page.on('console', (message) => message.type() === 'error' && console.log(`${name}: ${message.text()}`));
    await page.goto(address(query));
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(900);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await check(page, name, mode);
    await context.close();
  }
}
await browser.close();
