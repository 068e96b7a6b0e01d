#include "domain/rehearsal.hpp"

#include <algorithm>

#include "domain/convening.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;

namespace {

/// What a swept person's profile says in the journal from then on.
constexpr std::string_view name_of_swept = "Rehearsal";

Draft to_staff(PersonId author, protocol::Event event) { return {std::string(topic::staff), author, std::move(event)}; }

/// They leave their places first, in a portion of its own: what follows is judged by the state after it.
bool take_leave(const Convening& state, Time now, Accepted& portion) {
  std::vector<Departure> departures;
  for (const PersonId person : state.rehearsal.people) {
    if (departures.size() == protocol::limits::rehearsal_sweep_max) break;
    if (state.people.find(person)->room) departures.push_back({person, now, protocol::Leaving::removed});
  }
  portion.entries = depart(state, PersonId{}, departures);
  return !departures.empty();
}

/// Then what one of them asked others, or was asked, is taken back.
bool take_back(const Convening& state, Accepted& portion) {
  for (const auto& [between, expires] : state.invitations) {
    for (const PersonId person : {between.first, between.second}) {
      if (!state.rehearsal.people.contains(person)) continue;
      portion.entries = withdraw_all(state, PersonId{}, person);
      return true;
    }
  }
  return false;
}

void dismiss(const Person& person, Accepted& portion) {
  portion.entries.push_back({std::string(topic::ledger), PersonId{}, protocol::RehearsalDismissed{person.id}});
  protocol::PersonJoined emptied;
  emptied.person = person.id;
  emptied.role = person.role;
  emptied.profile.name = name_of_swept;
  emptied.simulated = true;
  portion.revisions.push_back({topic::of_inbox(person.id), 0, person.joined_at, std::move(emptied)});
}

std::size_t dismiss_some(const Convening& state, Accepted& portion) {
  std::size_t count = 0;
  for (const PersonId person : state.rehearsal.people) {
    if (count == protocol::limits::rehearsal_sweep_max) break;
    dismiss(*state.people.find(person), portion);
    ++count;
  }
  return count;
}

/// The newest messages of one room.
std::size_t erase_some(const Convening& state, Accepted& portion) {
  const auto& [room, offsets] = *state.rehearsal.messages.begin();
  const std::size_t count = std::min<std::size_t>(offsets.size(), protocol::limits::rehearsal_sweep_max);
  protocol::TextErased erased;
  erased.offsets.assign(offsets.end() - static_cast<std::ptrdiff_t>(count), offsets.end());
  for (const std::uint64_t offset : erased.offsets) {
    const Message& message = *state.chat.find(room, offset);
    protocol::ChatPosted nothing;
    nothing.author = message.author;
    nothing.erased = true;
    for (Revision& revision : revise(state, room, offset, message.at, std::move(nothing))) {
      portion.revisions.push_back(std::move(revision));
    }
  }
  portion.entries.push_back({topic::of_room(room), PersonId{}, std::move(erased)});
  return count;
}

}  // namespace

void Rehearsal::forget_message(RoomId room, std::uint64_t offset) {
  const auto left = messages.find(room);
  if (left == messages.end()) return;
  std::erase(left->second, offset);
  if (left->second.empty()) messages.erase(left);
}

std::size_t Rehearsal::messages_left() const {
  std::size_t count = 0;
  for (const auto& [room, offsets] : messages) count += offsets.size();
  return count;
}

Decision decide(const Convening& state, const Actor& actor, const protocol::RehearsalAdmit& command,
                const Context& context) {
  if (state.rehearsal.is_sweeping) return refuse(ErrorCode::sweeping);
  const std::size_t count = command.people.size();
  if (count > protocol::limits::rehearsal_admit_max || state.people.count() + count > protocol::limits::people_max)
    return refuse(ErrorCode::limit_reached, "people");
  protocol::RehearsalAdmitted admitted;
  std::vector<Draft> people;
  for (const protocol::RehearsalPerson& comer : command.people) {
    // The id is the sequence of the entry by which the person joins; the first entry tells of all.
    const PersonId person{context.next_sequence + 1 + people.size()};
    protocol::Profile profile;
    profile.name = comer.name;
    people.push_back(join(person, protocol::Role::attendee, std::move(profile), true));
    people.push_back(issue(person, comer.cookie, context));
    admitted.people.push_back(person);
  }
  people.insert(people.begin(), to_staff(actor.person, std::move(admitted)));
  return accept(std::move(people));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::RehearsalSweep&, const Context&) {
  if (state.rehearsal.is_sweeping) return accept({});
  return accept({to_staff(actor.person, protocol::RehearsalSweeping{})});
}

Accepted sweep_portion(const Convening& state, Time now) {
  Accepted portion;
  const Rehearsal& rehearsal = state.rehearsal;
  if (!rehearsal.is_sweeping) return portion;
  std::size_t people = rehearsal.people.size();
  std::size_t messages = rehearsal.messages_left();
  if (people > 0) {
    if (take_leave(state, now, portion) || take_back(state, portion)) return portion;
    portion.entries = give_up_places(state, rehearsal.people);
    append(portion.entries, dismiss_speakers(state, PersonId{}, rehearsal.people));
    append(portion.entries, give_up_facilitating(state, PersonId{}, rehearsal.people));
    append(portion.entries, quit_offices(state, PersonId{}, rehearsal.people, now));
    append(portion.entries, leave_pairings(state, PersonId{}, rehearsal.people));
    append(portion.entries, close_tables(state, PersonId{}, rehearsal.people, now));
    if (!portion.entries.empty()) return portion;
    people -= dismiss_some(state, portion);
  } else if (messages > 0) {
    messages -= erase_some(state, portion);
  }
  portion.entries.push_back(to_staff(PersonId{}, protocol::RehearsalSwept{people, messages}));
  return portion;
}

void fold(Convening&, const Entry&, const protocol::RehearsalAdmitted&) {}  // each of them joins by an entry

void fold(Convening& state, const Entry&, const protocol::RehearsalSweeping&) { state.rehearsal.is_sweeping = true; }

void fold(Convening& state, const Entry&, const protocol::RehearsalDismissed& event) {
  state.rehearsal.people.erase(event.person);
  state.people.remove(event.person);
  state.attendance.forget(event.person);
  state.inboxes.forget(event.person);
  state.questions.forget(event.person);
  state.polls.forget(event.person);
  state.reactions.forget(event.person);
  state.walls.forget(event.person);
  state.affinities.forget(event.person);
  state.clients.forget(event.person);
  forget_voice_mutes(state, event.person);
  state.measures.forget(event.person);
  state.chat.forget(event.person);
}

void fold(Convening& state, const Entry&, const protocol::RehearsalSwept& event) {
  if (event.people + event.messages > 0) return;
  state.rehearsal.is_sweeping = false;
  // Sought once for all: a cookie of somebody unknown lets nobody in anyway.
  std::erase_if(state.access.cookies, [&](const auto& cookie) { return !state.people.find(cookie.second.person); });
}

}  // namespace convene::domain
