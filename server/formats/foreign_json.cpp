#include "formats/foreign_json.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace convene::formats {

namespace {

using Json = nlohmann::json;

constexpr double whole_numbers_max = 9007199254740991.0;  // 2^53 - 1

const Json& json(const void* value) { return *static_cast<const Json*>(value); }

// Brackets outside of texts; good enough to bound the depth of what the parser accepts afterwards.
bool is_nested_too_deep(std::string_view text) {
  std::size_t depth = 0;
  bool within_text = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char letter = text[at];
    if (within_text) {
      if (letter == '\\') ++at;
      if (letter == '"') within_text = false;
    } else if (letter == '"') {
      within_text = true;
    } else if (letter == '[' || letter == '{') {
      if (++depth > foreign_nesting_max) return true;
    } else if ((letter == ']' || letter == '}') && depth > 0) {
      --depth;
    }
  }
  return false;
}

std::string line_of(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, std::min(byte, text.size()));
  return std::to_string(1 + std::count(before.begin(), before.end(), '\n'));
}

Failure not_json(std::string detail) {
  return {"This is not a JSON file: " + std::move(detail) + ".", "Export it again from the program it comes from."};
}

}  // namespace

struct ForeignJson::Content {
  Json json;
};

bool ForeignValue::is_object() const { return value_ != nullptr && json(value_).is_object(); }

bool ForeignValue::is_array() const { return value_ != nullptr && json(value_).is_array(); }

ForeignValue ForeignValue::operator[](std::string_view name) const {
  if (!is_object()) return {};
  const auto found = json(value_).find(name);
  return found == json(value_).end() ? ForeignValue() : ForeignValue(&*found);
}

std::size_t ForeignValue::size() const { return is_array() ? json(value_).size() : 0; }

ForeignValue ForeignValue::at(std::size_t index) const {
  return index < size() ? ForeignValue(&json(value_)[index]) : ForeignValue();
}

std::vector<ForeignValue> ForeignValue::elements() const {
  std::vector<ForeignValue> elements;
  elements.reserve(size());
  for (std::size_t index = 0; index < size(); ++index) elements.push_back(at(index));
  return elements;
}

std::vector<std::pair<std::string_view, ForeignValue>> ForeignValue::members() const {
  std::vector<std::pair<std::string_view, ForeignValue>> members;
  if (!is_object()) return members;
  for (const auto& [name, member] : json(value_).items()) {
    // items() hands out its own copy of an array's index only; an object's name lives in the object.
    members.emplace_back(json(value_).find(name).key(), ForeignValue(&member));
  }
  return members;
}

std::optional<std::string_view> ForeignValue::text() const {
  if (value_ == nullptr || !json(value_).is_string()) return std::nullopt;
  return json(value_).get_ref<const std::string&>();
}

std::optional<bool> ForeignValue::flag() const {
  if (value_ == nullptr || !json(value_).is_boolean()) return std::nullopt;
  return json(value_).get<bool>();
}

std::optional<double> ForeignValue::number() const {
  if (value_ == nullptr || !json(value_).is_number()) return std::nullopt;
  const double number = json(value_).get<double>();
  return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<std::int64_t> ForeignValue::integer() const {
  const auto value = number();
  if (!value || std::abs(*value) > whole_numbers_max || *value != std::floor(*value)) return std::nullopt;
  return static_cast<std::int64_t>(*value);
}

Result<ForeignJson> ForeignJson::parse(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.substr(0, byte_order_mark.size()) == byte_order_mark) text.remove_prefix(byte_order_mark.size());
  if (is_nested_too_deep(text)) {
    return not_json("it is nested deeper than " + std::to_string(foreign_nesting_max) + " levels");
  }
  if (text.find('\0') != std::string_view::npos) return not_json("it holds a zero byte");  // the parser would end there
  try {
    return ForeignJson(std::make_shared<const Content>(Content{Json::parse(text.begin(), text.end())}));
  } catch (const Json::parse_error& error) {
    return not_json("reading stopped in line " + line_of(text, error.byte));
  } catch (const Json::exception&) {
    return not_json("it holds a number that is too large");
  }
}

ForeignValue ForeignJson::root() const { return ForeignValue(&content_->json); }

}  // namespace convene::formats
