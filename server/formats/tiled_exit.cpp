#include "formats/tiled_exit.hpp"

#include "formats/folder_path.hpp"
#include "formats/plain_text.hpp"

namespace convene::formats {

TiledExit judge_exit(std::string_view address, std::string_view map_path) {
  const auto closed = [](const char* why) { return TiledExit{std::nullopt, why}; };
  address = trimmed(address);
  if (address.empty()) return closed("leads nowhere");
  if (address.find_first_of("{}<>") != std::string_view::npos)
    return closed("is a placeholder that was never filled in");
  const std::size_t hash = address.find('#');
  const std::string_view path = address.substr(0, hash);
  const std::string entry = hash == std::string_view::npos ? "" : as_line(address.substr(hash + 1), 120);
  if (path.empty()) return {campus::Portal{std::string(map_path), entry}, {}};
  if (path.find(':') != std::string_view::npos || path.substr(0, 2) == "//") return closed("leads to another server");
  auto map = path_beside(map_path, path);
  if (!map) return closed("leads out of the campus' folder");
  return {campus::Portal{std::move(*map), entry}, {}};
}

std::string map_name_of(std::string_view map_path) {
  for (const std::string_view extension : {".json", ".tmj"}) {
    if (map_path.size() > extension.size() && map_path.substr(map_path.size() - extension.size()) == extension) {
      map_path.remove_suffix(extension.size());
      break;
    }
  }
  return as_line(map_path, 120);
}

}  // namespace convene::formats
