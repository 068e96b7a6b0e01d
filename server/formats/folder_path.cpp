#include "formats/folder_path.hpp"

#include <algorithm>
#include <vector>

namespace convene::formats {

namespace {

constexpr std::size_t path_bytes_max = 1'000;

// Adds the steps of a path to those taken so far; false when they climb out of the folder.
bool walk(std::string_view path, std::vector<std::string_view>& steps) {
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    const std::string_view step = path.substr(0, slash);
    path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
    if (step.empty() || step == ".") continue;
    if (step != "..") {
      steps.push_back(step);
    } else if (steps.empty()) {
      return false;
    } else {
      steps.pop_back();
    }
  }
  return true;
}

bool is_strange(char letter) { return static_cast<unsigned char>(letter) < ' ' || letter == ':' || letter == '\\'; }

}  // namespace

std::optional<std::string> path_beside(std::string_view file, std::string_view address) {
  if (address.empty() || address.size() > path_bytes_max || address.front() == '/') return std::nullopt;
  if (std::any_of(address.begin(), address.end(), is_strange)) return std::nullopt;
  std::vector<std::string_view> steps;
  const std::size_t slash = file.rfind('/');
  if (slash != std::string_view::npos) walk(file.substr(0, slash), steps);
  if (!walk(address, steps) || steps.empty()) return std::nullopt;
  std::string joined;
  for (const std::string_view step : steps) {
    if (!joined.empty()) joined += '/';
    joined += step;
  }
  return joined;
}

}  // namespace convene::formats
