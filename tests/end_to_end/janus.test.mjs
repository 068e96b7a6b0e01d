// Voice by Janus: a room full of people hear each other; where and by whom one is heard follows from rooms and mutes,
// whatever pages do; when Janus goes, people are told and write on, and when it is back they hear each other again.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { comeIn, eventually, goTo, newPage, openBrowser, press, register, said, say } from './browser.mjs';
import { violations } from './browser.mjs';
import { heardWithin, listenApart, listenIn, madeUpDevices, makeStubborn, voicesWithin } from './hearing.mjs';
import { hasJanus, Janus } from './janus.mjs';
import { root, Server } from './server.mjs';
import { signIn, Tab } from './tab.mjs';

const images = join(root, 'build/images');
const hall = 'Main Hall';
const people = Number(process.env.CONVENE_JANUS_PEOPLE ?? 5);
const patienceMs = 90_000;
const loopback = ['--allow-loopback-in-peer-connection'];

const voice = (page) => page.getByRole('region', { name: 'Voice', exact: true });
const button = (page, name) => voice(page).getByRole('button', { name });

async function joinByVoice(page) {
  await press(button(page, /^Join by voice/));
  await press(page.getByRole('dialog').getByRole('button', { name: 'Join by voice' }));
  await button(page, 'Leave the voice').waitFor();
  await button(page, 'Microphone is off').waitFor();
}

async function turnOn(page, name) {
  await press(button(page, name));
  await voice(page).getByRole('button', { pressed: true, name: /is on/ }).first().waitFor();
}

/** Exactly so many others are heard. */
async function hears(page, count, why) {
  await eventually(`${count} are heard: ${why}`, async () => {
    const heard = await voicesWithin(page, 1200);
    return heard === count || heard;
  }, patienceMs);
}

async function gather(cast) {
  const { browser, server } = cast;
  const links = { Mia: 'moderator', Ada: 'attendee' };
  for (const name of ['Ada', 'Ben', 'Mia', 'Cleo', 'Dora', 'Emil', 'Fay', 'Gus', 'Hal', 'Ivy'].slice(0, people)) {
    const page = await newPage(browser);
    page.setDefaultTimeout(patienceMs);
    await listenIn(page);
    await listenApart(page);
    if (name === 'Ada') await makeStubborn(page);
    if (links[name]) await comeIn(page, server.link(links[name]), name);
    else await register(page, server, name);
    await goTo(page, hall);
    await joinByVoice(page);
    cast.pages.set(name, page);
  }
  for (const page of cast.pages.values()) await turnOn(page, 'Microphone is off');
  for (const [name, page] of cast.pages) await hears(page, people - 1, `${name} among ${people}`);
}

async function measure({ janus, pages }, t) {
  const seconds = 5;
  const before = janus.usedSeconds();
  const [first] = pages.values();
  const { packets } = await heardWithin(first, seconds * 1000);
  const share = (janus.usedSeconds() - before) / seconds;
  const streams = people * (people - 1);
  t.diagnostic(
    `${people} people, ${streams} streams of sound: Janus takes ${(100 * share).toFixed(1)} % of a core, ` +
      `${((1e6 * share * seconds) / (packets * people)).toFixed(0)} us a packet sent on`,
  );
}

async function show(cast) {
  const ada = cast.pages.get('Ada');
  const ben = cast.pages.get('Ben');
  await turnOn(ben, 'Camera is off');
  await eventually('a picture is decoded', async () => {
    const { frames } = await heardWithin(ada, 500);
    return frames > 0 || frames;
  }, patienceMs);
  await ada.screenshot({ path: join(images, 'janus.png') });
  assert.deepEqual(await violations(ada), []);
  await ada.setViewportSize({ width: 320, height: 640 });
  const width = await ada.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 320, `nothing is wider than a phone: ${width}`);
  await ada.screenshot({ path: join(images, 'janus-phone.png') });
  await ada.setViewportSize({ width: 1366, height: 800 });
  await press(button(ben, 'Camera is on'));
}

async function mute(cast) {
  const { Ada: ada, Mia: mia, Ben: ben } = Object.fromEntries(cast.pages);
  await press(button(mia, 'Mute Ada in this room'));
  const dialog = mia.getByRole('dialog');
  await dialog.getByLabel('What is turned off').selectOption('sound');
  await dialog.getByLabel(/^Why/).fill('an echo');
  await press(dialog.getByRole('button', { name: 'Mute', exact: true }));
  await hears(ben, people - 2, 'Ada is muted');
  await hears(mia, people - 2, 'Ada is muted');
  const { sent } = await heardWithin(ada, 1000);
  assert.ok(sent > 5, `the page of the muted one was made to send on: ${sent}`);
  await hears(ada, people - 1, 'who is muted hears the others');
  await press(button(mia, 'Unmute Ada in this room'));
  await press(mia.getByRole('dialog').getByRole('button', { name: 'Unmute' }));
  await hears(ben, people - 1, 'Ada again');
}

