// Who may write, read and go through the steps of a self-paced session.
#include <algorithm>
#include <iterator>

#include "domain/convening.hpp"
#include "domain/naming.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;
namespace limits = protocol::limits;

namespace {

protocol::Course shown(SessionId session, const Course& course) {
  return {session, course.version + 1, course.opens, course.steps};
}

Draft changed(PersonId author, protocol::Course course) {
  return {std::string(topic::convening), author, protocol::CourseChanged{std::move(course)}};
}

Draft completed(PersonId author, PersonId person, SessionId session, const Course& course, Time now) {
  std::uint64_t minutes = 0;
  for (const auto& [step, text] : course.texts) minutes += static_cast<std::uint64_t>(text.minutes);
  return {topic::of_inbox(person), author, protocol::CourseCompleted{session, now, minutes}};
}

bool is_open(const Course& course, Time now) { return course.opens && *course.opens <= now; }

/// A step, and the session that it belongs to.
struct Place {
  SessionId session;
  const Course* course;
  const protocol::StepText* text;
};

std::optional<Place> place_of(const Convening& state, StepId step) {
  const SessionId session = state.courses.session_of(step);
  if (!session) return std::nullopt;
  const Course* course = state.courses.find(session);
  return Place{session, course, &course->texts.at(step)};
}

/// Those who run the convening read steps before they are open.
std::optional<Refusal> refuse_reader(const Convening& state, const Actor& actor, const Course& course, Time now) {
  if (is_open(course, now) || is_at_least(state, actor.person, protocol::Role::moderator)) return std::nullopt;
  return refuse(ErrorCode::course_shut);
}

/// Simulated people go through no steps: what is counted is what people did.
std::optional<Refusal> refuse_doer(const Convening& state, const Actor& actor, const Course& course, Time now) {
  if (state.people.find(actor.person)->is_simulated) return refuse(ErrorCode::simulated);
  if (!is_open(course, now)) return refuse(ErrorCode::course_shut);
  return std::nullopt;
}

const Course::Progress& progress_of(const Course& course, PersonId person) {
  static const Course::Progress none;
  const auto found = course.people.find(person);
  return found == course.people.end() ? none : found->second;
}

}  // namespace

bool is_address(std::string_view link) { return link.starts_with("https://") || link.starts_with("http://"); }

std::vector<Draft> import_courses(const Convening& state, PersonId author,
                                  const std::vector<std::pair<SessionId, protocol::ProgrammeCourse>>& courses,
                                  std::uint64_t next_sequence) {
  std::vector<Draft> entries;
  std::size_t count = state.courses.in_order().size();
  for (const auto& [session, course] : courses) {
    if (course.steps.empty() || state.courses.find(session) || count == limits::courses_max) continue;
    ++count;
    protocol::Course made{session, 1, course.opens, {}};
    for (const protocol::StepText& text : course.steps) {
      const StepId step{next_sequence + entries.size()};
      made.steps.push_back(step);
      entries.push_back({std::string(topic::ledger), author, protocol::StepWritten{session, step, text}});
    }
    entries.push_back(changed(author, std::move(made)));
  }
  return entries;
}

std::vector<Draft> completions_due(const Convening& state, Time now) {
  std::vector<Draft> entries;
  for (const auto& [session, person] : state.courses.due()) {
    if (entries.size() == limits::completions_a_tick) break;
    entries.push_back(completed(PersonId{}, person, session, *state.courses.find(session), now));
  }
  return entries;
}

