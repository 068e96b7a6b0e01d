// What those who run a room may do with its pairing, who takes part, and how a round begins and ends.
#include <algorithm>

#include "domain/convening.hpp"
#include "domain/pairing_rounds.hpp"
#include "domain/pairings.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;
using protocol::PairingEnd;
using protocol::PairingGroup;
namespace limits = protocol::limits;

namespace {

using People = std::vector<const Person*>;

Result<const Pairing*, Refusal> find_pairing(const Convening& state, RoomId room) {
  const Room* parent = state.rooms.find(room);
  if (!parent || !parent->may_be_parted()) return refuse(ErrorCode::room_unknown);
  const Pairing* pairing = state.pairings.find(room);
  if (!pairing) return refuse(ErrorCode::pairing_missing);
  return pairing;
}

Draft in_room(PersonId author, RoomId room, protocol::Event event) {
  return {topic::of_room(room), author, std::move(event)};
}

Draft seat(const Convening& state, PersonId author, RoomId parent, PersonId person, bool waits,
           const PairingGroup* group = nullptr) {
  protocol::PairingSeated seated;
  seated.person = person;
  seated.parent = parent;
  seated.parent_name = state.rooms.find(parent)->name;
  seated.waits = waits;
  if (group) {
    seated.room = group->room;
    seated.people = group->people;
    std::erase(seated.people, person);
  }
  return {topic::of_inbox(person), author, std::move(seated)};
}

Draft release(PersonId author, RoomId parent, PersonId person) {
  return {topic::of_inbox(person), author, protocol::PairingReleased{person, parent}};
}

Draft counted(PersonId author, RoomId parent, std::size_t people) {
  return in_room(author, parent, protocol::PairingCounted{parent, people});
}

/// To the room and to all pairs.
void tell_all(PersonId author, RoomId parent, const Pairing& pairing, const protocol::PairingTimed& timed,
              std::vector<Draft>& entries) {
  entries.push_back(in_room(author, parent, timed));
  for (const PairingGroup& group : pairing.groups) entries.push_back(in_room(author, group.room, timed));
}

/// As breakouts move people: written as done by whom is moved, behind all that the mover's command led to.
void move(const Convening& state, const Person& person, RoomId to, Time now, std::vector<Draft>& entries) {
  append(entries, depart(state, person.id, {{person.id, now}}));
  entries.push_back({std::string(topic::ledger), person.id, protocol::RoomEntered{to}});
  append(entries, withdraw_own(state, person.id, person.id));
}

bool may_talk_alone(const Person& person, Time now) {
  return !person.is_removed && !person.is_minor && !is_muted(person, now);
}

bool are_apart(const Convening& state, const Pairing& pairing, PersonId one, PersonId other) {
  return pairing.past.contains({std::min(one, other), std::max(one, other)}) ||
         state.inboxes.of(one).blocked.contains(other) || state.inboxes.of(other).blocked.contains(one);
}

/// Who takes part and is there, and in which seat: in the order in which they came.
std::pair<People, std::vector<PairingCandidate>> gather(const Convening& state, RoomId parent, const Pairing& pairing,
                                                        Time now) {
  std::pair<People, std::vector<PairingCandidate>> gathered;
  auto& [people, candidates] = gathered;
  for (std::size_t index = 0; index < pairing.people.size(); ++index) {
    const Person* person = state.people.find(pairing.people[index]);
    if (!person || main_room(state, person->room) != parent || !may_talk_alone(*person, now)) continue;
    people.push_back(person);
    candidates.push_back({index, folded(person->profile.organisation), pairing.waiting.contains(person->id)});
  }
  return gathered;
}

PairingRound next_round(const Convening& state, const Pairing& pairing, const People& people,
                        const std::vector<PairingCandidate>& candidates) {
  Apart apart(people.size());
  for (std::size_t one = 0; one < people.size(); ++one) {
    for (std::size_t other = 0; other < one; ++other) {
      if (are_apart(state, pairing, people[one]->id, people[other]->id)) apart.keep(one, other);
    }
  }
  const auto round = static_cast<std::size_t>(pairing.round) + 1;
  return pair_up(candidates, apart, pairing.people.size(), round, pairing.seed);
}

/// Gives pairs their rooms: each one in which none of them was before, so that what was said there stays readable to
/// them. Where none is free, another is made.
class PairRooms {
 public:
  PairRooms(const Convening& state, RoomId parent, PersonId author, std::uint64_t first)
      : state_(state), parent_(parent), author_(author), first_(first), free_(state.pairings.rooms_of(parent)) {}

  std::optional<RoomId> room_for(const std::vector<PersonId>& people, std::vector<Draft>& entries) {
    const auto fits = [&](RoomId room) {
      return std::none_of(people.begin(), people.end(),
                          [&](PersonId person) { return state_.pairings.stretch(room, person); });
    };
    auto found = std::find_if(free_.begin(), free_.end(), fits);
    if (found == free_.end()) {
      if (auto room = make(entries)) return room;
      found = free_.begin();
    }
    if (found == free_.end()) return std::nullopt;
    const RoomId room = *found;
    free_.erase(found);
    return room;
  }

