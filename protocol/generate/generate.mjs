// Writes everything that follows from protocol/schema.
//   node protocol/generate/generate.mjs           writes the files
//   node protocol/generate/generate.mjs --check   writes nothing; exits 1 and names what is stale
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildModel } from './model.mjs';
import { outputs } from './outputs.mjs';

const protocol = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(protocol);
const generatedFolders = [join(protocol, 'generated/cpp'), join(protocol, 'generated/ts')];

function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function strangers(files) {
  const present = generatedFolders.flatMap((folder) => {
    mkdirSync(folder, { recursive: true });
    return readdirSync(folder).map((name) => join(folder, name));
  });
  return present.filter((file) => !files.has(file));
}

function main() {
  const { model, problems } = buildModel(join(protocol, 'schema'));
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    return 2;
  }
  const files = new Map(Object.entries(outputs(model)).map(([path, text]) => [join(root, path), text]));
  const stale = [...files].filter(([file, text]) => textOf(file) !== text).map(([file]) => file);
  const left = strangers(files);
  if (process.argv.includes('--check')) {
    for (const file of [...stale, ...left]) console.error(`stale: ${relative(root, file)}`);
    if (stale.length + left.length > 0) console.error('Run: node protocol/generate/generate.mjs');
    return stale.length + left.length > 0 ? 1 : 0;
  }
  for (const file of stale) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, files.get(file));
  }
  for (const file of left) rmSync(file);
  console.log(`${files.size} files, ${stale.length} written, ${left.length} removed`);
  return 0;
}

process.exitCode = main();
