// Run by scripts/plants within its copy of the sources: node plant.mjs <worlds> <jobs> [word of the name]
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

import { plants } from './plants.mjs';

const outputBytesMax = 1 << 28;
const [worlds, jobs, word] = process.argv.slice(2);

function build() {
  const args = ['--build', '--preset', 'release', '--parallel', jobs, '--target', 'convene_sim'];
  const { status, stdout, stderr } = spawnSync('cmake', args, { encoding: 'utf8', maxBuffer: outputBytesMax });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
}

function run() {
  const args = ['--seeds', `1..${worlds}`];
  const options = { encoding: 'utf8', maxBuffer: outputBytesMax };
  const { status, signal, stdout, stderr } = spawnSync('build/release/convene_sim', args, options);
  return { holds: status === 0, says: `${stdout}${stderr}`, signal };
}

function found({ says, signal }, law) {
  const laws = [...new Set([...says.matchAll(/law (\d+)/gi)].map(([, number]) => Number(number)))];
  const seed = says.match(/seed (\d+)/i)?.[1] ?? '?';
  const how = laws.length > 0 ? `law ${laws.join(', ')}` : `an end by ${signal}`;
  const isOther = laws.length > 0 && !laws.includes(law);
  return `found by ${how} in world ${seed}${isOther ? ` (law ${law} was expected)` : ''}`;
}

build();
const healthy = run();
if (!healthy.holds) throw new Error(`Without any bug a world breaks a law:\n${healthy.says}`);
console.log(`no bug: ${worlds} worlds keep the laws`);

let unseen = 0;
for (const { name, law, file, from, to } of plants.filter((plant) => !word || plant.name.includes(word))) {
  const sound = readFileSync(file, 'utf8');
  writeFileSync(file, sound.replace(from, () => to));
  try {
    build();
    const outcome = run();
    if (outcome.holds) unseen += 1;
    console.log(`${name}: ${outcome.holds ? `UNSEEN in ${worlds} worlds` : found(outcome, law)}`);
  } finally {
    writeFileSync(file, sound);
  }
}
console.log(unseen === 0 ? 'every planted bug was found' : `${unseen} stayed unseen`);
process.exitCode = unseen === 0 ? 0 : 1;
