// JSON that other programs wrote, looked at leniently: what is absent or of another type is simply not there. What we
// write ourselves is read strictly instead (protocol/codec/strict_json.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace convene::formats {

/// Deeper than any map or schedule that a program wrote; reading groups within groups recurses.
inline constexpr std::size_t foreign_nesting_max = 64;

/// One value, or the lack of one; valid as long as its ForeignJson lives.
class ForeignValue {
 public:
  ForeignValue() = default;

  bool is_absent() const { return value_ == nullptr; }
  bool is_object() const;
  bool is_array() const;

  /// A member of an object; absent when this is none or has none of that name.
  ForeignValue operator[](std::string_view name) const;
  /// Of an array.
  std::size_t size() const;
  ForeignValue at(std::size_t index) const;
  std::vector<ForeignValue> elements() const;
  /// Of an object, in the order of their names.
  std::vector<std::pair<std::string_view, ForeignValue>> members() const;

  /// Always well-formed UTF-8.
  std::optional<std::string_view> text() const;
  std::optional<bool> flag() const;
  /// Always finite.
  std::optional<double> number() const;
  /// A whole number within 2^53, however it was written.
  std::optional<std::int64_t> integer() const;

 private:
  friend class ForeignJson;
  explicit ForeignValue(const void* value) : value_(value) {}

  const void* value_ = nullptr;
};

class ForeignJson {
 public:
  /// The failure names the line where reading stopped.
  static Result<ForeignJson> parse(std::string_view text);

  ForeignValue root() const;

 private:
  struct Content;
  explicit ForeignJson(std::shared_ptr<const Content> content) : content_(std::move(content)) {}

  std::shared_ptr<const Content> content_;
};

}  // namespace convene::formats
