// Writes JSON text straight into a string: no tree is built, nothing is copied twice. Texts must be valid UTF-8.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"

namespace convene::protocol {

void write(std::string& out, std::string_view text);
void write(std::string& out, std::int64_t number);
void write(std::string& out, std::uint64_t number);

inline void write(std::string& out, std::int32_t number) { write(out, static_cast<std::int64_t>(number)); }
inline void write(std::string& out, Time time) { write(out, to_milliseconds(time)); }

/// Not for what merely converts to bool.
template <std::same_as<bool> Bool>
void write(std::string& out, Bool value) {
  out += value ? "true" : "false";
}

template <char Letter>
void write(std::string& out, Id<Letter> id) {
  out += '"';
  out += Letter;
  write(out, id.value);
  out += '"';
}

/// The words of an enumeration are plain ASCII.
template <class Word>
requires std::is_enum_v<Word>
void write(std::string& out, Word word) {
  out += '"';
  out += to_text(word);
  out += '"';
}

template <class T>
void write(std::string& out, const std::vector<T>& items) {
  out += '[';
  for (const auto& item : items) {
    if (out.back() != '[') out += ',';
    write(out, item);
  }
  out += ']';
}

/// name is written with its quotes and colon: "\"text\":". After the opening brace no comma is needed; no value ends
/// in one.
inline void field_name(std::string& out, std::string_view name) {
  if (out.back() != '{') out += ',';
  out += name;
}

template <class T>
void field(std::string& out, std::string_view name, const T& value) {
  field_name(out, name);
  write(out, value);
}

/// Absent stays absent.
template <class T>
void field(std::string& out, std::string_view name, const std::optional<T>& value) {
  if (value) field(out, name, *value);
}

/// Texts that are JSON already.
inline void field_verbatim(std::string& out, std::string_view name, const std::vector<std::string>& items) {
  field_name(out, name);
  out += '[';
  for (const auto& item : items) {
    if (&item != &items.front()) out += ',';
    out += item;
  }
  out += ']';
}

}  // namespace convene::protocol
