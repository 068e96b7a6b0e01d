// What those who run a room may do with its breakouts, and what those in them may ask.
#include <algorithm>

#include "domain/breakout_groups.hpp"
#include "domain/breakouts.hpp"
#include "domain/convening.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::BreakoutFilling;
using protocol::ErrorCode;

namespace {

/// When the time is over, everybody is called back with this grace.
constexpr std::chrono::seconds grace_at_the_end{60};
constexpr std::size_t seats_an_entry = 500;

std::optional<Refusal> refuse_parent(const Convening& state, RoomId room) {
  const Room* parent = state.rooms.find(room);
  if (!parent || !parent->may_be_parted()) return refuse(ErrorCode::room_unknown);
  return std::nullopt;
}

struct Found {
  const Room* parent;
  const Desk* desk;
};

/// The desk of a room; open where that is asked for.
Result<Found, Refusal> find_desk(const Convening& state, RoomId room, bool is_open_needed) {
  if (auto refusal = refuse_parent(state, room)) return *refusal;
  const Desk* desk = state.breakouts.find(room);
  if (!desk || (is_open_needed && !desk->is_open)) return refuse(ErrorCode::breakouts_missing);
  return Found{state.rooms.find(room), desk};
}

Draft at_desk(const Actor& actor, RoomId room, protocol::Event event) {
  return {topic::of_desk(room), actor.person, std::move(event)};
}

/// To the room, each of its breakouts and its desk.
void tell_all(const Actor& actor, RoomId parent, const Desk& desk, const protocol::Event& event,
              std::vector<Draft>& entries) {
  entries.push_back({topic::of_room(parent), actor.person, event});
  for (const protocol::Breakout& breakout : desk.rooms) {
    entries.push_back({topic::of_room(breakout.room), actor.person, event});
  }
  entries.push_back(at_desk(actor, parent, event));
}

/// Out of where they are, and of what they asked others, into this room. All of it is written as done by the person who
/// is moved, and stands behind what the mover's command led to.
void move(const Convening& state, const Person& person, RoomId to, Time now, std::vector<Draft>& entries) {
  append(entries, depart(state, person.id, {{person.id, now}}));
  entries.push_back({std::string(topic::ledger), person.id, protocol::RoomEntered{to}});
  append(entries, withdraw_own(state, person.id, person.id));
}

Draft invite(const Actor& actor, const Room& parent, PersonId person, const protocol::Breakout& breakout,
             std::optional<Time> ends) {
  protocol::BreakoutInvited invited;
  invited.person = person;
  invited.invitation = {parent.id, parent.name, breakout.room, breakout.name, ends};
  return {topic::of_inbox(person), actor.person, std::move(invited)};
}

Draft release(const Actor& actor, RoomId parent, PersonId person) {
  return {topic::of_inbox(person), actor.person, protocol::BreakoutReleased{person, parent}};
}

const protocol::Breakout& breakout_called(const Desk& desk, RoomId room) {
  const auto found =
      std::find_if(desk.rooms.begin(), desk.rooms.end(), [room](const auto& one) { return one.room == room; });
  CONVENE_ASSERT(found != desk.rooms.end());
  return *found;
}

bool is_near(const Person& person, RoomId parent, const Desk& desk) {
  return person.room && (person.room == parent || desk.holds(person.room));
}

/// Attendees in the room or its breakouts who have no place yet, in order of id.
std::vector<const Person*> unplaced(const Convening& state, RoomId parent, const Desk& desk) {
  std::vector<const Person*> people;
  for (const auto& [key, person] : state.people.by_name()) {
    if (person->role >= protocol::Role::moderator || person->is_removed || !is_near(*person, parent, desk)) continue;
    if (!desk.places.contains(person->id)) people.push_back(person);
  }
  std::sort(people.begin(), people.end(), [](const Person* left, const Person* right) { return left->id < right->id; });
  return people;
}

std::string kin_of(const Person& person, BreakoutFilling how) {
  switch (how) {
    case BreakoutFilling::role:
      return std::string(to_text(person.profile.role_kind));
    case BreakoutFilling::region:
      return folded(person.profile.region);
    default:
      return folded(person.profile.organisation);
  }
}

/// The group of last time, or none.
std::optional<std::size_t> last_group(const Convening& state, RoomId parent, PersonId person) {
  const auto& groups = state.breakouts.last(parent);
  for (std::size_t group = 0; group < groups.size(); ++group) {
    if (std::find(groups[group].begin(), groups[group].end(), person) != groups[group].end()) return group;
  }
  return std::nullopt;
}

std::vector<std::size_t> sizes_of(const Desk& desk) {
  std::vector<std::size_t> sizes(desk.rooms.size());
  for (std::size_t index = 0; index < sizes.size(); ++index) {
    for (const auto& [person, room] : desk.places) sizes[index] += room == desk.rooms[index].room;
  }
  return sizes;
}

/// Those who were together last time, as far as there are as many rooms; the others evenly.
std::vector<std::size_t> group_as_last(const Convening& state, RoomId parent, const std::vector<const Person*>& people,
                                       std::vector<std::size_t> sizes, std::uint64_t seed) {
  std::vector<std::size_t> groups(people.size());
  std::vector<std::size_t> others;
  for (std::size_t index = 0; index < people.size(); ++index) {
    const auto group = last_group(state, parent, people[index]->id);
    if (!group || *group >= sizes.size()) {
      others.push_back(index);
      continue;
    }
    groups[index] = *group;
    ++sizes[*group];
  }
  const auto spread = group_evenly(std::move(sizes), others.size(), seed);
  for (std::size_t index = 0; index < others.size(); ++index) groups[others[index]] = spread[index];
  return groups;
}

std::vector<std::size_t> groups_for(const Convening& state, RoomId parent, const Desk& desk,
                                    const std::vector<const Person*>& people, BreakoutFilling how, std::uint64_t seed) {
  if (how == BreakoutFilling::even) return group_evenly(sizes_of(desk), people.size(), seed);
  if (how == BreakoutFilling::last) return group_as_last(state, parent, people, sizes_of(desk), seed);
  std::vector<std::string> kin;
  for (const Person* person : people) kin.push_back(kin_of(*person, how));
  if (how == BreakoutFilling::spread) return group_apart(sizes_of(desk), kin, seed);
  return group_together(sizes_of(desk), kin, seed);
}

bool is_room_for(const Convening& state, std::size_t more) {
  return state.rooms.all().size() + more <= protocol::limits::rooms_max;
}

}  // namespace

