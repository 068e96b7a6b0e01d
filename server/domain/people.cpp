#include "domain/people.hpp"

#include "domain/convening.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;

const Person* People::find(PersonId id) const {
  const auto found = people_.find(id);
  return found == people_.end() ? nullptr : &found->second;
}

Person* People::find(PersonId id) { return const_cast<Person*>(std::as_const(*this).find(id)); }

namespace {

/// A query is one line, so a match cannot reach from one field into the next.
std::string searched_in(const protocol::Profile& profile) {
  return folded(profile.name + "\n" + profile.organisation + "\n" + profile.region);
}

}  // namespace

Person& People::add(Person person) {
  const PersonId id = person.id;
  person.searched = searched_in(person.profile);
  Person& added = people_.emplace(id, std::move(person)).first->second;
  by_name_.emplace(std::pair(folded(added.profile.name), id), &added);
  return added;
}

void People::rename(Person& person, protocol::Profile profile) {
  by_name_.erase({folded(person.profile.name), person.id});
  person.profile = std::move(profile);
  person.searched = searched_in(person.profile);
  by_name_.emplace(std::pair(folded(person.profile.name), person.id), &person);
}

void People::remove(PersonId id) {
  const auto found = people_.find(id);
  CONVENE_ASSERT(found != people_.end());
  by_name_.erase({folded(found->second.profile.name), id});
  people_.erase(found);
}

std::string folded(std::string_view text) {
  std::string lower(text);
  for (char& letter : lower) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return lower;
}

bool is_at_least(const Convening& state, PersonId id, protocol::Role role) {
  const Person* person = state.people.find(id);
  return person && person->role >= role;
}

bool is_muted(const Person& person, Time now) { return person.muted_until > now; }

Decision decide(const Convening& state, const Actor& actor, const protocol::ProfileEdit& command,
                const Context& context) {
  const Person* person = state.people.find(actor.person);
  if (!person) return refuse(ErrorCode::signed_out);
  // A name and an organisation are read by all: one who may not write may not write there either.
  if (is_muted(*person, context.now)) return refuse(ErrorCode::muted);
  // A sweep must know where their texts stand: in their joining alone.
  if (person->is_simulated) return refuse(ErrorCode::simulated);
  if (person->profile == command.profile) return accept({});
  return accept(
      {{topic::of_inbox(actor.person), actor.person, protocol::ProfileEdited{actor.person, command.profile}}});
}

void fold(Convening& state, const Entry& entry, const protocol::PersonJoined& event) {
  Person person;
  person.id = event.person;
  person.role = event.role;
  person.profile = event.profile;
  person.is_simulated = event.simulated;
  person.joined_at = entry.at;
  if (event.simulated) state.rehearsal.people.insert(event.person);
  expect_latecomer(state, state.people.add(std::move(person)));
}

void fold(Convening& state, const Entry&, const protocol::ProfileEdited& event) {
  Person* person = state.people.find(event.person);
  CONVENE_ASSERT(person);
  state.people.rename(*person, event.profile);
  expect_latecomer(state, *person);
}

namespace {

protocol::PersonCard card_of(const Convening& state, const Person& person, bool is_here, bool for_moderator, Time now) {
  protocol::PersonCard card;
  card.person = person.id;
  card.role = person.role;
  card.profile = person.profile;
  card.here = is_here;
  if (state.rooms.find(person.room)) card.room = person.room;
  card.availability = person.availability;
  card.talking = state.conversations.find(person.room) != nullptr;
  card.simulated = person.is_simulated;
  if (for_moderator) {
    card.muted = is_muted(person, now);
    card.removed = person.is_removed;
    card.erased = person.is_erased;
    card.is_minor = person.is_minor;
    card.forbidden.assign(person.forbidden.begin(), person.forbidden.end());
  }
  return card;
}

}  // namespace

Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence& presence, const Actor& actor,
                                        const protocol::PeoplePage& query, Time now) {
  if (query.room && !state.rooms.find(*query.room)) return refuse(ErrorCode::room_unknown);
  const bool for_moderator = actor.is_server() || is_at_least(state, actor.person, protocol::Role::moderator);
  const std::string wanted = folded(query.query);
  protocol::People found;
  for (const auto& [key, person] : state.people.by_name()) {
    const bool is_here = presence.is_here(person->id);
    if ((person->is_removed && !for_moderator) || (query.here && !is_here)) continue;
    if (query.simulated && !person->is_simulated) continue;
    if ((query.room && person->room != *query.room) || person->searched.find(wanted) == std::string::npos) continue;
    const bool on_page = found.total >= static_cast<std::uint64_t>(query.skip) &&
                         found.people.size() < static_cast<std::size_t>(query.limit);
    if (on_page) found.people.push_back(card_of(state, *person, is_here, for_moderator, now));
    ++found.total;
  }
  return protocol::Reply(std::move(found));
}

}  // namespace convene::domain
