#include "formats/tiled_exit.hpp"

#include <algorithm>

#include "formats/plain_text.hpp"

namespace convene::formats {

namespace {

// "a/./b" and "a/x/../b" as "a/b"; nothing when it climbs out of the folder.
std::optional<std::string> within_folder(std::string_view path) {
  std::vector<std::string_view> steps;
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    const std::string_view step = path.substr(0, slash);
    path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
    if (step.empty() || step == ".") continue;
    if (step != "..") {
      steps.push_back(step);
    } else if (steps.empty()) {
      return std::nullopt;
    } else {
      steps.pop_back();
    }
  }
  std::string joined;
  for (const std::string_view step : steps) {
    if (!joined.empty()) joined += '/';
    joined += step;
  }
  return joined;
}

}  // namespace

TiledExit judge_exit(std::string_view address, std::string_view own_name,
                     const std::vector<std::string>& sibling_maps) {
  const auto closed = [](const char* why) { return TiledExit{std::nullopt, why}; };
  address = trimmed(address);
  if (address.empty()) return closed("leads nowhere");
  if (address.find_first_of("{}<>") != std::string_view::npos)
    return closed("is a placeholder that was never filled in");
  const std::size_t hash = address.find('#');
  const std::string_view path = address.substr(0, hash);
  const std::string entry = hash == std::string_view::npos ? "" : as_line(address.substr(hash + 1), 120);
  if (path.empty()) return {campus::Portal{std::string(own_name), entry}, {}};
  if (path.find(':') != std::string_view::npos || path.substr(0, 2) == "//") return closed("leads to another server");
  const auto map = path.front() == '/' ? std::nullopt : within_folder(path);
  if (!map) return closed("leads out of the map's folder");
  if (std::find(sibling_maps.begin(), sibling_maps.end(), *map) == sibling_maps.end()) {
    return closed("leads to a map that is not here");
  }
  return {campus::Portal{campus_name_of(*map), entry}, {}};
}

std::string campus_name_of(std::string_view map_path) {
  for (const std::string_view extension : {".json", ".tmj"}) {
    if (map_path.size() > extension.size() && map_path.substr(map_path.size() - extension.size()) == extension) {
      map_path.remove_suffix(extension.size());
      break;
    }
  }
  return as_line(map_path, 120);
}

}  // namespace convene::formats
