// Due process (F21, S2.33) in four browsers: a message is reported by keyboard, a moderator acts from the queue, the
// person reads why and appeals, another moderator reverses, all of it through a crash of the server. Then the ways of
// one who is removed, blocking, and a locked door.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { comeIn, connected, eventually, goTo, newPage, openBrowser, press, register } from './browser.mjs';
import { said, say, violations } from './browser.mjs';
import { Server, root } from './server.mjs';

const hall = 'Main Hall';
const lounge = 'Affinity Lounge';
const images = join(root, 'build/images');

const button = (page, name) => page.getByRole('button', { name, exact: true });
const nav = (page, name) => press(page.getByRole('link', { name: new RegExp(`^${name}`) }).first());
const queueOf = (page) => page.getByRole('region', { name: 'What waits' });

/** With CONVENE_IMAGES=1 that of docs/images is made anew. */
const inDocs = { queue: 'docs/images/moderation.png' };

async function picture(page, name) {
  await mkdir(images, { recursive: true });
  const kept = process.env.CONVENE_IMAGES === '1' && inDocs[name];
  await page.screenshot({ path: kept ? join(root, kept) : join(images, `${name}.png`) });
}

/** The same page narrow, and back. */
async function narrow(page, name) {
  await page.setViewportSize({ width: 320, height: 640 });
  await picture(page, `${name}_narrow`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `${name} is ${overflow} px too wide`);
  await page.setViewportSize({ width: 1366, height: 800 });
}

async function gather(browser, server) {
  const [mona, olga, ana, rude] = await Promise.all([1, 2, 3, 4].map(() => newPage(browser)));
  await comeIn(mona, server.link('moderator'), 'Mona');
  await comeIn(olga, server.link('organiser'), 'Olga');
  await comeIn(ana, server.link('attendee'), 'Ana');
  await register(rude, server, 'Rude Guest');
  return { mona, olga, ana, rude, pages: [mona, olga, ana, rude] };
}

/** With the keyboard alone, from the message itself. */
async function report({ mona, ana, rude }) {
  for (const page of [ana, rude]) await goTo(page, hall);
  await say(ana, hall, 'what shall we do?');
  await say(rude, hall, 'you are a fool');
  await say(ana, hall, 'that is not kind');
  const message = ana.getByRole('article', { name: /Rude Guest/ });
  await message.waitFor();
  await message.focus();
  await press(message.getByRole('button', { name: 'Report' }));
  const dialog = ana.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'What is wrong' }).focus();
  await ana.keyboard.press('ArrowDown');
  await dialog.getByRole('textbox', { name: /own words/ }).focus();
  await ana.keyboard.type('He says it all the time.');
  assert.deepEqual(await violations(ana), []);
  await picture(ana, 'report');
  await narrow(ana, 'report');
  await press(button(dialog, 'Report'));
  await dialog.waitFor({ state: 'detached' });
  await mona.getByRole('link', { name: /Moderation.*1/ }).waitFor();
}

async function actFromTheQueue({ mona, rude }) {
  await nav(mona, 'Moderation');
  const card = queueOf(mona).getByRole('article');
  await card.getByRole('heading', { name: 'Report about Rude Guest: Insult or threat' }).waitFor();
  await press(button(card, 'Look at it'));
  await card.getByText('Reported by Ana').waitFor();
  // The snapshot is taken a moment after the report came.
  const lines = card.getByRole('list', { name: 'Messages as they stood then' }).getByRole('listitem');
  await eventually('the context is there', async () => {
    const again = button(card, 'The messages are being gathered: read again');
    if (await again.count()) await press(again);
    return (await lines.count()) === 3 || lines.allInnerTexts();
  });
  assert.match((await lines.allInnerTexts())[1], /Reported[\s\S]*you are a fool/);
  assert.deepEqual(await violations(mona), []);
  await picture(mona, 'queue');
  await narrow(mona, 'queue');
  await press(button(card, 'Send out of the room'));
  const dialog = mona.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Why' }).fill('Insulting Ana');
  await press(button(dialog, 'Send out of the room'));
  await dialog.waitFor({ state: 'detached' });
  await queueOf(mona).getByText('Nothing waits.').waitFor();
  await mona.getByText(`Mona sent Rude Guest out of ${hall}`).waitFor();
  await rude.getByText(`A moderator sent you out of ${hall}`).first().waitFor();
  await rude.getByText('Insulting Ana').first().waitFor();
}

