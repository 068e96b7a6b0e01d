// Writes fields.hpp, reading.cpp, writing.cpp, dispatch.cpp and instances.cpp: what the codec needs of each type.
import { banner, bounds, boundsName, inNamespace, literal } from './cpp_types.mjs';
import { plainKind, snake } from './names.mjs';

export function cppFields(model) {
  return {
    'cpp/fields.hpp': header(model),
    'cpp/reading.cpp': reading(model),
    'cpp/writing.cpp': writing(model),
    'cpp/dispatch.cpp': dispatch(model),
    'cpp/instances.cpp': instances(model),
  };
}

/** Events whose stored form differs from the wire's: some fields are columns or are added at encoding. */
const differs = (type) => type.fields.some((field) => field.column || field.added);
const objects = (model) => model.types.filter((type) => type.shape === 'object');
const enums = (model) => model.types.filter((type) => type.shape === 'enum');

function header(model) {
  const lines = [...scalarBounds(model), '\n'];
  for (const type of enums(model)) lines.push(`void read(const Reader& in, ${type.struct}& out);\n`);
  for (const type of objects(model)) {
    lines.push(`void read(const Reader& in, ${type.struct}& out);\n`);
    lines.push(`void write(std::string& out, const ${type.struct}& value);\n`);
  }
  const stored = model.events.filter(differs).map(
    ({ struct }) =>
      `void read_payload(const Reader& in, ${struct}& out);\n` +
      `void write_payload(std::string& out, const ${struct}& value);\n` +
      `Columns columns_in(const ${struct}& value);\n` +
      `void set_columns(${struct}& value, const Columns& columns);\n`,
  );
  return (
    banner('Reading and writing of each type, for the codec alone.') +
    '#pragma once\n\n#include "protocol/codec/codec.hpp"\n#include "protocol/codec/reader.hpp"\n' +
    '#include "protocol/codec/writer.hpp"\n#include "protocol/generated/cpp/messages.hpp"\n\n' +
    inNamespace(`${lines.join('')}
// The stored form: without columns and added fields. Where an event has none of either, it is the wire's form.
template <class T>
void read_payload(const Reader& in, T& out) {
  read(in, out);
}
template <class T>
void write_payload(std::string& out, const T& value) {
  write(out, value);
}
template <class T>
Columns columns_in(const T&) {
  return {};
}
template <class T>
void set_columns(T&, const Columns&) {}
${stored.join('')}
// By name; nothing where there is no such message, or none that may come that way.
std::optional<Command> read_command(std::string_view name, const Reader& in);
std::optional<Event> read_event(std::string_view name, const Reader& in);
std::optional<Event> read_event_payload(std::string_view name, const Reader& in, const Columns& columns);
// By the kind under which the journal keeps it.
std::optional<Event> event_of_columns(std::string_view name, const Columns& columns);
std::optional<Live> read_live(std::string_view name, const Reader& in);
`)
  );
}

