// Plays the workloads in rounds, so that all servers meet the same moods of the machine, and writes a line of JSON a
// case to build/bench/results.jsonl:   node tests/bench/run.mjs [--rounds N] [--only chat-50,presence-1000]
import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { crowdsFor, dialects, workloads } from './cases.mjs';
import { prepare, program, run, start, work } from './servers.mjs';

const generatorCore = '1';
const results = join(work, 'results.jsonl');

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '1' }, only: { type: 'string', default: '' } },
});
const names = values.only.split(',').filter(Boolean);
const unknown = names.find((name) => !workloads.some((workload) => workload.name === name));
if (unknown) throw new Error(`no workload is called ${unknown}: ${workloads.map(({ name }) => name).join(', ')}`);
const chosen = workloads.filter(({ name }) => names.length === 0 || names.includes(name));

async function runAlone(name) {
  const folder = join(work, 'alone');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  return run('0,1', program(name), [folder]);
}

async function play({ peer, args }, wishes) {
  const server = await start(peer, wishes);
  const common = ['--dialect', dialects[peer], '--port', server.port, '--pid', server.pid];
  if (peer === 'convene' || peer === 'colyseus') common.push('--sessions', server.sessions);
  try {
    return await run(generatorCore, program('bench_generator'), [...args, ...common]);
  } finally {
    await server.stop();
  }
}

async function measure(round, workload, each) {
  const heading = { at: new Date().toISOString(), round, workload: workload.name, peer: each.peer };
  if (each.variant) heading.variant = each.variant;
  heading.load1 = Number(loadavg()[0].toFixed(2));
  heading.machine = cpus()[0].model;
  let figures;
  try {
    figures = JSON.parse(each.program ? await runAlone(each.program) : await play(each, workload.prepare));
  } catch (error) {
    figures = { failed: String(error.message) };
  }
  const line = JSON.stringify({ ...heading, ...figures });
  await appendFile(results, `${line}\n`);
  console.log(line);
}

await mkdir(work, { recursive: true });
await writeFile(results, '');
for (const { prepare: wishes } of chosen) await prepare(wishes, crowdsFor(wishes.people));
for (let round = 1; round <= Number(values.rounds); round++) {
  for (const workload of chosen) {
    for (const each of workload.runs) await measure(round, workload, each);
  }
}
