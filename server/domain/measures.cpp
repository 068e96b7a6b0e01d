#include "domain/measures.hpp"

#include <algorithm>

#include "domain/convening.hpp"
#include "domain/moderation.hpp"
#include "domain/naming.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::AppealStage;
using protocol::ErrorCode;
using protocol::MeasureKind;

const Measure* Measures::find(MeasureId id) const {
  const auto found = measures_.find(id);
  return found == measures_.end() ? nullptr : &found->second;
}

Measure* Measures::find(MeasureId id) { return const_cast<Measure*>(std::as_const(*this).find(id)); }

void Measures::add(Measure measure) {
  by_person_[measure.person].push_back(measure.id);
  measures_.emplace(measure.id, std::move(measure));
}

void Measures::lift(PersonId person, MeasureKind kind, std::optional<RoomId> room) {
  for (const MeasureId id : against(person)) {
    Measure& measure = measures_.at(id);
    if (measure.kind == kind && (!room || measure.room == room)) measure.is_lifted = true;
  }
}

const std::vector<MeasureId>& Measures::against(PersonId person) const {
  static const std::vector<MeasureId> none;
  const auto found = by_person_.find(person);
  return found == by_person_.end() ? none : found->second;
}

const Measure* Measures::standing(PersonId person, MeasureKind kind) const {
  const auto& all = against(person);
  for (auto id = all.rbegin(); id != all.rend(); ++id) {
    const Measure& measure = measures_.at(*id);
    if (measure.kind == kind && !measure.is_lifted) return &measure;
  }
  return nullptr;
}

void Measures::silence(PersonId person) {
  for (const MeasureId id : against(person)) {
    Measure& measure = measures_.at(id);
    measure.why.clear();
    measure.text.clear();
    if (measure.answer) measure.answer->clear();
    // Nobody is left to answer.
    if (measure.appeal == AppealStage::waiting) measure.appeal = AppealStage::upheld;
  }
}

void Measures::forget(PersonId person) {
  for (const MeasureId id : against(person)) measures_.erase(id);
  by_person_.erase(person);
}

std::vector<protocol::AppealView> view_of_appeals(const Convening& state) {
  std::vector<const Measure*> waiting;
  for (const auto& [id, measure] : state.measures.all()) {
    if (measure.appeal == AppealStage::waiting) waiting.push_back(&measure);
  }
  std::sort(waiting.begin(), waiting.end(),
            [](auto* left, auto* right) { return left->appeal_sequence < right->appeal_sequence; });
  std::vector<protocol::AppealView> views;
  for (const Measure* measure : waiting) {
    protocol::AppealView view;
    view.measure = measure->id;
    view.kind = measure->kind;
    view.person = measure->person;
    view.person_name = name_of(state, measure->person);
    if (measure->by) view.by = measure->by;
    view.by_name = name_of(state, measure->by);
    view.why = measure->why;
    view.text = measure->text;
    view.until = measure->until;
    view.room = measure->room;
    view.report = measure->report;
    view.made = measure->appealed;
    views.push_back(std::move(view));
  }
  return views;
}

protocol::OwnMeasure view_of_measure(const Measure& measure) {
  protocol::OwnMeasure view;
  view.measure = measure.id;
  view.kind = measure.kind;
  view.why = measure.why;
  view.at = measure.at;
  view.until = measure.until;
  view.room = measure.room;
  view.lifted = measure.is_lifted;
  view.appeal = measure.appeal;
  view.answer = measure.answer;
  return view;
}

std::vector<protocol::OwnMeasure> measures_of(const Convening& state, PersonId person) {
  std::vector<protocol::OwnMeasure> views;
  const auto& all = state.measures.against(person);
  for (auto id = all.rbegin(); id != all.rend() && views.size() < protocol::limits::own_notices_max; ++id) {
    views.push_back(view_of_measure(*state.measures.find(*id)));
  }
  return views;
}

