// After the build: a .br and a .gz beside every file that gains by it, and the budget that the page must keep.
// A phone on a slow line waits for every byte (client budget: the shell at most 150 kB, brotli, fonts included).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const shellBytesMax = 150_000;
const compressible = /\.(html|js|css|svg|json|txt)$/;
const gain = 0.95;

function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : [path];
  });
}

/** Bytes on the wire. */
function compress(path) {
  const bytes = readFileSync(path);
  if (!compressible.test(path)) return bytes.length;
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  const gzip = gzipSync(bytes, { level: 9 });
  if (brotli.length > bytes.length * gain) return bytes.length;
  writeFileSync(`${path}.br`, brotli);
  writeFileSync(`${path}.gz`, gzip);
  return brotli.length;
}

/** What the page loads before anything is asked of it: what its HTML names, and the font of the reader's script. */
function isShell(path, html) {
  const name = relative(dist, path);
  return name === 'index.html' || html.includes(name) || /latin-wght-normal/.test(name);
}

const html = readFileSync(join(dist, 'index.html'), 'utf8');
const sizes = files(dist)
  .filter((path) => !/\.(br|gz)$/.test(path))
  .map((path) => ({ path, bytes: compress(path), isShell: isShell(path, html) }));
const shellBytes = sizes.filter((size) => size.isShell).reduce((sum, { bytes }) => sum + bytes, 0);

for (const { path, bytes, isShell: first } of sizes.sort((left, right) => right.bytes - left.bytes)) {
  console.log(`${String(bytes).padStart(8)} ${first ? 'shell' : 'later'} ${relative(dist, path)}`);
}
console.log(`shell: ${shellBytes} of at most ${shellBytesMax} bytes`);
if (shellBytes > shellBytesMax) {
  console.error('The shell is too large: load what is not needed at first later, or leave it out.');
  process.exitCode = 1;
}
