#include "simulation/paced_views.hpp"

#include <algorithm>

namespace convene::simulation {

namespace {

struct OwnReducer {
  protocol::InboxView& view;

  void operator()(const protocol::StepMarked& event) const {
    auto& done = course(event.session).done;
    const auto place = std::lower_bound(done.begin(), done.end(), event.step);
    if (event.done) {
      done.insert(place, event.step);
    } else {
      done.erase(place);
    }
  }
  void operator()(const protocol::StepAnswered& event) const { ++course(event.session).saves; }
  void operator()(const protocol::CourseCompleted& event) const { course(event.session).completed = event.at; }
  void operator()(const protocol::SheetFilled& event) const {
    protocol::OwnSheet& own = sheet(event.sheet);
    own.title = event.title;
    ++own.saves;
  }
  void operator()(const protocol::SheetShared& event) const { sheet(event.sheet).shared = event.on; }
  void operator()(const auto&) const {}

  protocol::OwnCourse& course(SessionId session) const {
    auto place = std::lower_bound(view.courses.begin(), view.courses.end(), session,
                                  [](const protocol::OwnCourse& one, SessionId id) { return one.session < id; });
    if (place == view.courses.end() || place->session != session)
      place = view.courses.insert(place, {session, {}, 0, {}});
    return *place;
  }
  protocol::OwnSheet& sheet(SheetId id) const {
    auto place = std::lower_bound(view.sheets.begin(), view.sheets.end(), id,
                                  [](const protocol::OwnSheet& one, SheetId wanted) { return one.sheet < wanted; });
    if (place == view.sheets.end() || place->sheet != id) place = view.sheets.insert(place, {id, {}, 0, false});
    return *place;
  }
};

struct SheetsReducer {
  std::vector<protocol::Sheet>& sheets;

  void operator()(const protocol::SheetMade& event) const { sheets.push_back(event.sheet); }
  void operator()(const protocol::SheetRemoved& event) const {
    std::erase_if(sheets, [&](const protocol::Sheet& one) { return one.sheet == event.sheet; });
  }
  void operator()(const protocol::SheetCounted& event) const {
    for (protocol::Sheet& one : sheets) {
      if (one.sheet == event.sheet) one.shared = event.shared;
    }
  }
  void operator()(const auto&) const {}
};

}  // namespace

void reduce_courses(protocol::ConveningView& view, const protocol::Record& record) {
  const auto* changed = std::get_if<protocol::CourseChanged>(&record.event);
  if (!changed) return;
  const auto known = std::find_if(view.courses.begin(), view.courses.end(),
                                  [&](const protocol::Course& one) { return one.session == changed->course.session; });
  if (known == view.courses.end()) {
    view.courses.push_back(changed->course);
  } else {
    *known = changed->course;
  }
}

void reduce_own_paces(protocol::InboxView& view, const protocol::Record& record) {
  std::visit(OwnReducer{view}, record.event);
}

void reduce(std::vector<protocol::Sheet>& sheets, const protocol::Record& record) {
  std::visit(SheetsReducer{sheets}, record.event);
}

}  // namespace convene::simulation
