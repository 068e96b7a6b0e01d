#include "domain/reports.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "domain/convening.hpp"
#include "domain/naming.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

namespace limits = protocol::limits;

const Report* Reports::find(ReportId id) const {
  const auto found = reports_.find(id);
  return found == reports_.end() ? nullptr : &found->second;
}

Report* Reports::find(ReportId id) { return const_cast<Report*>(std::as_const(*this).find(id)); }

void Reports::add(Report report) {
  open_.insert(report.id);
  if (!report.is_gathered) ungathered_.insert(report.id);
  reports_.emplace(report.id, std::move(report));
}

void Reports::settle(ReportId id) {
  Report* report = find(id);
  if (!report) return;
  report->is_settled = true;
  open_.erase(id);
  if (reports_.size() - open_.size() <= limits::reports_kept_max) return;
  const auto oldest =
      std::find_if(reports_.begin(), reports_.end(), [](const auto& one) { return one.second.is_settled; });
  ungathered_.erase(oldest->first);
  reports_.erase(oldest);
}

void Reports::gathered(ReportId id) {
  ungathered_.erase(id);
  if (Report* report = find(id)) report->is_gathered = true;
}

void Reports::forget(PersonId person) {
  for (auto one = reports_.begin(); one != reports_.end();) {
    auto& [id, report] = *one;
    if (report.by == person) report.words.clear();
    for (Report::Line& line : report.lines) {
      if (line.author == person) line.text.clear();
    }
    if (report.about != person) {
      ++one;
      continue;
    }
    open_.erase(id);
    ungathered_.erase(id);
    one = reports_.erase(one);
  }
}

const Report* Reports::to_gather() const { return ungathered_.empty() ? nullptr : find(*ungathered_.begin()); }

std::size_t Reports::open_count(PersonId by) const {
  return static_cast<std::size_t>(
      std::count_if(open_.begin(), open_.end(), [&](ReportId id) { return find(id)->by == by; }));
}

namespace {

/// The message, and those before and after it that the reporter may read.
std::vector<std::uint64_t> around(const Convening& state, PersonId reader, const std::string& topic, RoomId room,
                                  std::uint64_t offset) {
  const auto span = readable(state, reader, topic);
  if (!span) return {};
  const auto is_shown = [&](std::uint64_t at) {
    const Message* message = state.chat.find(room, at);
    return message && !message->is_deleted && !state.rehearsal.people.contains(message->author);
  };
  std::vector<std::uint64_t> offsets;
  for (std::uint64_t at = offset; at > span->from && offsets.size() < limits::report_around_max;) {
    if (is_shown(--at)) offsets.push_back(at);
  }
  std::reverse(offsets.begin(), offsets.end());
  offsets.push_back(offset);
  const std::size_t most = offsets.size() + limits::report_around_max;
  const std::uint64_t end = std::min(span->to, state.chat.next_of(room));
  for (std::uint64_t at = offset + 1; at < end && offsets.size() < most; ++at) {
    if (is_shown(at)) offsets.push_back(at);
  }
  return offsets;
}

std::optional<RoomId> room_of(const Report& report) {
  return report.place ? topic::room_in(report.place->topic) : std::nullopt;
}

/// The message in a stored entry, unless it is deleted or erased, or not between the reporter and whom it is about.
std::optional<Report::Line> line_of(const Report& report, const Entry& entry) {
  Report::Line line;
  line.at = entry.at;
  line.is_reported = entry.offset == report.place->offset;
  if (const auto* posted = std::get_if<protocol::ChatPosted>(&entry.event)) {
    line.author = posted->author;
    line.text = posted->text;
    line.is_unrecorded = posted->unrecorded && !posted->deleted_by && !posted->erased;
  } else if (const auto* direct = std::get_if<protocol::DirectPosted>(&entry.event)) {
    if (direct->author != report.about && direct->to != report.about) return std::nullopt;
    line.author = direct->author;
    line.text = direct->text;
  }
  if (line.text.empty() && !line.is_unrecorded) return std::nullopt;
  // Whoever reports cannot lay somebody else's words into their mouth.
  line.is_reported = line.is_reported && line.author == report.about;
  if (!line.is_reported) line.text = utf8::beginning(line.text, limits::report_line_max);
  return line;
}

/// Of the messages in order, the reported one and its neighbours.
std::vector<Report::Line> neighbours(const Report& report, const std::vector<Entry>& entries) {
  std::vector<Report::Line> lines;
  std::size_t after = 0;
  for (const Entry& entry : entries) {
    auto line = line_of(report, entry);
    if (!line || entry.offset >= report.place->end) continue;
    if (entry.offset > report.place->offset && ++after > limits::report_around_max) break;
    lines.push_back(std::move(*line));
  }
  const std::size_t before = lines.size() - std::min(after, std::size_t{limits::report_around_max});
  const std::size_t most = limits::report_around_max + 1;
  if (before > most) lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(before - most));
  return lines;
}

}  // namespace

