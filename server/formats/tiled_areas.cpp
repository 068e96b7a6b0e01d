#include "formats/tiled_areas.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "base/utf8.hpp"
#include "formats/cell_rectangles.hpp"
#include "formats/plain_text.hpp"
#include "formats/tiled_exit.hpp"

namespace convene::formats {

namespace {

constexpr std::size_t name_length_max = 120;  // AreaName of types.json
constexpr std::size_t line_length_max = 200;  // Line of types.json
constexpr std::size_t address_length_max = 2'000;

// A painted layer with one of these is an area; one without is only a picture.
constexpr std::array<std::string_view, 17> meaningful{"jitsiRoom",
                                                      "bbbMeeting",
                                                      "bbbRoom",
                                                      "silent",
                                                      "openWebsite",
                                                      "openTab",
                                                      "exitUrl",
                                                      "exitSceneUrl",
                                                      "exitInstance",
                                                      "speakerMegaphone",
                                                      "listenerMegaphone",
                                                      "meetingRoomLabel",
                                                      "focusable",
                                                      "room",
                                                      "kind",
                                                      "description",
                                                      "area"};

// What a campus has no counterpart for yet; said once for the whole map.
constexpr std::array<std::string_view, 4> left_out{"playAudio", "playAudioLoop", "doorVariable", "getBadge"};

bool is_stage(const TiledProperties& properties) {
  return properties.has("speakerMegaphone") || properties.has("listenerMegaphone");
}

// "bbb://server/name" as "name".
std::string behind_last_slash(std::string_view text) {
  while (!text.empty() && text.back() == '/') text.remove_suffix(1);
  const std::size_t slash = text.rfind('/');
  return as_line(slash == std::string_view::npos ? text : text.substr(slash + 1), line_length_max);
}

class AreaReader {
 public:
  AreaReader(const TiledMap& map, std::string_view map_path, ImportWarnings& warnings)
      : map_(map), map_path_(map_path), warnings_(warnings) {}

  std::vector<campus::Area> read() {
    const campus::TileBits grid(map_.width, map_.height);
    for (const TiledLayer& layer : map_.layers) {
      note_left_out(layer.properties);
      if (layer.kind == TiledLayerKind::tiles) read_painted(layer, grid);
      for (const TiledObject& object : layer.objects) {
        note_left_out(object.properties);
        read_drawn(object, grid);
      }
    }
    for (const std::string_view feature : features_left_out_) {
      warnings_.add("The map uses " + std::string(feature) + ", which is left out: a campus has no such thing yet.");
    }
    return std::move(areas_);
  }

 private:
  void note_left_out(const TiledProperties& properties);
  void read_painted(const TiledLayer& layer, campus::TileBits mask);
  void read_drawn(const TiledObject& object, const campus::TileBits& grid);
  void add(campus::Area area, const std::string& drawn_name, const std::string& what,
           const TiledProperties& properties);
  void give_room(campus::Area& area, const std::string& what, const TiledProperties& properties);
  void give_website(campus::Area& area, const std::string& what, const TiledProperties& properties);
  void give_portal(campus::Area& area, const std::string& what, const TiledProperties& properties);
  void give_name(campus::Area& area, const std::string& drawn_name, const std::string& what,
                 const TiledProperties& properties);

