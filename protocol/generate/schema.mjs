// Reads the schema folder: one file a family. Only what concerns whole files is checked here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const fileKeys = [
  ...['title', 'description', '$defs', 'x-limits', 'x-errors', 'x-close-codes', 'x-binary'],
  'x-word-tables',
];

/** Complains about keys that the dialect does not know: a misspelt rule must not pass in silence. */
export function checkKeys(object, allowed, where, problems) {
  for (const key of Object.keys(object)) {
    if (!allowed.includes(key)) problems.push(`${where}: unknown key "${key}" (known: ${allowed.join(', ')})`);
  }
}

/** The families in order of name, `session` first because the greeting is read first. */
export function readSchema(folder, problems) {
  const rank = (file) => (file === 'session.json' ? '' : file);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  files.sort((left, right) => (rank(left) < rank(right) ? -1 : 1));
  const schema = { families: [], limits: [], errors: [], closeCodes: [], wordTables: [] };
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    let content;
    try {
      content = JSON.parse(text);
    } catch (error) {
      problems.push(`${file}: not JSON: ${error.message}`);
      continue;
    }
    checkKeys(content, fileKeys, file, problems);
    if (content.title + '.json' !== file) problems.push(`${file}: title must be "${file.replace('.json', '')}"`);
    if (!content.description) problems.push(`${file}: description is missing`);
    schema.limits.push(...(content['x-limits'] ?? []));
    schema.errors.push(...(content['x-errors'] ?? []));
    schema.closeCodes.push(...(content['x-close-codes'] ?? []));
    schema.wordTables.push(...(content['x-word-tables'] ?? []).map((table) => ({ ...table, family: content.title })));
    schema.families.push({
      file,
      title: content.title,
      description: content.description,
      defs: content.$defs ?? {},
      binary: content['x-binary'] ?? [],
    });
  }
  return schema;
}
