#include "session/picture_shelf.hpp"

#include <algorithm>

#include "formats/import_warnings.hpp"
#include "formats/picture.hpp"

namespace convene::session {

using formats::quoted;

Result<std::string> PictureShelf::keep(formats::MapDrawing& drawing) {
  bool has_pictures = false;
  for (formats::Tileset& tileset : drawing.tilesets) {
    if (tileset.image.empty()) continue;
    auto hash = keep_picture(tileset.image, tileset.name);
    if (!hash) return hash;
    tileset.image = hash.value();
    has_pictures = has_pictures || !tileset.image.empty();
  }
  if (!has_pictures || drawing.layers.empty()) return std::string();
  return documents_.keep(formats::write_map_drawing(drawing));
}

Result<std::string> PictureShelf::keep_picture(const std::string& path, const std::string& tileset) {
  const auto known = hashes_.find(path);
  if (known != hashes_.end()) return known->second;
  std::string& hash = hashes_[path];
  const auto leave_out = [&](const std::string& why) {
    if (warnings_.size() < formats::ImportWarnings::warnings_max) {
      warnings_.push_back("The picture " + quoted(path) + " of the tileset " + quoted(tileset) + " " + why +
                          "; its tiles are not drawn.");
    }
    return std::string();
  };
  if (hashes_.size() > protocol::limits::campus_pictures_max) return leave_out("is one too many");
  const auto bytes = files_(path);
  if (!bytes) return leave_out("is missing");
  if (const auto picture = formats::judge_picture(bytes.value()); !picture) return leave_out(picture.error().sentence);
  auto kept = documents_.keep(bytes.value());
  if (kept) hash = kept.value();
  return kept;
}

}  // namespace convene::session
