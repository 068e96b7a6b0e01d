// Custom properties of a Tiled map, layer, object or tile, as a plain value.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "formats/foreign_json.hpp"

namespace convene::formats {

class TiledProperties {
 public:
  /// More than any thing on a map has; what follows is left out.
  static constexpr std::size_t properties_max = 100;

  TiledProperties() = default;
  /// Reads both forms: the list of objects that Tiled writes since 1.2, and the object of names and values before.
  explicit TiledProperties(ForeignValue json);

  bool empty() const { return values_.empty(); }
  bool has(std::string_view name) const { return values_.find(name) != values_.end(); }
  /// A text, trimmed; a number as it is written. Nothing when absent or of another type.
  std::optional<std::string> text(std::string_view name) const;
  /// True only for the boolean, or a text that says "true".
  bool flag(std::string_view name) const;

 private:
  std::map<std::string, std::variant<bool, std::string>, std::less<>> values_;
};

}  // namespace convene::formats
