#include "domain/moderation.hpp"

#include "domain/convening.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::Act;
using protocol::ErrorCode;

std::optional<Refusal> refuse_target(const Convening& state, const Actor& actor, PersonId target) {
  const Person* person = state.people.find(target);
  if (!person || person->is_erased) return refuse(ErrorCode::person_unknown);
  if (actor.is_server()) return std::nullopt;
  if (target == actor.person) return refuse(ErrorCode::not_yourself);
  if (person->role >= state.people.find(actor.person)->role) return refuse(ErrorCode::outranked);
  return std::nullopt;
}

protocol::AuditNoted note_of(PersonId by, PersonId person, Act act, std::string why) {
  protocol::AuditNoted noted;
  noted.by = by;
  noted.person = person;
  noted.act = act;
  noted.why = std::move(why);
  return noted;
}

Draft note(PersonId by, PersonId person, Act act, std::string why) {
  return {std::string(topic::staff), by, note_of(by, person, act, std::move(why))};
}

Draft note_in(PersonId by, PersonId person, Act act, RoomId room, std::string why) {
  protocol::AuditNoted noted = note_of(by, person, act, std::move(why));
  noted.room = room;
  return {std::string(topic::staff), by, std::move(noted)};
}

namespace {

/// Rooms out of which one person can be sent; who has come to that is to be removed.
constexpr std::size_t forbidden_max = 50;

using About = std::optional<ReportId>;

/// The line in the audit trail of something that can be appealed against, and the end of the report that it is about.
void note_measure(const Convening& state, protocol::AuditNoted noted, MeasureId measure, const About& report,
                  std::vector<Draft>& entries) {
  const PersonId by = noted.by;
  noted.measure = measure;
  noted.report = report;
  entries.push_back({std::string(topic::staff), by, std::move(noted)});
  append(entries, settle(state, by, report));
}

std::optional<Refusal> refuse_act(const Convening& state, const Actor& actor, PersonId target, const About& report) {
  if (auto refusal = refuse_target(state, actor, target)) return refusal;
  return refuse_report(state, actor, report);
}

/// Without another one nobody could give anybody a role.
std::optional<Refusal> refuse_last_organiser(const Convening& state, const Person& person) {
  if (person.role < protocol::Role::organiser) return std::nullopt;
  for (const auto& [key, other] : state.people.by_name()) {
    const bool is_another = other->id != person.id && other->role >= protocol::Role::organiser;
    if (is_another && !other->is_removed) return std::nullopt;
  }
  return refuse(ErrorCode::last_organiser);
}

}  // namespace