Decision decide(const Convening& state, const Actor& actor, const protocol::BreakoutPrepare& command,
                const Context& context) {
  if (auto refusal = refuse_parent(state, command.room)) return *refusal;
  const Desk* desk = state.breakouts.find(command.room);
  if (desk && desk->is_open) return refuse(ErrorCode::breakouts_open);
  if (command.names.empty()) return refuse(ErrorCode::field_invalid, "names");
  if (!is_room_for(state, command.names.size())) return refuse(ErrorCode::limit_reached, "rooms");
  std::vector<Draft> entries{at_desk(actor, command.room, protocol::BreakoutPrepared{command.chosen})};
  for (const std::string& name : command.names) {
    const RoomId room{context.next_sequence + entries.size()};
    entries.push_back(at_desk(actor, command.room, protocol::BreakoutAdded{command.room, room, name}));
  }
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::BreakoutAdd& command,
                const Context& context) {
  const auto found = find_desk(state, command.room, false);
  if (!found) return found.error();
  const bool is_full = found.value().desk->rooms.size() >= protocol::limits::breakout_rooms_max;
  if (is_full || !is_room_for(state, 1)) return refuse(ErrorCode::limit_reached, "rooms");
  const protocol::BreakoutAdded added{command.room, RoomId{context.next_sequence}, command.name};
  std::vector<Draft> entries;
  if (found.value().desk->is_open) {
    tell_all(actor, command.room, *found.value().desk, added, entries);
  } else {
    entries.push_back(at_desk(actor, command.room, added));
  }
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::BreakoutFill& command,
                const Context& context) {
  const auto found = find_desk(state, command.room, false);
  if (!found) return found.error();
  const auto& [parent, desk] = found.value();
  const auto people = unplaced(state, command.room, *desk);
  const auto groups = groups_for(state, command.room, *desk, people, command.how, context.next_sequence);
  std::vector<Draft> entries;
  protocol::BreakoutPlaced placed;
  for (std::size_t index = 0; index < people.size(); ++index) {
    placed.places.push_back({people[index]->id, desk->rooms[groups[index]].room});
    if (placed.places.size() < seats_an_entry && index + 1 < people.size()) continue;
    entries.push_back(at_desk(actor, command.room, std::exchange(placed, {})));
  }
  if (desk->is_open) {
    for (std::size_t index = 0; index < people.size(); ++index) {
      entries.push_back(invite(actor, *parent, people[index]->id, desk->rooms[groups[index]], desk->ends));
    }
  }
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::BreakoutPlace& command,
                const Context& context) {
  const auto found = find_desk(state, command.room, false);
  if (!found) return found.error();
  const auto& [parent, desk] = found.value();
  const Person* person = state.people.find(command.person);
  if (!person) return refuse(ErrorCode::person_unknown);
  if (command.to && !desk->holds(*command.to)) return refuse(ErrorCode::room_unknown);
  std::vector<Draft> entries{at_desk(actor, command.room, protocol::BreakoutPlaced{{{person->id, command.to}}, {}})};
  if (!desk->is_open) return accept(std::move(entries));
  if (command.to) {
    entries.push_back(invite(actor, *parent, person->id, breakout_called(*desk, *command.to), desk->ends));
  } else {
    entries.push_back(release(actor, command.room, person->id));
  }
  const RoomId to = command.to.value_or(command.room);
  if (is_near(*person, command.room, *desk) && person->room != to) move(state, *person, to, context.now, entries);
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::BreakoutOpen& command,
                const Context& context) {
  const auto found = find_desk(state, command.room, false);
  if (!found) return found.error();
  const auto& [parent, desk] = found.value();
  if (desk->is_open) return refuse(ErrorCode::breakouts_open);
  if (state.pairings.find(command.room)) return refuse(ErrorCode::pairing_open);
  protocol::BreakoutOpened opened{command.room, parent->name, desk->rooms, desk->is_chosen, {}};
  if (command.minutes > 0) opened.ends = context.now + std::chrono::minutes(command.minutes);
  std::vector<Draft> entries{{topic::of_room(command.room), actor.person, opened},
                             at_desk(actor, command.room, opened)};
  for (const auto& [id, room] : desk->places) {
    entries.push_back(invite(actor, *parent, id, breakout_called(*desk, room), opened.ends));
  }
  for (const auto& [id, room] : desk->places) {
    const Person* person = state.people.find(id);
    if (command.move && person->room == command.room) move(state, *person, room, context.now, entries);
  }
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::BreakoutExtend& command,
                const Context& context) {
  const auto found = find_desk(state, command.room, true);
  if (!found) return found.error();
  const auto& [parent, known] = found.value();
  const Desk& desk = *known;
  const Time from = desk.ends && !desk.closes ? *desk.ends : context.now;
  const Time ends = from + std::chrono::minutes(command.minutes);
  std::vector<Draft> entries;
  tell_all(actor, command.room, desk, protocol::BreakoutExtended{command.room, ends}, entries);
  for (const auto& [person, room] : desk.places) {
    entries.push_back(invite(actor, *parent, person, breakout_called(desk, room), ends));
  }
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::BreakoutTell& command, const Context&) {
  const auto found = find_desk(state, command.room, true);
  if (!found) return found.error();
  protocol::BreakoutTold told;
  told.by = actor.person;
  told.text = command.text;
  std::vector<Draft> entries{{topic::of_room(command.room), actor.person, told}};
  for (const protocol::Breakout& breakout : found.value().desk->rooms) {
    entries.push_back({topic::of_room(breakout.room), actor.person, told});
  }
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::BreakoutRecall& command,
                const Context& context) {
  const auto found = find_desk(state, command.room, true);
  if (!found) return found.error();
  std::vector<Draft> entries;
  tell_all(actor, command.room, *found.value().desk,
           protocol::BreakoutRecalled{command.room, context.now + std::chrono::seconds(command.grace_s)}, entries);
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::BreakoutNote& command,
                const Context& context) {
  if (auto refusal = refuse_outside(state, actor, command.room)) return *refusal;
  if (is_muted(*state.people.find(actor.person), context.now)) return refuse(ErrorCode::muted);
  const Desk* desk = state.breakouts.find(main_room(state, command.room));
  if (!desk || !desk->holds(command.room)) return refuse(ErrorCode::breakouts_missing);
  return accept(
      {{topic::of_room(command.room), actor.person, protocol::BreakoutNoted{actor.person, command.text, {}}}});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::HelpAsk& command, const Context&) {
  if (auto refusal = refuse_outside(state, actor, command.room)) return *refusal;
  const Room* room = state.rooms.find(command.room);
  if (!room || !room->parent) return refuse(ErrorCode::breakouts_missing);
  protocol::HelpAsked asked;
  asked.parent = room->parent;
  asked.parent_name = state.rooms.find(room->parent)->name;
  asked.room = room->id;
  asked.room_name = room->name;
  asked.person = actor.person;
  // Read by moderators who are elsewhere: off the record, they are told who calls and from where, and no words.
  if (!keeps_no_record(state, room->id)) asked.text = command.text;
  return accept({{std::string(topic::staff), actor.person, std::move(asked)}});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::HelpAnswer& command, const Context&) {
  const Room* room = state.rooms.find(command.room);
  if (!room || !room->parent) return refuse(ErrorCode::room_unknown);
  protocol::HelpAnswered answered;
  answered.room = command.room;
  answered.by = actor.person;
  return accept({{std::string(topic::staff), actor.person, std::move(answered)}});
}

