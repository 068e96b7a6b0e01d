// Questions and polls in a room, with three browsers; all use the keyboard alone. The server dies midway.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { comeIn, connected, eventually, goTo, isGone, isThere, newPage, openBrowser } from './browser.mjs';
import { openPanel, panelTab, press, register, violations } from './browser.mjs';
import { root, Server } from './server.mjs';
import { signIn, Tab } from './tab.mjs';

const hall = 'Main Hall';
const images = join(root, 'build/images');

const button = (page, name) => page.getByRole('button', { name, exact: true });
const questions = (page) => page.getByRole('region', { name: 'Questions', exact: true });
const polls = (page) => page.getByRole('region', { name: 'Polls', exact: true });
const questionOf = (page, text) => questions(page).getByRole('listitem').filter({ hasText: text });
const pollOf = (page, text) => polls(page).getByRole('article', { name: text, exact: true });

async function gather(browser, server) {
  const [mona, ana, ben] = await Promise.all([1, 2, 3].map(() => newPage(browser)));
  await comeIn(mona, server.link('moderator'), 'Mona');
  await register(ana, server, 'Ana');
  await register(ben, server, 'Ben');
  const cast = { mona, ana, ben, pages: [mona, ana, ben], server };
  for (const page of cast.pages) {
    await goTo(page, hall);
    await openPanel(page, 'Questions');
  }
  return cast;
}

async function ask(page, text, isNameless = false) {
  await questions(page).getByRole('textbox', { name: 'Your question' }).fill(text);
  if (isNameless) await press(questions(page).getByRole('checkbox', { name: 'Ask without my name' }), 'Space');
  await press(button(questions(page), 'Ask'));
}

async function writeRules({ mona, ana }) {
  await press(mona.getByRole('checkbox', { name: 'New questions come to the moderators first' }), 'Space');
  await press(mona.getByRole('checkbox', { name: 'One may ask without a name' }), 'Space');
  await ana.getByRole('checkbox', { name: 'Ask without my name' }).waitFor();
  await ana.getByText('It goes to the moderators first.').waitFor();
}

async function askAndLetIn({ mona, ana, ben }) {
  await ask(ana, 'Who pays for it?', true);
  await isThere(questions(ana).getByText('Waits for the moderators:'), 'the author sees that it waits');
  await ask(ben, 'When does it begin?');
  await mona.getByRole('heading', { name: '2 questions wait to be let in' }).waitFor();
  const waits = questionOf(mona, 'Who pays for it?');
  assert.match(await waits.innerText(), /asked without a name/);
  assert.doesNotMatch(await questions(mona).innerText(), /Ana/, 'nor does a moderator learn whose it is');
  assert.equal(await questionOf(ben, 'Who pays for it?').count(), 0, 'nobody else sees it yet');
  await press(button(waits, 'Let in'));
  await isThere(questionOf(ben, 'Who pays for it?'), 'it is let in');
  await press(button(questionOf(mona, 'When does it begin?'), 'Dismiss'));
  await mona.getByRole('textbox', { name: 'Why' }).fill('It stands in the programme.');
  await mona.keyboard.press('Enter');
  await ben.getByText('Why: It stands in the programme.').waitFor();
  assert.equal(await ana.getByText('It stands in the programme.').count(), 0, 'only its author is told why');
  assert.deepEqual(await violations(mona), []);
}

async function voteAndAnswer({ mona, ana, ben }) {
  await press(mona.getByRole('checkbox', { name: 'New questions come to the moderators first' }), 'Space');
  await isGone(questions(ben).getByText('It goes to the moderators first.'), 'questions are let in at once');
  await ask(ben, 'What comes next?');
  await isThere(questionOf(ana, 'What comes next?'), 'a question with a name');
  assert.match(await questionOf(ana, 'What comes next?').innerText(), /asked by Ben/);
  for (const page of [ana, mona])
    await press(questionOf(page, 'What comes next?').getByRole('button', { name: /^I want to know/ }));
  const votes = questionOf(ben, 'What comes next?').getByRole('button', { name: 'I want to know, too: 2 votes' });
  await isThere(votes, 'votes are counted');
  const texts = () => questions(ben).locator('.question .text').allInnerTexts();
  await eventually('the most wanted comes first', async () => (await texts())[0] === 'What comes next?' || texts());
  await press(button(questionOf(mona, 'Who pays for it?'), 'Pin'));
  await eventually('the pinned one comes first', async () => (await texts())[0] === 'Who pays for it?' || texts());
  await press(button(questionOf(mona, 'What comes next?'), 'Answer now'));
  await isThere(questionOf(ben, 'What comes next?').getByText('Being answered'), 'it is being answered');
  await press(button(questionOf(mona, 'What comes next?'), 'Answered'));
  await mona.getByRole('textbox', { name: /^The answer/ }).fill('A workshop.');
  await press(button(mona.getByRole('dialog'), 'Answered'));
  await press(ben.getByText('Answered: 1'));
  await ben.getByText('A workshop.').waitFor();
  assert.deepEqual(await violations(ben), []);
}

