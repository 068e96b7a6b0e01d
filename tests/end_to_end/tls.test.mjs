// TLS in the server itself (F24): a page and a line by it, nothing older than 1.2, and a new certificate without a
// connection lost.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { connect } from 'node:tls';

import { eventually } from './browser.mjs';
import { binary, freePort } from './server.mjs';

function makeCertificate(folder, name) {
  const [key, certificate] = [join(folder, `${name}.key`), join(folder, `${name}.pem`)];
  const subject = ['-subj', `/CN=${name}`, '-addext', 'subjectAltName=DNS:localhost'];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const made = spawnSync('openssl', ['req', ...kind, ...subject, '-keyout', key, '-out', certificate]);
  assert.equal(made.status, 0, `${made.stderr}`);
  return { key, certificate };
}

/** Who the server says it is to one who comes now; the socket stays open. */
function shake(port, options = {}) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: 'localhost', rejectUnauthorized: false, ...options }, () =>
      resolve({ socket, name: socket.getPeerCertificate().subject?.CN, version: socket.getProtocol() }),
    );
    socket.once('error', reject);
  });
}

function get(port, path, socket) {
  return new Promise((resolve, reject) => {
    const options = { port, host: 'localhost', path, rejectUnauthorized: false };
    if (socket) Object.assign(options, { createConnection: () => socket });
    const asked = request(options, (response) => {
      let body = '';
      response.on('data', (text) => (body += text));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.once('error', reject);
    asked.end();
  });
}

test('the server speaks TLS and takes a new certificate without losing anybody', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'convene-tls-'));
  const [first, second] = [makeCertificate(folder, 'first'), makeCertificate(folder, 'second')];
  const inUse = { key: join(folder, 'key.pem'), certificate: join(folder, 'certificate.pem') };
  const use = ({ key, certificate }) => {
    copyFileSync(key, inUse.key);
    copyFileSync(certificate, inUse.certificate);
  };
  use(first);
  const port = await freePort();
  const args = ['serve', '--example', '--data', join(folder, 'data'), '--port', `${port}`];
  const server = spawn(binary, [...args, '--tls-certificate', inUse.certificate, '--tls-key', inUse.key]);
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (output += text));
  const ended = new Promise((resolve) => server.once('exit', resolve));
  t.after(async () => {
    server.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  });
  await eventually('the server starts', () => get(port, '/health').then(() => true, () => false));

  const health = await get(port, '/health');
  assert.equal(health.status, 200);
  assert.equal(health.headers['strict-transport-security'], 'max-age=31536000');
  await assert.rejects(fetch(`http://localhost:${port}/health`), 'no plain HTTP');
  await assert.rejects(shake(port, { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }));
  const kept = await shake(port);
  assert.equal(kept.name, 'first');
  assert.match(kept.version, /TLSv1\.[23]/);

  const { cookie, line } = await comeIn(port);
  assert.match(cookie, /; Secure/);

  use(second);
  server.kill('SIGHUP');
  await eventually('the new certificate is shown', async () => (await shake(port)).name === 'second');
  assert.equal((await get(port, '/health', kept.socket)).status, 200, 'who was connected still is');
  assert.equal((await line.ask('ping')).re > 0, true, 'and so is the WebSocket');

  writeFileSync(inUse.certificate, readFileSync(inUse.certificate).subarray(0, 100));
  server.kill('SIGHUP');
  await eventually('the broken file is named', () => output.includes('The certificate of before stays in use.'));
  assert.equal((await shake(port)).name, 'second');
  line.socket.close();
});

/** Registers, and opens a WebSocket by wss. */
async function comeIn(port) {
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  const origin = `https://localhost:${port}`;
  const registered = await fetch(`${origin}/api/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ profile: { name: 'Ada' } }),
  });
  assert.equal(registered.status, 200);
  const { person } = await registered.json();
  const [cookie] = registered.headers.getSetCookie();
  const headers = { origin, cookie: cookie.split(';')[0] };
  const socket = new WebSocket(`wss://localhost:${port}/ws`, { protocols: ['convene.v1'], headers });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  let n = 0;
  const ask = (what, d = {}) =>
    new Promise((resolve) => {
      const asked = ++n;
      const hear = ({ data }) => {
        const message = typeof data === 'string' ? JSON.parse(data) : null;
        if (message?.re !== asked) return;
        socket.removeEventListener('message', hear);
        resolve(message);
      };
      socket.addEventListener('message', hear);
      socket.send(JSON.stringify({ do: what, client: 'tab-of-tls', n: asked, d }));
    });
  const { ok } = await ask('hello', { protocol: 1, identity: person, rate: 'list' });
  assert.equal(ok.person, person);
  return { cookie, line: { socket, ask } };
}
