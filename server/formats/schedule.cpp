#include "formats/schedule.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "formats/foreign_json.hpp"
#include "formats/import_warnings.hpp"
#include "formats/moments.hpp"
#include "formats/plain_text.hpp"
#include "formats/schedule_lints.hpp"
#include "formats/schedule_steps.hpp"
#include "formats/session_kind.hpp"
#include "protocol/generated/cpp/limits.hpp"

namespace convene::formats {

namespace {

constexpr std::size_t line_length_max = 200;     // Line of types.json
constexpr std::size_t prose_length_max = 8'000;  // Prose of types.json
constexpr std::size_t zone_length_max = 64;      // Zone of types.json
constexpr std::size_t speakers_max = 50;         // of a ProgrammeSession
constexpr Milliseconds length_otherwise = std::chrono::hours(1);
constexpr const char* room_otherwise = "Room to be announced";

// A text, or the first one of a text that comes in several languages.
std::string_view text_of(ForeignValue value) {
  if (const auto text = value.text()) return *text;
  for (const auto& [language, text] : value.members()) {
    if (text.text()) return *text.text();
  }
  return {};
}

std::string line(ForeignValue value) { return as_line(text_of(value), line_length_max); }

std::string first_line_of(ForeignValue object, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    std::string found = line(object[name]);
    if (!found.empty()) return found;
  }
  return {};
}

/// Published as true, 1 or "yes".
bool says_yes(ForeignValue value) {
  if (const auto flag = value.flag()) return *flag;
  const std::string_view text = text_of(value);
  return value.integer().value_or(0) != 0 || text == "yes" || text == "true" || text == "1";
}

class ScheduleReader {
 public:
  Result<ImportedSchedule> read(ForeignValue root) {
    ForeignValue conference = root["schedule"]["conference"];
    if (!conference.is_object()) conference = root["conference"];
    if (!conference["days"].is_array()) {
      return Failure{"This JSON file is not a schedule: it has no schedule.conference.days.",
                     "Export schedule.json from pretalx or frab and import that."};
    }
    read_head(conference);
    for (const ForeignValue day : conference["days"].elements()) {
      for (const auto& [room, items] : day["rooms"].members()) read_room(room, items);
      if (read_ > protocol::limits::sessions_max) {
        return Failure{"The schedule has more than " + std::to_string(protocol::limits::sessions_max) + " items.",
                       "Split it into several convenings."};
      }
    }
    if (items_.empty()) {
      return Failure{"No item of the schedule can be placed in time: each needs a date like 2021-07-29T14:00:00-04:00.",
                     "Export schedule.json from pretalx or frab again."};
    }
    sort_and_lint();
    for (PublishedSession& item : items_) schedule_.sessions.push_back(std::move(item.session));
    schedule_.warnings = warnings_.take();
    return std::move(schedule_);
  }

 private:
  void read_head(ForeignValue conference);
  void read_room(std::string_view room, ForeignValue items);
  std::optional<PublishedSession> read_item(std::string_view room, ForeignValue json);
  Time end_of(const protocol::ProgrammeSession& session, ForeignValue json);
  protocol::SessionAccess access_of(const protocol::ProgrammeSession& session, ForeignValue json);
  std::string guid_of(const protocol::ProgrammeSession& session, ForeignValue json);
  void read_speakers(ForeignValue persons, protocol::ProgrammeSession& session);
  void add(protocol::ProgrammeCourse course);
  void sort_and_lint();

