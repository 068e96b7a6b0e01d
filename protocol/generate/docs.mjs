// Writes docs/protocol-reference.md: what stands in the schema, for people who write a client.

export function docs(model) {
  const parts = [
    opening,
    ...model.families.map((family) => familySection(family, model)).filter(Boolean),
    permissionsSection(model),
    limitsSection(model),
    errorsSection(model),
    closeSection(model),
  ];
  return { 'docs/protocol-reference.md': parts.join('\n') };
}

const opening = `<!-- Generated from protocol/schema by protocol/generate/generate.mjs; do not edit. -->
# Protocol reference

Every message, bound, right and error of \`convene.v1\`. How the parts work together is told in
[protocol.md](protocol.md).

A **command** is sent as \`{"do": name, "client": …, "n": …, "d": {…}}\` and answered \`{"re": n, "ok": {…}}\` or
\`{"re": n, "refused": {"code", "sentence", "remedy", "detail"?}}\`. An **event** is an entry of a topic and comes in a
list, \`[{"t": name, "topic": …, "offset": …, "at": …, "d": {…}}]\`. A **live** message is \`{"t": name, "d": {…}}\`.

Texts are bounded in Unicode code points. A *line* has no line breaks, control characters or marks that turn the writing
direction; *prose* may have newlines, tabs and isolates; a *token* has letters, digits and \`_ / . -\`. A text with a
minimum shows at least one visible character. Times are UTC, in milliseconds since 1970. Unknown fields are ignored; a
field that may be absent is left out, never \`null\`.
`;

const cell = (text) => text.replaceAll('|', '\\|');
const code = (text) => `\`${text}\``;
const list = (names) => names.map(code).join(', ');

function table(head, rows) {
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |\n`;
  return line(head) + `|${' --- |'.repeat(head.length)}\n` + rows.map(line).join('');
}

function familySection(family, model) {
  const types = model.types.filter((type) => type.family === family.title && type.where);
  const scalars = model.scalars.filter((type) => type.family === family.title);
  if (types.length + scalars.length + family.binary.length === 0) return '';
  const messages = types.filter((type) => type.message);
  const shapes = types.filter((type) => !type.message);
  return [
    `## ${family.title[0].toUpperCase()}${family.title.slice(1)}\n\n${family.description}\n`,
    ...inWrittenOrder(messages, family).map(messageSection),
    ...inWrittenOrder(shapes, family).map(shapeSection),
    ...(scalars.length ? [scalarSection(scalars)] : []),
    ...family.binary.map(binarySection),
    ...model.wordTables.filter((one) => one.family === family.title).map(wordTableSection),
  ].join('\n');
}

/** As the schema's author told it, not by dependency. */
const inWrittenOrder = (types, family) => {
  const names = Object.keys(family.defs);
  return [...types].sort((left, right) => names.indexOf(left.name) - names.indexOf(right.name));
};

function messageSection(type) {
  const { message } = type;
  const facts = [];
  if (message.direction === 'command') {
    facts.push(message.fromServer ? 'Command of the server itself, never from the wire' : 'Command');
    facts.push(`lane ${message.lane}`);
    facts.push(`for ${rightText(message.rights)}`);
    if (message.rate) facts.push(`allowance: ${message.rate}`);
    facts.push(`answers ${code(message.replyType.name)}`);
    if (message.leadsTo.length) facts.push(`leads to ${list(message.leadsTo)}`);
    if (message.errors.length) facts.push(`may be refused as ${list(message.errors)}`);
  } else if (message.direction === 'event') {
    facts.push('Event', `topic ${code(message.topic)}`);
    if (message.fold) {
      const state = type.fields.filter((field) => field.state).map(({ name }) => name);
      facts.push(`its state follows from the columns alone${state.length ? ` where there is no ${list(state)}` : ''}`);
    }
  } else {
    facts.push('Live');
  }
  facts.push(`since ${message.since}`);
  return `### \`${type.name}\`\n\n${type.description}\n\n${facts.join(' · ')}\n\n${fieldTable(type)}`;
}

const rightText = ({ role, relation }) =>
  `${role === 'anyone' ? 'anyone' : role + 's'}${relation === 'any' ? '' : ` (${relation.replaceAll('-', ' ')})`}`;