async function readAndAppeal({ rude, ana }) {
  await press(rude.getByRole('button', { name: new RegExp(`^Go to ${hall}`) }));
  await rude.getByText('A moderator sent you out of that room.', { exact: false }).first().waitFor();
  assert.equal(await rude.getByRole('heading', { level: 1, name: hall }).count(), 0);
  await press(rude.getByRole('link', { name: 'Read more' }));
  const card = rude.getByRole('article', { name: `A moderator sent you out of ${hall}` });
  await card.getByText('It holds until a moderator lifts it.').waitFor();
  await press(button(card, 'Appeal'));
  await rude.keyboard.type('She started it.');
  assert.deepEqual(await violations(rude), []);
  await picture(rude, 'notices');
  await narrow(rude, 'notices');
  await press(button(card, 'Send the appeal'));
  await card.getByText('Your appeal waits for another moderator.').waitFor();
  assert.equal(await button(card, 'Appeal').count(), 0, 'each appeal once');
  await press(ana.getByRole('button', { name: /My menu|Ana/ }).first());
  await press(ana.getByRole('link', { name: 'My notices' }));
  await ana.getByText('A moderator has looked at it.').waitFor();
}

async function survive(cast, server) {
  await server.kill();
  await server.run(['--example']);
  for (const page of cast.pages) await connected(page).waitFor({ timeout: 30_000 });
  const card = cast.rude.getByRole('article', { name: `A moderator sent you out of ${hall}` });
  await card.getByText('Your appeal waits for another moderator.').waitFor();
}

async function reverse({ mona, olga, rude }) {
  const own = queueOf(mona).getByRole('article');
  await own.getByText('another moderator answers', { exact: false }).waitFor();
  assert.equal(await button(own, 'Reverse').count(), 0, 'who acted does not answer');
  await nav(olga, 'Moderation');
  const card = queueOf(olga).getByRole('article');
  await card.getByRole('heading', { name: 'Appeal by Rude Guest' }).waitFor();
  await card.getByText('She started it.').waitFor();
  await press(button(card, 'Read it'));
  await card.getByText('you are a fool').waitFor();
  assert.deepEqual(await violations(olga), []);
  await picture(olga, 'appeal');
  await press(button(card, 'Reverse'));
  const dialog = olga.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Why' }).fill('A word would have done');
  await press(button(dialog, 'Reverse'));
  await dialog.waitFor({ state: 'detached' });
  const told = rude.getByRole('article', { name: `A moderator sent you out of ${hall}` });
  await told.getByText('A word would have done').waitFor();
  await nav(rude, 'Campus');
  await goTo(rude, hall);
}

async function appealFromOutside({ mona, olga, rude }) {
  await nav(mona, 'People');
  const row = mona.getByRole('listitem').filter({ hasText: 'Rude Guest' });
  await press(row.getByRole('button', { name: /what to do/ }));
  await press(row.getByRole('button', { name: 'Remove', exact: true }));
  const dialog = mona.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Why' }).fill('Insulting again');
  await press(button(dialog, 'Remove'));
  await rude.getByText('A moderator has removed you from this convening').first().waitFor();
  await rude.getByText('Insulting again').waitFor();
  await rude.reload();
  const card = rude.getByRole('article', { name: 'A moderator removed you from this convening' });
  await card.getByText('Insulting again').waitFor();
  assert.deepEqual(await violations(rude), []);
  await press(button(card, 'Appeal'));
  await rude.keyboard.type('It was a quotation.');
  await picture(rude, 'removed');
  await narrow(rude, 'removed');
  await press(button(card, 'Send the appeal'));
  await card.getByText('Your appeal waits for another moderator.').waitFor();
  const waiting = queueOf(olga).getByRole('article');
  await waiting.getByText('It was a quotation.').waitFor();
  await press(button(waiting, 'Reverse'));
  const answer = olga.getByRole('dialog');
  await answer.getByRole('textbox', { name: 'Why' }).fill('It was one');
  await press(button(answer, 'Reverse'));
  await answer.waitFor({ state: 'detached' });
  await rude.reload();
  await connected(rude).waitFor();
}

