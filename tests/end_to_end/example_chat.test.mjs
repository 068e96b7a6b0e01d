// The worked example of docs/protocol.md does what the page says.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

import { Server, root } from './server.mjs';

const room = 'Main Hall';

function run(link, text) {
  const script = spawn(process.execPath, [join(root, 'docs/examples/chat.mjs'), link, room, text]);
  let said = '';
  const heard = new Promise((resolve) => {
    for (const stream of [script.stdout, script.stderr]) {
      stream.on('data', (data) => {
        said += data;
        if (said.includes(text)) resolve(said);
      });
    }
    script.once('exit', () => resolve(said));
  });
  return { heard, end: () => script.kill() };
}

test('the example signs in, enters a room, speaks and hears', { timeout: 60_000 }, async (t) => {
  const server = await Server.start();
  t.after(() => server.stop());
  const link = server.link('attendee');
  const first = run(link, 'Hello from a script');
  t.after(first.end);
  assert.match(await first.heard, /^Script: Hello from a script$/m);

  const again = run(link, 'Once more');
  t.after(again.end);
  assert.match(await again.heard, /does not work/, 'a link works once');
});
