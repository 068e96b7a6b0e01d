// Writes what the browser needs: messages.ts, shapes.ts, limits.ts, errors.ts, error_texts.ts,
// permissions.ts, word_tables.ts and decode.ts.
// Only what crosses the wire is written: no commands of the server itself, no events of the ledger.
import { comment } from './cpp_types.mjs';
import { camel } from './names.mjs';

export function ts(model) {
  const seen = seenByClients(model);
  return {
    'ts/messages.ts': messages(model, seen),
    'ts/shapes.ts': shapes(model, seen),
    'ts/limits.ts': limits(model),
    'ts/errors.ts': errors(model),
    'ts/error_texts.ts': errorTexts(model),
    'ts/permissions.ts': permissions(seen),
    'ts/word_tables.ts': wordTables(model),
    'ts/decode.ts':
      banner('The checker of what the server sends, where the browser looks for it.') +
      "export * from '../../codec/decode';\n",
  };
}

const banner = (purpose) =>
  `// ${purpose}\n// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.\n\n`;
const quote = (text) => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);
const words = (name) => name[0].toLowerCase() + name.slice(1) + 'Words';

/** A doc comment, on one line where it fits. */
function doc(text, indent = '') {
  if (!text) return '';
  const line = `${indent}/** ${text} */\n`;
  return line.length <= 121 ? line : `${indent}/**\n${comment(text, indent, ' *')}${indent} */\n`;
}

function seenByClients(model) {
  const seen = {
    commands: model.commands.filter((type) => !type.message.fromServer),
    events: model.events.filter((type) => type.message.topic !== 'ledger'),
    live: model.live,
    documents: model.types.filter((type) => type.document),
    types: new Set(),
  };
  const visit = (type) => {
    seen.types.add(type);
    for (const field of type.fields ?? []) {
      const part = (field.kind.items ?? field.kind).type;
      if (part) visit(part);
    }
  };
  [...seen.commands, ...seen.events, ...seen.live, ...seen.documents, ...model.replies].forEach(visit);
  return { ...seen, types: model.types.filter((type) => seen.types.has(type)) };
}

function tsType(kind) {
  switch (kind.is) {
    case 'array':
      return `${tsType(kind.items)}[]`;
    case 'raw':
      return 'unknown';
    case 'boolean':
      return 'boolean';
    case 'enum':
    case 'object':
      return kind.type.struct;
    default:
      return kind.alias ?? scalar(kind);
  }
}

function scalar(kind) {
  if (kind.is === 'id') return `\`${kind.letter}\${number}\``;
  return kind.is === 'text' ? 'string' : 'number';
}

function messages(model, seen) {
  const parts = model.scalars.map(
    (type) => doc(type.description) + `export type ${type.name} = ${scalar(type.kind)};\n`,
  );
  for (const type of seen.types) parts.push(type.shape === 'enum' ? enumeration(type) : shapeOf(type));
  const map = (name, purpose, types, value) =>
    doc(purpose) +
    `export interface ${name} {\n${types.map((type) => `  '${type.name}': ${value(type)};\n`).join('')}}\n`;
  const struct = (type) => type.struct;
  parts.push(
    map('CommandTypes', 'What a client may send.', seen.commands, struct),
    map('ReplyOf', 'What a command that succeeded answers.', seen.commands, (type) => type.message.replyType.struct),
    map('EventTypes', 'What happened, as the entry of a topic.', seen.events, struct),
    map('LiveTypes', 'What need not last.', seen.live, struct),
    doc('Bodies of HTTP requests and answers.') +
      `export interface DocumentTypes {\n${seen.documents.map(({ name }) => `  ${name}: ${name};\n`).join('')}}\n`,
    unions,
  );
  return banner('Every message and shape of the protocol that a client meets.') + parts.join('\n');
}

const unions = `export type CommandName = keyof CommandTypes;
export type EventName = keyof EventTypes;
export type LiveName = keyof LiveTypes;
export type DocumentName = keyof DocumentTypes;

export type Command = { [Name in CommandName]: { do: Name; d: CommandTypes[Name] } }[CommandName];
/** A command as it is sent: n rises by one with each, client is random per tab and kept in it. */
export type CommandFrame = Command & { client: ClientId; n: number };
export type RecordEvent = {
  [Name in EventName]: { t: Name; topic: Topic; offset: Offset; at: Moment; d: EventTypes[Name] };
}[EventName];
export type Live = { [Name in LiveName]: { t: Name; d: LiveTypes[Name] } }[LiveName];
`;

function enumeration(type) {
  return (
    `export const ${words(type.struct)} = [\n${type.words.map((word) => `  ${quote(word)},\n`).join('')}] as const;\n` +
    doc(type.description) +
    `export type ${type.struct} = (typeof ${words(type.struct)})[number];\n`
  );
}

function shapeOf(type) {
  if (type.fields.length === 0) return doc(type.description) + `export type ${type.struct} = Record<string, never>;\n`;
  const sent = type.message?.direction === 'command';
  const fields = type.fields.map((field) => {
    const open = field.optional || (sent && field.fallback !== undefined);
    return doc(field.description, '  ') + `  ${field.name}${open ? '?' : ''}: ${tsType(field.kind)};\n`;
  });
  return doc(type.description) + `export interface ${type.struct} {\n${fields.join('')}}\n`;
}

