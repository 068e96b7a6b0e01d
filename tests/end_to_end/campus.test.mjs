// The campus (S5.3, F8, F12): two people meet; one walks with the keys and the other is told within 150 ms; both go
// into the session that is on now, one of them without ever touching mouse or map.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { comeIn, eventually, isGone, isThere, newPage, openBrowser, press, said, say } from './browser.mjs';
import { Server } from './server.mjs';

const seenWithinMs = 150;
const stillMs = 400;
const steps = 9;

/** Notes in the page, by its own clock, when a key went down and when a frame of positions came. */
function noteTimes() {
  const at = (event) => performance.timeOrigin + event.timeStamp;
  window.times = { keys: [], frames: [] };
  document.addEventListener('keydown', (event) => event.repeat || window.times.keys.push(at(event)), true);
  const Plain = window.WebSocket;
  window.WebSocket = class extends Plain {
    constructor(...how) {
      super(...how);
      const note = (event) => typeof event.data === 'string' || window.times.frames.push(at(event));
      this.addEventListener('message', note);
    }
  };
}

const frames = (page) => page.evaluate(() => window.times.frames);

/** Standing still, nothing is sent: the next frame is the answer to the next key. */
const isStill = (page) =>
  page.evaluate((ms) => {
    const last = window.times.frames.at(-1);
    return last === undefined || performance.timeOrigin + performance.now() - last > ms;
  }, stillMs);

/** One arrives in the room of the first session, in some hours. */
async function standOutside(page) {
  const leave = page.getByRole('button', { name: 'Leave the room' });
  if (!(await leave.isVisible())) return;
  await press(leave);
  await isGone(leave, 'out of the room');
}

test('two people meet on the campus and go to the session that is on', async (t) => {
  const server = await Server.start();
  const browser = await openBrowser();
  t.after(async () => {
    await browser.close();
    await server.stop();
  });
  const walker = await newPage(browser);
  const reader = await newPage(browser);
  for (const page of [walker, reader]) await page.addInitScript(noteTimes);
  await comeIn(walker, server.link('attendee'), 'Wanda');
  await comeIn(reader, server.link('moderator'), 'Lea');

  await t.test('one walks, the other sees it', async () => {
    const map = walker.getByRole('application');
    await map.focus();
    const delays = [];
    for (let step = 0; step < steps; ++step) {
      await eventually('the campus is still', () => isStill(reader));
      const { length: count } = await frames(reader);
      const key = step % 2 ? 'ArrowUp' : 'ArrowDown';
      await walker.keyboard.down(key);
      await eventually('the other is told', async () => (await frames(reader)).length > count);
      const pressed = await walker.evaluate(() => window.times.keys.at(-1));
      delays.push(Math.round((await frames(reader))[count] - pressed));
      await walker.keyboard.up(key);
    }
    delays.sort((a, b) => a - b);
    t.diagnostic(`key to frame: ${delays.join(', ')} ms`);
    assert.ok(delays[Math.floor(steps / 2)] <= seenWithinMs, `half of the steps within ${seenWithinMs} ms: ${delays}`);
  });

  await t.test('both go into the session that is on now', async () => {
    await eventually('nobody walks any more', () => isStill(reader));
    for (const page of [walker, reader]) await standOutside(page);
    const agenda = (page) => page.getByRole('link', { name: /^Agenda/ });
    const joins = (page) => page.getByRole('button', { name: /^Join ?: / });
    await agenda(walker).click();
    const session = (await joins(walker).first().textContent()).trim();
    await joins(walker).first().click();
    await walker.waitForURL(/#\/here/);
    await press(agenda(reader));
    await press(joins(reader).filter({ hasText: session }).first());
    await reader.waitForURL(/#\/here/);
    const field = walker.getByRole('textbox', { name: /^Message to / });
    const room = (await field.getAttribute('placeholder')).replace('Message to ', '');
    await isThere(reader.getByRole('textbox', { name: `Message to ${room}` }), 'both in the same room');
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
