// Does what strangers throw at the door stay? Thousands of connections, a few hundred at a time, each with another kind
// of garbage; memory after the last round is compared with that after the first (docs/reliability.md).
//   scripts/soak garbage 20000        connections
import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { prepare, start } from '../bench/servers.mjs';
import { RawLine, upgrade } from './raw_line.mjs';
import { note } from './tally.mjs';

const connections = Number(process.argv[2] ?? 20_000);
const roundSize = 2000;
const atOnce = 300;
const growthMax = 0.1;
const lingerMs = 50;
const settleMaxMs = 20_000;

const garbage = [
  () => randomBytes(2000),
  () => 'GET / HTTP/1.1\r\nHost: localhost\r\nX: ',
  () => `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n\r\n`,
  () => `GET / HTTP/1.1\r\n${'X: y\r\n'.repeat(5000)}\r\n`,
  (port) => upgrade(port),
  (port) => upgrade(port).replace('13', '7'),
  () => 'POST /api/register HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  () => Buffer.from('160301020001', 'hex'),
  () => '',
];

const residentKb = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
const filesOf = (pid) => readdirSync(`/proc/${pid}/fd`).length;

async function throwOne(port, number) {
  const line = await RawLine.open(port, number % 500);
  line.write(garbage[number % garbage.length](port));
  await Promise.race([line.ended, pause(lingerMs)]);
  line.cut();
}

async function round(port, first) {
  let next = first;
  const thrower = async () => {
    while (next < first + roundSize) await throwOne(port, next++);
  };
  await Promise.all(Array.from({ length: atOnce }, thrower));
}

/** Who was cut is noticed at the next look; then nothing of them is left. */
async function settled(pid, files) {
  const until = Date.now() + settleMaxMs;
  while (filesOf(pid) > files && Date.now() < until) await pause(100);
  return filesOf(pid) <= files;
}

await prepare({ people: 10 }, 8);
const server = await start('convene', { people: 10 });
try {
  const files = filesOf(server.pid);
  const resident = [];
  let isClean = true;
  for (let thrown = 0; thrown < connections; thrown += roundSize) {
    await round(server.port, thrown);
    isClean = (await settled(server.pid, files)) && isClean;
    resident.push(residentKb(server.pid));
    console.log(`${thrown + roundSize} connections, ${resident.at(-1)} kB`);
  }
  const growth = resident.at(-1) / resident[0] - 1;
  note('garbage', isClean && growth <= growthMax, { connections, growth, first_kb: resident[0], last_kb: resident.at(-1), isClean });
} finally {
  await server.stop();
}
