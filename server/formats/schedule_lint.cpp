#include "formats/schedule_lint.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace convene::formats {

namespace {

using Items = std::vector<const PublishedItem*>;

/// In the order of the file, within one room and one local day an item should not begin before the one above it.
void lint_order(const std::vector<PublishedItem>& items, ImportWarnings& warnings) {
  for (std::size_t index = 1; index < items.size(); ++index) {
    const auto& above = items[index - 1];
    const auto& item = items[index];
    const auto day_of = [](const PublishedItem& published) {
      return std::chrono::floor<std::chrono::days>(published.session.starts +
                                                   std::chrono::minutes(published.offset_minutes));
    };
    const bool is_same_list = above.session.room_name == item.session.room_name && day_of(above) == day_of(item);
    if (is_same_list && item.session.starts < above.session.starts) {
      warnings.add("The item " + quoted(item.session.title) + " is published after " + quoted(above.session.title) +
                   " but begins before it; it is shown in order of time.");
    }
  }
}

/// Tells of every two neighbours in time that overlap.
void lint_overlaps(std::map<std::string, Items>& groups, const std::string& what, ImportWarnings& warnings) {
  for (auto& [name, items] : groups) {
    std::stable_sort(items.begin(), items.end(), [](const PublishedItem* left, const PublishedItem* right) {
      return left->session.starts < right->session.starts;
    });
    for (std::size_t index = 1; index < items.size(); ++index) {
      const auto& earlier = items[index - 1]->session;
      const auto& later = items[index]->session;
      if (later.starts >= earlier.ends) continue;
      warnings.add(what + quoted(name) + ": " + quoted(later.title) + " begins before " + quoted(earlier.title) +
                   " ends.");
    }
  }
}

void lint_offsets(const std::vector<PublishedItem>& items, ImportWarnings& warnings) {
  std::map<std::chrono::sys_days, const PublishedItem*> first_of_day;
  for (const PublishedItem& item : items) {
    const auto day = std::chrono::floor<std::chrono::days>(item.session.starts);
    const auto [first, is_new] = first_of_day.try_emplace(day, &item);
    if (is_new || first->second->offset_minutes == item.offset_minutes) continue;
    warnings.add("The items " + quoted(first->second->session.title) + " and " + quoted(item.session.title) +
                 " of one day are written with different offsets from UTC; check their times.");
  }
}

}  // namespace

void lint_schedule(const std::vector<PublishedItem>& items, ImportWarnings& warnings) {
  lint_order(items, warnings);
  std::map<std::string, Items> by_room;
  std::map<std::string, Items> by_speaker;
  for (const PublishedItem& item : items) {
    by_room[item.session.room_name].push_back(&item);
    for (const auto& speaker : item.session.speakers) by_speaker[speaker.name].push_back(&item);
  }
  lint_overlaps(by_room, "In the room ", warnings);
  lint_overlaps(by_speaker, "The speaker ", warnings);
  lint_offsets(items, warnings);
}

}  // namespace convene::formats
