// A campus of linked maps: one person walks through an exit with the keys, another goes to the same floor by the list
// alone; both see each other there, and nobody sees from floor to floor.
import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { comeIn, eventually, newPage, openBrowser, press, violations } from './browser.mjs';
import { Server, root } from './server.mjs';

const house = join(root, 'tests/fixtures/maps/house');
const convening = ['--title', 'House', '--zone', 'UTC'];

function startWith(map) {
  return Server.start({ args: ['--links'], create: [...convening, '--map', map] });
}

/** Who the list of people near says is there. */
async function near(page) {
  return page.locator('section[aria-labelledby="near-title"], .here details').getByRole('listitem').allInnerTexts();
}

function picture(page, name) {
  return page.screenshot({ path: join(root, `build/images/${name}.png`) });
}

const sees = (page, name) => async () => {
  const lines = await near(page);
  return lines.some((line) => line.includes(name)) || lines;
};

const seesNobody = (page) => async () => {
  const lines = await near(page);
  return lines.some((line) => line.includes('Nobody is near')) || lines;
};

let server;
let browser;
let walker;
let reader;
let map;
const pictures = [];

before(async () => {
  await mkdir(join(root, 'build/images'), { recursive: true });
  server = await startWith(join(house, 'ground.tmj'));
  browser = await openBrowser();
  walker = await newPage(browser);
  reader = await newPage(browser);
  walker.on('response', (response) => {
    if (!response.url().includes('/api/picture/')) return;
    pictures.push([response.status(), response.headers()['content-type']]);
  });
  await comeIn(walker, server.link('attendee'), 'Wanda');
  await comeIn(reader, server.link('organiser'), 'Lea');
  map = walker.getByRole('application');
});
after(async () => {
  await browser.close();
  await server.stop();
});

test('the list has a group a floor, with exits, pages and quiet corners', async () => {
  await press(reader.getByRole('button', { name: 'Show as a list' }));
  const places = reader.getByRole('navigation', { name: 'Places' });
  for (const floor of ['Ground floor', 'First floor', 'Roof']) {
    await places.getByRole('region', { name: floor, exact: true }).waitFor();
  }
  const ground = places.getByRole('region', { name: 'Ground floor', exact: true });
  await ground.getByRole('button', { name: 'Go to Stairs up → First floor' }).waitFor();
  await ground.getByRole('button', { name: /Reading corner.*Quiet/s }).waitFor();
  const page = ground.getByRole('link', { name: /Open the page of Poster wall/ });
  assert.equal(await page.getAttribute('href'), 'https://example.org/posters');
  assert.equal(await page.getAttribute('target'), '_blank');
  assert.match(await page.getAttribute('rel'), /noopener/);
  await press(reader.getByText('Near you'), 'Space');
  await eventually('the reader sees the walker', sees(reader, 'Wanda'));
  assert.deepEqual(await violations(reader), []);
});

test('the map draws its pictures, and another floor without leaving this one', async () => {
  await eventually('the picture comes', async () => pictures.length > 0);
  assert.deepEqual(pictures, [[200, 'image/png']]);
  await picture(walker, 'linked-maps-ground');
  await press(walker.getByRole('button', { name: /^Roof/ }));
  await eventually('the roof is shown', async () => (await map.getAttribute('data-floor')) === 'attic/roof');
  await walker.locator('#main').getByRole('button', { name: 'Go to Roof' }).waitFor();
  await press(walker.getByRole('button', { name: /^Ground floor/ }));
  assert.deepEqual(await violations(walker), []);
});

test('one walks up the stairs with the keys', async () => {
  await map.focus();
  await walker.keyboard.down('ArrowUp');
  await eventually('she stands by the posters', async () => (await map.getAttribute('data-here')) === 'Poster wall');
  await walker.keyboard.up('ArrowUp');
  await walker.keyboard.down('ArrowRight');
  await eventually('she is upstairs', async () => (await map.getAttribute('data-floor')) === 'first');
  await walker.keyboard.up('ArrowRight');
  await eventually('nobody is there', seesNobody(walker));
  await eventually('nor is anybody left below', seesNobody(reader));
});

test('the other follows by the list alone, and they see each other', async () => {
  const first = reader.getByRole('region', { name: 'First floor', exact: true });
  await press(first.getByRole('button', { name: 'Go to First floor' }));
  await eventually('the reader sees the walker', sees(reader, 'Wanda'));
  await eventually('the walker sees the reader', sees(walker, 'Lea'));
  await picture(walker, 'linked-maps-first');
  assert.deepEqual(await violations(walker), []);
});

test('an exit is a way in the list, too', async () => {
  await press(reader.getByRole('button', { name: 'Go to Stairs down → Ground floor' }));
  await eventually('the reader has gone', seesNobody(walker));
});

test('the organiser hands in a folder of maps', async () => {
  await reader.getByLabel('Or the whole folder they lie in').setInputFiles(house);
  await reader.getByLabel('The map where people arrive').selectOption('ground.tmj');
  await press(reader.getByRole('button', { name: 'Import', exact: true }));
  await reader.getByText(/3 maps, \d+ areas/).first().waitFor();
  await reader.getByText('"cellar.tmj" leads to a map that is not here').waitFor();
  assert.deepEqual(await violations(reader), []);
});

test('nothing went wrong on either page', () => {
  assert.deepEqual(walker.errors, []);
  assert.deepEqual(reader.errors, []);
});

test('links out of the folder of the maps are not followed', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'convene-maps-'));
  await cp(join(house, 'ground.tmj'), join(folder, 'ground.tmj'));
  await symlink(join(house, 'first.tmj'), join(folder, 'first.tmj'));
  const server = await startWith(join(folder, 'ground.tmj'));
  t.after(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });
  assert.match(`${server.created.stdout}`, /"first\.tmj" leads to a map that is not here/);
  assert.match(`${server.created.stdout}`, /: 1 map, /);
});
