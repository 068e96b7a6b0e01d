#include "simulation/order_views.hpp"

#include <algorithm>

namespace convene::simulation {

using protocol::AppealStage;
using protocol::MeasureKind;
using protocol::OwnMeasure;

namespace {

constexpr std::size_t notices_max = 50;

struct KnocksReducer {
  std::vector<protocol::Knock>& knocks;

  void operator()(const protocol::RoomKnocked& event) const {
    remove(event.room, event.person);
    if (event.on) knocks.push_back({event.room, event.person, event.name});
  }
  void operator()(const protocol::RoomAnswered& event) const { remove(event.room, event.person); }
  void operator()(const auto&) const {}

  void remove(RoomId room, PersonId person) const {
    std::erase_if(knocks, [&](const auto& one) { return one.room == room && one.person == person; });
  }
};

struct StaffReducer {
  protocol::StaffView& view;
  const protocol::Record& record;

  void operator()(const protocol::ReportMade& event) const {
    view.reports.push_back(
        {event.report, event.person, event.person_name, event.reason, event.room, record.at, {}, {}});
  }
  void operator()(const protocol::ReportTaken& event) const {
    for (protocol::ReportView& one : view.reports) {
      if (one.report != event.report) continue;
      one.taken_by = event.on ? std::optional(event.by) : std::nullopt;
      one.taken_name = event.on ? std::optional(event.by_name) : std::nullopt;
    }
  }
  void operator()(const protocol::ReportSettled& event) const {
    std::erase_if(view.reports, [&](const auto& one) { return one.report == event.report; });
  }
  void operator()(const protocol::AppealMade& event) const {
    view.appeals.push_back({event.measure, event.kind, event.person, event.person_name, event.by, event.by_name,
                            event.why, event.text, event.until, event.room, event.report, record.at});
  }
  void operator()(const protocol::AppealSettled& event) const {
    std::erase_if(view.appeals, [&](const auto& one) { return one.measure == event.measure; });
  }
  void operator()(const protocol::AuditNoted& event) const {
    if (event.act != protocol::Act::erase) return;
    const auto is_theirs = [&](const auto& one) { return one.person == event.person; };
    std::erase_if(view.reports, is_theirs);
    std::erase_if(view.appeals, is_theirs);
  }
  void operator()(const auto&) const {}
};

struct NoticesReducer {
  protocol::InboxView& view;
  const protocol::Record& record;

  void operator()(const protocol::PersonNudged& event) const {
    put(event.measure, MeasureKind::nudge, event.why, {}, {});
  }
  void operator()(const protocol::PersonMuted& event) const {
    lift(MeasureKind::mute, {});
    if (event.measure) put(*event.measure, MeasureKind::mute, event.why, event.until, {});
  }
  void operator()(const protocol::RoomForbidden& event) const {
    put(event.measure, MeasureKind::forbid_room, event.why, {}, event.room);
  }
  void operator()(const protocol::PersonRemoved& event) const {
    if (event.measure) put(*event.measure, MeasureKind::remove, event.why, {}, {});
  }
  void operator()(const protocol::PersonUnmuted&) const { lift(MeasureKind::mute, {}); }
  void operator()(const protocol::PersonRestored&) const { lift(MeasureKind::remove, {}); }
  void operator()(const protocol::RoomAllowed& event) const { lift(MeasureKind::forbid_room, event.room); }
  void operator()(const protocol::AppealSent& event) const {
    for (OwnMeasure& one : view.measures) {
      if (one.measure == event.measure) one.appeal = AppealStage::waiting;
    }
  }
  void operator()(const protocol::AppealAnswered& event) const {
    for (OwnMeasure& one : view.measures) {
      if (one.measure != event.measure) continue;
      one.appeal = event.reversed ? AppealStage::reversed : AppealStage::upheld;
      one.answer = event.why;
    }
  }
  void operator()(const protocol::ReportSent& event) const {
    view.reports.insert(view.reports.begin(), {event.report, event.person, event.name, event.reason, record.at, false});
    if (view.reports.size() > notices_max) view.reports.pop_back();
  }
  void operator()(const protocol::ReportAnswered& event) const {
    for (protocol::OwnReport& one : view.reports) one.answered = one.answered || one.report == event.report;
  }
  void operator()(const protocol::PersonBlocked& event) const {
    std::erase_if(view.blocked, [&](const protocol::Mention& one) { return one.person == event.person; });
    const auto after = [&](const protocol::Mention& one) { return one.person > event.person; };
    const auto at = std::find_if(view.blocked.begin(), view.blocked.end(), after);
    if (event.on) view.blocked.insert(at, {event.person, event.name});
  }
  void operator()(const protocol::PersonProtected& event) const { view.is_minor = event.on; }
  void operator()(const protocol::RoomKnocked& event) const {
    if (event.on) {
      view.knock = protocol::OwnKnock{event.room, protocol::KnockStage::waiting, {}};
    } else if (view.knock && view.knock->room == event.room) {
      view.knock.reset();
    }
  }
  void operator()(const protocol::RoomAnswered& event) const {
    const auto stage = event.admitted ? protocol::KnockStage::admitted : protocol::KnockStage::refused;
    view.knock = protocol::OwnKnock{event.room, stage, event.word};
  }
  void operator()(const auto&) const {}

  void put(MeasureId id, MeasureKind kind, const std::string& why, std::optional<Time> until,
           std::optional<RoomId> room) const {
    view.measures.insert(view.measures.begin(), {id, kind, why, record.at, until, room, false, {}, {}});
    if (view.measures.size() > notices_max) view.measures.pop_back();
  }
  void lift(MeasureKind kind, std::optional<RoomId> room) const {
    for (OwnMeasure& one : view.measures) {
      if (one.kind == kind && (!room || one.room == room)) one.lifted = true;
    }
  }
};

}  // namespace

void reduce(std::vector<protocol::Knock>& knocks, const protocol::Record& record) {
  std::visit(KnocksReducer{knocks}, record.event);
}

void reduce(protocol::StaffView& view, const protocol::Record& record) {
  std::visit(StaffReducer{view, record}, record.event);
  reduce(view.knocks, record);
}

void reduce_notices(protocol::InboxView& view, const protocol::Record& record) {
  std::visit(NoticesReducer{view, record}, record.event);
}

void reduce_rules(protocol::ConveningView& view, const protocol::RoomRuled& event) {
  std::erase_if(view.rules, [&](const auto& one) { return one.room == event.room; });
  if (event.rules == protocol::RoomRules{}) return;
  const auto after = [&](const auto& one) { return one.room > event.room; };
  view.rules.insert(std::find_if(view.rules.begin(), view.rules.end(), after), {event.room, event.rules});
}

void reduce_lines(protocol::ConveningView& view, const protocol::RoomLine& line) {
  std::erase_if(view.lines, [&](const auto& one) { return one.room == line.room; });
  if (line.called.empty() && line.people.empty()) return;
  const auto after = [&](const auto& one) { return one.room > line.room; };
  view.lines.insert(std::find_if(view.lines.begin(), view.lines.end(), after), line);
}

void reduce_watched(protocol::ConveningView& view, const protocol::HallWatched& event) {
  std::erase_if(view.watched, [&](const auto& one) { return one.room == event.room; });
  if (!event.watch) return;
  const auto after = [&](const auto& one) { return one.room > event.room; };
  view.watched.insert(std::find_if(view.watched.begin(), view.watched.end(), after), {event.room, *event.watch});
}

}  // namespace convene::simulation
