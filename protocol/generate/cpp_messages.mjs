// Writes messages.hpp and its sources: every message and shape as a plain value, and the variants of each direction.
import { banner, comment, inNamespace, literal, member, textTable } from './cpp_types.mjs';
import { enumerator, pascal, plainKind, snake } from './names.mjs';

export function cppMessages(model) {
  return {
    'cpp/messages.hpp': header(model),
    'cpp/messages.cpp': source(model),
    'cpp/variant_command.cpp': members('Command', model.commands),
    'cpp/variant_event.cpp': members('Event', model.events),
    'cpp/variant_live.cpp': members('Live', model.live),
    'cpp/variant_reply.cpp': members('Reply', model.replies),
  };
}

function header(model) {
  const parts = [];
  for (const type of model.types) parts.push(type.shape === 'enum' ? enumeration(type) : struct(type));
  parts.push(variant('Command', 'What a person, or the server itself, may ask of a convening.', model.commands));
  parts.push(variant('Event', 'What happened; kept in the journal.', model.events));
  parts.push(variant('Live', 'What need not last; newest wins.', model.live));
  parts.push(variant('Reply', 'What a command that succeeded answers.', model.replies));
  parts.push(
    [
      comment('Whether a command changes the record, only asks, or only concerns this moment.'),
      'enum class Lane { record, query, live };\n\n',
      comment('The name on the wire, "chat.post".'),
      'std::string_view name_of(const Command& command);\n',
      'std::string_view name_of(const Event& event);\n',
      'std::string_view name_of(const Live& live);\n',
      'Lane lane_of(const Command& command);\n\n',
      comment('Whether a client may send it; the others come from HTTP routes and the command line only.'),
      'bool from_wire(const Command& command);\n',
    ].join(''),
  );
  const folded = model.events.filter((event) => event.message.fold === 'columns');
  parts.push(
    comment('Under which kind the journal keeps it: `chat.posted.plain` where the columns say all the state needs.') +
      'std::string_view stored_kind(const Event& event);\n' +
      comment('Kinds whose state is the fold of their columns alone: their payload need not be read at start.') +
      `inline constexpr std::array<std::string_view, ${folded.length}> folded_from_columns = {` +
      folded.map((event) => literal(plainKind(event))).join(', ') +
      '};\n',
  );
  const includes = ['array', 'cstdint', 'optional', 'string', 'string_view', 'variant', 'vector'];
  return (
    banner('Every message and shape of the protocol as a plain value. Bounds are checked in reading, not here.') +
    '#pragma once\n\n' +
    includes.map((file) => `#include <${file}>\n`).join('') +
    '\n#include "base/id.hpp"\n#include "base/time.hpp"\n\n' +
    inNamespace(parts.join('\n'))
  );
}

function enumeration(type) {
  const words = type.words.map(enumerator);
  const short = `enum class ${type.struct} { ${words.join(', ')} };\n`;
  const long = `enum class ${type.struct} {\n${words.map((word) => `  ${word},\n`).join('')}};\n`;
  return (
    (type.description ? comment(type.description) : '') +
    (short.length <= 121 ? short : long) +
    `std::string_view to_text(${type.struct} value);\n` +
    `std::optional<${type.struct}> ${snake(type.struct)}_from(std::string_view text);\n`
  );
}

function struct(type) {
  const name = type.struct;
  const lead = type.message ? `${type.name} (${sort(type.message)}): ` : '';
  const fields = type.fields.map((field) => {
    const notes = [field.description];
    if (field.column) notes.push(`The entry's ${field.column} column.`);
    if (field.added) notes.push('Added at encoding, never stored.');
    const text = notes.filter(Boolean).join(' ');
    return (text ? comment(text, '  ') : '') + `  ${member(field)}\n`;
  });
  const about = lead + type.description;
  return (
    (about ? comment(about) : '') +
    `struct ${name} {\n${fields.join('')}${fields.length ? '\n' : ''}` +
    `  bool operator==(const ${name}&) const = default;\n};\n`
  );
}

function sort(message) {
  if (message.direction === 'event') return `event, ${message.topic}`;
  if (message.direction === 'live') return 'live';
  return message.fromServer ? 'command of the server itself' : 'command';
}

