#include "formats/campus_import.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "formats/map_joining.hpp"
#include "formats/plane.hpp"
#include "formats/tiled_import.hpp"
#include "formats/tiled_map.hpp"

namespace convene::formats {

namespace {

std::size_t cells_of(const MapDrawing& drawing) {
  std::size_t cells = 0;
  for (const Layer& layer : drawing.layers) cells += layer.gids.size();
  return cells;
}

// "The map is infinite." as the end of another sentence.
std::string as_reason(std::string sentence) {
  if (!sentence.empty() && sentence.back() == '.') sentence.pop_back();
  return "a map that cannot be used: " + sentence;
}

/// Follows exits from map to map, the nearest first.
class Gathering {
 public:
  explicit Gathering(const CampusFiles& files) : files_(files) {}

  Result<Done> start(const std::string& main_path) {
    auto text = files_(main_path);
    if (!text) return text.error();
    auto imported = import_tiled(text.value(), main_path);
    if (!imported) return imported.error();
    take(main_path, std::move(imported.value()));
    return Done{};
  }

  void follow() {
    for (std::size_t at = 0; at < maps_.size(); ++at) {
      std::vector<std::string> paths;
      for (const campus::Area& area : maps_[at].imported.document.areas) {
        if (area.portal) paths.push_back(area.portal->map);
      }
      for (const std::string& path : paths) {
        if (!is_judged(path)) look_behind(path);
      }
    }
  }

  std::vector<GatheredMap> take_maps() { return std::move(maps_); }
  const std::map<std::string, std::string>& closed() const { return closed_; }

 private:
  bool is_judged(const std::string& path) const {
    const auto is_it = [&](const GatheredMap& map) { return map.path == path; };
    return closed_.contains(path) || std::any_of(maps_.begin(), maps_.end(), is_it);
  }

  void look_behind(const std::string& path) {
    if (maps_.size() == protocol::limits::campus_maps_max) {
      closed_[path] = "one map more than the " + std::to_string(protocol::limits::campus_maps_max) + " of a campus";
      return;
    }
    const auto text = files_(path);
    if (!text) {
      closed_[path] = text.error().sentence;
      return;
    }
    auto imported = import_tiled(text.value(), path);
    if (!imported) {
      closed_[path] = as_reason(imported.error().sentence);
    } else if (!take(path, std::move(imported.value()))) {
      closed_[path] = "a map for which there is no more room on the campus";
    }
  }

  bool take(const std::string& path, ImportedMap imported) {
    cells_ += cells_of(imported.drawing);
    if (cells_ > tiled_cells_max) return false;
    const auto corner = plane_.place(imported.document.width, imported.document.height);
    if (!corner) return false;
    maps_.push_back({path, std::move(imported), *corner});
    return true;
  }

  const CampusFiles& files_;
  Plane plane_;
  std::vector<GatheredMap> maps_;
  std::map<std::string, std::string> closed_;  // paths that are no map of the campus, and what there is instead
  std::size_t cells_ = 0;
};

}  // namespace

Result<ImportedCampus> import_campus(const CampusFiles& files, const std::string& main_path) {
  Gathering gathering(files);
  if (auto started = gathering.start(main_path); !started) return started.error();
  gathering.follow();
  return join_maps(gathering.take_maps(), gathering.closed());
}

}  // namespace convene::formats