async function keepStrangersOut(cast) {
  const { server } = cast;
  const tariq = new Tab(await signIn(server.url, 'Tariq'));
  cast.tabs.push(tariq);
  const told = [];
  const hear = tariq.hear.bind(tariq);
  tariq.hear = (data) => {
    if (typeof data === 'string' && /voice\.(carried|negotiated|signalled)/.test(data)) told.push(data);
    hear(data);
  };
  await tariq.connect();
  const seats = await cast.pages.get('Ada').evaluate(() => {
    return [...document.querySelectorAll('[data-seat]')].map((one) => Number(one.dataset.seat));
  });
  assert.ok(seats.length >= people, 'the seats of those in the hall are known');
  const offer = { way: 'sending', link: 1, kind: 'offer', text: 'v=0\n' };
  await assert.rejects(tariq.ask('voice.negotiate', { seat: seats[0], ...offer }), /does not take part/);
  const { seat } = await tariq.ask('voice.join');
  await assert.rejects(tariq.ask('voice.negotiate', { seat: seats[0], ...offer }), /does not take part/);
  for (const to of seats) {
    await assert.rejects(tariq.ask('voice.signal', { seat, to, link: 1, kind: 'offer', text: 'v=0\n' }), /same place/);
  }
  // What he may say leads to nothing: he is in no room, and it is no offer.
  for (const way of ['sending', 'receiving']) {
    for (const kind of ['offer', 'answer', 'again', 'candidate']) {
      void tariq.ask('voice.negotiate', { seat, way, link: 1, kind, text: 'v=0\n' }).catch(() => {});
    }
  }
  await assert.rejects(tariq.ask('voice.mute', { room: 'r1', person: 'p1', reach: 'both', why: 'x' }), /role/);
  const { packets } = await heardWithin(cast.pages.get('Ben'), 1500);
  assert.ok(packets > 0, 'meanwhile others hear each other');
  assert.deepEqual(told, [], 'nothing is offered to him');
}

async function loseJanus(cast) {
  const { janus, pages } = cast;
  const { Ada: ada, Ben: ben } = Object.fromEntries(pages);
  await janus.kill();
  for (const page of [ada, ben]) await voice(page).getByText(/Sound and pictures are gone/).waitFor();
  assert.deepEqual(await violations(ada), []);
  await ada.emulateMedia({ forcedColors: 'active' });
  await ada.screenshot({ path: join(images, 'janus-away.png') });
  await ada.emulateMedia({ forcedColors: 'none' });
  await say(ada, hall, 'Can you read me?');
  await eventually('writing goes on', async () => (await said(ben, hall)).includes('Can you read me?'), patienceMs);
  await janus.run();
  for (const [name, page] of pages) await hears(page, people - 1, `${name} after Janus came back`);
  await voice(ada).getByText(/Sound and pictures are gone/).waitFor({ state: 'detached' });
}

const skip = hasJanus() ? false : 'JANUS IS NOT INSTALLED, SO VOICE BY JANUS IS NOT TESTED: scripts/setup --tests';

test('by Janus people hear each other, and only who may', { skip }, async (t) => {
  mkdirSync(images, { recursive: true });
  const janus = await Janus.start();
  const server = await Server.start({ args: ['--example', '--links', ...janus.args] });
  const browser = await openBrowser([...madeUpDevices, ...loopback]);
  const cast = { server, janus, browser, pages: new Map(), tabs: [] };
  t.after(async () => {
    for (const tab of cast.tabs) tab.close();
    await browser.close();
    await server.stop();
    await janus.stop();
  });

  await t.test(`${people} in one room hear each other`, () => gather(cast));
  await t.test('what Janus takes for it', (step) => measure(cast, step));
  await t.test('pictures come too, on a phone as well', () => show(cast));
  await t.test('who is muted is sent to nobody', () => mute(cast));
  await t.test('who takes no part reaches nobody', () => keepStrangersOut(cast));
  await t.test('Janus goes, and comes back', () => loseJanus(cast));

  for (const page of cast.pages.values()) assert.deepEqual(page.errors, []);
});
