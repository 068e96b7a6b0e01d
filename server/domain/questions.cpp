#include "domain/questions.hpp"

#include <algorithm>

#include "domain/convening.hpp"
#include "domain/naming.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::OwnQuestionStage;
using protocol::QuestionStage;
namespace limits = protocol::limits;

const Forum& Questions::of(RoomId room) const {
  static const Forum none;
  const auto found = forums_.find(room);
  return found == forums_.end() ? none : found->second;
}

const Question* Questions::find(QuestionId id) const {
  const auto room = rooms_.find(id);
  return room == rooms_.end() ? nullptr : &forums_.at(room->second).questions.at(id);
}

Question* Questions::find(QuestionId id) { return const_cast<Question*>(std::as_const(*this).find(id)); }

void Questions::add(QuestionId id, Question question) {
  rooms_[id] = question.room;
  forums_[question.room].questions.emplace(id, std::move(question));
}

void Questions::erase(QuestionId id) {
  const auto room = rooms_.find(id);
  CONVENE_ASSERT(room != rooms_.end());
  Forum& forum = forums_.at(room->second);
  if (forum.pinned == id) forum.pinned.reset();
  forum.questions.erase(id);
  rooms_.erase(room);
}

void Questions::forget(PersonId person) {
  for (auto& [room, forum] : forums_) {
    for (auto& [id, question] : forum.questions) question.voters.erase(person);
  }
}

namespace {

protocol::Question view_of(const Convening& state, QuestionId id, const Question& question) {
  protocol::Question view;
  view.question = id;
  view.text = question.text;
  if (!question.is_anonymous) {
    view.by = question.author;
    view.name = name_of(state, question.author);
  }
  view.votes = question.voters.size();
  view.stage = question.stage;
  view.answer = question.answer;
  if (question.is_unrecorded) view.unrecorded = true;
  if (question.is_answer_unrecorded) view.answer_unrecorded = true;
  if (question.guest) view.hall = true;
  return view;
}

std::vector<protocol::Question> view_of(const Convening& state, const Forum& forum, bool is_waiting) {
  std::vector<protocol::Question> views;
  for (const auto& [id, question] : forum.questions) {
    if (question.is_waiting == is_waiting) views.push_back(view_of(state, id, question));
  }
  return views;
}

/// The owner's view of it, in their inbox; null where newer ones have taken its place, and for guests.
protocol::OwnQuestion* find_own(Convening& state, const Entry& entry, QuestionId id) {
  if (entry.topic == topic::ledger) return nullptr;
  auto& own = state.inboxes.of(topic::owner_of(entry.topic)).questions;
  const auto found = std::find_if(own.begin(), own.end(), [&](const auto& one) { return one.question == id; });
  return found == own.end() ? nullptr : &*found;
}

}  // namespace

protocol::QuestionsView view_of_questions(const Convening& state, RoomId room) {
  const Forum& forum = state.questions.of(room);
  return {view_of(state, forum, false), forum.pinned, forum.rules};
}

protocol::QuestionsView view_of_waiting(const Convening& state, RoomId room) {
  return {view_of(state, state.questions.of(room), true), {}, {}};
}

protocol::QuestionTally tally_of_questions(const Convening& state, RoomId room) {
  protocol::QuestionTally tally{room, {}};
  for (const auto& [id, question] : state.questions.of(room).questions) {
    if (!question.voters.empty()) tally.votes.push_back({id, question.voters.size()});
  }
  return tally;
}

void fold(Convening& state, const Entry& entry, const protocol::QuestionSent& event) {
  const auto stage = event.waits ? OwnQuestionStage::waiting : OwnQuestionStage::asked;
  keep_newest(state.inboxes.of(entry.author).questions,
              {event.room, event.question, event.text, stage, {}, event.unrecorded}, limits::questions_own_max);
  Question question;
  question.room = event.room;
  question.author = entry.author;
  question.is_anonymous = event.anonymous;
  question.is_waiting = event.waits;
  question.text = event.text;
  question.is_unrecorded = event.unrecorded.value_or(false);
  question.sent = {entry.offset, entry.at};
  state.questions.add(event.question, std::move(question));
}

void fold(Convening& state, const Entry& entry, const protocol::QuestionAsked& event) {
  // Long gone, when the journal is read again.
  Question* question = state.questions.find(event.question);
  if (!question) return;
  question->shown = {entry.offset, entry.at};
  if (event.unrecorded) question->is_unrecorded = true;
}

void fold(Convening& state, const Entry& entry, const protocol::QuestionApproved& event) {
  Question* question = state.questions.find(event.question);
  CONVENE_ASSERT(question);
  question->is_waiting = false;
  if (question->guest) mark_asked(state, question->guest, event.question, OwnQuestionStage::asked, {});
  if (auto* own = find_own(state, entry, event.question)) own->stage = OwnQuestionStage::asked;
}

void fold(Convening& state, const Entry& entry, const protocol::QuestionDismissed& event) {
  const Question* question = state.questions.find(event.question);
  CONVENE_ASSERT(question);
  if (question->guest) mark_asked(state, question->guest, event.question, OwnQuestionStage::dismissed, event.why);
  state.questions.erase(event.question);
  if (auto* own = find_own(state, entry, event.question)) {
    own->stage = OwnQuestionStage::dismissed;
    own->why = event.why;
  }
}

void fold(Convening& state, const Entry& entry, const protocol::QuestionWithdrawn& event) {
  state.questions.erase(event.question);
  std::erase_if(state.inboxes.of(topic::owner_of(entry.topic)).questions,
                [&](const auto& one) { return one.question == event.question; });
}

void fold(Convening& state, const Entry& entry, const protocol::QuestionVoted& event) {
  Question* question = state.questions.find(event.question);
  CONVENE_ASSERT(question);
  auto& upvotes = state.inboxes.of(entry.author).upvotes;
  std::erase(upvotes, event.question);
  if (event.on) {
    question->voters.insert(entry.author);
    keep_newest(upvotes, event.question, limits::votes_own_max);
  } else {
    question->voters.erase(entry.author);
  }
}

void fold(Convening& state, const Entry& entry, const protocol::QuestionRuled& event) {
  state.questions.of(*topic::room_in(entry.topic)).rules = event.rules;
}

void fold(Convening& state, const Entry& entry, const protocol::QuestionPinned& event) {
  state.questions.of(*topic::room_in(entry.topic)).pinned = event.question;
}

void fold(Convening& state, const Entry&, const protocol::QuestionMarked& event) {
  Question* question = state.questions.find(event.question);
  CONVENE_ASSERT(question);
  question->stage = event.stage;
  question->answer = event.answer;
  question->is_answer_unrecorded = event.unrecorded.value_or(false);
  std::vector<QuestionId> answered;
  for (const auto& [id, one] : state.questions.of(question->room).questions) {
    if (one.stage == QuestionStage::answered) answered.push_back(id);
  }
  if (answered.size() > limits::questions_answered_max) state.questions.erase(answered.front());
}

void fold(Convening&, const Entry&, const protocol::QuestionRemoved&) {}

}  // namespace convene::domain