 private:
  std::optional<RoomId> make(std::vector<Draft>& entries) {
    const std::size_t own = state_.pairings.rooms_of(parent_).size() + made_;
    if (own >= limits::pairing_rooms_max || state_.rooms.all().size() + made_ >= limits::rooms_max) return std::nullopt;
    ++made_;
    const RoomId room{first_ + entries.size()};
    const std::string name = state_.pairings.find(parent_)->title + " · " + std::to_string(own + 1);
    entries.push_back({std::string(topic::ledger), author_, protocol::PairingRoomed{parent_, room, name}});
    return room;
  }

  const Convening& state_;
  RoomId parent_;
  PersonId author_;
  std::uint64_t first_;  // sequence of the first of the entries
  std::vector<RoomId> free_;
  std::size_t made_ = 0;
};

void tell_own(const Convening& state, PersonId author, const Pairing& pairing, const protocol::PairingPaired& paired,
              std::vector<Draft>& entries) {
  for (const PairingGroup& group : paired.groups) {
    for (const PersonId person : group.people) {
      entries.push_back(seat(state, author, paired.parent, person, false, &group));
    }
  }
  for (const PersonId person : paired.waiting) {
    if (!pairing.waiting.contains(person)) entries.push_back(seat(state, author, paired.parent, person, true));
  }
}

/// The next round; no entries where there is nobody to pair.
std::vector<Draft> begin(const Convening& state, PersonId author, RoomId parent, const Pairing& pairing,
                         const Context& context) {
  const auto [people, candidates] = gather(state, parent, pairing, context.now);
  const PairingRound round = next_round(state, pairing, people, candidates);
  const Time ends = context.now + std::chrono::seconds(pairing.talk_s);
  std::vector<Draft> entries{in_room(author, parent, protocol::PairingBegan{parent, pairing.round + 1, ends})};
  protocol::PairingPaired paired{parent, {}, {}};
  PairRooms rooms(state, parent, author, context.next_sequence);
  for (const auto& group : round.groups) {
    PairingGroup made;
    for (const std::size_t index : group) made.people.push_back(people[index]->id);
    const auto room = rooms.room_for(made.people, entries);
    made.room = room.value_or(RoomId{});
    if (room) paired.groups.push_back(std::move(made));
    if (!room) paired.waiting.insert(paired.waiting.end(), made.people.begin(), made.people.end());
  }
  if (paired.groups.empty()) return {};
  for (const std::size_t index : round.waiting) paired.waiting.push_back(people[index]->id);
  // Who waited and is not there goes on waiting.
  for (const PersonId person : pairing.waiting) {
    const bool is_here = std::any_of(people.begin(), people.end(), [&](const auto* one) { return one->id == person; });
    if (!is_here) paired.waiting.push_back(person);
  }
  entries.push_back({std::string(topic::ledger), author, paired});
  tell_own(state, author, pairing, paired, entries);
  for (const PairingGroup& group : paired.groups) {
    for (const PersonId person : group.people) {
      move(state, *state.people.find(person), group.room, context.now, entries);
    }
  }
  return entries;
}

/// What stays with everybody in a pair: whom they met, and where to read it again.
void keep(const Convening& state, const Pairing& pairing, std::vector<Draft>& entries) {
  for (const PairingGroup& group : pairing.groups) {
    for (const PersonId person : group.people) {
      const Person* known = state.people.find(person);
      if (!known || known->is_removed) continue;
      protocol::ConversationKept kept;
      kept.room = group.room;
      kept.since = pairing.began;
      kept.people = group.people;
      std::erase(kept.people, person);
      entries.push_back({topic::of_inbox(person), PersonId{}, std::move(kept)});
    }
  }
}

void close(PersonId author, RoomId parent, const Pairing& pairing, PairingEnd why, std::vector<Draft>& entries) {
  for (const PersonId person : pairing.people) entries.push_back(release(author, parent, person));
  entries.push_back(in_room(author, parent, protocol::PairingClosed{parent, why}));
}

/// Everybody is back in the main room.
void end_round(const Convening& state, RoomId parent, const Pairing& pairing, Time now, std::vector<Draft>& entries) {
  for (const auto& [key, person] : state.people.by_name()) {
    const Room* room = state.rooms.find(person->room);
    if (room && room->parent == parent && is_pair_room(state, *room)) move(state, *person, parent, now, entries);
  }
  keep(state, pairing, entries);
  for (const PairingGroup& group : pairing.groups) {
    for (const PersonId person : group.people) {
      if (pairing.holds(person)) entries.push_back(seat(state, {}, parent, person, false));
    }
  }
  if (pairing.round < pairing.rounds) {
    const Time ends = now + std::chrono::seconds(pairing.pause_s);
    entries.push_back(in_room({}, parent, protocol::PairingPaused{parent, ends}));
  } else {
    close({}, parent, pairing, PairingEnd::done, entries);
  }
}

void leave(PersonId author, RoomId parent, const Pairing& pairing, PersonId person, std::vector<Draft>& entries) {
  entries.push_back(release(author, parent, person));
  entries.push_back(counted(author, parent, pairing.people.size() - 1));
}

}  // namespace

