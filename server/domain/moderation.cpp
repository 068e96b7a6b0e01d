#include "domain/moderation.hpp"

#include "domain/convening.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::Act;
using protocol::ErrorCode;

namespace {

/// A moderator acts on people below them; the server on everybody.
std::optional<Refusal> refuse_target(const Convening& state, const Actor& actor, PersonId target) {
  const Person* person = state.people.find(target);
  if (!person || person->is_erased) return refuse(ErrorCode::person_unknown);
  if (actor.is_server()) return std::nullopt;
  if (target == actor.person) return refuse(ErrorCode::not_yourself);
  if (person->role >= state.people.find(actor.person)->role) return refuse(ErrorCode::outranked);
  return std::nullopt;
}

}  // namespace

Draft note(PersonId by, PersonId person, Act act, std::string why) {
  protocol::AuditNoted noted;
  noted.by = by;
  noted.person = person;
  noted.act = act;
  noted.why = std::move(why);
  return {std::string(topic::staff), by, std::move(noted)};
}

Decision decide(const Convening& state, const Actor& actor, const protocol::PersonMute& command,
                const Context& context) {
  if (auto refusal = refuse_target(state, actor, command.person)) return *refusal;
  const Time until = context.now + std::chrono::minutes(command.minutes);
  return accept(
      {{topic::of_inbox(command.person), actor.person, protocol::PersonMuted{command.person, until, command.why}},
       note(actor.person, command.person, Act::mute, command.why)});
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

Decision decide(const Convening& state, const Actor& actor, const protocol::PersonRemove& command,
                const Context& context) {
  if (auto refusal = refuse_target(state, actor, command.person)) return *refusal;
  const Person& person = *state.people.find(command.person);
  if (person.is_removed) return accept({});
  std::vector<Draft> entries{
      {topic::of_inbox(command.person), actor.person, protocol::PersonRemoved{command.person, command.why}}};
  const Departure departure{person.id, context.now, protocol::Leaving::removed};
  for (Draft& draft : withdraw_all(state, actor.person, person.id)) entries.push_back(std::move(draft));
  for (Draft& draft : depart(state, actor.person, {departure})) entries.push_back(std::move(draft));
  for (Draft& draft : dismiss_speakers(state, actor.person, {person.id})) entries.push_back(std::move(draft));
  for (Draft& draft : dismiss_captioner(state, actor.person, person.id)) entries.push_back(std::move(draft));
  for (Draft& draft : give_up_facilitating(state, actor.person, {person.id})) entries.push_back(std::move(draft));
  for (Draft& draft : quit_offices(state, actor.person, {person.id}, context.now)) entries.push_back(std::move(draft));
  entries.push_back(note(actor.person, command.person, Act::remove, command.why));
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
  return accept({{topic::of_inbox(command.person), actor.person, protocol::RoleGranted{command.person, command.role}},
                 note(actor.person, command.person, Act::grant_role, std::string(to_text(command.role)))});
}

void fold(Convening& state, const Entry&, const protocol::PersonMuted& event) {
  Person* person = state.people.find(event.person);
  CONVENE_ASSERT(person);
  person->muted_until = event.until;
  person->mute_why = event.why;
}

void fold(Convening& state, const Entry&, const protocol::PersonUnmuted& event) {
  Person* person = state.people.find(event.person);
  CONVENE_ASSERT(person);
  person->muted_until = {};
  person->mute_why.clear();
}

void fold(Convening& state, const Entry&, const protocol::PersonRemoved& event) {
  Person* person = state.people.find(event.person);
  CONVENE_ASSERT(person);
  person->is_removed = true;
}

void fold(Convening& state, const Entry&, const protocol::PersonRestored& event) {
  Person* person = state.people.find(event.person);
  CONVENE_ASSERT(person);
  person->is_removed = false;
  expect_latecomer(state, *person);
}

void fold(Convening& state, const Entry&, const protocol::RoleGranted& event) {
  Person* person = state.people.find(event.person);
  CONVENE_ASSERT(person);
  person->role = event.role;
}

void fold(Convening&, const Entry&, const protocol::AuditNoted&) {}  // read from the journal, decides nothing

}  // namespace convene::domain
