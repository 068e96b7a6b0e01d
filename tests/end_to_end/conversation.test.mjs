// Conversations (S5.5): two people meet by consent and talk; a third joins without mouse or map; a lock keeps a fourth
// out; who does not want to be disturbed cannot be asked; what was said is found again afterwards.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { comeIn, eventually, newPage, openBrowser, press, said, say, violations } from './browser.mjs';
import { Server } from './server.mjs';
import { history, signIn, Tab } from './tab.mjs';

const invitation = (page) => page.getByRole('region', { name: 'Invitations' });
const heading = (page) => page.getByRole('heading', { name: /^Conversation with/ });
const lock = (page, pressed) => page.getByRole('button', { name: 'Locked', pressed });

/** Opens somebody's actions in the list of people and presses one, with the keyboard alone. */
async function choose(page, name, action) {
  await press(page.getByRole('link', { name: 'People', exact: true }).first());
  await press(page.getByRole('button', { name: `${name}: what to do` }).first());
  await press(page.getByRole('button', { name: action }));
}

async function reads(page, conversation, text) {
  await eventually(`${text} is read`, async () => {
    const lines = await said(page, conversation);
    return lines.includes(text) || lines;
  });
}

async function beginByConsent({ wanda, lea }) {
  await press(lea.getByRole('link', { name: /^Agenda/ }).first());
  const focused = () => lea.evaluate(() => document.activeElement?.textContent?.trim());
  const before = await focused();
  await choose(wanda, 'Lea', 'Talk with Lea');
  await invitation(lea).getByText('Wanda asks you into a conversation.').waitFor();
  assert.equal(await focused(), before, 'an invitation does not take the focus');
  assert.deepEqual(await violations(lea), []);
  await press(invitation(lea).getByRole('button', { name: 'Accept Wanda' }));
  await heading(wanda).first().waitFor();
  await say(wanda, 'Conversation with Lea', 'Only the two of us');
  await reads(lea, 'Conversation with Wanda', 'Only the two of us');
}

async function joinFromTheList({ wanda, olu }) {
  await choose(olu, 'Wanda', 'Join the conversation of Wanda');
  await heading(olu).first().waitFor();
  await say(wanda, 'Conversation with Lea and Olu', 'Welcome, Olu');
  await reads(olu, 'Conversation with Wanda and Lea', 'Welcome, Olu');
  assert.deepEqual(await violations(olu), []);
}

async function keepOut({ wanda, lea, tariq }) {
  const [card] = (await tariq.ask('people.page', { query: 'Wanda' })).people;
  assert.equal(card.talking, true);
  await press(lock(lea, false));
  await lock(lea, true).waitFor();
  await assert.rejects(tariq.ask('conversation.join', { person: card.person }), /locked/);
  await press(lock(lea, true));
  await lock(lea, false).waitFor();
  await tariq.ask('conversation.join', { person: card.person });
  await wanda.getByRole('heading', { name: /Tariq/ }).first().waitFor();
  const topic = [...tariq.topics.keys()].find((name) => tariq.topics.get(name).conversation);
  await tariq.ask('room.leave');
  const texts = (await history(tariq, topic)).map(({ d }) => d.text);
  assert.ok(!texts.includes('Welcome, Olu'), 'nothing from before his entry is read');
}

async function refuseToBeDisturbed({ olu, tariq }) {
  await press(olu.getByRole('button', { name: 'Leave the conversation' }));
  await press(olu.getByRole('button', { name: /^Olu/ }).first());
  await press(olu.getByRole('radio', { name: 'Do not disturb' }), 'Space');
  const card = async () => (await tariq.ask('people.page', { query: 'Olu' })).people[0];
  await eventually('it is told', async () => (await card()).availability === 'do-not-disturb');
  await assert.rejects(tariq.ask('conversation.invite', { person: (await card()).person }), /disturbed/);
}

async function readAgain({ olu }) {
  await olu.keyboard.press('Escape');
  await press(olu.getByRole('link', { name: /^Messages/ }).first());
  await press(olu.getByRole('link', { name: /Wanda/ }).first());
  await olu.getByText('Welcome, Olu').waitFor();
  assert.equal(await olu.getByText('Only the two of us').count(), 1, 'an organiser reads all of it');
  assert.deepEqual(await violations(olu), []);
}

test('people begin to talk, are joined, lock, and find again what was said', async (t) => {
  const server = await Server.start();
  const browser = await openBrowser();
  const people = { wanda: await newPage(browser), lea: await newPage(browser), olu: await newPage(browser) };
  t.after(async () => {
    people.tariq?.close();
    await browser.close();
    await server.stop();
  });
  const { wanda, lea, olu } = people;
  await comeIn(wanda, server.link('attendee'), 'Wanda');
  await comeIn(lea, server.link('moderator'), 'Lea');
  await comeIn(olu, server.link('organiser'), 'Olu');
  people.tariq = new Tab(await signIn(server.url, 'Tariq'));
  await people.tariq.connect();

  await t.test('one asks, the other accepts, and both write', () => beginByConsent(people));
  await t.test('a third one joins by keyboard and list, and reads from then on', () => joinFromTheList(people));
  await t.test('a lock keeps a fourth out', () => keepOut(people));
  await t.test('who does not want to be disturbed cannot be asked', () => refuseToBeDisturbed(people));
  await t.test('what was said is found again among the messages', () => readAgain(people));

  for (const page of [wanda, lea, olu]) assert.deepEqual(page.errors, []);
});