async function poll({ mona, ana, ben }) {
  await openPanel(mona, 'Polls');
  await press(mona.getByText('Draft a poll'));
  await mona.getByRole('textbox', { name: 'What do you want to know?' }).focus();
  await mona.keyboard.type('Which day?');
  await mona.getByRole('textbox', { name: 'The options, one a line' }).focus();
  await mona.keyboard.type('Monday\nTuesday');
  await press(mona.getByRole('checkbox', { name: 'Show the result when the poll is closed' }), 'Space');
  await press(button(mona, 'Keep the draft'));
  await pollOf(mona, 'Which day?').waitFor();
  assert.equal(await panelTab(ana, 'Polls').count(), 0, 'a draft is the moderators’');
  await press(button(pollOf(mona, 'Which day?'), 'Open the poll'));
  for (const page of [ana, ben]) {
    await openPanel(page, 'Polls');
    await press(pollOf(page, 'Which day?').getByRole('radio', { name: 'Monday' }), 'Space');
    await press(button(pollOf(page, 'Which day?'), 'Vote'));
  }
  await isThere(pollOf(mona, 'Which day?').getByText('2 people have voted'), 'how many have voted is told');
  await press(pollOf(ana, 'Which day?').getByRole('radio', { name: 'Tuesday' }), 'Space');
  await press(button(pollOf(ana, 'Which day?'), 'Change my vote'));
  await isThere(pollOf(ana, 'Which day?').getByText('Your vote counts.'), 'the vote is changed');
  for (const page of [mona, ana, ben])
    assert.equal(await pollOf(page, 'Which day?').getByRole('list', { name: 'Result' }).count(), 0);
  assert.deepEqual(await violations(ana), []);
}

/** What of questions and polls is on a page; what was said once of what one did is not. */
async function seen(page) {
  await openPanel(page, 'Questions');
  await press(questions(page).getByText('Answered: 1'));
  const asked = await questions(page).getByRole('listitem').allInnerTexts();
  await openPanel(page, 'Polls');
  const voted = await polls(page).getByRole('article').allInnerTexts();
  const plain = (text) => text.replace(/Your vote counts\.[^\n]*/, '').replace(/\s+/g, ' ');
  return [...asked, ...voted].map(plain).join('\n');
}

async function crash({ pages, server }) {
  const before = await Promise.all(pages.map(seen));
  await server.kill();
  await server.run();
  for (const page of pages) {
    await connected(page).waitFor();
    await page.reload();
    await connected(page).waitFor();
    await polls(page).waitFor();
  }
  await eventually('everybody sees what they saw before', async () => {
    const now = await Promise.all(pages.map(seen));
    return now.every((screen, index) => screen === before[index]) || { now, before };
  });
}

async function close({ mona, ana, ben, server }) {
  await press(button(pollOf(mona, 'Which day?'), 'Close the poll'));
  for (const page of [mona, ana, ben]) {
    const result = pollOf(page, 'Which day?').getByRole('list', { name: 'Result' });
    await result.waitFor();
    assert.match((await result.innerText()).replace(/\s+/g, ' '), /Monday.* 1 vote, 50% Tuesday.* 1 vote, 50%/);
    assert.equal(await pollOf(page, 'Which day?').getByRole('radio').count(), 0);
  }
  await lateVote(server);
  assert.match(await pollOf(ben, 'Which day?').innerText(), /2 people have voted/, 'nothing has changed');
}

/** Someone whose page was slow: a vote that comes after the close. */
async function lateVote(server) {
  const tab = new Tab(await signIn(server.url, 'Late'));
  await tab.connect();
  try {
    const { convening } = await tab.topic('convening');
    const { room } = convening.rooms.find(({ name }) => name === hall);
    await tab.ask('room.enter', { room });
    const { polls: view } = await tab.topic(`room/${room}`);
    await assert.rejects(tab.ask('poll.vote', { poll: view.polls[0].poll, choices: [0] }), /That poll is not open/);
  } finally {
    tab.close();
  }
}

async function pictures({ mona, ben }) {
  mkdirSync(images, { recursive: true });
  const shoot = (page, name) => page.screenshot({ path: join(images, `${name}.png`), fullPage: true });
  for (const page of [mona, ben]) await openPanel(page, 'Questions');
  await shoot(mona, 'questions-moderator');
  await shoot(ben, 'questions-attendee');
  await ben.emulateMedia({ colorScheme: 'dark' });
  await ben.setViewportSize({ width: 320, height: 700 });
  assert.equal(await ben.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
  assert.deepEqual(await violations(ben), []);
  await shoot(ben, 'questions-phone-dark');
}

test('a room asks and votes, and its moderator runs it', async (t) => {
  const server = await Server.start();
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await server.stop();
  });
  const cast = await gather(browser, server);
  await t.test('how questions are asked is the moderators’ to say', () => writeRules(cast));
  await t.test('a nameless question waits, is let in, another is dismissed', () => askAndLetIn(cast));
  await t.test('votes order them; one is pinned, one answered', () => voteAndAnswer(cast));
  await t.test('a poll hides its result, and a vote is changed', () => poll(cast));
  await t.test('the server dies, and everybody sees what they saw', () => crash(cast));
  await t.test('the poll is closed: the result in words, and a late vote is refused', () => close(cast));
  await t.test('it looks well on a phone, in the dark', () => pictures(cast));
  for (const page of cast.pages) assert.deepEqual(page.errors, []);
});