async function block({ ana, rude }) {
  await nav(ana, 'People');
  const row = ana.getByRole('listitem').filter({ hasText: 'Rude Guest' });
  await press(row.getByRole('button', { name: /what to do/ }));
  await press(row.getByRole('button', { name: 'Block', exact: true }));
  await nav(rude, 'People');
  const theirs = rude.getByRole('listitem').filter({ hasText: 'Ana' });
  await press(theirs.getByRole('button', { name: /what to do/ }));
  await press(theirs.getByRole('button', { name: 'Write a message', exact: true }));
  await rude.getByRole('textbox', { name: /Message to Ana|Write to Ana/ }).focus();
  await rude.keyboard.type('answer me');
  await rude.keyboard.press('Enter');
  await rude.getByText('It was not delivered.', { exact: false }).first().waitFor();
  await nav(ana, 'Campus');
  await goTo(ana, lounge);
  await nav(rude, 'Campus');
  await goTo(rude, lounge);
  await say(rude, lounge, 'are you here?');
  const line = ana.getByRole('article', { name: /Rude Guest/ });
  await line.getByText('A message of somebody you have blocked.').waitFor();
  assert.deepEqual(await violations(ana), []);
  await picture(ana, 'blocked');
  await press(line.getByRole('button', { name: 'Look at it' }));
  await line.getByText('are you here?').waitFor();
}

async function knockAndAdmit({ mona, ana, rude }) {
  await nav(mona, 'Campus');
  await goTo(mona, hall);
  await press(mona.getByRole('tab', { name: /^Order/ }).or(mona.getByRole('link', { name: /^Order/ })).first());
  await press(mona.getByRole('checkbox', { name: /door is locked/ }), 'Space');
  await ana.getByRole('button', { name: new RegExp(`${hall}.*Locked`) }).waitFor();
  for (const page of [ana, rude]) {
    await press(page.getByRole('button', { name: new RegExp(`^Go to ${hall}`) }));
    await press(button(page.getByRole('dialog'), 'Knock'));
    await page.getByText(`You have knocked at ${hall}.`, { exact: false }).first().waitFor();
  }
  assert.deepEqual(await violations(ana), []);
  await picture(ana, 'knocking');
  await narrow(ana, 'knocking');
  const list = mona.getByRole('list', { name: `2 people knock: ${hall}` });
  await list.waitFor();
  assert.deepEqual(await violations(mona), []);
  await picture(mona, 'door');
  await narrow(mona, 'door');
  await press(button(list.getByRole('listitem').filter({ hasText: 'Ana' }), 'Let in'));
  await ana.getByRole('heading', { level: 1, name: hall }).waitFor();
  const other = mona.getByRole('list', { name: `One person knocks: ${hall}` });
  await press(button(other.getByRole('listitem'), 'Not now'));
  const dialog = mona.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /A word/ }).fill('At noon');
  await press(button(dialog, 'Not now'));
  await rude.getByText('At noon', { exact: true }).waitFor();
}

async function slowMode({ mona, ana }) {
  await mona.getByRole('combobox', { name: 'Slow mode' }).selectOption({ label: 'A message every 5 seconds' });
  await say(ana, hall, 'one');
  const field = ana.getByRole('textbox', { name: `Message to ${hall}` });
  await ana.getByText(/Slow mode: you can send in \d seconds?\./).waitFor();
  await field.focus();
  await ana.keyboard.type('two');
  await ana.keyboard.press('Enter');
  assert.equal(await field.inputValue(), 'two', 'the draft stays');
  await picture(ana, 'slow');
  await ana.getByText(/Slow mode: you can send/).waitFor({ state: 'detached' });
  await ana.keyboard.press('Enter');
  await eventually('it is said', async () => (await said(ana, hall)).includes('two') || said(ana, hall));
  await press(mona.getByRole('checkbox', { name: 'Only moderators write' }), 'Space');
  await ana.getByText('Only moderators write here now.', { exact: false }).waitFor();
}

test('a report, an act, an appeal and its answer, doors and blocking', async (t) => {
  const server = await Server.start();
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await server.stop();
  });
  const cast = await gather(browser, server);
  await t.test('a message is reported by keyboard', () => report(cast));
  await t.test('a moderator acts from the queue', () => actFromTheQueue(cast));
  await t.test('the person reads why, and appeals', () => readAndAppeal(cast));
  await t.test('all of it survives a crash', () => survive(cast, server));
  await t.test('another moderator reverses', () => reverse(cast));
  await t.test('one who is removed appeals from outside, and comes back', () => appealFromOutside(cast));
  await t.test('a blocked person is kept away', () => block(cast));
  await t.test('who comes to a locked room knocks', () => knockAndAdmit(cast));
  await t.test('slow mode counts down and keeps the draft', () => slowMode(cast));
  for (const page of cast.pages) assert.deepEqual(page.errors, []);
});
