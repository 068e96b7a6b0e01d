#include "domain/courses.hpp"

#include <algorithm>

#include "domain/convening.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

bool Course::has_done_all(const Progress& progress) const {
  return !steps.empty() &&
         std::all_of(steps.begin(), steps.end(), [&](StepId step) { return progress.done.contains(step); });
}

const Course* Courses::find(SessionId session) const {
  const auto found = courses_.find(session);
  return found == courses_.end() ? nullptr : &found->second;
}

Course* Courses::find(SessionId session) { return const_cast<Course*>(std::as_const(*this).find(session)); }

Course& Courses::of(SessionId session) {
  const auto [found, is_new] = courses_.try_emplace(session);
  if (is_new) order_.push_back(session);
  return found->second;
}

SessionId Courses::session_of(StepId step) const {
  const auto found = session_of_.find(step);
  return found == session_of_.end() ? SessionId{} : found->second;
}

void Courses::remove(StepId step) {
  Course* course = find(session_of(step));
  CONVENE_ASSERT(course);
  course->texts.erase(step);
  for (auto& [person, progress] : course->people) progress.answers.erase(step);
  session_of_.erase(step);
}

void Courses::forget(PersonId person) {
  for (auto& [session, course] : courses_) course.people.erase(person);
  std::erase_if(due_, [person](const auto& one) { return one.second == person; });
}

std::vector<protocol::Course> view_of_courses(const Convening& state) {
  std::vector<protocol::Course> courses;
  for (const SessionId session : state.courses.in_order()) {
    const Course& course = *state.courses.find(session);
    // Its first step is written before it is told of.
    if (course.version > 0) courses.push_back({session, course.version, course.opens, course.steps});
  }
  return courses;
}

std::vector<protocol::OwnCourse> courses_of(const Convening& state, PersonId person) {
  std::vector<protocol::OwnCourse> own;
  for (const auto& [session, course] : state.courses.all()) {
    const auto found = course.people.find(person);
    if (found == course.people.end()) continue;
    const Course::Progress& progress = found->second;
    own.push_back({session, {progress.done.begin(), progress.done.end()}, progress.saves, progress.completed});
  }
  return own;
}

bool is_open_in_a_step(const Convening& state, SheetId sheet, Time now) {
  const auto& all = state.courses.all();
  return std::any_of(all.begin(), all.end(), [&](const auto& each) {
    const Course& course = each.second;
    if (!course.opens || *course.opens > now) return false;
    return std::any_of(course.texts.begin(), course.texts.end(),
                       [sheet](const auto& one) { return one.second.sheet == sheet; });
  });
}

namespace {

/// Who has done all that there is by now, and has not completed the session.
void look_again(Convening& state, SessionId session, PersonId person, const Course::Progress& progress) {
  const bool is_due = !progress.completed && state.courses.find(session)->has_done_all(progress);
  is_due ? state.courses.expect(session, person) : state.courses.settle(session, person);
}

Course::Progress& progress_of(Convening& state, SessionId session, const Entry& entry) {
  Course* course = state.courses.find(session);
  CONVENE_ASSERT(course);
  return course->people[topic::owner_of(entry.topic)];
}

}  // namespace

void fold(Convening& state, const Entry&, const protocol::StepWritten& event) {
  Course& course = state.courses.of(event.session);
  if (course.texts.insert_or_assign(event.step, event.content).second) ++course.made;
  state.courses.place(event.step, event.session);
}

void fold(Convening& state, const Entry&, const protocol::CourseChanged& event) {
  const protocol::Course& changed = event.course;
  Course& course = state.courses.of(changed.session);
  for (const StepId step : course.steps) {
    if (std::find(changed.steps.begin(), changed.steps.end(), step) == changed.steps.end()) state.courses.remove(step);
  }
  course.version = changed.version;
  course.opens = changed.opens;
  course.steps = changed.steps;
  for (const auto& [person, progress] : course.people) look_again(state, changed.session, person, progress);
}

void fold(Convening& state, const Entry& entry, const protocol::StepMarked& event) {
  Course::Progress& progress = progress_of(state, event.session, entry);
  if (event.done) {
    progress.done.insert(event.step);
  } else {
    progress.done.erase(event.step);
  }
  look_again(state, event.session, topic::owner_of(entry.topic), progress);
}

void fold(Convening& state, const Entry& entry, const protocol::StepAnswered& event) {
  Course::Progress& progress = progress_of(state, event.session, entry);
  ++progress.saves;
  if (event.text.empty()) {
    progress.answers.erase(event.step);
  } else {
    progress.answers[event.step] = {event.text, event.readers};
  }
}

void fold(Convening& state, const Entry& entry, const protocol::CourseCompleted& event) {
  progress_of(state, event.session, entry).completed = event.at;
  state.courses.settle(event.session, topic::owner_of(entry.topic));
}

}  // namespace convene::domain
