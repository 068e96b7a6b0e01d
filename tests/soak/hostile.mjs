// Do 500 people who talk notice what a hostile client does? Each kind in turn, for some seconds, beside them: nothing
// they say may be lost, no line of theirs, and what they say is heard in 250 ms (docs/reliability.md).
//   scripts/soak hostile 10        seconds for each kind
import { readFileSync } from 'node:fs';
import { crowdsFor } from '../bench/cases.mjs';
import { prepare, program, run, start } from '../bench/servers.mjs';
import { kinds } from './hostile_clients.mjs';
import { note } from './tally.mjs';

const honest = 500;
const bad = 10;
const perSecond = 20;
const p99MaxMs = 250;
const warmSeconds = 3; // the honest are all in before the others begin
const seconds = Number(process.argv[2] ?? 10);
const only = process.argv[3];

function targetOf({ port, sessions }) {
  const people = readFileSync(sessions, 'utf8').trim().split('\n').slice(honest, honest + bad);
  const identities = people.map((line) => line.split(' ')).map(([person, cookie]) => ({ person, cookie: `convene_${person}=${cookie}` }));
  return { port, people: identities, room: people[0].split(' ')[2] };
}

const talk = (server) =>
  run('1', program('bench_generator'), [
    ...['chat', '--dialect', 'convene', '--port', server.port, '--pid', server.pid, '--sessions', server.sessions],
    ...['--people', honest, '--per-second', perSecond, '--warm', warmSeconds, '--seconds', seconds],
  ]);

async function trial(kind) {
  const server = await start('convene', { people: honest + bad });
  try {
    const talking = talk(server);
    await new Promise((resolve) => setTimeout(resolve, warmSeconds * 1000));
    await kind?.harm(targetOf(server), Date.now() + seconds * 1000);
    const { share_delivered, lines_lost, p50_ms, p99_ms, server_core, growth_mb } = JSON.parse(await talking);
    const holds = share_delivered === 1 && lines_lost === 0 && p99_ms <= p99MaxMs;
    note(`hostile: ${kind?.name ?? 'nobody'}`, holds, { share_delivered, lines_lost, p50_ms, p99_ms, server_core, growth_mb });
  } finally {
    await server.stop();
  }
}

await prepare({ people: honest + bad }, crowdsFor(honest));
for (const kind of [undefined, ...kinds]) if (!only || kind?.name.includes(only)) await trial(kind);