Decision decide(const Convening& state, const Actor& actor, const protocol::PersonNudge& command,
                const Context& context) {
  if (auto refusal = refuse_act(state, actor, command.person, command.report)) return *refusal;
  const MeasureId measure{context.next_sequence};
  std::vector<Draft> entries{
      {topic::of_inbox(command.person), actor.person, protocol::PersonNudged{command.person, command.why, measure}}};
  note_measure(state, note_of(actor.person, command.person, Act::nudge, command.why), measure, command.report, entries);
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::PersonMute& command,
                const Context& context) {
  if (auto refusal = refuse_act(state, actor, command.person, command.report)) return *refusal;
  const Time until = context.now + std::chrono::minutes(command.minutes);
  const MeasureId measure{context.next_sequence};
  std::vector<Draft> entries{{topic::of_inbox(command.person), actor.person,
                              protocol::PersonMuted{command.person, until, command.why, measure}}};
  note_measure(state, note_of(actor.person, command.person, Act::mute, command.why), measure, command.report, entries);
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::PersonUnmute& command,
                const Context& context) {
  const Person* person = state.people.find(command.person);
  if (!person) return refuse(ErrorCode::person_unknown);
  // Nobody lifts their own mute.
  if (actor.person == command.person) return refuse(ErrorCode::not_yourself);
  if (!is_muted(*person, context.now)) return accept({});
  return accept({{topic::of_inbox(command.person), actor.person, protocol::PersonUnmuted{command.person}},
                 note(actor.person, command.person, Act::unmute, {})});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::RoomForbid& command,
                const Context& context) {
  const Room* room = state.rooms.find(main_room(state, command.room));
  if (!room) return refuse(ErrorCode::room_unknown);
  if (auto refusal = refuse_act(state, actor, command.person, command.report)) return *refusal;
  const Person& person = *state.people.find(command.person);
  if (person.forbidden.contains(room->id)) return accept(settle(state, actor.person, command.report));
  if (person.forbidden.size() >= forbidden_max) return refuse(ErrorCode::field_invalid, "too many rooms");
  const MeasureId measure{context.next_sequence};
  std::vector<Draft> entries{
      {topic::of_inbox(person.id), actor.person, protocol::RoomForbidden{person.id, room->id, command.why, measure}}};
  if (main_room(state, person.room) == room->id) {
    const Departure departure{person.id, context.now, protocol::Leaving::removed};
    append(entries, depart(state, actor.person, {departure}));
  }
  append(entries, stop_knocking(state, actor.person, person.id));
  protocol::AuditNoted noted = note_of(actor.person, person.id, Act::forbid_room, command.why);
  noted.room = room->id;
  note_measure(state, std::move(noted), measure, command.report, entries);
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::RoomAllow& command, const Context&) {
  const Person* person = state.people.find(command.person);
  if (!person || person->is_erased) return refuse(ErrorCode::person_unknown);
  if (actor.person == command.person) return refuse(ErrorCode::not_yourself);
  const RoomId room = main_room(state, command.room);
  if (!state.rooms.find(room)) return refuse(ErrorCode::room_unknown);
  if (!person->forbidden.contains(room)) return accept({});
  return accept({{topic::of_inbox(person->id), actor.person, protocol::RoomAllowed{person->id, room}},
                 note_in(actor.person, person->id, Act::allow_room, room, {})});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::PersonRemove& command,
                const Context& context) {
  if (auto refusal = refuse_act(state, actor, command.person, command.report)) return *refusal;
  const Person& person = *state.people.find(command.person);
  if (auto refusal = refuse_last_organiser(state, person)) return *refusal;
  if (person.is_removed) return accept(settle(state, actor.person, command.report));
  const MeasureId measure{context.next_sequence};
  std::vector<Draft> entries{
      {topic::of_inbox(command.person), actor.person, protocol::PersonRemoved{command.person, command.why, measure}}};
  const Departure departure{person.id, context.now, protocol::Leaving::removed};
  append(entries, withdraw_all(state, actor.person, person.id));
  append(entries, stop_knocking(state, actor.person, person.id));
  append(entries, depart(state, actor.person, {departure}));
  append(entries, dismiss_speakers(state, actor.person, {person.id}));
  append(entries, dismiss_captioner(state, actor.person, person.id));
  append(entries, give_up_facilitating(state, actor.person, {person.id}));
  append(entries, quit_offices(state, actor.person, {person.id}, context.now));
  append(entries, leave_pairings(state, actor.person, {person.id}));
  note_measure(state, note_of(actor.person, person.id, Act::remove, command.why), measure, command.report, entries);
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::PersonRestore& command, const Context&) {
  const Person* person = state.people.find(command.person);
  if (!person || person->is_erased) return refuse(ErrorCode::person_unknown);
  if (!person->is_removed) return accept({});
  return accept({{topic::of_inbox(command.person), actor.person, protocol::PersonRestored{command.person}},
                 note(actor.person, command.person, Act::restore, {})});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::RoleGrant& command, const Context&) {
  const Person* person = state.people.find(command.person);
  if (!person || person->is_erased) return refuse(ErrorCode::person_unknown);
  // An organiser who lowers themselves could leave a convening without one.
  if (command.person == actor.person) return refuse(ErrorCode::not_yourself);
  if (person->role == command.role) return accept({});
  if (auto refusal = refuse_last_organiser(state, *person)) return *refusal;
  return accept({{topic::of_inbox(command.person), actor.person, protocol::RoleGranted{command.person, command.role}},
                 note(actor.person, command.person, Act::grant_role, std::string(to_text(command.role)))});
}

