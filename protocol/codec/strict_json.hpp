// JSON (RFC 8259) from strangers, read once into a flat list of values. Narrower than the RFC: no byte order mark, no
// duplicate keys, at most limits::json_depth_max levels and limits::json_keys_max keys an object, no lone surrogates.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace convene::protocol {

/// An integer is one that is written as such and fits 64 bits; every other number is only known to be one.
enum class JsonKind : std::uint8_t { null, boolean, integer, number, text, array, object };

/// Why a text is not JSON as we want it; holds nothing of the text.
struct JsonFault {
  std::string detail;
};

class JsonDocument;

/// One value of a document; valid as long as the document lives and stays in place.
class JsonView {
 public:
  JsonView(const JsonDocument& document, std::uint32_t place) : document_(&document), place_(place) {}

  JsonKind kind() const;
  bool boolean() const;
  std::int64_t integer() const;
  /// Of a text: what it says. Of another number: as it was written.
  std::string_view text() const;

  /// The key of a member of an object.
  std::string_view key() const;
  bool empty() const;
  std::size_t size() const;
  /// The values of an array or an object in order: for (auto at = first(); at != end(); at = after(at)).
  std::uint32_t first() const { return place_ + 1; }
  std::uint32_t end() const;
  std::uint32_t after(std::uint32_t place) const;
  JsonView at(std::uint32_t place) const { return {*document_, place}; }
  /// The place of an object's member, or end().
  std::uint32_t find(std::string_view name) const;

 private:
  const JsonDocument* document_;
  std::uint32_t place_;
};

class JsonDocument {
 public:
  JsonView root() const { return {*this, 0}; }

 private:
  friend class JsonView;
  friend class JsonBuilder;

  /// A value; its members follow it directly, end is the place behind the last of them.
  struct Node {
    JsonKind kind = JsonKind::null;
    std::uint32_t end = 0;
    std::uint32_t key_start = 0;
    std::uint32_t key_size = 0;
    std::uint32_t text_start = 0;
    std::uint32_t text_size = 0;
    std::int64_t integer = 0;
  };

  std::vector<Node> nodes_;
  std::string texts_;
};

/// Texts above 4 GiB are refused; whoever reads from a line has a narrower bound.
Result<JsonDocument, JsonFault> parse_strict(std::string_view text);

/// The value written again, without white space. Recursion is bounded by the depth that parse_strict allows.
void append_json(std::string& out, const JsonView& value);

}  // namespace convene::protocol