Accepted keep(const Convening& state, const Report& report, const std::vector<Entry>& entries) {
  Accepted accepted;
  for (Report::Line& line : neighbours(report, entries)) {
    const Person* author = state.people.find(line.author);
    // Nothing is written of one who is being erased.
    if (!author || author->is_erased) continue;
    protocol::ReportKept kept{report.id, line.author, line.at, std::move(line.text), line.is_reported, {}};
    if (line.is_unrecorded) kept.unrecorded = true;
    accepted.entries.push_back({std::string(topic::ledger), PersonId{}, std::move(kept)});
  }
  accepted.entries.push_back({std::string(topic::ledger), PersonId{}, protocol::ReportGathered{report.id}});
  return accepted;
}

std::vector<protocol::ReportView> view_of_reports(const Convening& state) {
  std::vector<protocol::ReportView> views;
  for (const auto& [id, report] : state.reports.all()) {
    if (report.is_settled) continue;
    protocol::ReportView view;
    view.report = id;
    view.person = report.about;
    view.person_name = name_of(state, report.about);
    view.reason = report.reason;
    view.room = room_of(report);
    view.made = report.made;
    if (report.taken_by) {
      view.taken_by = report.taken_by;
      view.taken_name = name_of(state, report.taken_by);
    }
    views.push_back(std::move(view));
  }
  return views;
}

std::vector<protocol::OwnReport> reports_of(const Convening& state, PersonId person) {
  std::vector<protocol::OwnReport> own = state.inboxes.of(person).reports;
  for (protocol::OwnReport& one : own) one.name = name_of(state, one.person);
  return own;
}

Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence&, const Actor& actor,
                                        const protocol::ReportRead& query, Time) {
  const Report* report = state.reports.find(query.report);
  if (!report) return refuse(protocol::ErrorCode::report_unknown);
  if (report->about == actor.person) return refuse(protocol::ErrorCode::concerns_you);
  protocol::ReportDetails details;
  details.report = report->id;
  details.by = report->by;
  details.by_name = name_of(state, report->by);
  details.words = report->words;
  for (const Report::Line& line : report->lines) {
    details.lines.push_back({line.author, name_of(state, line.author), line.at, line.text, line.is_reported, {}});
    if (line.is_unrecorded) details.lines.back().unrecorded = true;
  }
  details.gathered = report->is_gathered;
  return protocol::Reply(std::move(details));
}

void fold(Convening& state, const Entry& entry, const protocol::ReportSent& event) {
  Report report;
  report.id = event.report;
  report.by = topic::owner_of(entry.topic);
  report.about = event.person;
  report.reason = event.reason;
  report.words = event.words;
  report.made = entry.at;
  if (event.topic && event.offset) {
    report.place = Report::Place{*event.topic, *event.offset, {}, state.head_of(*event.topic)};
    if (const auto room = topic::room_in(*event.topic)) {
      report.place->around = around(state, report.by, *event.topic, *room, *event.offset);
    }
  } else {
    report.is_gathered = true;  // there is nothing to gather
  }
  keep_newest(state.inboxes.of(report.by).reports, {event.report, event.person, {}, event.reason, entry.at, false},
              limits::own_notices_max);
  state.reports.add(std::move(report));
}

void fold(Convening& state, const Entry&, const protocol::ReportKept& event) {
  Report* report = state.reports.find(event.report);
  // Long gone, when the journal is read again.
  if (report)
    report->lines.push_back({event.author, event.at, event.text, event.reported, event.unrecorded.value_or(false)});
}

void fold(Convening& state, const Entry&, const protocol::ReportGathered& event) {
  state.reports.gathered(event.report);
}

void fold(Convening& state, const Entry&, const protocol::ReportTaken& event) {
  Report* report = state.reports.find(event.report);
  CONVENE_ASSERT(report);
  report->taken_by = event.on ? event.by : PersonId{};
}

void fold(Convening& state, const Entry&, const protocol::ReportSettled& event) { state.reports.settle(event.report); }

void fold(Convening& state, const Entry& entry, const protocol::ReportAnswered& event) {
  for (protocol::OwnReport& own : state.inboxes.of(topic::owner_of(entry.topic)).reports) {
    if (own.report == event.report) own.answered = true;
  }
}

void fold(Convening&, const Entry&, const protocol::ReportMade&) {}

}  // namespace convene::domain