namespace {

/// Nothing where it comes from a version that had no appeals.
void remember(Convening& state, const Entry& entry, std::optional<MeasureId> id, Measure measure) {
  if (!id) return;
  measure.id = *id;
  measure.person = topic::owner_of(entry.topic);
  measure.by = entry.author;
  measure.at = entry.at;
  state.measures.add(std::move(measure));
}

Measure measure_of(protocol::MeasureKind kind, std::string why) {
  Measure measure;
  measure.kind = kind;
  measure.why = std::move(why);
  return measure;
}

}  // namespace

void fold(Convening& state, const Entry& entry, const protocol::PersonNudged& event) {
  remember(state, entry, event.measure, measure_of(protocol::MeasureKind::nudge, event.why));
}

void fold(Convening& state, const Entry& entry, const protocol::PersonMuted& event) {
  Person* person = state.people.find(event.person);
  CONVENE_ASSERT(person);
  person->muted_until = event.until;
  person->mute_why = event.why;
  // It takes the place of the one before.
  state.measures.lift(person->id, protocol::MeasureKind::mute);
  Measure measure = measure_of(protocol::MeasureKind::mute, event.why);
  measure.until = event.until;
  remember(state, entry, event.measure, std::move(measure));
}

void fold(Convening& state, const Entry&, const protocol::PersonUnmuted& event) {
  Person* person = state.people.find(event.person);
  CONVENE_ASSERT(person);
  person->muted_until = {};
  person->mute_why.clear();
  state.measures.lift(person->id, protocol::MeasureKind::mute);
}

void fold(Convening& state, const Entry& entry, const protocol::RoomForbidden& event) {
  Person* person = state.people.find(event.person);
  CONVENE_ASSERT(person);
  person->forbidden.insert(event.room);
  if (state.halls.hall_of(person->id) == event.room) leave_hall(state, person->id, entry.at);
  Measure measure = measure_of(protocol::MeasureKind::forbid_room, event.why);
  measure.room = event.room;
  remember(state, entry, event.measure, std::move(measure));
}

void fold(Convening& state, const Entry&, const protocol::RoomAllowed& event) {
  Person* person = state.people.find(event.person);
  CONVENE_ASSERT(person);
  person->forbidden.erase(event.room);
  state.measures.lift(person->id, protocol::MeasureKind::forbid_room, event.room);
}

void fold(Convening& state, const Entry& entry, const protocol::PersonRemoved& event) {
  Person* person = state.people.find(event.person);
  CONVENE_ASSERT(person);
  person->is_removed = true;
  leave_hall(state, person->id, entry.at);
  remember(state, entry, event.measure, measure_of(protocol::MeasureKind::remove, event.why));
}

void fold(Convening& state, const Entry&, const protocol::PersonRestored& event) {
  Person* person = state.people.find(event.person);
  CONVENE_ASSERT(person);
  person->is_removed = false;
  state.measures.lift(person->id, protocol::MeasureKind::remove);
  expect_latecomer(state, *person);
}

void fold(Convening& state, const Entry&, const protocol::RoleGranted& event) {
  Person* person = state.people.find(event.person);
  CONVENE_ASSERT(person);
  person->role = event.role;
}

void fold(Convening& state, const Entry&, const protocol::AuditNoted& event) {
  // Whom it is done to is not told of the report: the two are joined here.
  Measure* measure = event.measure ? state.measures.find(*event.measure) : nullptr;
  if (measure && event.report) measure->report = event.report;
}

}  // namespace convene::domain
