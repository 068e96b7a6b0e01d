// Voice and pictures (S5.5, F10): people who meet hear and see each other, from browser to browser; who goes away is
// gone; who is muted is not heard, however their page behaves; strangers get in nowhere; a killed server ends no talk.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { comeIn, connected, eventually, goTo, newPage, openBrowser, press, violations } from './browser.mjs';
import { heardBy, heardWithin, listenIn, madeUpDevices, makeStubborn } from './hearing.mjs';
import { root, Server } from './server.mjs';
import { signIn, Tab } from './tab.mjs';

const images = join(root, 'build/images');
const aWhile = 1500;
const voice = (page) => page.getByRole('region', { name: 'Voice', exact: true });
const button = (page, name) => voice(page).getByRole('button', { name });
const row = (page, name) => voice(page).getByRole('listitem').filter({ hasText: name });

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

async function hears(page, whom) {
  await eventually(`sound of ${whom} comes in`, async () => {
    const heard = await heardWithin(page, 400);
    return (heard.packets > 5 && heard.energy > 0) || heard;
  });
}

async function hearsNothing(page, why) {
  await eventually(`no packet of sound comes in: ${why}`, async () => {
    const heard = await heardWithin(page, aWhile);
    return heard.packets === 0 || heard;
  });
}

async function meetOnTheCampus({ ada, ben }) {
  await press(ada.getByRole('link', { name: 'People', exact: true }).first());
  await press(ada.getByRole('button', { name: 'Ben: what to do' }).first());
  await press(ada.getByRole('button', { name: 'Talk with Ben' }));
  await press(ben.getByRole('region', { name: 'Invitations' }).getByRole('button', { name: 'Accept Ada' }));
  await joinByVoice(ben);
  await voice(ada).getByText('1 person takes part by voice.').waitFor();
  await joinByVoice(ada);
  await voice(ada).getByText('You talk with 1 person.').waitFor();
  assert.equal((await heardBy(ada)).packets, 0, 'both have joined with the microphone off');
  for (const page of [ada, ben]) {
    await turnOn(page, 'Microphone is off');
    await turnOn(page, 'Camera is off');
  }
  await hears(ada, 'Ben');
  await hears(ben, 'Ada');
  for (const page of [ada, ben]) {
    await eventually('pictures are decoded', async () => {
      const { frames } = await heardWithin(page, 400);
      return frames > 0 || frames;
    });
    assert.deepEqual(await violations(page), []);
  }
  await row(ada, 'Ben').getByText('speaking').waitFor();
  await ada.screenshot({ path: join(images, 'voice.png') });
}

async function walkAway({ ada, ben }) {
  await goTo(ben, 'Main Hall');
  await hearsNothing(ada, 'Ben went away');
  await hearsNothing(ben, 'he is alone');
  await voice(ben).getByText('Nobody else does here yet').waitFor();
  await goTo(ada, 'Main Hall');
  await hears(ada, 'Ben, whom she came after');
  await hears(ben, 'Ada, who has not joined again');
}

async function mute({ ada, ben, mia }) {
  await goTo(mia, 'Main Hall');
  await joinByVoice(mia);
  await press(button(ben, 'Microphone is on'));
  await press(button(ben, 'Camera is on'));
  await hears(mia, 'Ada');
  await mia.screenshot({ path: join(images, 'voice-room.png') });
  await press(button(mia, 'Mute Ada in this room'));
  const dialog = mia.getByRole('dialog');
  await dialog.getByLabel('What is turned off').selectOption('sound');
  await dialog.getByLabel(/^Why/).fill('an echo');
  assert.deepEqual(await violations(mia), []);
  await press(dialog.getByRole('button', { name: 'Mute', exact: true }));
  await row(mia, 'Ada').getByText('may not be heard').waitFor();
  await hearsNothing(mia, 'Ada is muted');
  await hearsNothing(ben, 'Ada is muted');
  const { senders } = await heardBy(ada);
  assert.ok(senders >= 2, `the page of the muted one was made to send on, to both: ${senders}`);
  await hears(ben, 'nobody').then(
    () => assert.fail('somebody is heard'),
    () => {},
  );
  await press(button(ben, 'Microphone is off'));
  await hears(ada, 'Ben, for who is muted hears the others');
  await press(button(ben, 'Microphone is on'));
  await press(button(mia, 'Unmute Ada in this room'));
  await press(mia.getByRole('dialog').getByRole('button', { name: 'Unmute' }));
  await hears(mia, 'Ada again');
  await press(mia.getByRole('link', { name: /^Moderation/ }).first());
  await mia.getByText('Mia muted the voice of Ada').waitFor();
  await press(mia.getByRole('link', { name: /^Campus/ }).first());
}

