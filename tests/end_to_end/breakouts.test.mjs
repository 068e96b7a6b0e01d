// Breakout rooms (F9) from preparation to recall, with four browsers; the moderator uses the keyboard alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { comeIn, eventually, goTo, newPage, openBrowser, press, register, said, say } from './browser.mjs';
import { violations } from './browser.mjs';
import { Server } from './server.mjs';

const hall = 'Main Hall';

const roomOf = (page) => page.locator('#talk-title').innerText();
const isIn = (page, room) => eventually(`is in ${room}`, async () => (await roomOf(page)) === room || roomOf(page));

/** Everybody who takes part, and what the moderator presses. */
class Cast {
  static async gather(browser, server) {
    const cast = new Cast();
    const pages = await Promise.all([1, 2, 3, 4].map(() => newPage(browser)));
    [cast.mona, cast.ana, cast.ben, cast.cem] = pages;
    cast.pages = pages;
    await comeIn(cast.mona, server.link('moderator'), 'Mona');
    await comeIn(cast.ana, server.link('attendee'), 'Ana');
    await register(cast.ben, server, 'Ben');
    await register(cast.cem, server, 'Cem');
    cast.attendees = { Ana: cast.ana, Ben: cast.ben, Cem: cast.cem };
    for (const page of pages) await goTo(page, hall);
    return cast;
  }

  openDesk() {
    return press(this.mona.getByRole('link', { name: 'Breakout rooms' }));
  }

  seat(name) {
    return this.mona.getByRole('combobox', { name, exact: true });
  }

  /** Someone whose room was this when all were opened. */
  oneIn(room) {
    return Object.entries(this.attendees).find(([name]) => this.rooms[name] === room);
  }
}

const button = (page, name) => page.getByRole('button', { name, exact: true });

async function prepare(cast) {
  const { mona, ben } = cast;
  await cast.openDesk();
  await mona.getByRole('textbox', { name: 'Or their names, one a line' }).focus();
  await mona.keyboard.type('Red\nBlue');
  await press(button(mona, 'Prepare'));
  await mona.getByRole('heading', { name: 'Prepared; nobody sees it yet' }).waitFor();
  await press(cast.seat('Ben'), 'ArrowDown'); // from no place to the first room
  const chosen = () => cast.seat('Ben').locator('option:checked').innerText();
  await eventually('Ben has a place', async () => (await chosen()) === 'Red');
  await press(button(mona, 'Place them'));
  const unplaced = mona.getByRole('heading', { name: /no place$/ });
  await eventually('nobody is without a place', async () => !(await unplaced.count()));
  assert.deepEqual(await violations(mona), []);
  assert.equal(await roomOf(ben), hall);
}

async function open(cast) {
  const { mona, ben } = cast;
  await press(button(mona, 'Open the rooms'));
  await isIn(ben, 'Red');
  cast.rooms = {};
  for (const [name, page] of Object.entries(cast.attendees)) {
    await eventually('is moved', async () => (await roomOf(page)) !== hall);
    cast.rooms[name] = await roomOf(page);
  }
  assert.deepEqual(new Set(Object.values(cast.rooms)), new Set(['Red', 'Blue']));
  await ben.getByText(`You are in a breakout room of ${hall}.`).waitFor();
  await ben.getByText(/^1[45]:\d\d left$/).waitFor();
  await say(ben, 'Red', 'who is with me?');
  await eventually('those in the room read it', async () => (await said(ben, 'Red')).includes('who is with me?'));
  assert.equal(await cast.oneIn('Blue')[1].getByText('who is with me?').count(), 0);
  assert.deepEqual(await violations(ben), []);
}

async function tellAll({ mona, attendees }) {
  await mona.getByRole('textbox', { name: 'Say something to all rooms' }).focus();
  await mona.keyboard.type('Five minutes left');
  await mona.keyboard.press('Enter');
  for (const page of Object.values(attendees)) await page.getByText('Five minutes left').first().waitFor();
}

