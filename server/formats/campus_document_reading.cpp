#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "campus/exits.hpp"
#include "formats/base64.hpp"
#include "formats/campus_document.hpp"
#include "formats/import_warnings.hpp"
#include "formats/tiled_areas.hpp"
#include "formats/tiled_ground.hpp"
#include "formats/tiled_import.hpp"
#include "protocol/codec/reader.hpp"
#include "protocol/codec/strict_json.hpp"

// The readers of parts stand in the parts' namespace, where the reader of lists finds them.
namespace convene::campus {

namespace {

using protocol::AtMost;
using protocol::IntegerBounds;
using protocol::Reader;
using protocol::TextBounds;
using protocol::TextRule;

constexpr TextBounds any_line{TextRule::line, 0, 2'000};
constexpr TextBounds some_name{TextRule::line, 1, 200};
constexpr TextBounds any_prose{TextRule::prose, 0, 4'000};
constexpr TextBounds packed{TextRule::line, 0, 2 * protocol::limits::campus_tiles_max};
constexpr IntegerBounds along_side{0, side_tiles_max - 1};
constexpr IntegerBounds length_of_side{1, side_tiles_max};
constexpr IntegerBounds pixels{-(1 << 20), 1 << 20};

}  // namespace

static void read(const Reader& in, Rectangle& out) {
  std::vector<int> numbers;
  read(in, numbers, AtMost{4}, IntegerBounds{0, side_tiles_max});
  if (numbers.size() != 4) return in.fail("not x, y, width and height");
  out = {numbers[0], numbers[1], numbers[2], numbers[3]};
}

static void read(const Reader& in, Cell& out) {
  std::vector<int> numbers;
  read(in, numbers, AtMost{2}, along_side);
  if (numbers.size() != 2) return in.fail("not x and y");
  out = {numbers[0], numbers[1]};
}

static void read(const Reader& in, std::optional<Portal>& out) {
  if (in.value().kind() == protocol::JsonKind::null) return;
  in.object();
  if (in.failed()) return;
  out.emplace();
  in.required("map", out->map, some_name);
  in.required("entry", out->entry, any_line);
}

static void read(const Reader& in, Area& out) {
  in.object();
  in.required("name", out.name, some_name);
  in.required("description", out.description, any_line);
  std::string kind;
  in.required("kind", kind, any_line);
  out.kind = protocol::room_kind_from(kind);
  if (!out.kind && !kind.empty()) in.fail("its kind is not one of a room");
  in.required("rectangles", out.rectangles, AtMost{formats::area_rectangles_max});
  in.required("room_name", out.room_name, any_line);
  in.required("silent", out.silent);
  in.required("website", out.website, any_line);
  in.required("portal", out.portal);
  if (out.opens_room() && !out.kind) in.fail("it opens a room of no kind");
}

static void read(const Reader& in, Entry& out) {
  in.object();
  in.required("name", out.name, any_line);
  in.required("cells", out.cells, AtMost{protocol::limits::campus_tiles_max});
  if (out.cells.empty()) in.fail("it has no tiles");
}

static void read(const Reader& in, Map& out) {
  in.object();
  in.required("name", out.name, some_name);
  in.required("title", out.title, any_line);
  in.required("place", out.place);
  in.required("pictures", out.pictures, any_line);
}

static void read(const Reader& in, Label& out) {
  in.object();
  in.required("text", out.text, any_prose);
  in.required("x", out.x, pixels);
  in.required("y", out.y, pixels);
}

static void read(const Reader& in, Credit& out) {
  in.object();
  in.required("what", out.what, any_line);
  in.required("text", out.text, any_prose);
}

/// What the JSON holds before it is unpacked.
struct PackedDocument {
  Document document;
  std::string blocked;
  std::vector<std::string> floor_kinds;
  std::string floors;
  int version = 0;
};

static void read(const Reader& in, PackedDocument& out) {
  Document& document = out.document;
  in.object();
  std::string format;
  in.required("format", format, any_line);
  if (format != "convene.campus") in.fail("it is not of the format convene.campus");
  in.required("version", out.version, IntegerBounds{1, 2});
  in.required("name", document.name, any_line);
  in.required("title", document.title, any_line);
  in.required("description", document.description, any_prose);
  in.required("width", document.width, length_of_side);
  in.required("height", document.height, length_of_side);
  in.required("blocked", out.blocked, packed);
  in.required("floor_kinds", out.floor_kinds, AtMost{255}, any_line);
  in.required("floors", out.floors, packed);
  if (out.version > 1) in.required("maps", document.maps, AtMost{protocol::limits::campus_maps_max});
  in.required("areas", document.areas, AtMost{formats::areas_max});
  in.required("entries", document.entries, AtMost{formats::entries_max});
  in.required("labels", document.labels, AtMost{formats::labels_max});
  in.required("credits", document.credits, AtMost{formats::credits_max});
  in.required("warnings", document.warnings, AtMost{formats::ImportWarnings::warnings_max}, any_prose);
}

}  // namespace convene::campus

namespace convene::formats {

namespace {

using Trouble = std::optional<std::string>;  // a clause, where something is wrong

Trouble unpack_blocked(const std::string& packed, campus::TileBits& blocked) {
  const auto bytes = from_base64(packed);
  if (!bytes || bytes->size() != (blocked.count() + 7) / 8) return "blocked: not a bit for each tile";
  for (std::size_t index = 0; index < blocked.count(); ++index) {
    if (((*bytes)[index / 8] >> (index % 8) & 1) != 0) blocked.set(blocked.cell(index));
  }
  return std::nullopt;
}

Trouble unpack_floors(const campus::PackedDocument& packed, std::size_t tiles, std::vector<campus::Floor>& floors) {
  if (packed.floors.empty()) return std::nullopt;
  const auto bytes = from_base64(packed.floors);
  if (!bytes || bytes->size() != tiles) return "floors: not a byte for each tile";
  floors.reserve(tiles);
  for (const std::uint8_t kind : *bytes) {
    const auto floor = kind < packed.floor_kinds.size() ? floor_from(packed.floor_kinds[kind]) : std::nullopt;
    if (!floor) return "floors: a tile has a floor of no known kind";
    floors.push_back(*floor);
  }
  return std::nullopt;
}

bool lies_within(const campus::Rectangle& part, const campus::Document& document) {
  return part.width > 0 && part.height > 0 && part.x + part.width <= document.width &&
         part.y + part.height <= document.height;
}

// Version 1 knew of one map and of portals to other documents.
void lift(campus::Document& document) {
  document.maps.push_back({document.name, document.title, {0, 0, document.width, document.height}, {}});
  for (campus::Area& area : document.areas) area.portal.reset();
}

Trouble broken_promise_of_maps(const campus::Document& document) {
  if (document.maps.empty()) return "maps: there is none";
  std::set<std::string_view> names;
  for (const campus::Map& map : document.maps) {
    if (!names.insert(map.name).second) return "maps: two have the same name";
    if (!lies_within(map.place, document)) return "maps: one lies outside of the campus";
    if (campus::entry_behind(document, {map.name, {}}) == document.entries.size()) return "maps: one has no entry";
  }
  return std::nullopt;
}

// What campus/document.hpp promises of every document.
Trouble broken_promise(const campus::Document& document) {
  if (document.entries.empty()) return "entries: there is none";
  for (const campus::Entry& entry : document.entries) {
    if (std::any_of(entry.cells.begin(), entry.cells.end(), [&](auto cell) { return document.blocked(cell); })) {
      return "entries: a tile of one is blocked";
    }
  }
  std::set<std::string_view> names;
  std::size_t rectangles = 0;
  for (const campus::Area& area : document.areas) {
    if (!names.insert(area.name).second) return "areas: two have the same name";
    rectangles += area.rectangles.size();
    for (const auto& part : area.rectangles) {
      if (!lies_within(part, document)) return "areas: a rectangle lies outside of the campus";
    }
    if (area.portal && campus::entry_behind(document, *area.portal) == document.entries.size()) {
      return "areas: a portal leads nowhere";
    }
  }
  if (rectangles > area_rectangles_max) return "areas: too many rectangles";
  return broken_promise_of_maps(document);
}

Failure unreadable(const std::string& detail) {
  return {"The campus document cannot be read: " + detail + ".", "Import the map again."};
}

}  // namespace

Result<campus::Document> read_campus_document(std::string_view json) {
  const auto parsed = protocol::parse_strict(json);
  if (!parsed) return unreadable(parsed.error().detail);
  campus::PackedDocument packed;
  std::string failure;
  read(protocol::Reader(parsed.value().root(), "", protocol::Trust::outside, failure), packed);
  if (!failure.empty()) return unreadable(failure);

  campus::Document& document = packed.document;
  document.blocked = campus::TileBits(document.width, document.height);
  const std::size_t tiles = document.blocked.count();
  auto trouble = unpack_blocked(packed.blocked, document.blocked);
  if (!trouble) trouble = unpack_floors(packed, tiles, document.floors);
  if (packed.version == 1) lift(document);
  if (!trouble) trouble = broken_promise(document);
  if (trouble) return unreadable(*trouble);
  return std::move(document);
}

}  // namespace convene::formats
