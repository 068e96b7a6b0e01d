// Questions to those who speak in a room: asked, up-voted, let in, answered. Who asked anonymously stays in the state:
// no view and no event of another's topic names them. Standing rooms have questions, breakouts and conversations none.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;

struct Question {
  /// Where its text stands in the journal.
  struct Place {
    std::uint64_t offset = 0;
    Time at;
  };

  RoomId room;
  PersonId author;  // none: a guest in the hall asked it
  GuestId guest;
  bool is_anonymous = false;
  bool is_waiting = false;  // to be let in
  std::string text;
  protocol::QuestionStage stage = protocol::QuestionStage::open;
  std::string answer;
  bool is_unrecorded = false;
  bool is_answer_unrecorded = false;
  std::set<PersonId> voters;
  Place sent;   // in the author's inbox
  Place shown;  // at the desk while it waits, then in the room
};

/// The questions of one room.
struct Forum {
  protocol::QuestionRules rules;
  std::optional<QuestionId> pinned;
  std::map<QuestionId, Question> questions;
};

class Questions {
 public:
  const Forum& of(RoomId room) const;
  Forum& of(RoomId room) { return forums_[room]; }
  const Question* find(QuestionId id) const;
  Question* find(QuestionId id);
  void add(QuestionId id, Question question);
  void erase(QuestionId id);
  /// A person who is swept takes their votes along.
  void forget(PersonId person);
  const std::map<RoomId, Forum>& all() const { return forums_; }

 private:
  std::map<RoomId, Forum> forums_;
  std::map<QuestionId, RoomId> rooms_;
};

/// Refuses what is no room for questions and polls: a breakout, a conversation, none.
std::optional<Refusal> refuse_no_standing_room(const Convening& state, RoomId room);

/// Refuses another question of this person, or else of this guest, where there are enough.
std::optional<Refusal> refuse_question(const Forum& forum, PersonId author, GuestId guest);
/// The entries by which a person asks, wherever they are; muted and simulated people do not.
Decision ask(const Convening& state, PersonId person, const protocol::QuestionAsk& question, const Context& context);

/// What everybody in the room sees; what waits at its desk.
protocol::QuestionsView view_of_questions(const Convening& state, RoomId room);
protocol::QuestionsView view_of_waiting(const Convening& state, RoomId room);
/// Of the questions that have votes.
protocol::QuestionTally tally_of_questions(const Convening& state, RoomId room);

/// What the person asked is not there any more, nor are its texts.
Accepted take_back_questions(const Convening& state, PersonId person, const Context& context);

Decision decide(const Convening& state, const Actor& actor, const protocol::QuestionAsk& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::QuestionWithdraw& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::QuestionVote& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::QuestionRule& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::QuestionApprove& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::QuestionDismiss& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::QuestionPin& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::QuestionMark& command,
                const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::QuestionSent& event);
void fold(Convening& state, const Entry& entry, const protocol::QuestionAsked& event);
void fold(Convening& state, const Entry& entry, const protocol::QuestionApproved& event);
void fold(Convening& state, const Entry& entry, const protocol::QuestionDismissed& event);
void fold(Convening& state, const Entry& entry, const protocol::QuestionWithdrawn& event);
void fold(Convening& state, const Entry& entry, const protocol::QuestionVoted& event);
void fold(Convening& state, const Entry& entry, const protocol::QuestionRuled& event);
void fold(Convening& state, const Entry& entry, const protocol::QuestionPinned& event);
void fold(Convening& state, const Entry& entry, const protocol::QuestionMarked& event);
// This only tells: the entry in the author's inbox has taken it away already.
void fold(Convening& state, const Entry& entry, const protocol::QuestionRemoved& event);

}  // namespace convene::domain
