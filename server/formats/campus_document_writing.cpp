#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "formats/base64.hpp"
#include "formats/campus_document.hpp"
#include "formats/tiled_ground.hpp"

namespace convene::formats {

namespace {

using Json = nlohmann::ordered_json;  // members stay in the order they are written in

std::string bits_of(const campus::TileBits& tiles) {
  std::vector<std::uint8_t> bytes((tiles.count() + 7) / 8);
  for (std::size_t index = 0; index < tiles.count(); ++index) {
    if (tiles(tiles.cell(index))) bytes[index / 8] |= static_cast<std::uint8_t>(1U << (index % 8));
  }
  return to_base64(bytes);
}

std::string bytes_of(const std::vector<campus::Floor>& floors) {
  std::vector<std::uint8_t> bytes;
  bytes.reserve(floors.size());
  for (const campus::Floor floor : floors) bytes.push_back(static_cast<std::uint8_t>(floor));
  return to_base64(bytes);
}

Json floor_kinds_as_json() {
  Json kinds = Json::array();
  for (std::size_t kind = 0; kind < floor_kinds; ++kind) kinds.push_back(to_text(static_cast<campus::Floor>(kind)));
  return kinds;
}

Json as_json(const campus::Area& area) {
  Json rectangles = Json::array();
  for (const auto& part : area.rectangles) rectangles.push_back({part.x, part.y, part.width, part.height});
  Json json{{"name", area.name},
            {"description", area.description},
            {"kind", area.kind ? protocol::to_text(*area.kind) : ""},
            {"rectangles", std::move(rectangles)},
            {"room_name", area.room_name},
            {"silent", area.silent},
            {"website", area.website},
            {"portal", nullptr}};
  if (area.portal) json["portal"] = {{"map", area.portal->map}, {"entry", area.portal->entry}};
  return json;
}

Json as_json(const campus::Entry& entry) {
  Json cells = Json::array();
  for (const campus::Cell cell : entry.cells) cells.push_back(Json::array({cell.x, cell.y}));
  return {{"name", entry.name}, {"cells", std::move(cells)}};
}

Json as_json(const campus::Map& map) {
  const campus::Rectangle& place = map.place;
  return {{"name", map.name},
          {"title", map.title},
          {"place", Json::array({place.x, place.y, place.width, place.height})},
          {"pictures", map.pictures}};
}

Json as_json(const campus::Label& label) { return {{"text", label.text}, {"x", label.x}, {"y", label.y}}; }

Json as_json(const campus::Credit& credit) { return {{"what", credit.what}, {"text", credit.text}}; }

template <class Values>
Json list_of(const Values& values) {
  Json list = Json::array();
  for (const auto& value : values) list.push_back(as_json(value));
  return list;
}

}  // namespace

std::string write_campus_document(const campus::Document& document) {
  const Json json{{"format", "convene.campus"},
                  {"version", 2},
                  {"name", document.name},
                  {"title", document.title},
                  {"description", document.description},
                  {"width", document.width},
                  {"height", document.height},
                  {"maps", list_of(document.maps)},
                  {"blocked", bits_of(document.blocked)},
                  {"floor_kinds", floor_kinds_as_json()},
                  {"floors", bytes_of(document.floors)},
                  {"areas", list_of(document.areas)},
                  {"entries", list_of(document.entries)},
                  {"labels", list_of(document.labels)},
                  {"credits", list_of(document.credits)},
                  {"warnings", document.warnings}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace convene::formats
