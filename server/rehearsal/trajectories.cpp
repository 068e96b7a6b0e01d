#include "rehearsal/trajectories.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>

namespace convene::rehearsal {
namespace {

constexpr int frames_a_second = 25;
constexpr std::size_t tracks_max = 50'000;

struct Row {
  int person = 0;
  int frame = 0;
  Track::Point point;
};

/// Up to eight numbers between blanks; how many there were.
std::size_t read_numbers(std::string_view line, std::array<double, 8>& numbers) {
  std::size_t count = 0;
  while (count < numbers.size()) {
    const std::size_t start = line.find_first_not_of(" \t\r");
    if (start == std::string_view::npos) break;
    line.remove_prefix(start);
    const auto [stop, error] = std::from_chars(line.data(), line.data() + line.size(), numbers[count]);
    if (error != std::errc()) return 0;
    line.remove_prefix(static_cast<std::size_t>(stop - line.data()));
    ++count;
  }
  return count;
}

std::optional<Row> read_row(std::string_view line) {
  std::array<double, 8> numbers{};
  switch (read_numbers(line, numbers)) {
    case 5:
      return Row{static_cast<int>(numbers[0]), static_cast<int>(numbers[1]), {numbers[2], numbers[3]}};
    case 8:
      return Row{static_cast<int>(numbers[1]), static_cast<int>(numbers[0]), {numbers[2], numbers[4]}};
    default:
      return std::nullopt;
  }
}

/// Both sides of the ground become 0 to 1.
void stretch(std::vector<Track>& tracks) {
  Track::Point low = tracks.front().points.front();
  Track::Point high = low;
  for (const Track& track : tracks) {
    for (const auto& point : track.points) {
      low = {std::min(low.x, point.x), std::min(low.y, point.y)};
      high = {std::max(high.x, point.x), std::max(high.y, point.y)};
    }
  }
  const auto share = [](double value, double from, double to) {
    return to > from ? (value - from) / (to - from) : 0.5;
  };
  for (Track& track : tracks) {
    for (auto& point : track.points) point = {share(point.x, low.x, high.x), share(point.y, low.y, high.y)};
  }
}

}  // namespace

Result<std::vector<Track>> read_tracks(std::string_view text) {
  struct Way {
    Track track;
    int next_frame = 0;
  };
  std::map<int, Way> ways;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.starts_with("#")) continue;
    const auto row = read_row(line);
    if (!row || (ways.size() >= tracks_max && !ways.contains(row->person))) continue;
    Way& way = ways[row->person];
    if (row->frame < way.next_frame) continue;
    way.track.points.push_back(row->point);
    way.next_frame = row->frame + frames_a_second;
  }
  if (ways.empty())
    return Failure{"There is no track in that file.",
                   "It must hold rows of person, frame, x, y, z; see docs/rehearsal.md."};
  std::vector<Track> tracks;
  for (auto& [person, way] : ways) tracks.push_back(std::move(way.track));
  stretch(tracks);
  return tracks;
}

}  // namespace convene::rehearsal