std::vector<Draft> pairings_due(const Convening& state, Time now, std::uint64_t next_sequence) {
  std::vector<Draft> entries;
  for (const auto& [parent, pairing] : state.pairings.all()) {
    if (!pairing.ends || now < *pairing.ends) continue;
    if (pairing.is_talking()) {
      end_round(state, parent, pairing, now, entries);
      continue;
    }
    auto round = begin(state, {}, parent, pairing, {now, next_sequence + entries.size()});
    if (round.empty()) close({}, parent, pairing, PairingEnd::nobody, entries);
    append(entries, std::move(round));
  }
  return entries;
}

std::vector<Draft> leave_pairings(const Convening& state, PersonId author, const std::set<PersonId>& people) {
  std::vector<Draft> entries;
  for (const auto& [parent, pairing] : state.pairings.all()) {
    std::size_t left = pairing.people.size();
    for (const PersonId person : pairing.people) {
      if (!people.contains(person)) continue;
      entries.push_back(release(author, parent, person));
      --left;
    }
    if (left < pairing.people.size()) entries.push_back(counted(author, parent, left));
  }
  return entries;
}

Decision decide(const Convening& state, const Actor& actor, const protocol::PairingOpen& command, const Context&) {
  const Room* room = state.rooms.find(command.room);
  if (!room || !room->may_be_parted()) return refuse(ErrorCode::room_unknown);
  if (state.pairings.find(room->id)) return refuse(ErrorCode::pairing_open);
  const Desk* desk = state.breakouts.find(room->id);
  if (desk && desk->is_open) return refuse(ErrorCode::breakouts_open);
  protocol::PairingOpened opened;
  opened.by = actor.person;
  opened.parent = room->id;
  opened.parent_name = room->name;
  opened.title = command.title;
  opened.text = command.text;
  opened.rounds = command.rounds;
  opened.talk_s = command.talk_s;
  opened.pause_s = command.pause_s;
  return accept({in_room(actor.person, room->id, std::move(opened))});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::PairingJoin& command,
                const Context& context) {
  const auto found = find_pairing(state, command.room);
  if (!found) return found.error();
  const Pairing& pairing = *found.value();
  const Person* person = state.people.find(actor.person);
  if (!person) return refuse(ErrorCode::signed_out);
  if (pairing.holds(person->id) == command.on) return accept({});
  std::vector<Draft> entries;
  if (!command.on) {
    leave(person->id, command.room, pairing, person->id, entries);
    return accept(std::move(entries));
  }
  if (main_room(state, person->room) != command.room) return refuse(ErrorCode::not_in_room);
  if (is_muted(*person, context.now)) return refuse(ErrorCode::muted);
  if (person->is_minor) return refuse(ErrorCode::private_closed);
  if (pairing.people.size() >= limits::pairing_people_max) return refuse(ErrorCode::limit_reached, "pairing");
  // Who left during a round and comes back belongs to their pair still.
  entries.push_back(seat(state, person->id, command.room, person->id, false, pairing.of(person->id)));
  entries.push_back(counted(person->id, command.room, pairing.people.size() + 1));
  // One takes part in one place at a time.
  append(entries, leave_pairings(state, person->id, {person->id}));
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::PairingBegin& command,
                const Context& context) {
  const auto found = find_pairing(state, command.room);
  if (!found) return found.error();
  if (found.value()->is_talking()) return accept({});
  auto entries = begin(state, actor.person, command.room, *found.value(), context);
  if (entries.empty()) return refuse(ErrorCode::nobody_to_pair);
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::PairingExtend& command, const Context&) {
  const auto found = find_pairing(state, command.room);
  if (!found) return found.error();
  const Pairing& pairing = *found.value();
  if (!pairing.ends) return refuse(ErrorCode::pairing_missing);
  std::vector<Draft> entries;
  const Time ends = *pairing.ends + std::chrono::seconds(command.more_s);
  tell_all(actor.person, command.room, pairing, {command.room, ends, pairing.rounds}, entries);
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::PairingRecall& command,
                const Context& context) {
  const auto found = find_pairing(state, command.room);
  if (!found) return found.error();
  const Pairing& pairing = *found.value();
  std::vector<Draft> entries;
  if (pairing.is_talking()) {
    const Time ends = context.now + std::chrono::seconds(command.grace_s);
    const std::int32_t rounds = command.last ? pairing.round : pairing.rounds;
    tell_all(actor.person, command.room, pairing, {command.room, ends, rounds}, entries);
  } else if (command.last) {
    close(actor.person, command.room, pairing, PairingEnd::ended, entries);
  } else {
    return refuse(ErrorCode::pairing_missing);
  }
  return accept(std::move(entries));
}

}  // namespace convene::domain
