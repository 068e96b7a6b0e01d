// Builds the model that every output is written from: types in order of dependency, messages, limits, errors.
import { nameProblem, pascal } from './names.mjs';
import { checkKeys, readSchema } from './schema.mjs';
import { defaultFits, kindOf } from './values.mjs';
import { checkMessage, checkTables, checkWordTables } from './checks.mjs';

const objectKeys = ['type', 'description', 'properties', 'required', 'x-document'];
const messageKeys = [
  ...['type', 'description', 'properties', 'required', 'x-direction', 'x-origin', 'x-lane', 'x-since', 'x-rights'],
  ...['x-errors', 'x-leads-to', 'x-reply', 'x-rate', 'x-topic', 'x-fold'],
];

/** The reply of a command that has nothing to tell. */
const acknowledged = {
  shape: 'object',
  name: 'Acknowledged',
  struct: 'Acknowledged',
  family: 'session',
  description: 'Done; there is nothing to tell.',
  fields: [],
};

/** @returns {{model, problems: string[]}} the model is whole only where there are no problems. */
export function buildModel(folder) {
  const problems = [];
  const schema = readSchema(folder, problems);
  const types = declareTypes(schema.families, problems);
  const resolve = (ref, where, file) => {
    const [target, name] = ref.split('#/$defs/');
    const type = types.get(`${target || file}#${name}`);
    if (!type) problems.push(`${where}: "${ref}" leads nowhere`);
    return type;
  };
  for (const type of types.values()) fillType(type, resolve, problems);
  const all = [...types.values()];
  const named = all.filter((type) => type.shape !== 'scalar');
  const messages = all.filter((type) => type.message);
  checkTables(schema, problems);
  checkWordTables(schema.wordTables, named, problems);
  for (const type of messages) checkMessage(type, named, schema.errors, problems);

  const command = messages.filter((type) => type.message.direction === 'command');
  const replyOf = (type) => named.find((other) => other.name === type.message.reply) ?? acknowledged;
  for (const type of command) type.message.replyType = replyOf(type);
  const model = {
    families: schema.families,
    limits: schema.limits,
    errors: schema.errors,
    closeCodes: schema.closeCodes,
    wordTables: schema.wordTables,
    types: [acknowledged, ...inOrder(named, problems)],
    scalars: all.filter((type) => type.shape === 'scalar'),
    commands: command,
    events: messages.filter((type) => type.message.direction === 'event'),
    live: messages.filter((type) => type.message.direction === 'live'),
    replies: [acknowledged, ...new Set(command.map(replyOf).filter((type) => type !== acknowledged))],
  };
  if (problems.length === 0) checkUse(model, problems);
  return { model, problems };
}

function declareTypes(families, problems) {
  const types = new Map();
  const structs = new Map([['Acknowledged', 'the generator']]);
  for (const family of families) {
    for (const [name, source] of Object.entries(family.defs)) {
      const where = `${family.file}#${name}`;
      const isMessage = source['x-direction'] !== undefined;
      const problem = nameProblem(isMessage ? 'message' : 'type', name);
      if (problem) problems.push(`${where}: ${problem}`);
      const shape = source.enum ? 'enum' : source.type === 'object' ? 'object' : 'scalar';
      const struct = pascal(name);
      if (structs.has(struct)) problems.push(`${where}: ${struct} is taken by ${structs.get(struct)}`);
      structs.set(struct, where);
      types.set(where, { shape, name, struct, where, source, family: family.title, file: family.file });
    }
  }
  return types;
}

function fillType(type, resolve, problems) {
  const { source, where } = type;
  if (type.filled) return;
  type.filled = true;
  type.description = source.description ?? '';
  const resolveFrom = (ref, at) => {
    const target = resolve(ref, at, type.file);
    if (target?.shape === 'scalar') fillType(target, resolve, problems);
    return target;
  };
  if (type.shape === 'enum') {
    checkKeys(source, ['type', 'enum', 'description'], where, problems);
    type.words = source.enum;
    for (const word of source.enum) {
      const problem = nameProblem('word', word);
      if (problem) problems.push(`${where}: ${problem}`);
    }
  } else if (type.shape === 'scalar') {
    type.kind = kindOf(source, where, resolveFrom, problems);
  } else {
    fillObject(type, resolveFrom, problems);
  }
}

function fillObject(type, resolve, problems) {
  const { source, where } = type;
  checkKeys(source, source['x-direction'] ? messageKeys : objectKeys, where, problems);
  const required = source.required ?? [];
  type.document = source['x-document'] === true;
  for (const name of required) {
    if (!source.properties?.[name]) problems.push(`${where}: required field "${name}" is not there`);
  }
  type.fields = Object.entries(source.properties ?? {}).map(([name, value]) => {
    const at = `${where}.${name}`;
    const problem = nameProblem('field', name);
    if (problem) problems.push(`${at}: ${problem}`);
    const kind = kindOf(value, at, resolve, problems);
    const fallback = value.default;
    if (fallback !== undefined && required.includes(name)) problems.push(`${at}: a required field has no default`);
    if (fallback !== undefined && !defaultFits(kind, fallback)) problems.push(`${at}: default does not fit`);
    return {
      name,
      kind,
      fallback,
      description: value.description ?? '',
      optional: !required.includes(name) && fallback === undefined,
      column: value['x-column'],
      added: value['x-added'] === true,
      state: value['x-state'] === true,
    };
  });
  if (source['x-direction']) type.message = messageOf(type.name, source);
}

function messageOf(name, source) {
  return {
    name,
    direction: source['x-direction'],
    fromServer: source['x-origin'] === 'server',
    origin: source['x-origin'],
    lane: source['x-lane'],
    since: source['x-since'],
    rights: source['x-rights'] && { relation: 'any', ...source['x-rights'] },
    errors: source['x-errors'],
    leadsTo: source['x-leads-to'] ?? [],
    reply: source['x-reply'],
    rate: source['x-rate'],
    topic: source['x-topic'],
    fold: source['x-fold'],
  };
}

/** The named types that a kind is made of. */
function partsOf(kind) {
  if (kind.is === 'array') return partsOf(kind.items);
  return kind.type ? [kind.type] : [];
}

/** Types after everything they are made of. */
function inOrder(types, problems) {
  const done = new Set();
  const open = new Set();
  const visit = (type) => {
    if (done.has(type)) return;
    if (open.has(type)) {
      problems.push(`${type.where}: made of itself`);
      return;
    }
    open.add(type);
    for (const field of type.fields ?? []) partsOf(field.kind).forEach(visit);
    open.delete(type);
    done.add(type);
  };
  types.forEach(visit);
  return [...done];
}

/** A type that nothing mentions is dead. */
function checkUse(model, problems) {
  const used = new Set(model.replies);
  for (const type of model.types) {
    if (type.message || type.document) used.add(type);
    for (const field of type.fields ?? []) partsOf(field.kind).forEach((part) => used.add(part));
  }
  for (const type of model.types) {
    if (!used.has(type)) problems.push(`${type.where}: nothing uses it; is it a document (x-document)?`);
  }
}
