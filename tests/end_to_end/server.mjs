// The real server as a process of its own, on a free port and a data folder that goes when the test ends.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const binary = process.env.CONVENE_BINARY ?? join(root, 'build/release/convene');
const startTimeoutMs = 30_000;

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** The server answers before it has printed its links. */
async function hasPrinted(pattern, server) {
  const deadline = Date.now() + startTimeoutMs;
  while (!pattern.test(server.output) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

async function answers(url, process_) {
  const deadline = Date.now() + startTimeoutMs;
  while (Date.now() < deadline) {
    if (process_.exitCode !== null) return false;
    try {
      if ((await fetch(`${url}/health`)).ok) return true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
  return false;
}

export class Server {
  /**
   * @param {{args?: string[], create?: string[]}} options what to say to `convene serve` besides data folder and port,
   * and to `convene create` before it, where the convening is not the example
   */
  static async start({ args = ['--example', '--links'], create = [] } = {}) {
    const folder = await mkdtemp(join(tmpdir(), 'convene-'));
    const server = new Server(join(folder, 'data'), folder, await freePort(), args);
    if (create.length > 0) server.created = spawnSync(binary, ['create', '--data', server.data, ...create]);
    await server.run();
    return server;
  }

  constructor(data, folder, port, args) {
    Object.assign(this, { data, folder, port, args, url: `http://localhost:${port}`, output: '' });
  }

  async run(args = this.args) {
    this.output = '';
    const web = join(root, 'client-web/dist');
    this.process = spawn(binary, ['serve', '--data', this.data, '--port', `${this.port}`, '--web', web, ...args]);
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream.on('data', (text) => (this.output += text));
    }
    this.ended = new Promise((resolve) => this.process.once('exit', (code, signal) => resolve({ code, signal })));
    if (!(await answers(this.url, this.process))) throw new Error(`The server did not start:\n${this.output}`);
    if (args.includes('--links')) await hasPrinted(/attendee\s+http\S+\n/, this);
  }

  /** The printed sign-in link of a role; each works once. */
  link(role) {
    const found = this.output.match(new RegExp(`${role}\\s+(http\\S+)`));
    if (!found) throw new Error(`No link for ${role} was printed:\n${this.output}`);
    return found[1];
  }

  /** Pulls the plug. */
  async kill() {
    this.process.kill('SIGKILL');
    await this.ended;
  }

  async stop() {
    if (this.process.exitCode === null && this.process.signalCode === null) this.process.kill('SIGTERM');
    const ended = await this.ended;
    await rm(this.folder, { recursive: true, force: true });
    return ended;
  }
}
