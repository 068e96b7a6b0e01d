// Pulling the plug (F11): the server is killed while two people type; started again, both are back by themselves with
// nothing lost, nothing twice, and the same order for both. By keyboard and list alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { comeIn, connected, eventually, goTo, newPage, openBrowser, said, say } from './browser.mjs';
import { Server } from './server.mjs';

const room = 'Main Hall';
const linesEach = 12;
const killedAfter = 6;

test('two people type on while the server is killed and started again', async (t) => {
  const server = await Server.start();
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await server.stop();
  });
  const people = [
    { page: await newPage(browser), name: 'Ada', link: server.link('attendee') },
    { page: await newPage(browser), name: 'Ben', link: server.link('moderator') },
  ];
  for (const { page, name, link } of people) {
    await comeIn(page, link, name);
    await goTo(page, room);
  }

  for (let line = 1; line <= linesEach; ++line) {
    if (line === killedAfter) await server.kill();
    for (const { page, name } of people) await say(page, room, `${name} ${line}`);
    if (line === killedAfter + 2) await server.run(['--example']);
  }

  const linesOf = (name) => Array.from({ length: linesEach }, (_, index) => `${name} ${index + 1}`);
  const expected = people.flatMap(({ name }) => linesOf(name));
  for (const { page } of people) {
    await connected(page).waitFor();
    await eventually('everything is shown', async () => {
      const lines = await said(page, room);
      return (lines.length === expected.length && !(await page.getByText('Sending…').count())) || lines;
    });
  }
  const [first, second] = await Promise.all(people.map(({ page }) => said(page, room)));
  assert.deepEqual(first, second, 'both see the same order');
  assert.deepEqual([...first].sort(), [...expected].sort(), 'each line is there exactly once');
  for (const { page, name } of people) {
    const own = first.filter((line) => line.startsWith(name));
    assert.deepEqual(own, linesOf(name), 'in the order in which they were written');
    assert.deepEqual(page.errors, [], `nothing went wrong on the page of ${name}`);
  }
});
