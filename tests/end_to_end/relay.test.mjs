// The relays of voice: without a readable secret for them the server does not start.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { binary } from './server.mjs';

test('a server whose secret cannot be read does not start', () => {
  const given = ['--turn', 'turn:localhost:3478', '--turn-secret-file', '/nowhere/secret'];
  const ended = spawnSync(binary, ['serve', '--data', join(tmpdir(), 'convene-none'), '--example', ...given]);
  assert.equal(ended.status, 1);
  assert.match(`${ended.stderr}`, /cannot be read from \/nowhere\/secret/);
  const alone = spawnSync(binary, ['serve', '--data', join(tmpdir(), 'convene-none'), '--turn', 'turn:localhost:3478']);
  assert.equal(alone.status, 2, 'a relay without a secret is a wrong command line');
});
