// Self-paced sessions (S2.10): sessions of the programme with steps that each goes through in their own time. What one
// has done and answered stands in one's inbox; the texts of the steps are asked for and sent to nobody unasked.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;
class Presence;

struct Course {
  /// How far a person has come.
  struct Progress {
    struct Answer {
      std::string text;
      protocol::StepReaders readers = protocol::StepReaders::self;  // as it was said when the answer was given
    };
    std::set<StepId> done;  // those that were removed since included
    std::map<StepId, Answer> answers;
    std::uint64_t saves = 0;  // of answers
    std::optional<Time> completed;
  };

  std::uint64_t version = 0;
  std::optional<Time> opens;  // none: being written
  std::vector<StepId> steps;  // in their order
  std::map<StepId, protocol::StepText> texts;
  std::size_t made = 0;  // steps that there ever were
  std::map<PersonId, Progress> people;

  bool has_done_all(const Progress& progress) const;
};

class Courses {
 public:
  const Course* find(SessionId session) const;
  Course* find(SessionId session);
  Course& of(SessionId session);
  /// The session that the step belongs to; none where there is no such step, or not any more.
  SessionId session_of(StepId step) const;
  void place(StepId step, SessionId session) { session_of_[step] = session; }
  void remove(StepId step);
  /// Sessions with steps, in the order in which they got them.
  const std::vector<SessionId>& in_order() const { return order_; }
  const std::map<SessionId, Course>& all() const { return courses_; }
  /// Who has done all that is left of a session whose steps became fewer.
  const std::set<std::pair<SessionId, PersonId>>& due() const { return due_; }
  void expect(SessionId session, PersonId person) { due_.emplace(session, person); }
  void settle(SessionId session, PersonId person) { due_.erase({session, person}); }
  void forget(PersonId person);

 private:
  std::map<SessionId, Course> courses_;
  std::vector<SessionId> order_;
  std::map<StepId, SessionId> session_of_;
  std::set<std::pair<SessionId, PersonId>> due_;
};

/// What a step may lead to: an address with https:// or http://.
bool is_address(std::string_view link);

std::vector<protocol::Course> view_of_courses(const Convening& state);
std::vector<protocol::OwnCourse> courses_of(const Convening& state, PersonId person);

/// The entries by which the sessions of an imported programme get their steps; ids are the sequences they will have.
std::vector<Draft> import_courses(const Convening& state, PersonId author,
                                  const std::vector<std::pair<SessionId, protocol::ProgrammeCourse>>& courses,
                                  std::uint64_t next_sequence);
/// Whether a step that is open now brings the worksheet.
bool is_open_in_a_step(const Convening& state, SheetId sheet, Time now);
/// Some of those who have done all that is left; asked at every tick of the host.
std::vector<Draft> completions_due(const Convening& state, Time now);

Decision decide(const Convening& state, const Actor& actor, const protocol::StepWrite& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::StepMove& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::StepRemove& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::CourseOpen& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::StepMark& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::StepAnswer& command,
                const Context& context);

Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence& presence, const Actor& actor,
                                        const protocol::CourseRead& query, Time now);
Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence& presence, const Actor& actor,
                                        const protocol::StepRead& query, Time now);
Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence& presence, const Actor& actor,
                                        const protocol::CourseStanding& query, Time now);
Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence& presence, const Actor& actor,
                                        const protocol::StepAnswers& query, Time now);

void fold(Convening& state, const Entry& entry, const protocol::StepWritten& event);
void fold(Convening& state, const Entry& entry, const protocol::CourseChanged& event);
void fold(Convening& state, const Entry& entry, const protocol::StepMarked& event);
void fold(Convening& state, const Entry& entry, const protocol::StepAnswered& event);
void fold(Convening& state, const Entry& entry, const protocol::CourseCompleted& event);

}  // namespace convene::domain
