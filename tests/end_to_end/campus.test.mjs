// The campus (S5.3, F8, F12): two people meet; one walks with the keys and the other is told within 150 ms; both go
// into the session that is on now, one of them without ever touching mouse or map.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { comeIn, eventually, newPage, openBrowser, press, said, say } from './browser.mjs';
import { Server } from './server.mjs';

const seenWithinMs = 150;
const steps = 8;

test('two people meet on the campus and go to the session that is on', async (t) => {
  const server = await Server.start();
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await server.stop();
  });
  const walker = await newPage(browser);
  const reader = await newPage(browser);
  const seen = [];
  reader.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      if (typeof payload !== 'string') seen.push(Date.now());
    }),
  );
  await comeIn(walker, server.link('attendee'), 'Wanda');
  await comeIn(reader, server.link('moderator'), 'Lea');

  await t.test('one walks, the other sees it', async () => {
    const map = walker.getByRole('application');
    await map.focus();
    const delays = [];
    for (let step = 0; step < steps; ++step) {
      // Standing still, nothing is sent: the next frame is the answer to the key.
      await eventually('the campus is still', async () => seen.length === 0 || Date.now() - seen.at(-1) > 400);
      const count = seen.length;
      const pressed = Date.now();
      const key = step % 2 ? 'ArrowUp' : 'ArrowDown';
      await walker.keyboard.down(key);
      await eventually('the other is told', async () => seen.length > count);
      delays.push(seen[count] - pressed);
      await walker.keyboard.up(key);
    }
    delays.sort((a, b) => a - b);
    t.diagnostic(`key to frame: ${delays.join(', ')} ms`);
    assert.ok(delays[Math.floor(steps / 2)] <= seenWithinMs, `half of the steps within ${seenWithinMs} ms: ${delays}`);
  });

  await t.test('both go into the session that is on now', async () => {
    const link = (page) => page.getByRole('link', { name: /^Agenda/ });
    await link(walker).click();
    await walker.getByRole('button', { name: /^Join/ }).first().click();
    await press(link(reader));
    await press(reader.getByRole('button', { name: /^Join/ }).first());
    const field = reader.getByRole('textbox', { name: /^Message to / });
    await field.waitFor();
    const room = (await field.getAttribute('placeholder')).replace('Message to ', '');
    await say(walker, room, 'Hello from the campus');
    await eventually('the other reads it', async () => {
      const lines = await said(reader, room);
      return lines.includes('Hello from the campus') || lines;
    });
    await reader.getByText('Wanda').first().waitFor();
  });

  assert.deepEqual(walker.errors, []);
  assert.deepEqual(reader.errors, []);
});
