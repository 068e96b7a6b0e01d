// How long from the start of the process until it serves, with a million messages stored (docs/reliability.md)? The
// first start after they were written is not counted: a disk's cache is warm after it.
//   scripts/soak million 1000000       messages
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, program, root, run, work } from '../bench/servers.mjs';
import { note } from './tally.mjs';

const messages = Number(process.argv[2] ?? 1_000_000);
const startsMeasured = 5;
const servingMaxMs = 2000;
const data = join(work, 'million');

async function startOnce() {
  const port = await freePort();
  const began = performance.now();
  const args = ['serve', '--data', data, '--port', `${port}`, '--log-level', 'warning'];
  const server = spawn(join(root, 'build/release/convene'), args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(server, 'exit');
  let isServing = false;
  while (!isServing && server.exitCode === null) {
    isServing = await fetch(`http://localhost:${port}/health`).then((answer) => answer.ok, () => false);
  }
  const took = performance.now() - began;
  server.kill('SIGKILL'); // so that each start finds what a crash leaves
  await ended;
  if (!isServing) throw new Error('the server did not start');
  return took;
}

await rm(data, { recursive: true, force: true });
console.log(`writing ${messages} messages`);
const sessions = join(work, 'million-sessions');
await run('0,1', program('bench_prepare'), ['--data', data, '--sessions', sessions, '--people', 1000, '--messages', messages]);
await startOnce();
const took = [];
for (let start = 0; start < startsMeasured; ++start) took.push(await startOnce());
const median = took.toSorted((a, b) => a - b)[Math.floor(startsMeasured / 2)];
note('million', median < servingMaxMs, { messages, median_ms: Math.round(median), all_ms: took.map(Math.round) });
await rm(data, { recursive: true, force: true });
