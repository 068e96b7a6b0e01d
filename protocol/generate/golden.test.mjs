// What a small schema becomes, whole: a change of the generator is seen here in its effect.
//   node --test protocol/generate
// After a wanted change: UPDATE_GOLDEN=1 node --test protocol/generate, and read the difference before committing it.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { buildModel } from './model.mjs';
import { outputs } from './outputs.mjs';

const golden = join(dirname(fileURLToPath(import.meta.url)), 'golden');
const { model, problems } = buildModel(join(golden, 'schema'));
assert.deepEqual(problems, []);

for (const [path, text] of Object.entries(outputs(model))) {
  const file = join(golden, 'expected', `${path.replaceAll('/', '.')}.txt`);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  test(path, () => assert.equal(text, readFileSync(file, 'utf8')));
}
