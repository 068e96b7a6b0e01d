// Keeping the place fit (F21): a moderator deletes a message, mutes, and removes; the one removed is gone from
// everywhere within a second and cannot come back until let in.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { comeIn, eventually, goTo, newPage, openBrowser, press, said, say, violations } from './browser.mjs';
import { Server } from './server.mjs';

const room = 'Main Hall';

const because = (dialog) => dialog.getByRole('textbox', { name: 'Why' }).fill('Be kind');

test('a moderator deletes, mutes and removes', async (t) => {
  const server = await Server.start();
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await server.stop();
  });
  const rude = await newPage(browser);
  const moderator = await newPage(browser);
  await comeIn(rude, server.link('attendee'), 'Rude Guest');
  await comeIn(moderator, server.link('moderator'), 'Mona');
  await goTo(rude, room);
  await goTo(moderator, room);

  await say(rude, room, 'something unkind');
  const message = moderator.getByRole('article', { name: /Rude Guest/ });
  await message.focus();
  await press(message.getByRole('button', { name: 'Delete' }));
  await because(moderator.getByRole('dialog'));
  await press(moderator.getByRole('dialog').getByRole('button', { name: 'Delete' }));
  await eventually('the text is gone for its author too', async () => {
    const lines = await said(rude, room);
    return (lines.length === 1 && lines[0].includes('Deleted by a moderator')) || lines;
  });

  await press(moderator.getByRole('link', { name: 'People', exact: true }));
  const row = moderator.getByRole('listitem').filter({ hasText: 'Rude Guest' });
  const act = async (name, fill) => {
    await press(row.getByRole('button', { name: /what to do/ }));
    const inMenu = moderator.getByRole('menuitem', { name, exact: true });
    await press(inMenu.or(row.getByRole('button', { name, exact: true })));
    const dialog = moderator.getByRole('dialog');
    await fill?.(dialog);
    await press(dialog.getByRole('button', { name, exact: true }));
    await dialog.waitFor({ state: 'detached' });
  };
  await act('Mute', because);
  await rude.getByText('A moderator has muted you', { exact: false }).first().waitFor();

  const asked = Date.now();
  await act('Remove', because);
  await rude.getByText('A moderator has removed you from this convening').waitFor();
  assert.ok(Date.now() - asked < 5000, 'the page said so soon');
  await rude.reload();
  await rude.getByText('Come in', { exact: false }).first().waitFor();

  await press(moderator.getByRole('link', { name: 'Moderation' }));
  for (const act of ['Mona deleted a message of Rude Guest', 'Mona muted Rude Guest', 'Mona removed Rude Guest']) {
    await moderator.getByText(act).waitFor();
  }
  assert.deepEqual(moderator.errors, []);
});

test('a moderator tells everybody, whoever comes later too, and takes it back', async (t) => {
  const server = await Server.start();
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await server.stop();
  });
  const [moderator, early, late] = await Promise.all([1, 2, 3].map(() => newPage(browser)));
  await comeIn(moderator, server.link('moderator'), 'Mona');
  await comeIn(early, server.link('attendee'), 'Early');
  await press(moderator.getByRole('link', { name: 'Moderation' }));
  const tell = async (text) => {
    await moderator.getByRole('textbox', { name: 'What everybody should know' }).fill(text);
    await press(moderator.getByRole('button', { name: 'Tell everybody now' }));
  };
  const told = (page) => page.getByRole('region', { name: 'Announcement' }).getByRole('paragraph').allInnerTexts();
  const isTold = (page, texts) =>
    eventually(`is told ${texts}`, async () => {
      const seen = await told(page);
      return JSON.stringify(seen) === JSON.stringify(texts) || seen;
    });

  await tell('Lunch is served in the lounge.');
  await isTold(early, ['Lunch is served in the lounge.']);
  await press(early.getByRole('button', { name: 'Close', exact: true }));
  await isTold(early, []);
  await late.goto(server.url);
  await late.getByRole('textbox', { name: /^Name/ }).fill('Late');
  await late.keyboard.press('Enter');
  await isTold(late, ['Lunch is served in the lounge.']);
  assert.deepEqual(await violations(late), []);
  await tell('The afternoon begins at two.');
  await isTold(early, ['The afternoon begins at two.']);
  await press(moderator.getByRole('button', { name: 'Take it back: Lunch is served in the lounge.' }));
  await isTold(late, ['The afternoon begins at two.']);
  for (const page of [moderator, early, late]) assert.deepEqual(page.errors, []);
});