async function keepStrangersOut({ tabs, ada, server }) {
  const tariq = new Tab(await signIn(server.url, 'Tariq'));
  tabs.push(tariq);
  await tariq.connect();
  const seats = await ada.evaluate(() => window.seatsSeen);
  const to = Math.max(...seats);
  const signal = { to, link: 9, kind: 'offer', text: 'v=0\n' };
  await assert.rejects(tariq.ask('voice.signal', { seat: to, ...signal }), /does not take part/);
  const { seat } = await tariq.ask('voice.join');
  await assert.rejects(tariq.ask('voice.signal', { seat, ...signal }), /same place/);
  await assert.rejects(tariq.ask('voice.mute', { room: 'r1', person: 'p1', reach: 'both', why: 'x' }), /role/);
}

/** Goes into the room and stays there: the avatar of one who has just come may still step out of where it arrived. */
async function settleIn(tab, name, room) {
  let looks = 0;
  await eventually(`${name} is in the room`, async () => {
    const [card] = (await tab.ask('people.page', { query: name })).people;
    looks = card.room === room ? looks + 1 : 0;
    if (looks === 0) await tab.ask('room.enter', { room });
    return looks > 6;
  });
}

async function fill({ tabs, ben, server }) {
  await press(button(ben, 'Leave the voice'));
  await button(ben, /^Join by voice/).waitFor();
  const [tariq] = tabs;
  const { rooms } = (await tariq.topic('convening')).convening;
  const { room } = rooms.find(({ name }) => name === 'Main Hall');
  for (let count = 0; count < 4; count += 1) {
    const tab = new Tab(await signIn(server.url, `Guest ${count}`));
    tabs.push(tab);
    await tab.connect();
    await settleIn(tab, `Guest ${count}`, room);
    await tab.ask('voice.join');
  }
  await voice(ben).getByText('6 people take part by voice.').waitFor();
  await press(button(ben, /^Join by voice/));
  const dialog = ben.getByRole('dialog');
  await press(dialog.getByRole('button', { name: 'Join by voice' }));
  await dialog.getByText(/^As many as can talk together here do so already/).waitFor();
  assert.deepEqual(await violations(ben), []);
  await ben.screenshot({ path: join(images, 'voice-check.png') });
  await press(dialog.getByRole('button', { name: 'Cancel' }));
  await tabs.pop().ask('room.leave');
  await voice(ben).getByText('5 people take part by voice.').waitFor();
  await joinByVoice(ben);
  await hears(ben, 'Ada');
}

async function comeBack({ ada, ben, server }) {
  await server.kill();
  await hears(ben, 'Ada, while there is no server');
  await server.run(['--example']);
  for (const page of [ada, ben]) await connected(page).waitFor();
  // The guests without a browser are gone: it is the new server that tells who takes part.
  await voice(ben).getByText('You talk with 2 people.').waitFor();
  await hears(ben, 'Ada, after the server came back');
}

async function fitAPhone({ ben }) {
  await ben.setViewportSize({ width: 320, height: 640 });
  const width = await ben.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 320, `nothing is wider than a phone: ${width}`);
  assert.deepEqual(await violations(ben), []);
  await ben.screenshot({ path: join(images, 'voice-phone.png') });
  await ben.setViewportSize({ width: 1366, height: 800 });
}

async function talkByKey({ ada, ben }) {
  await press(button(ada, 'Microphone is on'));
  await hearsNothing(ben, 'Ada has turned her microphone off');
  await ada.evaluate(() => document.activeElement?.blur());
  await ada.keyboard.down('Space');
  await button(ada, 'Microphone is on').waitFor();
  await hears(ben, 'Ada, who holds the space bar');
  await ada.keyboard.up('Space');
  await button(ada, 'Microphone is off').waitFor();
}

test('people hear and see each other, and only who may', async (t) => {
  mkdirSync(images, { recursive: true });
  const server = await Server.start();
  const browser = await openBrowser(madeUpDevices);
  const people = { server, tabs: [] };
  t.after(async () => {
    for (const tab of people.tabs) tab.close();
    await browser.close();
    await server.stop();
  });
  for (const name of ['ada', 'ben', 'mia']) {
    people[name] = await newPage(browser);
    await listenIn(people[name]);
  }
  const { ada, ben, mia } = people;
  await makeStubborn(ada);
  await comeIn(ada, server.link('attendee'), 'Ada');
  await comeIn(ben, server.link('organiser'), 'Ben');
  await comeIn(mia, server.link('moderator'), 'Mia');

  await t.test('two meet on the campus, join by voice, hear and see each other', () => meetOnTheCampus(people));
  await t.test('one goes away, and the sound ends; she follows, and it goes on', () => walkAway(people));
  await t.test('who is muted is heard by nobody, though their page sends on', () => mute(people));
  await t.test('who takes no part reaches nobody', () => keepStrangersOut(people));
  await t.test('the seventh is told that it is full', () => fill(people));
  await t.test('a killed server ends no talk, and the next one finds it', () => comeBack(people));
  await t.test('the space bar is held to talk', () => talkByKey(people));
  await t.test('it fits a phone', () => fitAPhone(people));

  for (const page of [ada, ben, mia]) assert.deepEqual(page.errors, []);
});
