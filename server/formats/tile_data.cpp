#include "formats/tile_data.hpp"

#include <charconv>
#include <limits>
#include <optional>
#include <string>

#include "formats/base64.hpp"
#include "formats/inflate.hpp"
#include "formats/plain_text.hpp"

namespace convene::formats {

namespace {

using Gids = std::vector<std::uint32_t>;

const std::string export_again = "Open the map in Tiled and export it again as JSON.";

// Some writers print gids with the top flip bit as negative numbers of 32 bits.
std::optional<std::uint32_t> as_gid(std::optional<std::int64_t> number) {
  if (!number || *number < std::numeric_limits<std::int32_t>::min()) return std::nullopt;
  if (*number > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  return static_cast<std::uint32_t>(*number);
}

Result<Gids> from_list(ForeignValue list, std::size_t tiles) {
  if (list.size() != tiles) {
    return Failure{"holds " + std::to_string(list.size()) + " tiles instead of " + std::to_string(tiles), export_again};
  }
  Gids gids;
  gids.reserve(tiles);
  for (std::size_t index = 0; index < tiles; ++index) {
    const auto gid = as_gid(list.at(index).integer());
    if (!gid) return Failure{"holds something that is no tile number at place " + std::to_string(index), export_again};
    gids.push_back(*gid);
  }
  return gids;
}

Result<Gids> from_csv(std::string_view text, std::size_t tiles) {
  Gids gids;
  gids.reserve(tiles);
  text = trimmed(text);
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    const std::string_view digits = trimmed(text.substr(0, comma));
    text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    std::uint32_t gid = 0;
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), gid);
    if (error != std::errc() || stop != digits.data() + digits.size() || gids.size() == tiles) {
      return Failure{"is not a list of " + std::to_string(tiles) + " tile numbers", export_again};
    }
    gids.push_back(gid);
  }
  if (gids.size() != tiles) {
    return Failure{"holds " + std::to_string(gids.size()) + " tiles instead of " + std::to_string(tiles), export_again};
  }
  return gids;
}

Result<Gids> from_packed(std::string_view text, std::string_view compression, std::size_t tiles) {
  const std::string other_format = "In Tiled, set Map > Map Properties > Tile Layer Format to CSV and export again.";
  auto bytes = from_base64(text);
  if (!bytes) return Failure{"is damaged: its Base64 cannot be read", export_again};
  if (compression == "zlib" || compression == "gzip") {
    bytes = inflate(*bytes, tiles * 4);
    if (!bytes) return Failure{"cannot be unpacked to " + std::to_string(tiles) + " tiles", export_again};
  } else if (!compression.empty()) {
    return Failure{"is packed with " + as_line(compression, 40) + ", which is not supported", other_format};
  }
  if (bytes->size() != tiles * 4) {
    return Failure{"holds " + std::to_string(bytes->size() / 4) + " tiles instead of " + std::to_string(tiles),
                   export_again};
  }
  Gids gids;
  gids.reserve(tiles);
  for (std::size_t at = 0; at < bytes->size(); at += 4) {
    const auto byte = [&](std::size_t place) { return std::uint32_t{(*bytes)[at + place]}; };
    gids.push_back(byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24);
  }
  return gids;
}

}  // namespace

Result<Gids> read_tile_data(ForeignValue layer, std::size_t tiles) {
  const ForeignValue data = layer["data"];
  if (data.is_array()) return from_list(data, tiles);
  const auto text = data.text();
  if (!text) return Failure{"has no tiles", export_again};
  const std::string_view encoding = layer["encoding"].text().value_or("base64");
  if (encoding == "csv") return from_csv(*text, tiles);
  if (encoding == "base64") return from_packed(*text, layer["compression"].text().value_or(""), tiles);
  return Failure{"is written in an unknown way (" + as_line(encoding, 40) + ")", export_again};
}

}  // namespace convene::formats
