// Thousands are connected and talk when the server is asked to leave: everybody is told to come back, it is gone within
// ten seconds, and what it acknowledged is in its journal (docs/reliability.md).
//   scripts/soak leaving 5000        people
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { crowdsFor } from '../bench/cases.mjs';
import { prepare, program, run, start, work } from '../bench/servers.mjs';
import { note } from './tally.mjs';

const people = Number(process.argv[2] ?? 5000);
const goneMaxS = 10;

await prepare({ people }, crowdsFor(people));
const server = await start('convene', { people });
const figures = JSON.parse(
  await run('1', program('bench_generator'), [
    ...['leaving', '--dialect', 'convene', '--port', server.port, '--pid', server.pid, '--sessions', server.sessions],
    ...['--people', people, '--in-flight', 2000],
  ]),
);
await server.stop();
const journal = new DatabaseSync(join(work, 'data/journal.sqlite'), { readOnly: true });
const { kept } = journal.prepare("select count(*) as kept from entries where kind = 'chat.posted'").get();
journal.close();
const holds = figures.gone_s < goneMaxS && figures.told === people && kept >= figures.acknowledged;
note('leaving', holds, { people, ...figures, kept });
