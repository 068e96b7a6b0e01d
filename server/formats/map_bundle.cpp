#include "formats/map_bundle.hpp"

#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "formats/base64.hpp"
#include "formats/folder_path.hpp"
#include "formats/foreign_json.hpp"
#include "formats/import_warnings.hpp"

namespace convene::formats {

namespace {

using Files = std::map<std::string, std::string>;

const Failure no_bundle{"This JSON file does not hold the maps of a campus.",
                        "Send { \"main\": path, \"maps\": { path: text }, \"pictures\": { path: Base64 } }."};

Failure strange_path(std::string_view path) {
  return {quoted(std::string(path)) + " is not a path within the campus' folder.",
          "Name files as they lie in their folder: \"floors/first.tmj\"."};
}

std::optional<Failure> take_maps(ForeignValue maps, Files& files) {
  for (const auto& [path, content] : maps.members()) {
    const auto clean = path_beside("", path);
    if (!clean) return strange_path(path);
    if (!content.text()) return Failure{"The map " + quoted(*clean) + " is no text.", "Send the file's own text."};
    files[*clean] = *content.text();
  }
  return std::nullopt;
}

std::optional<Failure> take_pictures(ForeignValue pictures, Files& files) {
  for (const auto& [path, content] : pictures.members()) {
    const auto clean = path_beside("", path);
    if (!clean) return strange_path(path);
    const auto bytes = from_base64(content.text().value_or("!"));
    if (!bytes) return Failure{"The picture " + quoted(*clean) + " is not in Base64.", "Encode its bytes in Base64."};
    files[*clean] = std::string(bytes->begin(), bytes->end());
  }
  return std::nullopt;
}

}  // namespace

Result<MapBundle> read_map_bundle(std::string_view json) {
  if (json.size() > protocol::limits::maps_bytes_max) {
    return Failure{"The maps and pictures are larger than " + std::to_string(protocol::limits::maps_bytes_max) +
                       " bytes together.",
                   "Leave out pictures, or hand them in smaller."};
  }
  const auto parsed = ForeignJson::parse(json);
  if (!parsed) return parsed.error();
  const ForeignValue root = parsed.value().root();
  const auto main = root["main"].text();
  if (!main || !root["maps"].is_object()) return no_bundle;
  const auto clean = path_beside("", *main);
  if (!clean) return strange_path(*main);
  auto files = std::make_shared<Files>();
  if (auto failure = take_maps(root["maps"], *files)) return *failure;
  if (auto failure = take_pictures(root["pictures"], *files)) return *failure;
  if (!files->contains(*clean)) {
    return Failure{"The main map " + quoted(*clean) + " is not among the maps.", "Add it, or name another one."};
  }
  const auto file_at = [files](const std::string& path) -> Result<std::string> {
    const auto found = files->find(path);
    if (found == files->end()) return Failure{"a map that is not here", "Add it to the maps."};
    return found->second;
  };
  return MapBundle{*clean, file_at};
}

}  // namespace convene::formats