  ImportedSchedule schedule_;
  std::string zone_named_;
  std::vector<PublishedSession> items_;
  std::set<std::string> guids_;
  ImportWarnings warnings_;
  std::size_t read_ = 0;
};

void ScheduleReader::read_head(ForeignValue conference) {
  schedule_.title = first_line_of(conference, {"title", "acronym"});
  if (schedule_.title.empty()) schedule_.title = "Untitled programme";
  zone_named_ = as_line(text_of(conference["time_zone_name"]), zone_length_max);
  schedule_.zone = zone_named_;
  if (schedule_.zone.empty()) {
    schedule_.zone = "UTC";
    warnings_.add("The schedule names no time zone (time_zone_name); UTC is shown beside each reader's own.");
  } else if (schedule_.zone != "UTC" && schedule_.zone.find('/') == std::string::npos) {
    warnings_.add("The schedule's time zone " + quoted(schedule_.zone) +
                  " is no place; write one like America/New_York, which knows when clocks change.");
  }
}

void ScheduleReader::read_room(std::string_view room, ForeignValue items) {
  std::vector<PublishedSession> printed;
  for (const ForeignValue json : items.elements()) {
    if (++read_ > protocol::limits::sessions_max) return;
    if (auto item = read_item(room, json)) printed.push_back(std::move(*item));
  }
  lint_order(printed, warnings_);
  std::move(printed.begin(), printed.end(), std::back_inserter(items_));
}

std::optional<PublishedSession> ScheduleReader::read_item(std::string_view room, ForeignValue json) {
  protocol::ProgrammeSession session;
  session.title = line(json["title"]);
  session.room_name = as_line(room, line_length_max);
  if (session.room_name.empty()) session.room_name = line(json["room"]);
  const auto starts = moment_from(text_of(json["date"]));
  if (!starts) {
    warnings_.add(quoted(session.title) + " in " + quoted(session.room_name) +
                  " has no date with an offset from UTC; it is left out.");
    return std::nullopt;
  }
  if (session.title.empty()) {
    session.title = "Untitled session";
    warnings_.add("The item of " + starts->date() + " " + starts->clock() + " has no title.");
  }
  if (session.room_name.empty()) {
    session.room_name = room_otherwise;
    warnings_.add(quoted(session.title) + " has no room.");
  }
  session.starts = starts->time;
  session.ends = end_of(session, json);
  session.abstract = as_prose(text_of(json["abstract"]), prose_length_max);
  if (session.abstract.empty()) session.abstract = as_prose(text_of(json["description"]), prose_length_max);
  session.track = line(json["track"]);
  session.language = line(json["language"]);
  session.kind = session_kind_of(line(json["type"]), session.track);
  session.no_record = says_yes(json["do_not_record"]);
  session.access = access_of(session, json);
  session.guid = guid_of(session, json);
  read_speakers(json["persons"], session);
  if (auto course = steps_of(session, json, warnings_)) add(std::move(*course));
  std::string label = as_line(text_of(json["start"]), 5);  // seconds are no label
  return PublishedSession{std::move(session), *starts, std::move(label)};
}

Time ScheduleReader::end_of(const protocol::ProgrammeSession& session, ForeignValue json) {
  const auto length = duration_from(text_of(json["duration"]));
  if (length && *length > Milliseconds(0)) return session.starts + *length;
  const auto end = moment_from(text_of(json["end"]));
  if (end && end->time > session.starts) return end->time;
  warnings_.add(quoted(session.title) + " says neither how long it is nor when it ends; one hour is assumed.");
  return session.starts + length_otherwise;
}

/// A field of our own beside those of frab and pretalx.
protocol::SessionAccess ScheduleReader::access_of(const protocol::ProgrammeSession& session, ForeignValue json) {
  using protocol::SessionAccess;
  const std::string access = line(json["access"]);
  if (access == "in-hall") return SessionAccess::in_hall;
  if (access == "remote") return SessionAccess::remote;
  if (!access.empty() && access != "both") {
    warnings_.add(quoted(session.title) + " can be attended " + quoted(access) +
                  ", which is none of both, in-hall, remote; both is assumed.");
  }
  return SessionAccess::both;
}

std::string ScheduleReader::guid_of(const protocol::ProgrammeSession& session, ForeignValue json) {
  std::string guid = first_line_of(json, {"guid", "code", "slug"});
  const auto number = json["id"].integer();
  if (guid.empty() && number) guid = "id-" + std::to_string(*number);
  if (guid.empty()) guid = as_line(session.room_name + "/" + session.title, line_length_max);
  if (guids_.insert(guid).second) return guid;
  warnings_.add(quoted(session.title) + " has the id of another item (" + guid + ").");
  for (int copy = 2;; ++copy) {
    const std::string behind = "/" + std::to_string(copy);
    std::string other = as_line(guid, line_length_max - behind.size()) + behind;
    if (guids_.insert(other).second) return other;
  }
}

void ScheduleReader::read_speakers(ForeignValue persons, protocol::ProgrammeSession& session) {
  for (const ForeignValue person : persons.elements()) {
    std::string name = first_line_of(person, {"public_name", "name", "full_public_name"});
    if (name.empty()) name = line(person);
    if (name.empty()) continue;
    if (session.speakers.size() == speakers_max) {
      warnings_.add(quoted(session.title) + " has more than " + std::to_string(speakers_max) +
                    " speakers; the others are left out.");
      return;
    }
    session.speakers.push_back({std::move(name)});
  }
}

void ScheduleReader::add(protocol::ProgrammeCourse course) {
  if (schedule_.courses.size() < protocol::limits::courses_max) return schedule_.courses.push_back(std::move(course));
  warnings_.add("More than " + std::to_string(protocol::limits::courses_max) +
                " sessions have steps; those of the others are left out.");
}

void ScheduleReader::sort_and_lint() {
  const auto order = [](const PublishedSession& item) {
    return std::tie(item.session.starts, item.session.ends, item.session.room_name, item.session.guid);
  };
  std::sort(items_.begin(), items_.end(), [&](const auto& a, const auto& b) { return order(a) < order(b); });
  lint_programme(items_, zone_named_, warnings_);
}

}  // namespace

Result<ImportedSchedule> import_schedule(std::string_view json) {
  if (json.size() > protocol::limits::schedule_bytes_max) {
    return Failure{"The schedule is larger than " + std::to_string(protocol::limits::schedule_bytes_max) + " bytes.",
                   "Leave out attachments and long texts, or split it."};
  }
  if (trimmed(json).substr(0, 1) == "<") {
    return Failure{"This is a schedule in its XML form.", "Export schedule.json instead: pretalx and frab offer both."};
  }
  const auto parsed = ForeignJson::parse(json);
  if (!parsed) return parsed.error();
  return ScheduleReader().read(parsed.value().root());
}

}  // namespace convene::formats