/** A variant; its special members are compiled once, in a file of their own, for they cost more than all the rest. */
function variant(name, purpose, types) {
  const start = `struct ${name} : std::variant<`;
  const lines = [start];
  for (const [place, type] of types.entries()) {
    const word = type.struct + (place + 1 < types.length ? ',' : '> {');
    const last = lines[lines.length - 1];
    const gap = last.endsWith('<') || last.trim() === '' ? '' : ' ';
    if (last.length + gap.length + word.length > 120) lines.push(' '.repeat(start.length) + word);
    else lines[lines.length - 1] += gap + word;
  }
  const members = [
    `${name}();`,
    `${name}(const ${name}& other);`,
    `${name}(${name}&& other) noexcept;`,
    `${name}& operator=(const ${name}& other);`,
    `${name}& operator=(${name}&& other) noexcept;`,
    `~${name}();`,
    ...types.map((type) => `${name}(${type.struct} content);`),
    `bool operator==(const ${name}& other) const;`,
  ];
  return comment(purpose) + lines.join('\n') + '\n' + members.map((line) => `  ${line}\n`).join('') + '};\n';
}

function variantMembers(name, types) {
  return [
    `${name}::${name}() = default;\n`,
    `${name}::${name}(const ${name}& other) = default;\n`,
    `${name}::${name}(${name}&& other) noexcept = default;\n`,
    `${name}& ${name}::operator=(const ${name}& other) = default;\n`,
    `${name}& ${name}::operator=(${name}&& other) noexcept = default;\n`,
    `${name}::~${name}() = default;\n`,
    // By its place: to find it by the type, compilers compare every member with every other.
    ...types.map(
      (type, place) =>
        `${name}::${name}(${type.struct} content) : variant(std::in_place_index<${place}>, std::move(content)) {}\n`,
    ),
    `bool ${name}::operator==(const ${name}& other) const {\n`,
    '  return static_cast<const variant&>(*this) == static_cast<const variant&>(other);\n}\n',
  ].join('');
}

const members = (name, types) =>
  banner(`Members of the variant ${name} of messages.hpp.`) +
  '#include "protocol/generated/cpp/messages.hpp"\n\n#include <utility>\n\n' +
  inNamespace(variantMembers(name, types));

function source(model) {
  const enums = model.types.filter((type) => type.shape === 'enum');
  const names = (types) => types.map((type) => type.name);
  const local = [
    ...enums.map((type) => textTable(`${snake(type.struct)}_words`, type.words)),
    textTable('command_names', names(model.commands)),
    textTable('event_names', names(model.events)),
    textTable('live_names', names(model.live)),
    lanes(model.commands),
    fromWire(model.commands),
    lookup,
  ];
  const lookups = enums.map((type) => {
    const table = `${snake(type.struct)}_words`;
    return (
      `std::string_view to_text(${type.struct} value) { return ${table}[static_cast<std::size_t>(value)]; }\n\n` +
      `std::optional<${type.struct}> ${snake(type.struct)}_from(std::string_view text) {\n` +
      `  return word_from<${type.struct}>(${table}, text);\n}\n`
    );
  });
  const ofVariant = (result, name, variantName, table) =>
    `${result} ${name}(const ${pascal(variantName)}& ${variantName}) { return ${table}[${variantName}.index()]; }\n`;
  const names_of = [
    ofVariant('std::string_view', 'name_of', 'command', 'command_names'),
    ofVariant('std::string_view', 'name_of', 'event', 'event_names'),
    ofVariant('std::string_view', 'name_of', 'live', 'live_names'),
    ofVariant('Lane', 'lane_of', 'command', 'lanes'),
    ofVariant('bool', 'from_wire', 'command', 'wire_commands'),
  ];
  const body = [...lookups, ...names_of].join('\n');
  return (
    banner('Names and words of messages.hpp.') +
    '#include "protocol/generated/cpp/messages.hpp"\n\n#include <algorithm>\n\n' +
    inNamespace(`namespace {\n\n${local.join('\n')}\n}  // namespace\n\n${body}`)
  );
}

const lookup = `template <class Word, std::size_t Count>
std::optional<Word> word_from(const std::array<std::string_view, Count>& words, std::string_view text) {
  const auto found = std::find(words.begin(), words.end(), text);
  if (found == words.end()) return std::nullopt;
  return static_cast<Word>(found - words.begin());
}
`;

const lanes = (commands) =>
  `constexpr std::array<Lane, ${commands.length}> lanes = {\n` +
  commands.map((type) => `    Lane::${type.message.lane},  // ${type.name}\n`).join('') +
  '};\n';

const fromWire = (commands) =>
  `constexpr std::array<bool, ${commands.length}> wire_commands = {\n` +
  commands.map((type) => `    ${!type.message.fromServer},  // ${type.name}\n`).join('') +
  '};\n';