  const TiledMap& map_;
  std::string_view map_path_;
  ImportWarnings& warnings_;
  std::vector<campus::Area> areas_;
  std::set<std::string> names_;
  std::size_t rectangles_ = 0;
  std::set<std::string_view> features_left_out_;
};

bool has_any_meaning(const TiledProperties& properties) {
  return std::any_of(meaningful.begin(), meaningful.end(), [&](std::string_view name) { return properties.has(name); });
}

void AreaReader::note_left_out(const TiledProperties& properties) {
  for (const std::string_view name : left_out) {
    if (properties.has(name)) features_left_out_.insert(name);
  }
}

void AreaReader::read_painted(const TiledLayer& layer, campus::TileBits mask) {
  if (!has_any_meaning(layer.properties)) return;
  for (std::size_t index = 0; index < layer.gids.size(); ++index) {
    if (layer.gids[index] != 0) mask.set(mask.cell(index));
  }
  campus::Area area;
  area.rectangles = rectangles_of(mask);
  const std::string what = "The layer " + quoted(layer.path);
  if (area.rectangles.empty()) {
    warnings_.add(what + " has the properties of an area but no tiles; it is left out.");
    return;
  }
  add(std::move(area), layer.name, what, layer.properties);
}

void AreaReader::read_drawn(const TiledObject& object, const campus::TileBits& grid) {
  const bool is_area = in_lower_case(object.type) == "area";
  if (!is_area && !(object.type.empty() && has_any_meaning(object.properties))) return;
  const std::string what = "The area " + quoted(object.name);
  if (!object.is_rectangle) {
    warnings_.add(what + " is not a rectangle; it is left out.");
    return;
  }
  if (object.rotation != 0) warnings_.add(what + " is turned in Tiled; it is taken as if it were not.");
  campus::Area area;
  const auto tiles = tiles_under(object.x, object.y, object.width, object.height, map_.tile_size, grid);
  if (tiles.width == 0) {
    warnings_.add(what + " lies outside of the map; it is left out.");
    return;
  }
  area.rectangles = {tiles};
  add(std::move(area), object.name, what, object.properties);
}

void AreaReader::add(campus::Area area, const std::string& drawn_name, const std::string& what,
                     const TiledProperties& properties) {
  rectangles_ += area.rectangles.size();
  if (areas_.size() == areas_max || rectangles_ > area_rectangles_max) {
    warnings_.add(what + " is left out: the map has too many areas.");
    return;
  }
  area.description = as_line(properties.text("description").value_or(""), line_length_max);
  area.silent = properties.flag("silent");
  give_room(area, what, properties);
  give_website(area, what, properties);
  give_portal(area, what, properties);
  const bool leads_nowhere = !area.portal && (properties.has("exitUrl") || properties.has("exitSceneUrl"));
  if (leads_nowhere && !is_more_than_an_exit(area)) return;
  give_name(area, drawn_name, what, properties);
  const bool wants_room = properties.has("kind") || is_stage(properties);
  if (area.kind && wants_room && area.room_name.empty()) area.room_name = area.name;
  areas_.push_back(std::move(area));
}

void AreaReader::give_room(campus::Area& area, const std::string& what, const TiledProperties& properties) {
  const auto room = [&](std::string_view name) { return as_line(properties.text(name).value_or(""), line_length_max); };
  for (const std::string_view name : {"room", "jitsiRoom", "meetingName", "speakerMegaphone", "listenerMegaphone"}) {
    if (area.room_name.empty()) area.room_name = room(name);
  }
  for (const std::string_view name : {"bbbMeeting", "bbbRoom"}) {
    if (area.room_name.empty()) area.room_name = behind_last_slash(room(name));
  }
  if (area.room_name.empty() && (properties.has("jitsiRoom") || properties.has("bbbMeeting"))) {
    warnings_.add(what + " names no meeting room, so it opens none.");
  }
  if (area.opens_room()) area.kind = protocol::RoomKind::breakout;
  if (is_stage(properties)) area.kind = protocol::RoomKind::stage;
  if (area.silent && !area.kind) area.kind = protocol::RoomKind::quiet;
  const auto kind = properties.text("kind");
  if (!kind) return;
  const auto known = protocol::room_kind_from(*kind);
  if (known) area.kind = known;
  if (!known) warnings_.add(what + " is of the kind " + quoted(as_line(*kind, 40)) + ", which there is not.");
}

void AreaReader::give_website(campus::Area& area, const std::string& what, const TiledProperties& properties) {
  auto address = properties.text("openWebsite");
  if (!address) address = properties.text("openTab");
  if (!address) return;
  const bool is_plain = address->find_first_of("{}<>\"\\ \t\n") == std::string::npos;
  if (address->rfind("https://", 0) == 0 && is_plain && address->size() <= address_length_max) {
    area.website = as_line(*address, address_length_max);
  } else {
    warnings_.add(what + " offers a page that is left out: only https addresses are offered.");
  }
}

void AreaReader::give_portal(campus::Area& area, const std::string& what, const TiledProperties& properties) {
  auto address = properties.text("exitUrl");
  if (!address) address = properties.text("exitSceneUrl");
  if (!address && !properties.has("exitInstance")) return;
  TiledExit exit = judge_exit(address.value_or(""), map_path_);
  if (properties.has("exitInstance")) exit = {std::nullopt, "leads to another instance"};
  area.portal = exit.portal;
  if (exit.portal) return;
  warnings_.add(what + " has an exit that is closed: " + quoted(as_line(address.value_or(""), line_length_max)) + " " +
                exit.why_closed + ".");
}

void AreaReader::give_name(campus::Area& area, const std::string& drawn_name, const std::string& what,
                           const TiledProperties& properties) {
  std::string name = as_line(properties.text("meetingRoomLabel").value_or(""), name_length_max);
  if (name.empty() && properties.has("jitsiRoom")) name = as_line(area.room_name, name_length_max);
  if (name.empty()) name = drawn_name;
  if (name.empty()) name = as_line(area.room_name, name_length_max);
  if (name.empty()) {
    name = "Area " + std::to_string(areas_.size() + 1);
    warnings_.add(what + " has no name; it is called " + quoted(name) + ", because the list of places needs one.");
  }
  area.name = free_name(name, names_);
  if (area.name != name) {
    warnings_.add(what + " has the name of another area; it is called " + quoted(area.name) + ".");
  }
}

}  // namespace

bool is_more_than_an_exit(const campus::Area& area) {
  return area.opens_room() || area.silent || !area.website.empty();
}

std::string free_name(const std::string& wanted, std::set<std::string>& taken) {
  std::string name(utf8::beginning(wanted, name_length_max));
  for (int number = 2; !taken.insert(name).second; ++number) {
    const std::string behind = " " + std::to_string(number);
    name = std::string(utf8::beginning(wanted, name_length_max - behind.size())) + behind;
  }
  return name;
}

std::vector<campus::Area> tiled_areas(const TiledMap& map, std::string_view map_path, ImportWarnings& warnings) {
  return AreaReader(map, map_path, warnings).read();
}

}  // namespace convene::formats