async function help({ mona, ben }) {
  await press(button(ben, 'Ask for help'));
  await ben.getByRole('textbox', { name: /What is it about/ }).fill('We are stuck');
  await press(button(ben, 'Call a moderator'));
  const calls = mona.getByRole('region', { name: 'Calls for help' });
  await calls.getByText('We are stuck').waitFor();
  assert.deepEqual(await violations(mona), []);
  await press(calls.getByRole('button', { name: 'Go to Red' }));
  await isIn(mona, 'Red');
  await mona.getByText('who is with me?').waitFor();
  await eventually('the call is taken', async () => !(await calls.count()));
}

async function moveOne(cast) {
  const [name, page] = cast.oneIn('Blue');
  await cast.openDesk();
  await press(cast.seat(name), 'ArrowUp'); // from the second room to the first
  await isIn(page, 'Red');
  assert.equal(await page.getByText('who is with me?').count(), 0, 'a newcomer reads from their entry on');
  await page.reload();
  await isIn(page, 'Red');
  assert.equal(await page.getByText('who is with me?').count(), 0, 'nor does a reload show more');
  cast.moved = page;
}

async function recall(cast, t) {
  const { mona, ana, ben } = cast;
  await ben.getByRole('textbox', { name: 'Our note' }).fill('We agree');
  await button(ben, 'Ask for help').focus();
  const note = cast.moved.getByRole('textbox', { name: 'Our note' });
  await eventually('others see the note', async () => (await note.inputValue()) === 'We agree');
  await press(mona.getByRole('combobox', { name: 'Time to come back' }), 'Home');
  const called = Date.now();
  await press(button(mona, 'Call everybody back'));
  for (const page of cast.pages) await isIn(page, hall);
  t.diagnostic(`everybody is back ${Date.now() - called} ms after the call`);
  await ana.getByText('We agree').waitFor();
  assert.equal(await ben.getByText('who is with me?').count(), 0);
}

test('a moderator runs breakouts from preparation to recall', async (t) => {
  const server = await Server.start();
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await server.stop();
  });
  const cast = await Cast.gather(browser, server);
  await t.test('rooms are prepared, unseen by the others', () => prepare(cast));
  await t.test('they are opened, and everybody is in their own', () => open(cast));
  await t.test('a word reaches all rooms', () => tellAll(cast));
  await t.test('a room asks for help, and the moderator comes and reads what was said', () => help(cast));
  await t.test('someone is moved while the rooms run, and a reload leads back', () => moveOne(cast));
  await t.test('the note comes back with everybody', () => recall(cast, t));
  for (const page of cast.pages) assert.deepEqual(page.errors, []);
});

test('one who is removed is out of their breakout at once, and the others notice nothing', async (t) => {
  const server = await Server.start();
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await server.stop();
  });
  const cast = await Cast.gather(browser, server);
  await prepare(cast);
  await open(cast);
  const { mona, cem } = cast;
  await press(mona.getByRole('link', { name: 'People', exact: true }).first());
  const row = mona.getByRole('listitem').filter({ hasText: 'Cem' });
  await press(row.getByRole('button', { name: /what to do/ }));
  await press(button(row, 'Remove'));
  const dialog = mona.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Why' }).fill('Threats');
  const asked = Date.now();
  await press(button(dialog, 'Remove'));
  await cem.getByText('A moderator has removed you from this convening').first().waitFor();
  const tookMs = Date.now() - asked;
  t.diagnostic(`out of the breakout ${tookMs} ms after the press`);
  assert.ok(tookMs < 1000, `cut within a second, not ${tookMs} ms`);
  // They all come from one address: it is the account that is removed.
  for (const name of ['Ana', 'Ben']) await isIn(cast.attendees[name], cast.rooms[name]);
  await say(cast.ben, cast.rooms.Ben, 'still here');
  await eventually('is heard', async () => (await said(cast.ben, cast.rooms.Ben)).includes('still here'));
});
