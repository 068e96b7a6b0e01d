// The ground of a campus out of a Tiled map: where walls are, what the floor looks like, where people arrive.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "campus/document.hpp"
#include "formats/import_warnings.hpp"
#include "formats/tiled_map.hpp"

namespace convene::formats {

/// Tiles whose picture, or whose whole layer, has the property `collides`.
campus::TileBits tiled_walls(const TiledMap& map);

/// By the tile property `floor`, the topmost visible layer deciding; empty when no tile has it. This is ours: it lets a
/// map do without pictures.
std::vector<campus::Floor> tiled_floors(const TiledMap& map, ImportWarnings& warnings);

/// The floor of that name ("grass"), or nothing; and back.
std::optional<campus::Floor> floor_from(std::string_view name);
std::string_view to_text(campus::Floor floor);
inline constexpr std::size_t floor_kinds = 14;

inline constexpr std::size_t entries_max = 500;

/// From layers named `start` or with `startLayer`, tiles with `start`, areas with `start`. Only free tiles; the entry
/// `start` comes first. Never empty while any tile is free; otherwise empty.
std::vector<campus::Entry> tiled_entries(const TiledMap& map, const campus::TileBits& blocked,
                                         ImportWarnings& warnings);

}  // namespace convene::formats
