// How a kind of the schema is written in C++.
import { enumerator, snake } from './names.mjs';

export const banner = (purpose) =>
  `// ${purpose}\n// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.\n`;

/** A comment line of C++, wrapped at the house's width. */
export function comment(text, indent = '', mark = '///') {
  const lines = [];
  let line = indent + mark;
  for (const word of text.split(/\s+/)) {
    if (line.length + 1 + word.length > 120) {
      lines.push(line);
      line = indent + mark;
    }
    line += ' ' + word;
  }
  return [...lines, line].join('\n') + '\n';
}

/** A string literal; the texts of the schema are plain enough for JSON's escapes. */
export const literal = (text) => JSON.stringify(text);

export function cppType(kind) {
  switch (kind.is) {
    case 'id':
      return kind.alias;
    case 'text':
    case 'raw':
      return 'std::string';
    case 'integer':
      if (kind.min >= -(2 ** 31) && kind.max < 2 ** 31) return 'std::int32_t';
      return kind.min >= 0 ? 'std::uint64_t' : 'std::int64_t';
    case 'time':
      return 'Time';
    case 'boolean':
      return 'bool';
    case 'array':
      return `std::vector<${cppType(kind.items)}>`;
    default:
      return kind.type.struct;
  }
}

/** The declaration of a field; every one has an initialiser, so that designated initialisers may leave it out. */
export function member(field) {
  const type = cppType(field.kind);
  if (field.optional) return `std::optional<${type}> ${field.name}{};`;
  return `${type} ${field.name}${initialiser(field)};`;
}

function initialiser({ kind, fallback }) {
  if (kind.is === 'enum' && fallback !== undefined) return ` = ${kind.type.struct}::${enumerator(fallback)}`;
  if (kind.is === 'integer') return ` = ${fallback ?? 0}`;
  if (kind.is === 'boolean') return ` = ${fallback ?? false}`;
  return '{}';
}

/** The name that the bounds of a shared scalar have in fields.hpp. */
export const boundsName = (scalar) => `${snake(scalar)}_bounds`;

/** The bounds that reading checks, as the arguments that codec/reader.hpp takes after the value. */
export function bounds(kind) {
  if (kind.alias && ['text', 'integer'].includes(kind.is)) return [boundsName(kind.alias)];
  switch (kind.is) {
    case 'text':
      return [`TextBounds{TextRule::${kind.rule}, ${kind.min}, ${kind.max}}`];
    case 'integer':
      return [`IntegerBounds{${kind.min}, ${kind.max}}`];
    case 'raw':
      return ['Verbatim{}'];
    case 'array':
      return [`AtMost{${kind.max}}`, ...bounds(kind.items)];
    default:
      return [];
  }
}

export const inNamespace = (body) => `namespace convene::protocol {\n\n${body}\n}  // namespace convene::protocol\n`;

/** A table of texts looked up by the place of an alternative in its variant. */
export const textTable = (name, texts) =>
  `constexpr std::array<std::string_view, ${texts.length}> ${name} = {\n` +
  texts.map((text) => `    ${literal(text)},\n`).join('') +
  '};\n';
