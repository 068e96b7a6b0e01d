#include "formats/tiled_properties.hpp"

#include <cmath>

#include "formats/plain_text.hpp"

namespace convene::formats {

namespace {

std::optional<std::variant<bool, std::string>> value_of(ForeignValue json) {
  if (const auto flag = json.flag()) return *flag;
  if (const auto text = json.text()) return std::string(trimmed(*text));
  if (const auto whole = json.integer()) return std::to_string(*whole);
  if (const auto number = json.number()) return std::to_string(*number);
  return std::nullopt;
}

}  // namespace

TiledProperties::TiledProperties(ForeignValue json) {
  const auto keep = [&](std::string_view name, ForeignValue value) {
    auto kept = value_of(value);
    if (kept && !name.empty() && values_.size() < properties_max) values_.emplace(name, std::move(*kept));
  };
  for (const ForeignValue property : json.elements()) {
    keep(property["name"].text().value_or(""), property["value"]);
  }
  for (const auto& [name, value] : json.members()) keep(name, value);
}

std::optional<std::string> TiledProperties::text(std::string_view name) const {
  const auto found = values_.find(name);
  if (found == values_.end() || !std::holds_alternative<std::string>(found->second)) return std::nullopt;
  return std::get<std::string>(found->second);
}

bool TiledProperties::flag(std::string_view name) const {
  const auto found = values_.find(name);
  if (found == values_.end()) return false;
  if (const bool* flag = std::get_if<bool>(&found->second)) return *flag;
  return std::get<std::string>(found->second) == "true";
}

}  // namespace convene::formats
