#include "formats/map_joining.hpp"

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include "campus/exits.hpp"
#include "campus/snapshot.hpp"
#include "formats/campus_document.hpp"
#include "formats/import_warnings.hpp"
#include "formats/tiled_areas.hpp"
#include "formats/tiled_exit.hpp"
#include "formats/tiled_ground.hpp"

namespace convene::formats {

namespace {

using campus::Cell;

class Joining {
 public:
  Joining(std::vector<GatheredMap> maps, const std::map<std::string, std::string>& closed)
      : maps_(std::move(maps)), closed_(closed) {}

  ImportedCampus run() {
    name_maps();
    lay_out();
    for (std::size_t map = 0; map < maps_.size(); ++map) take(map);
    settle_exits();
    warn_of_unreachable_areas();
    campus_.document.warnings = warnings_.take();
    return std::move(campus_);
  }

 private:
  void name_maps();
  void lay_out();
  void take(std::size_t map);
  void take_ground(const campus::Document& from, Cell corner);
  void take_area(campus::Area area, std::size_t map);
  void settle_exits();
  void settle(campus::Area& area);
  void warn_of_unreachable_areas();

  std::vector<GatheredMap> maps_;
  const std::map<std::string, std::string>& closed_;
  ImportedCampus campus_;
  std::set<std::string> area_names_;
  std::size_t rectangles_ = 0;
  bool has_floors_ = false;
  ImportWarnings warnings_;
};

void Joining::name_maps() {
  std::set<std::string> names;
  for (const GatheredMap& gathered : maps_) {
    campus::Map map = gathered.imported.document.maps.front();
    map.name = free_name(map.name, names);
    map.place.x = gathered.corner.x;
    map.place.y = gathered.corner.y;
    campus_.document.maps.push_back(std::move(map));
  }
}

void Joining::lay_out() {
  campus::Document& document = campus_.document;
  const campus::Document& main = maps_.front().imported.document;
  document.name = main.name;
  document.title = main.title;
  document.description = main.description;
  for (const campus::Map& map : document.maps) {
    document.width = std::max(document.width, map.place.x + map.place.width);
    document.height = std::max(document.height, map.place.y + map.place.height);
  }
  document.blocked = campus::TileBits(document.width, document.height);
  for (std::size_t index = 0; index < document.blocked.count(); ++index) {
    document.blocked.set(document.blocked.cell(index));
  }
  has_floors_ =
      std::any_of(maps_.begin(), maps_.end(), [](const auto& map) { return !map.imported.document.floors.empty(); });
  if (has_floors_) document.floors.assign(document.blocked.count(), campus::Floor::none);
}

void Joining::take(std::size_t map) {
  campus::Document& document = campus_.document;
  campus::Document& from = maps_[map].imported.document;
  const Cell corner = maps_[map].corner;
  take_ground(from, corner);
  for (campus::Area& area : from.areas) take_area(std::move(area), map);
  for (campus::Entry& entry : from.entries) {
    if (document.entries.size() == entries_max) break;
    for (Cell& cell : entry.cells) cell = {cell.x + corner.x, cell.y + corner.y};
    document.entries.push_back(std::move(entry));
  }
  for (campus::Label& label : from.labels) {
    if (document.labels.size() == labels_max) break;
    label.x += corner.x * campus::position_steps;
    label.y += corner.y * campus::position_steps;
    document.labels.push_back(std::move(label));
  }
  for (campus::Credit& credit : from.credits) {
    const auto& known = document.credits;
    const bool is_known = std::find(known.begin(), known.end(), credit) != known.end();
    if (!is_known && known.size() < credits_max) document.credits.push_back(std::move(credit));
  }
  for (const std::string& warning : from.warnings) {
    warnings_.add(map == 0 ? warning : maps_[map].path + ": " + warning);
  }
  campus_.drawings.push_back(std::move(maps_[map].imported.drawing));
}

void Joining::take_ground(const campus::Document& from, Cell corner) {
  campus::Document& document = campus_.document;
  for (std::size_t index = 0; index < from.blocked.count(); ++index) {
    const Cell cell = from.blocked.cell(index);
    const Cell there{cell.x + corner.x, cell.y + corner.y};
    document.blocked.set(there, from.blocked(cell));
    if (!has_floors_) continue;
    const auto drawn_as = [&] {
      if (!from.floors.empty()) return from.floors[index];
      return from.blocked(cell) ? campus::Floor::wall : campus::Floor::none;
    };
    document.floors[document.blocked.index(there)] = drawn_as();
  }
}

void Joining::take_area(campus::Area area, std::size_t map) {
  rectangles_ += area.rectangles.size();
  if (campus_.document.areas.size() == areas_max || rectangles_ > area_rectangles_max) {
    warnings_.add("The area " + quoted(area.name) + " is left out: the campus has too many areas.");
    return;
  }
  for (campus::Rectangle& part : area.rectangles) {
    part.x += maps_[map].corner.x;
    part.y += maps_[map].corner.y;
  }
  const std::string own_name = area.name;
  const bool is_taken = area_names_.contains(own_name);
  area.name = free_name(is_taken ? own_name + " (" + campus_.document.maps[map].title + ")" : own_name, area_names_);
  if (area.room_name == own_name) area.room_name = area.name;
  campus_.document.areas.push_back(std::move(area));
}

// Only now, as all maps and their entries are there.
void Joining::settle_exits() {
  std::vector<campus::Area> kept;
  for (campus::Area& area : campus_.document.areas) {
    const bool was_exit = area.portal.has_value();
    if (was_exit) settle(area);
    if (area.portal || !was_exit || is_more_than_an_exit(area)) kept.push_back(std::move(area));
  }
  campus_.document.areas = std::move(kept);
}

void Joining::settle(campus::Area& area) {
  campus::Portal& portal = *area.portal;
  const auto is_behind = [&](const GatheredMap& map) { return map.path == portal.map; };
  const auto found = std::find_if(maps_.begin(), maps_.end(), is_behind);
  if (found == maps_.end()) {
    warnings_.add("The exit " + quoted(area.name) + " is closed: " + quoted(portal.map) + " leads to " +
                  closed_.at(portal.map) + ".");
    area.portal.reset();
    return;
  }
  portal.map = campus_.document.maps[static_cast<std::size_t>(found - maps_.begin())].name;
  if (campus::entry_behind(campus_.document, portal) != campus_.document.entries.size()) return;
  warnings_.add("The exit " + quoted(area.name) + " leads to the entry " + quoted(portal.entry) + ", which " +
                quoted(found->path) + " has not; people arrive at its first one.");
  portal.entry.clear();
}

void Joining::warn_of_unreachable_areas() {
  const auto document = std::make_shared<const campus::Document>(campus_.document);
  const campus::Places places(document);
  const campus::Exits exits(document, places);
  const campus::Entry& start = document->entries.front();
  std::map<std::uint32_t, bool> reached;
  const auto is_within_reach = [&](Cell cell) {
    const std::uint32_t island = places.island(cell);
    const auto [known, is_new] = reached.try_emplace(island, false);
    const auto reaches = [&](Cell from) { return exits.reach(places.island(from), island); };
    if (is_new) known->second = std::any_of(start.cells.begin(), start.cells.end(), reaches);
    return known->second;
  };
  for (std::uint16_t area = 0; area < document->areas.size(); ++area) {
    const auto& cells = places.free_cells(area);
    if (std::any_of(cells.begin(), cells.end(), is_within_reach)) continue;
    warnings_.add("The area " + quoted(document->areas[area].name) + " cannot be walked to from the entry " +
                  quoted(start.name) + ".");
  }
}

}  // namespace

ImportedCampus join_maps(std::vector<GatheredMap> maps, const std::map<std::string, std::string>& closed) {
  return Joining(std::move(maps), closed).run();
}

}  // namespace convene::formats