Decision decide(const Convening& state, const Actor& actor, const protocol::AppealSend& command, const Context&) {
  const Person* person = state.people.find(actor.person);
  // One who is removed may do this alone.
  if (!person || person->is_erased) return refuse(ErrorCode::signed_out);
  const Measure* measure = state.measures.find(command.measure);
  if (!measure || measure->person != person->id || person->is_simulated) return refuse(ErrorCode::measure_unknown);
  if (measure->appeal) return refuse(ErrorCode::appeal_spent);
  if (measure->is_lifted) return refuse(ErrorCode::measure_unknown);
  const auto& all = state.measures.all();
  const auto waiting =
      std::count_if(all.begin(), all.end(), [](const auto& one) { return one.second.appeal == AppealStage::waiting; });
  if (static_cast<std::uint64_t>(waiting) >= protocol::limits::appeals_open_max) {
    return refuse(ErrorCode::limit_reached, "appeals");
  }
  protocol::AppealMade made;
  made.measure = measure->id;
  made.kind = measure->kind;
  made.person = person->id;
  if (measure->by) made.by = measure->by;
  made.why = measure->why;
  made.text = command.text;
  made.until = measure->until;
  made.room = measure->room;
  made.report = measure->report;
  return accept({{topic::of_inbox(person->id), person->id, protocol::AppealSent{measure->id, command.text}},
                 {std::string(topic::staff), person->id, std::move(made)}});
}

namespace {

/// The entry that undoes what still stands.
std::optional<Draft> undo(const Convening& state, PersonId author, const Measure& measure, Time now) {
  const Person& person = *state.people.find(measure.person);
  const std::string inbox = topic::of_inbox(person.id);
  if (measure.is_lifted) return std::nullopt;
  switch (measure.kind) {
    case MeasureKind::nudge:
      return std::nullopt;
    case MeasureKind::mute:
      if (!is_muted(person, now)) return std::nullopt;
      return Draft{inbox, author, protocol::PersonUnmuted{person.id}};
    case MeasureKind::forbid_room:
      return Draft{inbox, author, protocol::RoomAllowed{person.id, *measure.room}};
    case MeasureKind::remove:
      return Draft{inbox, author, protocol::PersonRestored{person.id}};
  }
  return std::nullopt;
}

}  // namespace

Decision decide(const Convening& state, const Actor& actor, const protocol::AppealAnswer& command,
                const Context& context) {
  const Measure* measure = state.measures.find(command.measure);
  if (!measure || measure->appeal != AppealStage::waiting) return refuse(ErrorCode::appeal_unknown);
  const bool is_theirs = measure->person == actor.person || measure->by == actor.person;
  if (is_theirs && !actor.is_server()) return refuse(ErrorCode::concerns_you);
  std::vector<Draft> entries{{std::string(topic::staff), actor.person, protocol::AppealSettled{measure->id}},
                             {topic::of_inbox(measure->person), actor.person,
                              protocol::AppealAnswered{measure->id, command.reverse, command.why}}};
  if (command.reverse) {
    if (auto undone = undo(state, actor.person, *measure, context.now)) entries.push_back(std::move(*undone));
  }
  const auto act = command.reverse ? protocol::Act::reverse : protocol::Act::uphold;
  protocol::AuditNoted noted = note_of(actor.person, measure->person, act, command.why);
  noted.measure = measure->id;
  noted.report = measure->report;
  noted.room = measure->room;
  entries.push_back({std::string(topic::staff), actor.person, std::move(noted)});
  return accept(std::move(entries));
}

void fold(Convening& state, const Entry& entry, const protocol::AppealSent& event) {
  Measure* measure = state.measures.find(event.measure);
  CONVENE_ASSERT(measure);
  measure->appeal = AppealStage::waiting;
  measure->text = event.text;
  measure->appealed = entry.at;
  measure->appeal_sequence = entry.sequence;
}

void fold(Convening& state, const Entry&, const protocol::AppealAnswered& event) {
  Measure* measure = state.measures.find(event.measure);
  CONVENE_ASSERT(measure);
  measure->appeal = event.reversed ? AppealStage::reversed : AppealStage::upheld;
  measure->answer = event.why;
}

void fold(Convening&, const Entry&, const protocol::AppealMade&) {}
void fold(Convening&, const Entry&, const protocol::AppealSettled&) {}

}  // namespace convene::domain