/** The bounds of the scalars that families share, by name. */
function scalarBounds(model) {
  const bounded = model.scalars.filter((type) => ['text', 'integer'].includes(type.kind.is));
  return bounded.map((type) => {
    const [written] = bounds({ ...type.kind, alias: undefined });
    return `inline constexpr ${written.replace('Bounds{', `Bounds ${boundsName(type.name)}{`)};\n`;
  });
}

function reading(model) {
  const readers = [];
  for (const type of enums(model)) {
    readers.push(
      `void read(const Reader& in, ${type.struct}& out) { read_word(in, out, ${snake(type.struct)}_from); }\n`,
    );
  }
  for (const type of objects(model)) {
    readers.push(readFunction('read', type, type.fields));
    if (type.message?.direction === 'event' && differs(type)) {
      readers.push(readFunction('read_payload', type, stored(type)));
    }
  }
  return (
    banner('Reads each type field by field, with the bounds of the schema.') +
    '#include "protocol/generated/cpp/fields.hpp"\n\n' +
    inNamespace(readers.join('\n'))
  );
}

const stored = (type) => type.fields.filter((field) => !field.column && !field.added);

function readFunction(name, type, fields) {
  const lines = fields.map((field) => {
    const way = field.optional ? 'optional' : field.fallback !== undefined ? 'defaulted' : 'required';
    const argument = [literal(field.name), `out.${field.name}`, ...bounds(field.kind)].join(', ');
    return `  in.${way}(${argument});\n`;
  });
  const out = fields.length ? 'out' : '';
  return `void ${name}(const Reader& in, ${type.struct}& ${out}) {\n  in.object();\n${lines.join('')}}\n`;
}

function writing(model) {
  const writers = [];
  for (const type of objects(model)) {
    writers.push(writeFunction('write', type, type.fields));
    if (type.message?.direction !== 'event' || !differs(type)) continue;
    writers.push(writeFunction('write_payload', type, stored(type)), columns(type));
  }
  return (
    banner('Writes each type as JSON text, straight into a string.') +
    '#include "protocol/generated/cpp/fields.hpp"\n\n' +
    inNamespace(writers.join('\n'))
  );
}

function writeFunction(name, type, fields) {
  const signature = `void ${name}(std::string& out, const ${type.struct}& ${fields.length ? 'value' : ''})`;
  if (fields.length === 0) return `${signature} { out += "{}"; }\n`;
  const lines = fields.map((field) => {
    const raw = field.kind.is === 'raw' || field.kind.items?.is === 'raw';
    return `  ${raw ? 'field_verbatim' : 'field'}(out, ${literal(`"${field.name}":`)}, value.${field.name});\n`;
  });
  return `${signature} {\n  out += '{';\n${lines.join('')}  out += '}';\n}\n`;
}

function columns(type) {
  const marked = type.fields.filter((field) => field.column);
  const get = marked.map((field) => `  columns.${field.column} = value.${field.name};\n`).join('');
  const set = marked.map((field) => `  value.${field.name} = columns.${field.column};\n`).join('');
  if (marked.length === 0) {
    return (
      `Columns columns_in(const ${type.struct}&) { return {}; }\n\n` +
      `void set_columns(${type.struct}&, const Columns&) {}\n`
    );
  }
  return (
    `Columns columns_in(const ${type.struct}& value) {\n  Columns columns;\n${get}  return columns;\n}\n\n` +
    `void set_columns(${type.struct}& value, const Columns& columns) {\n${set}}\n`
  );
}

function dispatch(model) {
  const wire = model.commands.filter((type) => !type.message.fromServer);
  const folded = model.events.filter((type) => type.message.fold === 'columns');
  const chain = (types, call, namesOf = (type) => [type.name]) => {
    const line = (type) =>
      `  if (${namesOf(type).map((name) => `name == ${literal(name)}`).join(' || ')}) return ${call(type.struct)};\n`;
    return types.map(line).join('') + '  return std::nullopt;\n}\n';
  };
  const storedKinds = (type) => [...new Set([type.name, plainKind(type)])];
  const plain = folded.filter((type) => plainKind(type) !== type.name).map(
    (type) =>
      `  if (const auto* value = std::get_if<${type.struct}>(&event)) {\n    if (` +
      type.fields.filter(({ state }) => state).map(({ name }) => `!value->${name}`).join(' && ') +
      `) return ${literal(plainKind(type))};\n  }\n`,
  );
  return (
    banner('Finds the type of a message by its name.') +
    '#include "protocol/generated/cpp/fields.hpp"\n\n' +
    inNamespace(`namespace {

template <class T>
T taken(const Reader& in) {
  T value;
  read(in, value);
  return value;
}

template <class T>
T taken(const Reader& in, const Columns& columns) {
  T value;
  read_payload(in, value);
  set_columns(value, columns);
  return value;
}

template <class T>
T of_columns(const Columns& columns) {
  T value;
  set_columns(value, columns);
  return value;
}

}  // namespace

std::optional<Command> read_command(std::string_view name, const Reader& in) {
${chain(wire, (struct) => `taken<${struct}>(in)`)}
std::optional<Event> read_event(std::string_view name, const Reader& in) {
${chain(model.events, (struct) => `taken<${struct}>(in)`)}
std::optional<Event> read_event_payload(std::string_view name, const Reader& in, const Columns& columns) {
${chain(model.events, (struct) => `taken<${struct}>(in, columns)`, storedKinds)}
std::optional<Event> event_of_columns(std::string_view name, const Columns& columns) {
${chain(folded, (struct) => `of_columns<${struct}>(columns)`, (type) => [plainKind(type)])}
std::string_view stored_kind(const Event& event) {
${plain.join('')}  return name_of(event);
}

std::optional<Live> read_live(std::string_view name, const Reader& in) {
${chain(model.live, (struct) => `taken<${struct}>(in)`)}`)
  );
}

function instances(model) {
  const lines = objects(model).map(
    ({ struct }) =>
      `template Result<${struct}, ProtocolError> decode_as<${struct}>(std::string_view);\n` +
      `template std::string encode_as<${struct}>(const ${struct}&);\n`,
  );
  return (
    banner('Every type may be read and written alone.') +
    '#include "protocol/codec/alone.hpp"\n\n' +
    inNamespace(lines.join(''))
  );
}
