// Reads values out of a parsed text and checks their bounds. The first failure stays and names its field; after it
// everything else is skipped, so that whoever reads need not look after each field.
#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "protocol/codec/strict_json.hpp"

namespace convene::protocol {

/// line: one line, no control characters, nothing that turns the writing direction.
/// prose: newline and tab too; no embeddings and overrides of the writing direction.
/// token: letters, digits and _ / . - of ASCII.
enum class TextRule { line, prose, token };

/// In code points. With a minimum above 0 something must be visible.
struct TextBounds {
  TextRule rule;
  std::size_t length_min;
  std::size_t length_max;
};

struct IntegerBounds {
  std::int64_t min;
  std::int64_t max;
};

/// Items of a list.
struct AtMost {
  std::size_t items;
};

/// Keeps a value as the JSON text it is.
struct Verbatim {};

/// What comes from outside is held to its bounds; what the journal kept was held to the bounds of its day.
enum class Trust { outside, stored };

class Reader {
 public:
  /// name is how the whole is called in failures ("d"), empty where it needs none. failure is filled by the first
  /// failure and must be empty before.
  Reader(JsonView value, std::string_view name, Trust trust, std::string& failure)
      : value_(value), name_(name), trust_(trust), failure_(&failure) {}
  Reader(const Reader& parent, JsonView value, std::string_view name)
      : value_(value), name_(name), trust_(parent.trust_), failure_(parent.failure_), parent_(&parent) {}
  Reader(const Reader& parent, JsonView value, std::size_t index)
      : value_(value), index_(index), trust_(parent.trust_), failure_(parent.failure_), parent_(&parent) {}

  const JsonView& value() const { return value_; }
  bool bounded() const { return trust_ == Trust::outside; }
  bool failed() const { return !failure_->empty(); }
  void fail(std::string_view why) const;

  /// Fails where the value is no object.
  void object() const;

  template <class T, class... Bounds>
  void required(std::string_view name, T& out, Bounds... bounds) const {
    if (!failed() && !member(name, out, bounds...)) missing(name);
  }

  template <class T, class... Bounds>
  void optional(std::string_view name, std::optional<T>& out, Bounds... bounds) const {
    T value{};
    if (!failed() && member(name, value, bounds...)) out = std::move(value);
  }

  /// What is absent stays as it is.
  template <class T, class... Bounds>
  void defaulted(std::string_view name, T& out, Bounds... bounds) const {
    if (!failed()) member(name, out, bounds...);
  }

 private:
  /// Whether there is such a member.
  template <class T, class... Bounds>
  bool member(std::string_view name, T& out, Bounds... bounds) const {
    const auto place = value_.find(name);
    if (place == value_.end()) return false;
    read(Reader(*this, value_.at(place), name), out, bounds...);
    return true;
  }

  void missing(std::string_view name) const;
  std::string path() const;

  JsonView value_;
  std::string_view name_;
  std::size_t index_ = 0;
  Trust trust_;
  std::string* failure_;
  const Reader* parent_ = nullptr;
};

void read(const Reader& in, bool& out);
void read(const Reader& in, Time& out);
void read(const Reader& in, std::string& out, TextBounds bounds);
void read(const Reader& in, std::string& out, Verbatim);
/// An integer within the bounds, or at least within what the caller's type holds.
std::int64_t read_integer(const Reader& in, IntegerBounds bounds, IntegerBounds holds);

template <std::integral Integer>
void read(const Reader& in, Integer& out, IntegerBounds bounds) {
  constexpr auto holds_min = static_cast<std::int64_t>(std::numeric_limits<Integer>::min());
  constexpr auto holds_max = sizeof(Integer) < sizeof(std::int64_t)
                                 ? static_cast<std::int64_t>(std::numeric_limits<Integer>::max())
                                 : std::numeric_limits<std::int64_t>::max();
  out = static_cast<Integer>(read_integer(in, bounds, {holds_min, holds_max}));
}

template <char Letter>
void read(const Reader& in, Id<Letter>& out) {
  const auto id = in.value().kind() == JsonKind::text ? Id<Letter>::parse(in.value().text()) : std::nullopt;
  if (!id) return in.fail("not an id of its kind");
  out = *id;
}

template <class Word>
void read_word(const Reader& in, Word& out, std::optional<Word> (&word_from)(std::string_view)) {
  const auto word = in.value().kind() == JsonKind::text ? word_from(in.value().text()) : std::nullopt;
  if (!word) return in.fail("not one of its words");
  out = *word;
}

template <class T, class... Bounds>
void read(const Reader& in, std::vector<T>& out, AtMost most, Bounds... bounds) {
  const JsonView& list = in.value();
  if (list.kind() != JsonKind::array) return in.fail("not a list");
  for (auto place = list.first(); place != list.end() && !in.failed(); place = list.after(place)) {
    if (in.bounded() && out.size() == most.items) return in.fail("more than " + std::to_string(most.items) + " items");
    const std::size_t index = out.size();
    read(Reader(in, list.at(place), index), out.emplace_back(), bounds...);
  }
}

}  // namespace convene::protocol
