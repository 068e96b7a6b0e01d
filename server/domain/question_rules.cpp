// What people may ask in a room, and what those who run it may do with the questions.
#include <algorithm>
#include <iterator>

#include "domain/convening.hpp"
#include "domain/questions.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;
using protocol::QuestionStage;
namespace limits = protocol::limits;

std::optional<Refusal> refuse_no_standing_room(const Convening& state, RoomId id) {
  const Room* room = state.rooms.find(id);
  if (!room || room->parent) return refuse(ErrorCode::room_unknown);
  return std::nullopt;
}

namespace {

std::string shown_in(const Question& question) {
  return question.is_waiting ? topic::of_desk(question.room) : topic::of_room(question.room);
}

/// Where its author is told what becomes of it. To a guest nothing is delivered: they look.
std::string told_in(const Question& question) {
  return question.guest ? std::string(topic::ledger) : topic::of_inbox(question.author);
}

protocol::QuestionAsked asked(QuestionId id, std::string text, PersonId author, bool is_anonymous) {
  protocol::QuestionAsked asked;
  asked.question = id;
  asked.text = std::move(text);
  if (!is_anonymous) asked.by = author;
  return asked;
}

protocol::QuestionAsked asked(QuestionId id, const Question& question, std::string text) {
  protocol::QuestionAsked shown = asked(id, std::move(text), question.author, question.is_anonymous);
  if (question.guest) shown.hall = true;
  return shown;
}

/// Where others were shown it, its text stands no more.
Revision unsaid_to_others(QuestionId id, const Question& question) {
  protocol::QuestionAsked nothing = asked(id, {}, {}, true);
  if (question.guest) nothing.hall = true;
  return {shown_in(question), question.shown.offset, question.shown.at, std::move(nothing)};
}

Revision unsaid_to_oneself(QuestionId id, const Question& question) {
  return {topic::of_inbox(question.author), question.sent.offset, question.sent.at,
          protocol::QuestionSent{question.room, id, {}, question.is_anonymous, question.is_waiting, {}}};
}

/// What a guest asked stands nowhere any more once it was taken out: nobody could have it erased later.
Revision unsaid_to_guest(QuestionId id, const Question& question) {
  return {std::string(topic::ledger), question.sent.offset, question.sent.at,
          protocol::HallAsked{question.room, id, question.guest, {}, {}}};
}

/// A question that everybody in its room sees.
const Question* find_shown(const Convening& state, QuestionId id) {
  const Question* question = state.questions.find(id);
  return question && !question->is_waiting ? question : nullptr;
}

}  // namespace

std::optional<Refusal> refuse_question(const Forum& forum, PersonId author, GuestId guest) {
  std::size_t all = 0;
  std::size_t own = 0;
  for (const auto& [id, question] : forum.questions) {
    if (question.stage == QuestionStage::answered) continue;
    ++all;
    own += question.author == author && question.guest == guest;
  }
  if (all >= limits::questions_room_max || own >= limits::questions_person_max)
    return refuse(ErrorCode::limit_reached, "questions");
  return std::nullopt;
}

Decision decide(const Convening& state, const Actor& actor, const protocol::QuestionAsk& command,
                const Context& context) {
  if (auto refusal = refuse_no_standing_room(state, command.room)) return *refusal;
  if (auto refusal = refuse_outside(state, actor, command.room)) return *refusal;
  // A moderator who opened the hall wants to be asked from there: phones ask by ask() alone.
  if (auto refusal = refuse_tool(state, actor, command.room, protocol::Tool::questions, context.now)) return *refusal;
  return ask(state, actor.person, command, context);
}