Decision decide(const Convening& state, const Actor& actor, const protocol::StepWrite& command,
                const Context& context) {
  if (!command.content.link.empty() && !is_address(command.content.link))
    return refuse(ErrorCode::field_invalid, "link");
  if (command.content.sheet) {
    const Sheet* sheet = state.sheets.find(*command.content.sheet);
    if (!sheet || sheet->is_removed) return refuse(ErrorCode::sheet_unknown);
  }
  const Course* known = state.courses.find(command.session);
  if (!known && !state.programme.all().contains(command.session)) return refuse(ErrorCode::session_unknown);
  if (!known && state.courses.in_order().size() >= limits::courses_max)
    return refuse(ErrorCode::limit_reached, "sessions with steps");
  protocol::Course course = known ? shown(command.session, *known) : protocol::Course{command.session, 1, {}, {}};
  StepId step{context.next_sequence};
  if (command.step) {
    if (state.courses.session_of(*command.step) != command.session) return refuse(ErrorCode::step_unknown);
    step = *command.step;
    if (known->texts.at(step) == command.content) return accept({});
  } else {
    if (course.steps.size() >= limits::steps_max) return refuse(ErrorCode::limit_reached, "steps");
    if (known && known->made >= limits::steps_made_max) return refuse(ErrorCode::limit_reached, "steps");
    course.steps.push_back(step);
  }
  return accept(
      {{std::string(topic::ledger), actor.person, protocol::StepWritten{command.session, step, command.content}},
       changed(actor.person, std::move(course))});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::StepMove& command, const Context&) {
  const auto place = place_of(state, command.step);
  if (!place) return refuse(ErrorCode::step_unknown);
  protocol::Course course = shown(place->session, *place->course);
  const auto to = static_cast<std::size_t>(command.to);
  if (to >= course.steps.size()) return refuse(ErrorCode::field_invalid, "to");
  std::erase(course.steps, command.step);
  course.steps.insert(std::next(course.steps.begin(), command.to), command.step);
  if (course.steps == place->course->steps) return accept({});
  return accept({changed(actor.person, std::move(course))});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::StepRemove& command, const Context&) {
  const auto place = place_of(state, command.step);
  if (!place) return refuse(ErrorCode::step_unknown);
  protocol::Course course = shown(place->session, *place->course);
  std::erase(course.steps, command.step);
  return accept({changed(actor.person, std::move(course))});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::CourseOpen& command, const Context&) {
  const Course* known = state.courses.find(command.session);
  if (!known) return refuse(ErrorCode::session_unknown);
  if (known->opens == command.opens) return accept({});
  protocol::Course course = shown(command.session, *known);
  course.opens = command.opens;
  return accept({changed(actor.person, std::move(course))});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::StepMark& command, const Context& context) {
  const auto place = place_of(state, command.step);
  if (!place) return refuse(ErrorCode::step_unknown);
  if (auto refusal = refuse_doer(state, actor, *place->course, context.now)) return *refusal;
  Course::Progress progress = progress_of(*place->course, actor.person);
  if (progress.done.contains(command.step) == command.done) return accept({});
  std::vector<Draft> entries{
      {topic::of_inbox(actor.person), actor.person, protocol::StepMarked{place->session, command.step, command.done}}};
  if (command.done) progress.done.insert(command.step);
  if (command.done && !progress.completed && place->course->has_done_all(progress))
    entries.push_back(completed(actor.person, actor.person, place->session, *place->course, context.now));
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::StepAnswer& command,
                const Context& context) {
  const auto place = place_of(state, command.step);
  if (!place) return refuse(ErrorCode::step_unknown);
  if (auto refusal = refuse_doer(state, actor, *place->course, context.now)) return *refusal;
  const auto& answers = progress_of(*place->course, actor.person).answers;
  const auto before = answers.find(command.step);
  const bool is_none = before == answers.end();
  // One may take back whatever the step says by now.
  if (!command.text.empty()) {
    if (place->text->question.empty()) return refuse(ErrorCode::field_invalid, "text");
    if (place->text->readers != command.readers) return refuse(ErrorCode::readers_changed);
  }
  if (is_none ? command.text.empty() : before->second.text == command.text && before->second.readers == command.readers)
    return accept({});
  return accept({{topic::of_inbox(actor.person), actor.person,
                  protocol::StepAnswered{place->session, command.step, command.text, command.readers}}});
}

Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence&, const Actor& actor,
                                        const protocol::CourseRead& query, Time now) {
  const Course* course = state.courses.find(query.session);
  if (!course) return refuse(ErrorCode::session_unknown);
  if (auto refusal = refuse_reader(state, actor, *course, now)) return *refusal;
  const Course::Progress& progress = progress_of(*course, actor.person);
  protocol::CourseOutline outline{query.session, course->version, {}};
  for (const StepId step : course->steps) {
    const protocol::StepText& text = course->texts.at(step);
    outline.steps.push_back({step, text.title, static_cast<std::uint64_t>(text.minutes), !text.question.empty(),
                             progress.answers.contains(step)});
  }
  return protocol::Reply{std::move(outline)};
}

Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence&, const Actor& actor,
                                        const protocol::StepRead& query, Time now) {
  const auto place = place_of(state, query.step);
  if (!place) return refuse(ErrorCode::step_unknown);
  if (auto refusal = refuse_reader(state, actor, *place->course, now)) return *refusal;
  protocol::StepPage page{place->session, query.step, *place->text, {}, {}};
  const auto& answers = progress_of(*place->course, actor.person).answers;
  if (const auto own = answers.find(query.step); own != answers.end()) {
    page.answer = own->second.text;
    page.readers = own->second.readers;
  }
  return protocol::Reply{std::move(page)};
}

Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence&, const Actor&,
                                        const protocol::CourseStanding& query, Time) {
  const Course* course = state.courses.find(query.session);
  if (!course) return refuse(ErrorCode::session_unknown);
  protocol::StandingPage page;
  page.steps = course->steps.size();
  std::size_t place = 0;
  for (const auto& [person, progress] : course->people) {
    ++page.begun;
    if (progress.completed) ++page.completed;
    if (place++ < static_cast<std::size_t>(query.skip) || page.people.size() == limits::page_entries_max) continue;
    const auto done = std::count_if(course->steps.begin(), course->steps.end(),
                                    [&progress](StepId step) { return progress.done.contains(step); });
    page.people.push_back({person, name_of(state, person), static_cast<std::uint64_t>(done), progress.completed});
  }
  return protocol::Reply{std::move(page)};
}

Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence&, const Actor&,
                                        const protocol::StepAnswers& query, Time) {
  const auto place = place_of(state, query.step);
  if (!place) return refuse(ErrorCode::step_unknown);
  protocol::AnswersPage page;
  std::size_t bytes = 0;
  bool is_full = false;
  for (const auto& [person, progress] : place->course->people) {
    const auto found = progress.answers.find(query.step);
    if (found == progress.answers.end() || found->second.readers != protocol::StepReaders::runners) continue;
    if (page.total++ < static_cast<std::uint64_t>(query.skip) || is_full) continue;
    // Escaped, a text is at most twice as long; a name and an id are added.
    bytes += 2 * found->second.text.size() + 400;
    is_full =
        !page.answers.empty() && (bytes > limits::page_bytes_max || page.answers.size() == limits::page_entries_max);
    if (!is_full) page.answers.push_back({person, name_of(state, person), found->second.text});
  }
  return protocol::Reply{std::move(page)};
}

}  // namespace convene::domain
