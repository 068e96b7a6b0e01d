// A schema with a fault is refused with a sentence that leads to it.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { buildModel } from './model.mjs';

const golden = join(dirname(fileURLToPath(import.meta.url)), 'golden/schema');

/** The problems of the golden schema after a change to one of its files. */
function problemsAfter(file, change) {
  const folder = mkdtempSync(join(tmpdir(), 'schema-'));
  try {
    cpSync(golden, folder, { recursive: true });
    const content = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    change(content.$defs ?? content, content);
    writeFileSync(join(folder, file), JSON.stringify(content));
    return buildModel(folder).problems;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const faults = [
  [
    'a misspelt rule',
    'wave.json',
    (defs) => (defs['room.wave']['x-lanes'] = 'live'),
    /^wave\.json#room\.wave: unknown key "x-lanes"/,
  ],
  [
    'a misspelt rule of a field',
    'wave.json',
    (defs) => (defs.wavers.properties.wavers.maxItem = 3),
    /wavers: unknown key "maxItem"/,
  ],
  [
    'a misspelt key of a file',
    'wave.json',
    (_, file) => (file['x-limit'] = []),
    /^wave\.json: unknown key "x-limit"/,
  ],
  [
    'a title that is not the file',
    'wave.json',
    (_, file) => (file.title = 'waves'),
    /title must be "wave"/,
  ],
  [
    'a reference to nothing',
    'wave.json',
    (defs) => (defs.Waver.properties.person.$ref = '#/$defs/Nobody'),
    /leads nowhere/,
  ],
  [
    'an unknown error',
    'wave.json',
    (defs) => defs['room.wave']['x-errors'].push('arm-lost'),
    /"arm-lost", which errors\.json/,
  ],
  [
    'an event that is none',
    'wave.json',
    (defs) => (defs['room.wave']['x-leads-to'] = ['wavers']),
    /"wavers", which is no event/,
  ],
  [
    'a reply that is none',
    'wave.json',
    (defs) => (defs['room.wave']['x-reply'] = 'Mood'),
    /x-reply "Mood" is no type/,
  ],
  [
    'a lane nobody knows',
    'wave.json',
    (defs) => (defs['room.wave']['x-lane'] = 'fast'),
    /x-lane is one of record, query, live/,
  ],
  [
    'a command without rights',
    'wave.json',
    (defs) => delete defs['room.wave']['x-rights'],
    /x-rights\.role is one of/,
  ],
  [
    'an event without a topic',
    'wave.json',
    (defs) => delete defs['room.waved']['x-topic'],
    /x-topic is missing/,
  ],
  [
    'a column that is no person',
    'wave.json',
    (defs) => (defs['room.waved'].properties.back['x-column'] = 'target'),
    /a column is a required PersonId/,
  ],
  [
    'a state beside columns in a command',
    'wave.json',
    (defs) => (defs['room.wave'].properties.room['x-state'] = true),
    /x-state belongs to optional fields of events/,
  ],
  [
    'an added field of a command',
    'wave.json',
    (defs) => (defs['room.wave'].properties.room['x-added'] = true),
    /belong to events/,
  ],
  [
    'a message without a sentence',
    'wave.json',
    (defs) => delete defs.wavers.description,
    /wavers: description is missing/,
  ],
  [
    'a text without a bound',
    'wave.json',
    (defs) => delete defs['room.waved'].properties.name.maxLength,
    /needs a maxLength/,
  ],
  [
    'a text without a rule',
    'wave.json',
    (defs) => delete defs['room.waved'].properties.name['x-text'],
    /needs x-text/,
  ],
  [
    'an integer without bounds',
    'types.json',
    (defs) => delete defs.Offset.maximum,
    /needs minimum and maximum/,
  ],
  [
    'a list without a bound',
    'wave.json',
    (defs) => delete defs.wavers.properties.wavers.maxItems,
    /needs maxItems/,
  ],
  [
    'a default that does not fit',
    'wave.json',
    (defs) => (defs['room.wave'].properties.times.default = 4),
    /default does not fit/,
  ],
  [
    'a default of a required field',
    'wave.json',
    (defs) => defs['room.wave'].required.push('times'),
    /required field has no default/,
  ],
  [
    'a required field that is not there',
    'wave.json',
    (defs) => defs.Waver.required.push('arm'),
    /required field "arm" is not there/,
  ],
  [
    'a field that C++ cannot name',
    'wave.json',
    (defs) => (defs.Waver.properties.class = { type: 'boolean' }),
    /reserved word of C\+\+/,
  ],
  [
    'a name of another sort',
    'wave.json',
    (defs) => (defs.Waver.properties.isTired = { type: 'boolean' }),
    /"isTired" is not a name for a field/,
  ],
  [
    'two types of one name',
    'wave.json',
    (defs) => (defs.RoomWaved = defs.Waver),
    /RoomWaved is taken by wave\.json#room\.waved/,
  ],
  [
    'a type nobody uses',
    'wave.json',
    (defs) => (defs.Idle = { type: 'object', properties: {} }),
    /Idle: nothing uses it/,
  ],
  [
    'a type made of itself',
    'wave.json',
    (defs) => (defs.Waver.properties.next = { $ref: '#/$defs/Waver' }),
    /made of itself/,
  ],
  [
    'an error that stands twice',
    'errors.json',
    (file) => file['x-errors'].push(file['x-errors'][0]),
    /"arm-tired" stands twice/,
  ],
  [
    'a close code without a policy',
    'errors.json',
    (file) => delete file['x-close-codes'][0].policy,
    /policy is one of/,
  ],
  [
    'a limit without a reason',
    'limits.json',
    (file) => delete file['x-limits'][0].why,
    /waves_max: why is missing/,
  ],
  [
    'a limit with a switch for a range',
    'limits.json',
    (file) => (file['x-limits'][0].operator = true),
    /waves_max: operator is a range/,
  ],
  [
    'a limit outside its own range',
    'limits.json',
    (file) => (file['x-limits'][0].operator.max = 9),
    /waves_max: operator is a range/,
  ],
  [
    'a word without its row',
    'types.json',
    (_, file) => delete file['x-word-tables'][0].rows.glad,
    /next_moods: rows are those of Mood, in order/,
  ],
  [
    'a row with a word that stands twice',
    'types.json',
    (_, file) => file['x-word-tables'][0].rows.glad.push('glad'),
    /next_moods: glad has words of Mood, each once/,
  ],
  [
    'a layout that explains nothing',
    'wave.json',
    (_, file) => delete file['x-binary'][0].fields[0].type,
    /wave: type is missing/,
  ],
];

for (const [name, file, change, expected] of faults) {
  test(name, () => {
    const problems = problemsAfter(file, change);
    assert.ok(
      problems.some((problem) => expected.test(problem)),
      `expected ${expected}, got ${JSON.stringify(problems)}`,
    );
  });
}

test('a file that is not JSON', () => {
  const folder = mkdtempSync(join(tmpdir(), 'schema-'));
  writeFileSync(join(folder, 'wave.json'), '{');
  assert.match(buildModel(folder).problems[0], /^wave\.json: not JSON/);
  rmSync(folder, { recursive: true });
});
