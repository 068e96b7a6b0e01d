#include "formats/inflate.hpp"

#include <zlib.h>

namespace convene::formats {

std::optional<std::vector<std::uint8_t>> inflate(std::span<const std::uint8_t> packed, std::size_t size) {
  constexpr int either_header = 15 + 32;  // largest window; zlib and gzip told apart by their first bytes
  z_stream stream{};
  if (inflateInit2(&stream, either_header) != Z_OK) return std::nullopt;

  std::vector<std::uint8_t> bytes(size + 1);  // one more, so that too much data is noticed
  stream.next_in = const_cast<Bytef*>(packed.data());
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = bytes.data();
  stream.avail_out = static_cast<uInt>(bytes.size());
  const int outcome = ::inflate(&stream, Z_FINISH);
  const std::size_t written = bytes.size() - stream.avail_out;
  inflateEnd(&stream);

  if (outcome != Z_STREAM_END || written != size) return std::nullopt;
  bytes.resize(size);
  return bytes;
}

}  // namespace convene::formats
