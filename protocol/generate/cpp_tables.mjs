// Writes limits.hpp, operator_limits.hpp/.cpp, errors.hpp/.cpp, permissions.hpp/.cpp and word_tables.hpp/.cpp.
import { banner, comment, inNamespace, literal } from './cpp_types.mjs';
import { enumerator } from './names.mjs';
import { policies, rates, relations, roles } from './checks.mjs';

export function cppTables(model) {
  return {
    'cpp/limits.hpp': limits(model),
    'cpp/operator_limits.hpp': operatorLimitsHeader(model),
    'cpp/operator_limits.cpp': operatorLimitsSource(model),
    'cpp/errors.hpp': errorsHeader(model),
    'cpp/errors.cpp': errorsSource(model),
    'cpp/permissions.hpp': permissionsHeader(),
    'cpp/permissions.cpp': permissionsSource(model),
    'cpp/word_tables.hpp': wordTablesHeader(model),
    'cpp/word_tables.cpp': wordTablesSource(model),
  };
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);
const enumClass = (name, words) => `enum class ${name} { ${words.map(enumerator).join(', ')} };\n`;

function limits(model) {
  const lines = model.limits.map((limit) => {
    const operator = limit.operator ? ' The default; operators may set it.' : '';
    return (
      comment(`In ${limit.unit}. ${capital(limit.why)}.${operator}`) +
      `inline constexpr std::uint64_t ${limit.name} = ${limit.value};\n`
    );
  });
  return (
    banner('What both sides must agree on: the bound of every loop over outside input and of every queue.') +
    '#pragma once\n\n#include <cstdint>\n\n' +
    `namespace convene::protocol::limits {\n\n${lines.join('\n')}\n}  // namespace convene::protocol::limits\n`
  );
}

const ofOperators = (model) => model.limits.filter((limit) => limit.operator);

function operatorLimitsHeader(model) {
  const members = ofOperators(model).map(
    (limit) =>
      comment(`In ${limit.unit}. ${capital(limit.why)}.`, '  ') +
      `  std::uint64_t ${limit.name} = limits::${limit.name};\n`,
  );
  return (
    banner('The limits that an operator may set, and within what.') +
    '#pragma once\n\n#include <cstdint>\n#include <span>\n#include <string_view>\n\n' +
    '#include "protocol/generated/cpp/limits.hpp"\n\n' +
    inNamespace(
      [
        comment('As they stand in this process: made once at the start, then handed down.') +
          `struct OperatorLimits {\n${members.join('\n')}};\n`,
        comment('One of them as people read it.') +
          'struct OperatorLimit {\n  std::string_view name;\n  std::string_view unit;\n  std::string_view why;\n' +
          '  std::uint64_t OperatorLimits::*value;\n  std::uint64_t min;\n  std::uint64_t max;\n};\n',
        comment('All of them, in the order of the schema.') +
          'std::span<const OperatorLimit> operator_limits();\n',
      ].join('\n'),
    )
  );
}

function operatorLimitsSource(model) {
  const rows = ofOperators(model).map(
    ({ name, unit, why, operator }) =>
      `    {${[name, unit, why].map(literal).join(', ')},\n` +
      `     &OperatorLimits::${name}, ${operator.min}, ${operator.max}},\n`,
  );
  return (
    banner('Texts of operator_limits.hpp.') +
    '#include "protocol/generated/cpp/operator_limits.hpp"\n\n#include <array>\n\n' +
    inNamespace(
      `namespace {\n\nconstexpr std::array<OperatorLimit, ${rows.length}> all_limits = {{\n${rows.join('')}}};\n\n` +
        '}  // namespace\n\nstd::span<const OperatorLimit> operator_limits() { return all_limits; }\n',
    )
  );
}

function errorsHeader(model) {
  const codes = model.errors.map((error) => comment(error.sentence, '  ') + `  ${enumerator(error.code)},\n`);
  const closes = model.closeCodes.map(
    (close) => comment(close.sentence, '  ') + `  ${enumerator(close.name)} = ${close.code},\n`,
  );
  return (
    banner('Every refusal and every close code: what happened, and what to do about it.') +
    '#pragma once\n\n#include <cstdint>\n#include <optional>\n#include <string_view>\n\n' +
    inNamespace(
      [
        `enum class ErrorCode {\n${codes.join('')}};\n`,
        comment('A refusal as people read it. code is its name on the wire; retry: it may succeed if sent again.') +
          'struct ErrorText {\n  std::string_view code;\n  std::string_view sentence;\n  std::string_view remedy;\n' +
          '  bool retry = false;\n};\n\n' +
          'const ErrorText& text_of(ErrorCode code);\n' +
          'std::optional<ErrorCode> error_code_from(std::string_view code);\n',
        `enum class CloseCode : std::uint16_t {\n${closes.join('')}};\n`,
        comment('What a client does after a close.') + enumClass('ClosePolicy', policies),
        'struct CloseText {\n  CloseCode code;\n  std::string_view name;\n  ClosePolicy policy;\n' +
          '  std::string_view sentence;\n};\n\n' +
          'const CloseText& text_of(CloseCode code);\n\n' +
          comment(
            'For any code, known or not: 4000 to 4399 resume, 4400 to 4699 wait, 4700 to 4999 stay away, others ' +
              'resume.',
          ) +
          'ClosePolicy policy_of(std::uint16_t code);\n',
      ].join('\n'),
    )
  );
}