function shapes(model, seen) {
  const objects = seen.types.filter((type) => type.shape === 'object' && type.message?.direction !== 'command');
  const enums = seen.types.filter((type) => type.shape === 'enum');
  const rows = objects.map((type) => {
    const fields = type.fields.map((field) => {
      const name = field.optional ? `'${field.name}?'` : field.name;
      const kind = `'${notation(field.kind)}'`;
      const value = field.fallback === undefined ? kind : `[${kind}, ${JSON.stringify(field.fallback)}]`;
      return `    ${name}: ${value.replaceAll('"', "'")},\n`;
    });
    return `  ${type.struct}: ${fields.length ? `{\n${fields.join('')}  }` : '{}'},\n`;
  });
  const map = (name, types, struct) =>
    `export const ${name}: Record<string, string> = {\n` +
    types.map((type) => `  '${type.name}': '${struct(type)}',\n`).join('') +
    '};\n';
  const own = (type) => type.struct;
  return [
    banner('The shapes of what the server sends, as data for the checker.') +
      `import {\n${enums.map((type) => `  ${words(type.struct)},\n`).join('')}} from './messages';\n`,
    doc(
      "A field's name, ? where it may be absent, and its kind: text, int, bool, raw, id:<letter>, a word list or a " +
        'shape, [] for a list; with a second value, that is what an absent field stands for.',
    ) + 'export type Shape = Readonly<Record<string, string | readonly [kind: string, fallback: unknown]>>;\n',
    `export const wordLists: Record<string, readonly string[]> = {\n` +
      enums.map((type) => `  ${type.struct}: ${words(type.struct)},\n`).join('') +
      '};\n',
    `export const shapes: Record<string, Shape> = {\n${rows.join('')}};\n`,
    map('eventShapes', seen.events, own),
    map('liveShapes', seen.live, own),
    map('replyShapes', seen.commands, (type) => type.message.replyType.struct),
  ].join('\n');
}

function notation(kind) {
  switch (kind.is) {
    case 'array':
      return `${notation(kind.items)}[]`;
    case 'integer':
    case 'time':
      return 'int';
    case 'boolean':
      return 'bool';
    case 'id':
      return `id:${kind.letter}`;
    case 'enum':
    case 'object':
      return kind.type.struct;
    default:
      return kind.is;
  }
}

function limits(model) {
  const rows = model.limits.map(
    (limit) => doc(`In ${limit.unit}: ${limit.why}.`, '  ') + `  ${camel(limit.name)}: ${limit.value},\n`,
  );
  return (
    banner('What both sides must agree on; where operators may set a limit, this is its default.') +
    `export const limits = {\n${rows.join('')}} as const;\n`
  );
}

function errors(model) {
  const codes = model.errors.map((error) => `  | '${error.code}'\n`);
  const passing = model.errors.filter((error) => error.retry === true).map((error) => `  '${error.code}',\n`);
  const closes = model.closeCodes.map((close) => `  ${close.code}: '${close.policy}',\n`);
  const policies = [...new Set(model.closeCodes.map((close) => quote(close.policy)))].join(' | ');
  return (
    banner('Every refusal, and what to do when a connection is closed.') +
    `export type ErrorCode =\n${codes.join('')};\n\n` +
    doc('Refusals that pass by themselves: the same may be asked again.') +
    `export const passing: ReadonlySet<string> = new Set<ErrorCode>([\n${passing.join('')}]);\n\n` +
    `export type ClosePolicy = ${policies};\n\n` +
    `const closePolicies: Readonly<Record<number, ClosePolicy>> = {\n${closes.join('')}};\n\n` +
    doc('For any code, known or not: 4000 to 4399 resume, 4400 to 4699 wait, 4700 to 4999 stay away, others resume.') +
    `export function closePolicy(code: number): ClosePolicy {
  const known = closePolicies[code];
  if (known) return known;
  if (code >= 4400 && code <= 4699) return 'wait';
  if (code >= 4700 && code <= 4999) return 'stay-away';
  return 'resume';
}
`
  );
}

function errorTexts(model) {
  const texts = model.errors.map(
    ({ code, sentence, remedy }) =>
      `  'refusal.${code}.sentence': ${quote(sentence)},\n  'refusal.${code}.remedy': ${quote(remedy)},\n`,
  );
  return (
    banner('What happened, and what to do about it, of every refusal: as words of the catalogue in English.') +
    `export const errorTexts = {\n${texts.join('')}} as const;\n`
  );
}

function permissions(seen) {
  const rows = seen.commands.map(
    ({ name, message: { rights } }) => `  '${name}': { role: '${rights.role}', relation: '${rights.relation}' },\n`,
  );
  const union = (key) => [...new Set(seen.commands.map(({ message }) => quote(message.rights[key])))].join(' | ');
  return (
    banner('Who may ask for what; the server judges, a client only hides what would be refused.') +
    "import type { CommandName } from './messages';\n\n" +
    `export type RequiredRole = ${union('role')};\nexport type Relation = ${union('relation')};\n\n` +
    'export const rights: Readonly<Record<CommandName, { role: RequiredRole; relation: Relation }>> = ' +
    `{\n${rows.join('')}};\n`
  );
}

function wordTables(model) {
  const names = [...new Set(model.wordTables.flatMap(({ of, are }) => [of, are]))].sort();
  const parts = model.wordTables.map(({ name, of, are, description, rows }) => {
    const key = (word) => (/^\w+$/.test(word) ? word : quote(word));
    const lines = Object.entries(rows).map(
      ([word, row]) => `  ${key(word)}: [${row.map(quote).join(', ')}],\n`,
    );
    return (
      doc(description) +
      `export const ${camel(name)}: Readonly<Record<${of}, readonly ${are}[]>> = {\n${lines.join('')}};\n`
    );
  });
  return (
    banner('What belongs to each word of an enumeration, for both sides.') +
    `import type { ${names.join(', ')} } from './messages';\n\n${parts.join('\n')}`
  );
}
