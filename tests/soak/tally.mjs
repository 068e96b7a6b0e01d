// What long trials found, kept: a line of JSON a trial in build/soak/tally.jsonl, where it outlives a rebuild.
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bench/servers.mjs';

const folder = join(root, 'build/soak');

/** Notes how a trial went and says so; a process that had one go badly ends with 1. */
export function note(trial, holds, figures) {
  const line = JSON.stringify({ at: new Date().toISOString(), trial, holds, ...figures });
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, 'tally.jsonl'), `${line}\n`);
  console.log(line);
  if (!holds) process.exitCode = 1;
}
