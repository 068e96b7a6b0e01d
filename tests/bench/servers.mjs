// Starts what is measured on core 0, each as a process of its own on a free port.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const work = join(root, 'build/bench');
export const program = (name) => join(root, 'build/release/tests/bench', name);
const serverCore = '0';
const startTimeoutMs = 60_000;

/** Runs a program to its end on a core; answers what it printed. */
export async function run(core, command, args) {
  const child = spawn('taskset', ['-c', core, command, ...args.map(String)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
  return output;
}

export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  return port;
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket.destroy() && true));
    socket.once('error', () => resolve(false));
  });
}

const preparedFolder = ({ people, ownRooms }) => join(work, `prepared-${people}${ownRooms ? '-own-rooms' : ''}`);

/** A data folder and sessions for our server, made once and copied for each run. */
export async function prepare(wishes, crowds) {
  const folder = preparedFolder(wishes);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const args = ['--data', join(folder, 'data'), '--sessions', join(folder, 'sessions')];
  args.push('--people', wishes.people, '--crowds', crowds, ...(wishes.ownRooms ? ['--own-rooms'] : []));
  await run(serverCore, program('bench_prepare'), args);
}

async function commandFor(peer, port, wishes) {
  const peers = join(root, 'tests/bench/peers');
  const sessions = join(work, 'sessions');
  if (peer === 'beast') return [program('bench_beast'), port];
  if (peer !== 'convene') return [process.execPath, join(peers, `${peer}.mjs`), port, wishes.people, sessions];
  const data = join(work, 'data');
  await rm(data, { recursive: true, force: true });
  await cp(join(preparedFolder(wishes), 'data'), data, { recursive: true });
  await cp(join(preparedFolder(wishes), 'sessions'), sessions);
  return [join(root, 'build/release/convene'), 'serve', '--data', data, '--port', port, '--log-level', 'warning'];
}

/** A server that is ready: { port, pid, sessions, stop() }. */
export async function start(peer, wishes) {
  const port = await freePort();
  const command = await commandFor(peer, port, wishes);
  const child = spawn('taskset', ['-c', serverCore, ...command.map(String)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  const ended = once(child, 'exit');
  const isReady = async () => (peer === 'convene' ? accepts(port) : output.includes('ready'));
  const deadline = Date.now() + startTimeoutMs;
  while (!(await isReady())) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${peer} did not start: ${output}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const stop = async () => {
    child.kill(peer === 'convene' ? 'SIGTERM' : 'SIGKILL'); // some peers take long to leave
    await ended;
  };
  return { port, pid: child.pid, sessions: join(work, 'sessions'), stop };
}
