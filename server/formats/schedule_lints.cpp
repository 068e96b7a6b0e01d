#include "formats/schedule_lints.hpp"

#include <map>

namespace convene::formats {

namespace {

std::string named(const PublishedSession& item) {
  return quoted(item.session.title) + " (" + item.starts.date() + " " + item.starts.clock() + ")";
}

bool has_live_moment(const PublishedSession& item) { return item.session.kind != protocol::SessionKind::asynchronous; }

// Remembers, for each room or person, the item that ends last, and tells of one that starts before that.
class Occupancy {
 public:
  const PublishedSession* occupied_by(const std::string& who, const PublishedSession& item) {
    const PublishedSession*& last = last_[who];
    const PublishedSession* clash = last != nullptr && item.session.starts < last->session.ends ? last : nullptr;
    if (last == nullptr || item.session.ends > last->session.ends) last = &item;
    return clash;
  }

 private:
  std::map<std::string, const PublishedSession*> last_;
};

void lint_overlaps(const std::vector<PublishedSession>& sorted, ImportWarnings& warnings) {
  Occupancy rooms;
  Occupancy speakers;
  for (const PublishedSession& item : sorted) {
    if (!has_live_moment(item)) continue;
    if (const auto* other = rooms.occupied_by(item.session.room_name, item)) {
      warnings.add(named(*other) + " and " + named(item) + " overlap in " + quoted(item.session.room_name) + ".");
    }
    for (const protocol::Speaker& speaker : item.session.speakers) {
      const auto* other = speakers.occupied_by(speaker.name, item);
      if (other == nullptr || other == &item) continue;
      warnings.add(speaker.name + " speaks in " + named(*other) + " and in " + named(item) + " at the same time.");
    }
  }
}

void lint_zone(const std::vector<PublishedSession>& sorted, const std::string& zone, ImportWarnings& warnings) {
  bool is_utc = zone == "UTC";
  std::map<std::string, const PublishedSession*> first_of_day;
  for (const PublishedSession& item : sorted) {
    if (!item.start_label.empty() && item.start_label != item.starts.clock()) {
      warnings.add(named(item) + " is labelled " + item.start_label + ", which is not when its date says it starts.");
    }
    if (is_utc && item.starts.offset_minutes != 0) {
      warnings.add(named(item) + " is not written in UTC, which is the zone that the schedule names.");
      is_utc = false;  // one is enough to see what is wrong
    }
    const auto [first, is_first] = first_of_day.emplace(item.starts.date(), &item);
    // One hour apart may be a day on which clocks change; more never is.
    const int apart = item.starts.offset_minutes - first->second->starts.offset_minutes;
    if (!is_first && (apart > 60 || apart < -60)) {
      warnings.add(named(*first->second) + " and " + named(item) + " are written in different time zones.");
    }
  }
}

}  // namespace

void lint_order(const std::vector<PublishedSession>& printed, ImportWarnings& warnings) {
  for (std::size_t index = 1; index < printed.size(); ++index) {
    const PublishedSession& before = printed[index - 1];
    const PublishedSession& item = printed[index];
    if (item.session.starts >= before.session.starts) continue;
    warnings.add(named(before) + " is published before " + named(item) + ", which starts earlier; it is put in order.");
  }
}

void lint_programme(const std::vector<PublishedSession>& sorted, const std::string& zone, ImportWarnings& warnings) {
  lint_overlaps(sorted, warnings);
  lint_zone(sorted, zone, warnings);
}

}  // namespace convene::formats
