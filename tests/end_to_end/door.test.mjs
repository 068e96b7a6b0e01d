// What an operator meets at the door when something is wrong: a sentence that names it and says what to do, an exit
// code, and nothing stored that changed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { Server, binary } from './server.mjs';

let folder;
let data;
let server;

function convene(...args) {
  const { status, stdout, stderr } = spawnSync(binary, args, { encoding: 'utf8', timeout: 20_000 });
  return { status, said: `${stdout}${stderr}` };
}

function file(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'convene-door-'));
  data = join(folder, 'data');
  const created = convene('create', '--data', data, '--title', 'Spring Institute', '--zone', 'America/New_York');
  assert.equal(created.status, 0, created.said);
  server = await Server.start();
});
after(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('an occupied port is named', () => {
  const { status, said } = convene('serve', '--data', data, '--port', `${server.port}`);
  assert.equal(status, 1);
  assert.match(said, new RegExp(`${server.port}`));
  assert.match(said, /--port/);
});

test('a data folder that another process serves is named', () => {
  const { status, said } = convene('link', '--data', server.data, '--role', 'attendee');
  assert.equal(status, 1);
  assert.match(said, /another|running|serves|in use/i);
});

test('a data folder that cannot be made is named', () => {
  const blocked = join(file('a-file', 'no folder'), 'data');
  const { status, said } = convene('serve', '--data', blocked, '--port', '0');
  assert.equal(status, 1);
  assert.ok(said.includes(blocked), said);
});

test('a folder without a convening says how to create one', () => {
  const { status, said } = convene('serve', '--data', join(folder, 'nothing'), '--port', '0');
  assert.equal(status, 1);
  assert.match(said, /convene create/);
});

test('a public address without a proxy is refused', () => {
  const { status, said } = convene('serve', '--data', data, '--port', '0', '--bind', '0.0.0.0');
  assert.equal(status, 1);
  assert.match(said, /--behind-proxy/);
});

for (const [what, option, content] of [
  ['a schedule that is no JSON', '--schedule', '{"schedule": '],
  ['a schedule without days', '--schedule', '{"schedule": {"conference": {"title": "x"}}}'],
  [
    'a schedule whose items have no times',
    '--schedule',
    '{"schedule": {"conference": {"days": [{"rooms": {"Hall": [{"title": "x"}]}}]}}}',
  ],
  ['a map that is no map', '--map', '[]'],
  [
    'an infinite map',
    '--map',
    `{"type": "map", "orientation": "orthogonal", "infinite": true, "width": 2, "height": 2,
      "tilewidth": 32, "tileheight": 32, "layers": [], "tilesets": []}`,
  ],
]) {
  test(`${what} is refused and changes nothing`, () => {
    const journal = join(data, 'journal.sqlite');
    const before = readFileSync(journal);
    const { status, said } = convene('import', '--data', data, option, file('bad.json', content));
    assert.equal(status, 1, said);
    assert.match(said, /[A-Z].*\./, 'a sentence');
    assert.doesNotMatch(said, /terminate|exception|\[json/i);
    assert.deepEqual(readFileSync(journal), before);
  });
}

test('a journal that is none is left as it is', () => {
  const foreign = mkdtempSync(join(folder, 'foreign-'));
  writeFileSync(join(foreign, 'journal.sqlite'), 'this is a letter, not a journal');
  const { status, said } = convene('serve', '--data', foreign, '--port', '0');
  assert.equal(status, 1);
  assert.match(said, /journal/);
  assert.equal(readFileSync(join(foreign, 'journal.sqlite'), 'utf8'), 'this is a letter, not a journal');
});

test('help helps', () => {
  for (const command of ['', 'serve', 'create', 'import', 'link']) {
    const { status, said } = convene(...command.split(' ').filter(Boolean), '--help');
    assert.equal(status, 0);
    assert.match(said, /--help/);
  }
  assert.equal(convene('dance').status, 2);
});