Decision ask(const Convening& state, PersonId author, const protocol::QuestionAsk& question, const Context& context) {
  const Person& person = *state.people.find(author);
  if (is_muted(person, context.now)) return refuse(ErrorCode::muted);
  if (person.is_simulated) return refuse(ErrorCode::simulated);
  const Forum& forum = state.questions.of(question.room);
  if (question.anonymous && !forum.rules.anonymous) return refuse(ErrorCode::anonymous_refused);
  if (auto refusal = refuse_question(forum, author, {})) return *refusal;
  const QuestionId id{context.next_sequence};
  const bool waits = forum.rules.moderated;
  return accept({{topic::of_inbox(author), author,
                  protocol::QuestionSent{question.room, id, question.text, question.anonymous, waits, {}}},
                 {waits ? topic::of_desk(question.room) : topic::of_room(question.room), author,
                  asked(id, question.text, author, question.anonymous)}});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::QuestionWithdraw& command, const Context&) {
  const Question* question = state.questions.find(command.question);
  if (!question) return refuse(ErrorCode::question_unknown);
  if (question->author != actor.person) return refuse(ErrorCode::not_yours);
  return Accepted{{{topic::of_inbox(actor.person), actor.person, protocol::QuestionWithdrawn{command.question}},
                   {shown_in(*question), actor.person, protocol::QuestionRemoved{command.question}}},
                  {unsaid_to_oneself(command.question, *question), unsaid_to_others(command.question, *question)}};
}

Accepted take_back_questions(const Convening& state, PersonId person, const Context& context) {
  Accepted all;
  for (const auto& [room, forum] : state.questions.all()) {
    for (const auto& [id, question] : forum.questions) {
      if (question.author != person) continue;
      const Decision one = decide(state, Actor{person}, protocol::QuestionWithdraw{id}, context);
      CONVENE_ASSERT(one);
      std::copy(one.value().entries.begin(), one.value().entries.end(), std::back_inserter(all.entries));
      std::copy(one.value().revisions.begin(), one.value().revisions.end(), std::back_inserter(all.revisions));
    }
  }
  return all;
}

Decision decide(const Convening& state, const Actor& actor, const protocol::QuestionVote& command, const Context&) {
  const Question* question = find_shown(state, command.question);
  if (!question || question->stage == QuestionStage::answered) return refuse(ErrorCode::question_unknown);
  if (auto refusal = refuse_outside(state, actor, question->room)) return *refusal;
  if (question->voters.contains(actor.person) == command.on) return accept({});
  return accept({{topic::of_inbox(actor.person), actor.person, protocol::QuestionVoted{command.question, command.on}}});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::QuestionRule& command, const Context&) {
  if (auto refusal = refuse_no_standing_room(state, command.room)) return *refusal;
  return accept({{topic::of_room(command.room), actor.person, protocol::QuestionRuled{command.rules}}});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::QuestionApprove& command, const Context&) {
  const Question* question = state.questions.find(command.question);
  if (!question || !question->is_waiting) return refuse(ErrorCode::question_unknown);
  // In the room it is its author's, whoever let it in: erasing them finds it.
  protocol::QuestionAsked shown = asked(command.question, *question, question->text);
  if (question->is_unrecorded) shown.unrecorded = true;
  return Accepted{{{topic::of_desk(question->room), actor.person, protocol::QuestionRemoved{command.question}},
                   {told_in(*question), actor.person, protocol::QuestionApproved{command.question}},
                   {topic::of_room(question->room), question->author, std::move(shown)}},
                  {unsaid_to_others(command.question, *question)}};
}

Decision decide(const Convening& state, const Actor& actor, const protocol::QuestionDismiss& command, const Context&) {
  const Question* question = state.questions.find(command.question);
  if (!question) return refuse(ErrorCode::question_unknown);
  Accepted dismissed{{{shown_in(*question), actor.person, protocol::QuestionRemoved{command.question}},
                      {told_in(*question), actor.person, protocol::QuestionDismissed{command.question, command.why}}},
                     {unsaid_to_others(command.question, *question)}};
  if (question->guest) dismissed.revisions.push_back(unsaid_to_guest(command.question, *question));
  return dismissed;
}

Decision decide(const Convening& state, const Actor& actor, const protocol::QuestionPin& command, const Context&) {
  if (auto refusal = refuse_no_standing_room(state, command.room)) return *refusal;
  if (command.question) {
    const Question* question = find_shown(state, *command.question);
    if (!question || question->room != command.room) return refuse(ErrorCode::question_unknown);
  }
  return accept({{topic::of_room(command.room), actor.person, protocol::QuestionPinned{command.question}}});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::QuestionMark& command, const Context&) {
  const Question* question = find_shown(state, command.question);
  if (!question) return refuse(ErrorCode::question_unknown);
  return accept({{topic::of_room(question->room), actor.person,
                  protocol::QuestionMarked{command.question, command.stage, command.answer, {}}}});
}

}  // namespace convene::domain
