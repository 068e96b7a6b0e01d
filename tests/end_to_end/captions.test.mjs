// Captions: someone is asked to write them, a service sends them too; others read them, keep them, and lose none when
// the server dies in the midst. All by keyboard.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { comeIn, connected, eventually, goTo, newPage, openBrowser, press, violations } from './browser.mjs';
import { Server } from './server.mjs';

const hall = 'Main Hall';
const button = (page, name) => page.getByRole('button', { name, exact: true });
const bar = (page) => page.getByRole('region', { name: 'Captions', exact: true });
const transcript = (page) => page.getByRole('log', { name: 'Transcript' }).locator('li span').allInnerTexts();

async function write(page, text) {
  await page.getByRole('textbox', { name: 'What is being said' }).focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const shows = (page, text) =>
  eventually(`captions show "${text}"`, async () => {
    const shown = await bar(page).innerText();
    return shown.includes(text) || shown;
  });

async function appoint(mona) {
  await press(mona.getByRole('link', { name: 'Captions', exact: true }));
  const person = mona.getByRole('combobox', { name: 'Ask someone in this room to write them' });
  await person.locator('option', { hasText: 'Cora' }).waitFor({ state: 'attached' });
  await person.focus();
  await mona.keyboard.type('Cora');
  await press(button(mona, 'Ask them'));
  await mona.getByRole('button', { name: 'Cora no longer writes captions' }).waitFor();
}

async function openAddress(mona) {
  await press(button(mona, 'Open an address'));
  const address = mona.getByRole('textbox', { name: 'Address for the service' });
  await address.waitFor();
  return address.inputValue();
}

async function send(address, seq, text, lang = 'es') {
  const response = await fetch(`${address}&seq=${seq}&lang=${lang}`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: text,
  });
  return { status: response.status, body: await response.json() };
}

/** Presses a button that saves a file; what is in it. */
async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), press(button(page, name))]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

test('what is said is captioned, read, kept over a crash, and saved as WebVTT', { timeout: 180_000 }, async () => {
  const server = await Server.start();
  const browser = await openBrowser();
  try {
    const [mona, cora, ana] = await Promise.all([1, 2, 3].map(() => newPage(browser)));
    await comeIn(mona, server.link('moderator'), 'Mona');
    await comeIn(cora, server.link('attendee'), 'Cora');
    await ana.goto(server.url);
    await ana.getByRole('textbox', { name: /^Name/ }).fill('Ana');
    await ana.keyboard.press('Enter');
    await connected(ana).waitFor();
    for (const page of [mona, cora, ana]) await goTo(page, hall);
    assert.equal(await bar(ana).count(), 0, 'nobody captions this room yet');

    await appoint(mona);
    await press(bar(cora).getByRole('link', { name: 'Write captions' }));
    await write(cora, 'Good morning, everybody.');
    await shows(ana, 'Good morning, everybody.');
    await write(cora, 'We begin with Tom & Ada.');
    await shows(ana, 'We begin with Tom & Ada.');

    const address = await openAddress(mona);
    assert.deepEqual(await send(address, 1, 'Buenos días.'), { status: 200, body: { seq: 1 } });
    assert.equal((await send(address, 1, 'Buenos días.')).status, 200, 'sent again, taken once');

    await server.kill();
    await server.run(['--links']);
    await connected(cora).waitFor();
    await write(cora, 'We are back.');
    await shows(ana, 'We are back.');
    assert.deepEqual((await (await fetch(address)).json()).seq, 1, 'the service learns where to go on');
    await send(address, 2, 'Ya estamos de vuelta.');

    await press(bar(ana).getByRole('link', { name: 'All captions' }));
    const said = ['Good morning, everybody.', 'We begin with Tom & Ada.', 'We are back.'];
    await eventually('the transcript is whole', async () => {
      const lines = await transcript(ana);
      return JSON.stringify(lines) === JSON.stringify(said) || lines;
    });
    const file = await saved(ana, 'Save as captions file (WebVTT)');
    assert.equal(file.name, 'Main Hall en.vtt');
    const cues = file.text.split('\n\n');
    assert.equal(cues[0], 'WEBVTT');
    assert.deepEqual(
      cues.slice(1).map((cue) => cue.trim().split('\n')[1]),
      said.map((line) => line.replace('&', '&amp;')),
    );
    for (const cue of cues.slice(1)) assert.match(cue, /^\d\d:\d\d:\d\d\.\d{3} --> \d\d:\d\d:\d\d\.\d{3}\n/);

    await ana.getByRole('combobox', { name: 'Language' }).selectOption('es');
    await eventually('the other language', async () => {
      const lines = await transcript(ana);
      return JSON.stringify(lines) === JSON.stringify(['Buenos días.', 'Ya estamos de vuelta.']) || lines;
    });
    assert.equal(await bar(ana).locator('.lines').getAttribute('lang'), 'es');
    for (const page of [mona, cora, ana]) assert.deepEqual(await violations(page), []);

    await press(button(mona, 'Close the address'));
    await eventually('the address is closed', async () => (await send(address, 3, 'Tarde.')).status === 403);
    await press(mona.getByRole('button', { name: 'Cora no longer writes captions' }));
    await eventually('Cora writes no more', async () => !(await cora.getByText('What is being said').count()));
    for (const page of [mona, cora, ana]) assert.deepEqual(page.errors, []);
  } finally {
    await browser.close();
    await server.stop();
  }
});