namespace {

/// Everybody is moved into the main room; what the groups noted comes with them.
void close(const Convening& state, RoomId parent, const Desk& desk, Time now, std::vector<Draft>& entries) {
  const Actor server{};
  for (const auto& [key, person] : state.people.by_name()) {
    if (desk.holds(person->room)) move(state, *person, parent, now, entries);
  }
  for (const protocol::Breakout& breakout : desk.rooms) {
    const auto note = desk.notes.find(breakout.room);
    if (note == desk.notes.end() || note->second.text.empty()) continue;
    protocol::BreakoutReported reported{breakout.name, note->second.text, std::nullopt};
    if (note->second.is_unrecorded) reported.unrecorded = true;
    entries.push_back({topic::of_room(parent), server.person, std::move(reported)});
  }
  for (const auto& [person, room] : desk.places) entries.push_back(release(server, parent, person));
  entries.push_back({topic::of_room(parent), server.person, protocol::BreakoutClosed{parent}});
  entries.push_back(at_desk(server, parent, protocol::BreakoutClosed{parent}));
}

}  // namespace

std::vector<Draft> breakouts_due(const Convening& state, Time now) {
  std::vector<Draft> entries;
  for (const auto& [parent, desk] : state.breakouts.all()) {
    if (desk.closes && now >= *desk.closes) {
      close(state, parent, desk, now, entries);
    } else if (!desk.closes && desk.ends && now >= *desk.ends) {
      tell_all({}, parent, desk, protocol::BreakoutRecalled{parent, now + grace_at_the_end}, entries);
    }
  }
  return entries;
}

std::vector<Draft> give_up_places(const Convening& state, const std::set<PersonId>& people) {
  std::vector<Draft> entries;
  for (const auto& [parent, desk] : state.breakouts.all()) {
    protocol::BreakoutPlaced nowhere;
    for (const auto& [person, room] : desk.places) {
      if (!people.contains(person) || nowhere.places.size() == seats_an_entry) continue;
      nowhere.places.push_back({person, std::nullopt});
      if (desk.is_open) entries.push_back(release({}, parent, person));
    }
    if (!nowhere.places.empty()) entries.push_back(at_desk({}, parent, std::move(nowhere)));
  }
  return entries;
}

std::vector<Draft> empty_notes(const Convening& state, PersonId person) {
  std::vector<Draft> entries;
  for (const auto& [parent, desk] : state.breakouts.all()) {
    for (const auto& [room, note] : desk.notes) {
      if (note.by == person) entries.push_back({topic::of_room(room), PersonId{}, protocol::BreakoutNoted{}});
    }
  }
  return entries;
}

}  // namespace convene::domain
