// A Janus of the test's own, on loopback and a free port; it goes when the test ends.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort, root } from './server.mjs';

export const hasJanus = () => spawnSync('janus', ['--version']).error === undefined;

const listens = (port) =>
  new Promise((resolve) => {
    const probe = connect(port, '127.0.0.1');
    probe.once('connect', () => resolve(true) || probe.destroy());
    probe.once('error', () => resolve(false));
  });

export class Janus {
  static async start() {
    const janus = new Janus(await mkdtemp(join(tmpdir(), 'convene-janus-')), await freePort());
    await janus.run();
    return janus;
  }

  constructor(folder, port) {
    Object.assign(this, { folder, port });
  }

  /** What `convene serve` is told of it. */
  get args() {
    const secret = join(this.folder, 'secret');
    return ['--media', 'janus', '--janus', `ws://127.0.0.1:${this.port}`, '--janus-secret-file', secret];
  }

  async run() {
    this.process = spawn(join(root, 'scripts/janus'), [this.folder, `${this.port}`], { stdio: 'ignore' });
    this.ended = new Promise((resolve) => this.process.once('exit', resolve));
    const deadline = Date.now() + 20_000;
    while (!(await listens(this.port))) {
      if (Date.now() > deadline) throw new Error('Janus did not start: try scripts/janus by hand.');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Seconds of a core that it has used so far. */
  usedSeconds() {
    const fields = readFileSync(`/proc/${this.process.pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  }

  async kill() {
    this.process.kill('SIGKILL');
    await this.ended;
  }

  async stop() {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }
}
