// What an operator meets at the door when something is wrong: a sentence that names it and says what to do, an exit
// code, and nothing stored that changed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
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

test('limits are listed, and set within their range', () => {
  const { status, said } = convene('limits');
  assert.equal(status, 0);
  assert.match(said, /^cookie_days +30 +1 to 400 +days: how long a browser stays signed in$/m);

  const set = (...limits) =>
    convene('link', '--data', data, '--role', 'attendee', ...limits.flatMap((limit) => ['--limit', limit]));
  assert.equal(set('link_days=60', 'cookie_days=2').status, 0);
  for (const [limit, expected] of [
    ['cooky_days=2', /'cooky_days' .*cookie_days/],
    ['handshake=2000', /'handshake' .*handshake_ms/],
    ['ring_entries_max=5', /'ring_entries_max' .*convene limits/],
    ['cookie_days=0', /cookie_days cannot be '0'.*1 to 400/],
    ['cookie_days=soon', /cookie_days cannot be 'soon'.*1 to 400/],
    ['cookie_days', /NAME=VALUE/],
  ]) {
    const refused = set(limit);
    assert.equal(refused.status, 2, refused.said);
    assert.match(refused.said, expected);
  }
});

test('a limit that is set is what the server keeps to', { timeout: 60_000 }, async (t) => {
  const hasty = await Server.start({ args: ['--example', '--limit', 'cookie_days=2', '--limit', 'handshake_ms=1000'] });
  t.after(() => hasty.stop());
  assert.match(hasty.output, /limits set: handshake_ms=1000 cookie_days=2/);

  const response = await fetch(`${hasty.url}/api/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: hasty.url },
    body: JSON.stringify({ profile: { name: 'Ada' } }),
  });
  assert.equal(response.status, 200, await response.text());
  assert.match(response.headers.get('set-cookie'), new RegExp(`Max-Age=${2 * 24 * 60 * 60}`));

  const began = Date.now();
  const slow = connect(hasty.port, '127.0.0.1');
  slow.write('GET /heal');
  const [answer] = await once(slow, 'data');
  assert.match(`${answer}`, /408/);
  assert.ok(Date.now() - began >= 900, 'not before its time');
});

test('help helps', () => {
  for (const command of ['', 'serve', 'create', 'import', 'link']) {
    const { status, said } = convene(...command.split(' ').filter(Boolean), '--help');
    assert.equal(status, 0);
    assert.match(said, /--help/);
  }
  assert.equal(convene('dance').status, 2);
});
