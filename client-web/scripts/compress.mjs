// After the build: a .br and a .gz beside every file that gains by it, and the budget that the page must keep.
// A phone on a slow line waits for every byte (client budget: the shell at most 150 kB, brotli, fonts included).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const shellBytesMax = 150_000;
/** What the public fetches that only watches, on whatever line (S4.3). */
const outsideBytesMax = 100_000;
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

/** What a page loads before anything is asked of it: what its HTML names, and the font of the reader's script. */
function isOf(page, html, path) {
  const name = relative(dist, path);
  return name === page || html.includes(name) || /latin-wght-normal/.test(name);
}

/** A script and all that it imports: they are fetched together. */
function withImports(path, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, name] of readFileSync(path, 'utf8').matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)) {
    withImports(join(dirname(path), name), found);
  }
  return found;
}

const stem = (path) => basename(path).replace(/-.{8}\.\w+$/, '');
const isStyleOf = (script, path) => path.endsWith('.css') && stem(path) === stem(script);

const html = readFileSync(join(dist, 'index.html'), 'utf8');
const outside = readFileSync(join(dist, 'outside.html'), 'utf8');
const all = files(dist).filter((path) => !/\.(br|gz)$/.test(path));
const watched = withImports(all.find((path) => /WatchPage-.*\.js$/.test(path)));
const isWatched = (path) => [...watched].some((one) => one === path || isStyleOf(one, path));
const isOutside = (path) => isOf('outside.html', outside, path) || isWatched(path);
const sizes = all.map((path) => {
  const isShell = isOf('index.html', html, path);
  return { path, bytes: compress(path), isShell, isOutside: isOutside(path) };
});
const sum = (wanted) => sizes.filter(wanted).reduce((bytes, one) => bytes + one.bytes, 0);
const shellBytes = sum((one) => one.isShell);
const outsideBytes = sum((one) => one.isOutside);

for (const { path, bytes, isShell: first } of sizes.sort((left, right) => right.bytes - left.bytes)) {
  console.log(`${String(bytes).padStart(8)} ${first ? 'shell' : 'later'} ${relative(dist, path)}`);
}
console.log(`shell: ${shellBytes} of at most ${shellBytesMax} bytes`);
console.log(`for those who watch: ${outsideBytes} of at most ${outsideBytesMax} bytes`);
if (outsideBytes > outsideBytesMax) {
  console.error('The page of the public is too large: it must need nothing of the shell.');
  process.exitCode = 1;
}
if (shellBytes > shellBytesMax) {
  console.error('The shell is too large: load what is not needed at first later, or leave it out.');
  process.exitCode = 1;
}