function errorsSource(model) {
  const errors = model.errors.map(
    (error) =>
      `    {${literal(error.code)}, ${literal(error.sentence)},\n` +
      `     ${literal(error.remedy)}, ${error.retry === true}},\n`,
  );
  const closes = model.closeCodes.map((close) => {
    const name = enumerator(close.name);
    return (
      `    {CloseCode::${name}, ${literal(close.name)}, ClosePolicy::${enumerator(close.policy)},\n` +
      `     ${literal(close.sentence)}},\n`
    );
  });
  return (
    banner('Texts of errors.hpp.') +
    '#include "protocol/generated/cpp/errors.hpp"\n\n#include <algorithm>\n#include <array>\n\n' +
    '#include "base/assert.hpp"\n\n' +
    inNamespace(`namespace {

constexpr std::array<ErrorText, ${errors.length}> errors = {{
${errors.join('')}}};

constexpr std::array<CloseText, ${closes.length}> closes = {{
${closes.join('')}}};

}  // namespace

const ErrorText& text_of(ErrorCode code) { return errors[static_cast<std::size_t>(code)]; }

std::optional<ErrorCode> error_code_from(std::string_view code) {
  const auto found = std::find_if(errors.begin(), errors.end(), [&](const auto& error) { return error.code == code; });
  if (found == errors.end()) return std::nullopt;
  return static_cast<ErrorCode>(found - errors.begin());
}

const CloseText& text_of(CloseCode code) {
  const auto found = std::find_if(closes.begin(), closes.end(), [&](const auto& close) { return close.code == code; });
  CONVENE_ASSERT(found != closes.end());
  return *found;
}

ClosePolicy policy_of(std::uint16_t code) {
  for (const auto& close : closes) {
    if (static_cast<std::uint16_t>(close.code) == code) return close.policy;
  }
  if (code >= 4400 && code <= 4699) return ClosePolicy::wait;
  if (code >= 4700 && code <= 4999) return ClosePolicy::stay_away;
  return ClosePolicy::resume;
}
`)
  );
}

function permissionsHeader() {
  return (
    banner('Who may ask for what: one row a command. The domain judges; the relation needs its state.') +
    '#pragma once\n\n#include "protocol/generated/cpp/messages.hpp"\n\n' +
    inNamespace(
      [
        comment('The least role that may: what an attendee may, a moderator may too.') +
          enumClass('RequiredRole', roles),
        comment(
          'What the actor must be to the thing besides: in the room, its author, its author or else a moderator, the ' +
            'person asked about or else a moderator.',
        ) + enumClass('Relation', relations),
        'struct Right {\n  RequiredRole role = RequiredRole::organiser;\n  Relation relation = Relation::any;\n\n' +
          '  bool operator==(const Right&) const = default;\n};\n\nRight right_of(const Command& command);\n',
        comment('Which allowance a command draws on besides the one a connection.') +
          enumClass('RateClass', ['command', ...rates]) +
          'RateClass rate_of(const Command& command);\n',
      ].join('\n'),
    )
  );
}

function permissionsSource(model) {
  const rights = model.commands.map(({ name, message: { rights: { role, relation } } }) => {
    const words = `RequiredRole::${enumerator(role)}, Relation::${enumerator(relation)}`;
    return `    {${words}},  // ${name}\n`;
  });
  const rateWords = model.commands.map(
    ({ name, message }) => `    RateClass::${enumerator(message.rate ?? 'command')},  // ${name}\n`,
  );
  return (
    banner('Rows of permissions.hpp, in the order of the variant.') +
    '#include "protocol/generated/cpp/permissions.hpp"\n\n' +
    inNamespace(`namespace {

constexpr std::array<Right, ${rights.length}> rights = {{
${rights.join('')}}};

constexpr std::array<RateClass, ${rights.length}> rates = {
${rateWords.join('')}};

}  // namespace

Right right_of(const Command& command) { return rights[command.index()]; }

RateClass rate_of(const Command& command) { return rates[command.index()]; }
`)
  );
}

function wordTablesHeader(model) {
  const parts = model.wordTables.map(
    ({ name, of, are, description }) =>
      comment(description) + `std::span<const ${are}> ${name}(${of} word);\n`,
  );
  return (
    banner('What belongs to each word of an enumeration, for both sides.') +
    '#pragma once\n\n#include <span>\n\n#include "protocol/generated/cpp/messages.hpp"\n\n' +
    inNamespace(parts.join('\n'))
  );
}

function wordTablesSource(model) {
  const parts = model.wordTables.map(({ name, of, are, rows }) => {
    const cases = Object.entries(rows).map(([word, row]) => {
      const words = row.map((one) => `          ${are}::${enumerator(one)},\n`).join('');
      return (
        `    case ${of}::${enumerator(word)}: {\n` +
        `      static constexpr std::array<${are}, ${row.length}> row{\n${words}      };\n      return row;\n    }\n`
      );
    });
    return (
      `std::span<const ${are}> ${name}(${of} word) {\n  switch (word) {\n${cases.join('')}  }\n` +
      '  CONVENE_ASSERT(false);\n  return {};\n}\n'
    );
  });
  return (
    banner('Rows of word_tables.hpp.') +
    '#include "protocol/generated/cpp/word_tables.hpp"\n\n#include <array>\n\n#include "base/assert.hpp"\n\n' +
    inNamespace(parts.join('\n'))
  );
}
