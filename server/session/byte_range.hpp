// Which part of a file is asked for (RFC 9110, section 14).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace convene::session {

struct ByteRange {
  std::uint64_t from = 0;
  std::uint64_t to = 0;  // the first byte that is not part of it

  bool operator==(const ByteRange&) const = default;
};

/// What a Range header asks for: one part. None where it is missing, malformed or asks for several parts: then the
/// whole is sent, as the standard lets a server do. An empty range: it asks for what is not there.
std::optional<ByteRange> range_of(std::string_view header, std::uint64_t size);

}  // namespace convene::session
