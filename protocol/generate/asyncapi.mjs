// Writes docs/asyncapi.json: the same messages as an AsyncAPI 3.0 document, for tools. Bounds that JSON Schema cannot
// say (control characters, direction marks, visible text) are in the reference only.

export function asyncapi(model) {
  const wire = model.commands.filter((type) => !type.message.fromServer);
  const sent = model.events.filter((type) => type.message.topic !== 'ledger');
  const messages = Object.fromEntries([
    ...wire.map((type) => [type.name, commandMessage(type)]),
    ...sent.map((type) => [type.name, eventMessage(type)]),
    ...model.live.map((type) => [type.name, liveMessage(type)]),
    ...model.replies.map((type) => [type.name, replyMessage(type)]),
    ['refusal', refusalMessage(model)],
  ]);
  const document = {
    asyncapi: '3.0.0',
    info: {
      title: 'Convene',
      version: '1',
      description:
        'Generated from protocol/schema by protocol/generate/generate.mjs. Binary frames are not covered here.',
    },
    defaultContentType: 'application/json',
    channels: {
      socket: {
        address: '/ws',
        description: 'One WebSocket a tab, subprotocol convene.v1.',
        messages: Object.fromEntries(Object.keys(messages).map((name) => [name, reference('messages', name)])),
      },
    },
    operations: {
      ...Object.fromEntries(wire.map((type) => [type.name, commandOperation(type)])),
      records: sendOperation('Entries of one topic.', sent),
      live: sendOperation('What need not last.', model.live),
    },
    components: { messages, schemas: schemas(model) },
  };
  return { 'docs/asyncapi.json': JSON.stringify(document, null, 2) + '\n' };
}

const reference = (section, name) => ({ $ref: `#/components/${section}/${name}` });
const ofChannel = (name) => ({ $ref: `#/channels/socket/messages/${name}` });
const object = (properties, required = Object.keys(properties)) => ({ type: 'object', properties, required });
const whole = (minimum, maximum) => ({ type: 'integer', minimum, maximum });

function commandMessage(type) {
  const payload = object({
    do: { const: type.name },
    client: reference('schemas', 'ClientId'),
    n: whole(1, 2 ** 31),
    d: reference('schemas', type.struct),
  });
  return { title: type.name, summary: type.description, payload };
}

function eventMessage(type) {
  const record = object({
    t: { const: type.name },
    topic: reference('schemas', 'Topic'),
    offset: reference('schemas', 'Offset'),
    at: reference('schemas', 'Moment'),
    d: reference('schemas', type.struct),
  });
  return { title: type.name, summary: type.description, payload: { type: 'array', items: record } };
}

const liveMessage = (type) => ({
  title: type.name,
  summary: type.description,
  payload: object({ t: { const: type.name }, d: reference('schemas', type.struct) }),
});

const replyMessage = (type) => ({
  title: type.name,
  summary: type.description || `Answers with ${type.name}.`,
  payload: object({ re: whole(1, 2 ** 31), ok: reference('schemas', type.struct) }),
});

function refusalMessage(model) {
  const text = { type: 'string' };
  const codes = { enum: model.errors.map((error) => error.code) };
  const refused = object({ code: codes, sentence: text, remedy: text, detail: text }, ['code', 'sentence', 'remedy']);
  return { title: 'refusal', summary: 'Why not.', payload: object({ re: whole(0, 2 ** 31), refused }) };
}

function commandOperation(type) {
  return {
    action: 'receive',
    summary: type.description,
    channel: { $ref: '#/channels/socket' },
    messages: [ofChannel(type.name)],
    reply: {
      channel: { $ref: '#/channels/socket' },
      messages: [ofChannel(type.message.replyType.name), ofChannel('refusal')],
    },
  };
}

const sendOperation = (summary, types) => ({
  action: 'send',
  summary,
  channel: { $ref: '#/channels/socket' },
  messages: types.map((type) => ofChannel(type.name)),
});

function schemas(model) {
  const named = [
    ...model.scalars.map((type) => [type.name, { ...kindSchema(type.kind), ...about(type) }]),
    ...model.types.map((type) => [type.struct, { ...typeSchema(type), ...about(type) }]),
  ];
  return Object.fromEntries(named);
}

const about = ({ description }) => (description ? { description } : {});

function typeSchema(type) {
  if (type.shape === 'enum') return { type: 'string', enum: type.words };
  const properties = type.fields.map((field) => [
    field.name,
    {
      ...namedOr(field.kind),
      ...about(field),
      ...(field.fallback === undefined ? {} : { default: field.fallback }),
    },
  ]);
  const needed = type.fields.filter((field) => !field.optional && field.fallback === undefined);
  return object(
    Object.fromEntries(properties),
    needed.map((field) => field.name),
  );
}

const namedOr = (kind) => (kind.alias ? reference('schemas', kind.alias) : kindSchema(kind));

function kindSchema(kind) {
  switch (kind.is) {
    case 'id':
      return { type: 'string', pattern: `^${kind.letter}[1-9][0-9]{0,14}$` };
    case 'text': {
      const token = kind.rule === 'token' ? { pattern: '^[A-Za-z0-9_/.-]*$' } : {};
      return { type: 'string', minLength: kind.min, maxLength: kind.max, ...token };
    }
    case 'integer':
      return whole(kind.min, kind.max);
    case 'time':
      return whole(0, Number.MAX_SAFE_INTEGER);
    case 'boolean':
      return { type: 'boolean' };
    case 'raw':
      return {};
    case 'array':
      return { type: 'array', items: namedOr(kind.items), maxItems: kind.max };
    default:
      return reference('schemas', kind.type.struct);
  }
}
