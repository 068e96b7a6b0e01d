// Checks what single values cannot show: the words of messages, and the tables of limits, errors and close codes.
import { nameProblem } from './names.mjs';
import { checkKeys } from './schema.mjs';

export const roles = ['anyone', 'attendee', 'moderator', 'organiser'];
export const relations = [
  'any',
  'in-room',
  'author',
  'author-or-moderator',
  'self-or-moderator',
  'self-or-organiser',
  'inside-or-moderator',
  'presenter',
];
export const policies = ['resume', 'wait', 'sign-in', 'stay-away', 'reload', 'fresh-start'];
export const lanes = ['record', 'query', 'live'];
export const rates = ['chat'];
const directions = ['command', 'event', 'live'];

export function checkMessage(type, types, errors, problems) {
  const { message, fields, where } = type;
  const complain = (sentence) => problems.push(`${where}: ${sentence}`);
  const oneOf = (key, value, allowed) => {
    if (!allowed.includes(value)) complain(`${key} is one of ${allowed.join(', ')}, not "${value}"`);
  };
  oneOf('x-direction', message.direction, directions);
  if (!type.description) complain('description is missing');
  if (!Number.isInteger(message.since)) complain('x-since is missing');
  if (message.direction === 'command') {
    oneOf('x-lane', message.lane, lanes);
    oneOf('x-origin', message.origin ?? 'server', ['server']);
    oneOf('x-rights.role', message.rights?.role, roles);
    oneOf('x-rights.relation', message.rights?.relation, relations);
    if (message.rate) oneOf('x-rate', message.rate, rates);
    if (!message.errors) complain('x-errors is missing (empty where there are none of its own)');
    for (const code of message.errors ?? []) {
      if (errors.some((error) => error.code === code)) continue;
      complain(`x-errors names "${code}", which errors.json does not know`);
    }
    for (const name of message.leadsTo) {
      const event = types.find((other) => other.name === name);
      if (event?.message?.direction !== 'event') complain(`x-leads-to names "${name}", which is no event`);
    }
    const reply = types.find((other) => other.name === message.reply);
    if (message.reply && (reply?.shape !== 'object' || reply.message)) {
      complain(`x-reply "${message.reply}" is no type`);
    }
  } else {
    for (const key of ['lane', 'rights', 'errors', 'reply', 'rate', 'origin']) {
      if (message[key] !== undefined) complain(`x-${key} belongs to commands`);
    }
  }
  if (message.direction === 'event' && !message.topic) complain('x-topic is missing');
  if (message.direction !== 'event' && message.topic) complain('x-topic belongs to events');
  if (message.fold !== undefined) oneOf('x-fold', message.fold, ['columns']);
  for (const field of fields) {
    const marked = field.column !== undefined || field.added;
    if (marked && message.direction !== 'event') complain(`${field.name}: columns and added fields belong to events`);
    if (field.state && (message.fold !== 'columns' || !field.optional)) {
      complain(`${field.name}: x-state belongs to optional fields of events that fold from columns`);
    }
    if (field.column === undefined) continue;
    oneOf(`${field.name}.x-column`, field.column, ['author', 'target']);
    if (field.kind.alias !== 'PersonId' || field.optional) complain(`${field.name}: a column is a required PersonId`);
  }
}

export function checkTables({ families, limits, errors, closeCodes }, problems) {
  for (const family of families) checkBinary(family, problems);
  unique('limits.json', limits, (limit) => limit.name, problems);
  unique('errors.json', errors, (error) => error.code, problems);
  unique('errors.json', closeCodes, (close) => close.code, problems);
  unique('errors.json', closeCodes, (close) => close.name, problems);
  for (const limit of limits) {
    const where = `limits.json#${limit.name}`;
    checkKeys(limit, ['name', 'value', 'unit', 'operator', 'why'], where, problems);
    if (!Number.isSafeInteger(limit.value) || limit.value <= 0) problems.push(`${where}: value is a positive integer`);
    for (const key of ['unit', 'why']) if (!limit[key]) problems.push(`${where}: ${key} is missing`);
    if (limit.operator !== undefined) checkRange(limit, where, problems);
    problems.push(...[nameProblem('limit', limit.name)].filter(Boolean));
  }
  for (const error of errors) {
    const where = `errors.json#${error.code}`;
    checkKeys(error, ['code', 'sentence', 'remedy', 'retry'], where, problems);
    for (const key of ['sentence', 'remedy']) if (!error[key]) problems.push(`${where}: ${key} is missing`);
    problems.push(...[nameProblem('word', error.code)].filter(Boolean));
  }
  for (const close of closeCodes) {
    const where = `errors.json#${close.code}`;
    checkKeys(close, ['code', 'name', 'policy', 'sentence'], where, problems);
    if (!policies.includes(close.policy)) problems.push(`${where}: policy is one of ${policies.join(', ')}`);
    problems.push(...[nameProblem('word', close.name)].filter(Boolean));
  }
}

/** Each word of one enumeration has its row, of words of another, each once. */
export function checkWordTables(tables, types, problems) {
  unique('x-word-tables', tables, (table) => table.name, problems);
  for (const table of tables) {
    const where = `${table.family}.json#${table.name}`;
    checkKeys(table, ['name', 'of', 'are', 'description', 'rows', 'family'], where, problems);
    if (!table.description) problems.push(`${where}: description is missing`);
    problems.push(...[nameProblem('limit', table.name)].filter(Boolean));
    const [of, are] = [table.of, table.are].map((name) => types.find((type) => type.name === name)?.words ?? []);
    const isWhole = Object.keys(table.rows).join() === of.join();
    if (!isWhole) problems.push(`${where}: rows are those of ${table.of}, in order`);
    for (const [word, row] of Object.entries(table.rows)) {
      const isRow = row.every((one, index) => are.includes(one) && row.indexOf(one) === index);
      if (!isRow) problems.push(`${where}: ${word} has words of ${table.are}, each once`);
    }
  }
}

/** What an operator may set has a range, and the value that it has by default lies within. */
function checkRange({ value, operator }, where, problems) {
  checkKeys(operator, ['min', 'max'], where, problems);
  const isRange = [operator.min, operator.max].every((bound) => Number.isSafeInteger(bound) && bound > 0);
  if (!isRange || operator.min > value || operator.max < value) {
    problems.push(`${where}: operator is a range { min, max } of positive integers around the value`);
  }
}

/** Layouts of binary frames are told in the reference only; their codec is written by hand. */
function checkBinary({ file, binary }, problems) {
  unique(file, binary, (layout) => layout.name, problems);
  for (const layout of binary) {
    const where = `${file}#${layout.name}`;
    checkKeys(layout, ['name', 'description', 'fields'], where, problems);
    for (const field of layout.fields ?? []) {
      checkKeys(field, ['name', 'type', 'description'], `${where}.${field.name}`, problems);
      for (const key of ['name', 'type', 'description']) if (!field[key]) problems.push(`${where}: ${key} is missing`);
    }
  }
}

function unique(where, list, key, problems) {
  const seen = new Set();
  for (const item of list) {
    if (seen.has(key(item))) problems.push(`${where}: "${key(item)}" stands twice`);
    seen.add(key(item));
  }
}
