#include "formats/schedule.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "formats/foreign_json.hpp"
#include "formats/import_warnings.hpp"
#include "formats/iso_time.hpp"
#include "formats/plain_text.hpp"
#include "formats/schedule_lint.hpp"
#include "protocol/generated/cpp/limits.hpp"

namespace convene::formats {

namespace {

using protocol::ProgrammeSession;
using protocol::SessionKind;

// The bounds of types.json.
constexpr std::size_t line_length_max = 200;
constexpr std::size_t prose_length_max = 8000;
constexpr std::size_t zone_length_max = 64;
constexpr std::size_t speakers_max = 50;

std::string line(ForeignValue value) { return as_line(value.text().value_or(""), line_length_max); }

/// The words programmes use for what we know as kinds of sessions.
SessionKind kind_of(const std::string& type, const std::string& track) {
  const std::string words = in_lower_case(type + " " + track);
  const auto says = [&](std::string_view word) { return words.find(word) != std::string::npos; };
  if (says("async") || says("pre-work") || says("self-paced")) return SessionKind::asynchronous;
  if (says("office")) return SessionKind::office_hours;
  if (says("debrief")) return SessionKind::debrief;
  if (says("plenary") || says("keynote") || says("overview") || says("opening") || says("closing")) {
    return says("panel") ? SessionKind::panel : SessionKind::plenary;
  }
  if (says("panel")) return SessionKind::panel;
  if (says("affinity") || says("networking") || says("showcase") || says("social")) return SessionKind::networking;
  return SessionKind::content;
}

std::vector<protocol::Speaker> speakers_of(ForeignValue persons) {
  std::vector<protocol::Speaker> speakers;
  for (const ForeignValue person : persons.elements()) {
    std::string name = line(person["public_name"]);
    if (name.empty()) name = line(person["name"]);
    if (!name.empty() && speakers.size() < speakers_max) speakers.push_back({std::move(name)});
  }
  return speakers;
}

class ScheduleReader {
 public:
  void read_days(ForeignValue days) {
    for (const ForeignValue day : days.elements()) {
      for (const auto& [room, events] : day["rooms"].members()) {
        for (const ForeignValue event : events.elements()) read_event(event, room);
      }
    }
  }

  std::vector<PublishedItem> take_items() { return std::move(items_); }
  ImportWarnings& warnings() { return warnings_; }

 private:
  void read_event(ForeignValue event, std::string_view room) {
    PublishedItem item;
    ProgrammeSession& session = item.session;
    session.title = line(event["title"]);
    const auto starts = parse_iso_time(event["date"].text().value_or(""));
    const auto duration = parse_duration(event["duration"].text().value_or(""));
    if (session.title.empty() || !starts || !duration || *duration == Milliseconds{0}) {
      warnings_.add("The item " + quoted(session.title.empty() ? "without a title" : session.title) +
                    " was left out: it needs a title, a date with an offset and a duration.");
      return;
    }
    session.starts = *starts;
    session.ends = *starts + *duration;
    item.offset_minutes = *parse_iso_offset_minutes(*event["date"].text());
    session.room_name = as_line(room, line_length_max);
    if (session.room_name.empty()) session.room_name = "Main room";
    session.abstract = as_prose(abstract_of(event), prose_length_max);
    session.track = line(event["track"]);
    session.kind = kind_of(line(event["type"]), session.track);
    session.language = line(event["language"]);
    session.speakers = speakers_of(event["persons"]);
    session.guid = guid_of(event, session);
    items_.push_back(std::move(item));
  }

  static std::string_view abstract_of(ForeignValue event) {
    const std::string_view abstract = event["abstract"].text().value_or("");
    return trimmed(abstract).empty() ? event["description"].text().value_or("") : abstract;
  }

  /// What an item is known by when the schedule is imported again.
  std::string guid_of(ForeignValue event, const ProgrammeSession& session) {
    std::string guid = line(event["guid"]);
    if (guid.empty() && event["id"].integer()) guid = "id-" + std::to_string(*event["id"].integer());
    if (guid.empty()) guid = as_line("title-" + session.title, line_length_max);
    if (guids_.insert(guid).second) return guid;
    const std::string own = as_line(guid, line_length_max - 20) + "-" + std::to_string(items_.size());
    warnings_.add("The item " + quoted(session.title) + " shares its guid with another one; it was given its own.");
    guids_.insert(own);
    return own;
  }

  std::vector<PublishedItem> items_;
  std::set<std::string> guids_;
  ImportWarnings warnings_;
};

}  // namespace

Result<ImportedSchedule> import_schedule(std::string_view json) {
  auto parsed = ForeignJson::parse(json);
  if (!parsed) return parsed.error();
  const ForeignValue conference = parsed.value().root()["schedule"]["conference"];
  if (!conference["days"].is_array()) {
    return Failure{"This is no schedule.json: it has no schedule.conference.days.",
                   "Export the schedule from frab or pretalx as JSON and import that file."};
  }
  ScheduleReader reader;
  reader.read_days(conference["days"]);
  std::vector<PublishedItem> items = reader.take_items();
  if (items.empty()) {
    return Failure{"This schedule has no item that could be used.",
                   "Each item needs a title, a date with an offset and a duration."};
  }
  if (items.size() > protocol::limits::sessions_max) {
    return Failure{"This schedule has " + std::to_string(items.size()) + " items; " +
                       std::to_string(protocol::limits::sessions_max) + " are the most.",
                   "Split it."};
  }
  ImportedSchedule imported;
  imported.title = line(conference["title"]);
  if (imported.title.empty()) imported.title = "Programme";
  imported.zone = as_line(conference["time_zone_name"].text().value_or(""), zone_length_max);
  if (imported.zone.empty()) {
    imported.zone = "UTC";
    reader.warnings().add("The schedule names no time zone; UTC is shown as the event's.");
  }
  lint_schedule(items, reader.warnings());
  for (PublishedItem& item : items) imported.sessions.push_back(std::move(item.session));
  std::stable_sort(imported.sessions.begin(), imported.sessions.end(), [](const auto& left, const auto& right) {
    return std::tie(left.starts, left.ends) < std::tie(right.starts, right.ends);
  });
  imported.warnings = reader.warnings().take();
  return imported;
}

}  // namespace convene::formats