function shapeSection(type) {
  const about = type.description ? `${type.description}\n\n` : '';
  if (type.shape === 'enum') return `### ${type.name}\n\n${about}One of ${list(type.words)}.\n`;
  return `### ${type.name}\n\n${about}${fieldTable(type)}`;
}

function fieldTable(type) {
  if (type.fields.length === 0) return 'No fields.\n';
  return table(
    ['field', 'kind', 'needed', 'meaning'],
    type.fields.map((field) => [code(field.name), kindText(field.kind), needed(field), meaning(field)]),
  );
}

function needed(field) {
  if (field.fallback !== undefined) return `default ${code(JSON.stringify(field.fallback))}`;
  return field.optional ? 'no' : 'yes';
}

function meaning(field) {
  const notes = [field.description];
  if (field.column) notes.push(`Stored in the ${field.column} column.`);
  if (field.added) notes.push('Added for the wire, not stored.');
  return notes.filter(Boolean).join(' ');
}

function kindText(kind) {
  switch (kind.is) {
    case 'array':
      return `at most ${kind.max} of ${kindText(kind.items)}`;
    case 'enum':
    case 'object':
      return kind.type.name;
    case 'raw':
      return 'any JSON';
    case 'boolean':
      return 'true or false';
    default:
      return kind.alias ?? scalarText(kind);
  }
}

function scalarText(kind) {
  switch (kind.is) {
    case 'id':
      return `id: the letter ${kind.letter} and a number`;
    case 'time':
      return 'time';
    case 'integer':
      return `integer from ${kind.min} to ${kind.max}`;
    default:
      return `${kind.rule}, ${kind.min > 0 ? `${kind.min} to ${kind.max}` : `at most ${kind.max}`} code points`;
  }
}

const scalarSection = (scalars) =>
  '### Scalars\n\n' +
  table(
    ['name', 'kind', 'meaning'],
    scalars.map((type) => [type.name, scalarText(type.kind), type.description]),
  );

const binarySection = (layout) =>
  `### Binary: ${layout.name}\n\n${layout.description ? `${layout.description}\n\n` : ''}` +
  table(
    ['field', 'type', 'meaning'],
    layout.fields.map((field) => [code(field.name), field.type, field.description]),
  );

const wordTableSection = (words) =>
  `### Table: ${words.name}\n\n${words.description}\n\n` +
  table(
    [words.of, words.are],
    Object.entries(words.rows).map(([word, row]) => [code(word), list(row)]),
  );

function permissionsSection(model) {
  const rows = model.commands.map(({ name, message }) => [
    code(name),
    message.rights.role,
    message.rights.relation.replaceAll('-', ' '),
    message.fromServer ? 'server' : 'wire',
  ]);
  return (
    '## Permissions\n\nEach role includes the ones before it: anyone, attendee, moderator, organiser.\n\n' +
    table(['command', 'role at least', 'relation', 'comes from'], rows)
  );
}

function limitsSection(model) {
  const rows = model.limits.map((limit) => [
    code(limit.name),
    limit.value.toLocaleString('en'),
    limit.unit,
    limit.operator ? `${limit.operator.min.toLocaleString('en')} to ${limit.operator.max.toLocaleString('en')}` : '',
    limit.why,
  ]);
  return (
    '## Limits\n\nWhere there is a range, an operator may set the limit within it: ' +
    '`convene serve --limit NAME=VALUE`, see [operating.md](operating.md#limits).' +
    `\n\n${table(['name', 'value', 'unit', 'may be set', 'why'], rows)}`
  );
}

function errorsSection(model) {
  const named = new Set(model.commands.flatMap((type) => type.message.errors));
  const rows = model.errors.map((error) => [
    code(error.code),
    error.sentence,
    error.remedy,
    error.retry ? 'yes' : '',
    named.has(error.code) ? '' : 'any',
  ]);
  return (
    '## Errors\n\nThe codes marked *any* are named by no command; they may answer each of them, or a request of ' +
    'HTTP.\n\n' +
    table(['code', 'sentence', 'what to do', 'may succeed later', 'answers'], rows)
  );
}

function closeSection(model) {
  const rows = model.closeCodes.map((close) => [String(close.code), code(close.name), close.policy, close.sentence]);
  return (
    '## Close codes\n\nA code that is not listed: 4000 to 4399 resume, 4400 to 4699 wait, 4700 to 4999 stay away, ' +
    `others resume.\n\n${table(['code', 'name', 'policy', 'sentence'], rows)}`
  );
}
