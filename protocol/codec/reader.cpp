#include "protocol/codec/reader.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace convene::protocol {

namespace {

constexpr std::int64_t moment_max = 9007199254740991;  // 2^53 - 1: what a browser holds exactly

bool is_token_letter(char letter) {
  if (letter >= '0' && letter <= '9') return true;
  if ((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')) return true;
  return letter == '_' || letter == '/' || letter == '.' || letter == '-';
}

/// Why a code point may not stand in a text, or nothing.
std::string_view objection(char32_t code_point, TextRule rule) {
  const bool is_prose = rule == TextRule::prose;
  if (utf8::is_control(code_point) && !(is_prose && (code_point == '\n' || code_point == '\t'))) {
    return "holds a control character";
  }
  if (!is_prose && (code_point == 0x2028 || code_point == 0x2029)) return "holds a line separator";
  if (utf8::is_direction_override(code_point)) return "turns the writing direction";
  if (!is_prose && utf8::is_direction_isolate(code_point)) return "turns the writing direction";
  return {};
}

/// Why a text is out of its bounds, or nothing.
std::string fault_of(std::string_view text, const TextBounds& bounds) {
  if (bounds.rule == TextRule::token && !std::all_of(text.begin(), text.end(), is_token_letter)) {
    return "holds something else than letters, digits and _ / . -";
  }
  std::size_t length = 0;
  bool visible = false;
  while (const auto code_point = utf8::take(text)) {
    if (++length > bounds.length_max) return "longer than " + std::to_string(bounds.length_max) + " code points";
    if (const auto why = objection(*code_point, bounds.rule); !why.empty()) return std::string(why);
    visible = visible || !utf8::is_blank(*code_point);
  }
  if (bounds.length_min > 0 && !visible) return "empty or blank";
  if (length < bounds.length_min) return "shorter than " + std::to_string(bounds.length_min) + " code points";
  return {};
}

}  // namespace

std::string Reader::path() const {
  if (parent_ == nullptr) return std::string(name_);
  std::string before = parent_->path();
  if (name_.empty()) return before + '[' + std::to_string(index_) + ']';
  return before.empty() ? std::string(name_) : before + '.' + std::string(name_);
}

void Reader::fail(std::string_view why) const {
  if (failed()) return;
  const std::string where = path();
  *failure_ = where.empty() ? std::string(why) : where + ": " + std::string(why);
}

void Reader::missing(std::string_view name) const { Reader(*this, value_, name).fail("missing"); }

void Reader::object() const {
  if (value_.kind() != JsonKind::object) fail("not an object");
}

void read(const Reader& in, bool& out) {
  if (in.value().kind() != JsonKind::boolean) return in.fail("neither true nor false");
  out = in.value().boolean();
}

void read(const Reader& in, Time& out) { out = from_milliseconds(read_integer(in, {0, moment_max}, {0, moment_max})); }

void read(const Reader& in, std::string& out, TextBounds bounds) {
  if (in.value().kind() != JsonKind::text) return in.fail("not a text");
  if (in.bounded()) {
    if (const auto fault = fault_of(in.value().text(), bounds); !fault.empty()) return in.fail(fault);
  }
  out = in.value().text();
}

void read(const Reader& in, std::string& out, Verbatim) {
  out.clear();
  append_json(out, in.value());
}

std::int64_t read_integer(const Reader& in, IntegerBounds bounds, IntegerBounds holds) {
  if (in.value().kind() != JsonKind::integer) {
    in.fail("not an integer");
    return 0;
  }
  const IntegerBounds& valid = in.bounded() ? bounds : holds;
  const std::int64_t number = in.value().integer();
  if (number >= valid.min && number <= valid.max) return number;
  in.fail("not from " + std::to_string(valid.min) + " to " + std::to_string(valid.max));
  return 0;
}

}  // namespace convene::protocol
