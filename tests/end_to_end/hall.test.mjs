// The hall and the public (F22, S4.1–S4.4): a moderator shows a room to the public and lets its hall take part; a
// stranger watches on a phone, a screen joins by a code, a phone in the hall asks and votes; nothing is lost when the
// server dies, nobody counts twice, and a link that is taken back shows nothing. By keyboard.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { comeIn, connected, eventually, goTo, newPage, openBrowser, openPanel, press, violations } from './browser.mjs';
import { makePdf } from './pdf.mjs';
import { root, Server } from './server.mjs';

const hall = 'Main Hall';
const button = (page, name) => page.getByRole('button', { name, exact: true });
const phone = { viewport: { width: 390, height: 844 } };
const pictures = join(root, 'build/images');

const shows = (page, text) => page.getByText(text).first().waitFor();

async function picture(page, name) {
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

async function value(page, name) {
  const field = page.getByRole('textbox', { name, exact: true });
  await field.waitFor();
  return field.inputValue();
}

async function openDoors(mona) {
  await goTo(mona, hall);
  await openPanel(mona, 'Stage');
  await press(button(mona, 'Open the doors'));
}

async function showOutside(mona) {
  await openPanel(mona, 'Order');
  await press(button(mona, 'Show to the public'));
  const watch = await value(mona, 'Link for the public');
  await press(button(mona, 'Let the hall take part'));
  const ask = await value(mona, 'Link for phones in the hall');
  const code = await mona.locator('.code').innerText();
  return { watch, ask, code };
}

async function openPoll(mona) {
  await openPanel(mona, 'Polls');
  await press(mona.getByText('Draft a poll'));
  await mona.getByRole('textbox', { name: 'What do you want to know?' }).focus();
  await mona.keyboard.type('Which day?');
  await mona.getByRole('textbox', { name: 'The options, one a line' }).focus();
  await mona.keyboard.type('Monday\nTuesday');
  await press(button(mona, 'Keep the draft'));
  await press(button(mona, 'Open the poll'));
}

async function showSlides(mona) {
  await openPanel(mona, 'Stage');
  const stage = mona.getByRole('region', { name: /^On stage: / });
  const buffer = makePdf(['Welcome to the hall', 'The second page'], 1000);
  const file = { name: 'Plans.pdf', mimeType: 'application/pdf', buffer: Buffer.from(buffer) };
  await stage.getByLabel('A PDF', { exact: true }).setInputFiles(file);
  await press(button(stage, 'Put it up'));
  await press(button(stage, 'Show Plans'));
}

/** A captioning service sends lines. */
async function caption(mona, text) {
  await press(mona.getByRole('link', { name: 'Captions', exact: true }));
  await press(button(mona, 'Open an address'));
  const address = await value(mona, 'Address for the service');
  const response = await fetch(`${address}&seq=1&lang=en`, { method: 'POST', body: text });
  assert.equal(response.status, 200);
  await press(mona.getByRole('link', { name: 'Campus', exact: true }));
}

async function checkIn(page) {
  await press(button(page, 'Check in'));
  await button(page, 'Check out').waitFor();
}

async function vote(page, option) {
  await page.getByRole('radio', { name: option }).press('Space');
  await press(page.getByRole('button', { name: /^(Vote|Change my vote)$/ }));
  await page.getByText('Your vote counts.').waitFor();
}

async function present({ mona, stranger, screen, guest }) {
  await showSlides(mona);
  for (const page of [stranger, screen]) await page.getByRole('img', { name: 'Page 1 of 2' }).waitFor();
  await shows(stranger, 'Words of this page');
  await caption(mona, 'Good morning, everybody.');
  for (const page of [stranger, screen, guest]) await shows(page, 'Good morning, everybody.');
}

async function askAndVote({ mona, ana, stranger, screen, guest }) {
  await openPoll(mona);
  await vote(guest, 'Tuesday');
  await ana.reload();
  await connected(ana).waitFor();
  await openPanel(ana, 'Polls');
  await ana.getByRole('radio', { name: 'Monday' }).press('Space');
  await press(ana.getByRole('button', { name: 'Vote', exact: true }));
  for (const page of [stranger, screen]) await shows(page, '2 votes');

  await guest.getByRole('textbox', { name: 'Your question' }).fill('Will there be coffee?');
  await press(button(guest, 'Ask'));
  await shows(guest, 'Waits to be let in');
  await openPanel(mona, 'Questions');
  await shows(mona, 'Asked in the hall');
  await press(mona.getByRole('button', { name: /^Let in/ }).first());
  await shows(guest, 'Is in the list');
  await shows(stranger, 'Will there be coffee?');
}

async function look({ mona, stranger, guest, screen }) {
  for (const page of [stranger, guest, screen, mona]) assert.deepEqual(await violations(page), []);
  await picture(stranger, 'watch-phone');
  await picture(guest, 'ask-phone');
  await picture(screen, 'hall-screen');
  await openPanel(mona, 'Order');
  await picture(mona, 'hall-order');
}

test('a stranger watches, a hall takes part, and all of it outlives the server', { timeout: 400_000 }, async () => {
  const server = await Server.start();
  const browser = await openBrowser();
  try {
    const [mona, ana] = await Promise.all([newPage(browser), newPage(browser)]);
    const [stranger, guest, screen] = await Promise.all([
      newPage(browser, phone),
      newPage(browser, phone),
      newPage(browser, { viewport: { width: 1920, height: 1080 } }),
    ]);
    await comeIn(mona, server.link('moderator'), 'Mona');
    await comeIn(ana, server.link('attendee'), 'Ana');
    await openDoors(mona);
    await goTo(ana, hall);
    const links = await showOutside(mona);
    await shows(ana, 'Shown to the public.');

    await stranger.goto(links.watch);
    await shows(stranger, 'About to begin');
    await screen.goto(`${server.url}/hall`);
    await screen.getByRole('textbox', { name: 'Code' }).fill(links.code);
    await screen.keyboard.press('Enter');
    await screen.getByRole('img', { name: links.ask }).waitFor();
    await guest.goto(links.ask);
    await checkIn(guest);

    const cast = { mona, ana, stranger, guest, screen };
    await present(cast);
    await askAndVote(cast);

    await server.kill();
    await server.run(['--links']);
    await connected(mona).waitFor();
    await vote(guest, 'Monday');
    await eventually('the public sees the vote that was changed', async () => {
      const text = await stranger.locator('.bars').innerText();
      return /Monday\s*100 %, 2 votes/.test(text) || text;
    });
    await shows(screen, '1 in the hall');
    await shows(stranger, 'Will there be coffee?');
    await shows(stranger, 'Good morning, everybody.');
    const body = await (await fetch(links.watch.replace('/watch/', '/api/watch/'))).text();
    assert.doesNotMatch(body, /Ana|Mona/, 'no names but those of the programme');

    await look(cast);

    await press(button(mona, 'Show it no longer'));
    await shows(stranger, 'Nothing is shown at this address');
    await press(button(mona, 'End it for the hall'));
    await shows(guest, 'Nothing is shown at this address');
    await screen.getByRole('textbox', { name: 'Code' }).waitFor();
    for (const page of [mona, ana, stranger, guest, screen]) assert.deepEqual(page.errors, []);
  } finally {
    await browser.close();
    await server.stop();
  }
});
