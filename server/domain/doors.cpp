#include "domain/doors.hpp"

#include <algorithm>

#include "domain/convening.hpp"
#include "domain/moderation.hpp"
#include "domain/naming.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;
using protocol::KnockStage;
using protocol::Role;
using protocol::RoomKind;
namespace limits = protocol::limits;

const protocol::RoomRules& Doors::rules_of(RoomId room) const {
  static const protocol::RoomRules none;
  const auto found = rules_.find(room);
  return found == rules_.end() ? none : found->second;
}

bool Doors::is_admitted(RoomId room, PersonId person) const {
  const auto found = admitted_.find(room);
  return found != admitted_.end() && found->second.contains(person);
}

std::vector<PersonId> Doors::waiting_at(RoomId room) const {
  std::vector<PersonId> people;
  for (const Knocker& knocker : waiting_) {
    if (knocker.room == room) people.push_back(knocker.person);
  }
  return people;
}

void Doors::rule(RoomId room, const protocol::RoomRules& rules, std::set<PersonId> inside) {
  const bool was_locked = rules_of(room).locked;
  if (rules == protocol::RoomRules{}) {
    rules_.erase(room);
  } else {
    rules_[room] = rules;
  }
  if (!rules.locked) admitted_.erase(room);
  if (rules.locked && !was_locked) admitted_[room] = std::move(inside);
}

void Doors::knock(const Knocker& knocker) {
  if (std::find(waiting_.begin(), waiting_.end(), knocker) == waiting_.end()) waiting_.push_back(knocker);
}

void Doors::stop(const Knocker& knocker) { std::erase(waiting_, knocker); }

namespace {

bool is_staff(const Convening& state, const Actor& actor) {
  return actor.is_server() || is_at_least(state, actor.person, Role::moderator);
}

/// Those inside let in whom they want to have among them.
bool is_run_by_those_inside(const Room& room) {
  return room.kind == RoomKind::breakout || room.kind == RoomKind::affinity;
}

/// Told to all who may let them in, and to themselves; the actor's own inbox first, if it is theirs.
void tell(PersonId author, const Room& room, PersonId person, const protocol::Event& event,
          std::vector<Draft>& entries) {
  entries.push_back({topic::of_inbox(person), author, event});
  entries.push_back({std::string(topic::staff), author, event});
  if (is_run_by_those_inside(room)) entries.push_back({topic::of_room(room.id), author, event});
}

void tell_knock(const Convening& state, PersonId author, const Doors::Knocker& knocker, bool is_on,
                std::vector<Draft>& entries) {
  protocol::RoomKnocked knocked;
  knocked.room = knocker.room;
  knocked.person = knocker.person;
  knocked.on = is_on;
  tell(author, *state.rooms.find(knocker.room), knocker.person, knocked, entries);
}

bool is_in_hall_now(const protocol::ProgrammeSession& session, Time now) {
  return session.access == protocol::SessionAccess::in_hall && session.starts <= now && now < session.ends;
}

bool is_for(const protocol::RoomRules& rules, const Person& person) {
  if (rules.only_staff) return false;
  if (rules.only_roles.empty() && rules.only_organisations.empty()) return true;
  const auto& roles = rules.only_roles;
  if (std::find(roles.begin(), roles.end(), person.profile.role_kind) != roles.end()) return true;
  const std::string own = folded(person.profile.organisation);
  return std::any_of(rules.only_organisations.begin(), rules.only_organisations.end(),
                     [&](const std::string& organisation) { return folded(organisation) == own; });
}

std::optional<Refusal> refuse_at(const Convening& state, const Person& person, RoomId room) {
  const protocol::RoomRules& rules = state.doors.rules_of(room);
  if (!is_for(rules, person)) return refuse(ErrorCode::room_not_for_you);
  if (rules.locked && !state.doors.is_admitted(room, person.id)) return refuse(ErrorCode::room_locked);
  if (is_full_for(state, person, room)) return refuse(ErrorCode::room_full);
  return std::nullopt;
}

/// What the audit trail is told of a change.
void note_rules(PersonId by, RoomId room, protocol::RoomRules before, const protocol::RoomRules& after,
                std::vector<Draft>& entries) {
  using protocol::Act;
  if (before.no_record != after.no_record) {
    entries.push_back(note_in(by, by, after.no_record ? Act::stop_record : Act::keep_record, room, {}));
  }
  before.no_record = after.no_record;
  if (before != after) entries.push_back(note_in(by, by, Act::rule_room, room, {}));
}

std::optional<Refusal> refuse_keeper(const Convening& state, const Actor& actor, RoomId id) {
  const Room* room = state.rooms.find(id);
  if (!room) return refuse(ErrorCode::room_unknown);
  if (is_staff(state, actor)) return std::nullopt;
  const Person* person = state.people.find(actor.person);
  if (!person || person->room != id || !is_run_by_those_inside(*room)) return refuse(ErrorCode::not_allowed);
  return std::nullopt;
}

}  // namespace

bool is_in_hall_only(const Convening& state, RoomId room, Time now) {
  const auto& sessions = state.programme.all();
  return std::any_of(sessions.begin(), sessions.end(),
                     [&](const auto& one) { return one.second.room == room && is_in_hall_now(one.second.item, now); });
}

bool is_exempt(const Convening& state, const Person& person, const Room& room) {
  if (person.role >= Role::moderator || state.stages.of(room.id).speaker(person.id)) return true;
  const Table* table = state.tables.find(room.id);
  if (table && table->host == person.id) return true;
  if (room.parent && pair_room_of(state, person.id, room.parent) == room.id) return true;
  const Desk* desk = room.parent ? state.breakouts.find(room.parent) : nullptr;
  if (!desk) return false;
  const auto place = desk->places.find(person.id);
  return place != desk->places.end() && place->second == room.id;
}

std::optional<Refusal> refuse_door(const Convening& state, const Person& person, const Room& room, Time now) {
  if (person.forbidden.contains(main_room(state, room.id))) return refuse(ErrorCode::room_forbidden);
  const Room& main = *state.rooms.find(main_room(state, room.id));
  if (is_in_hall_only(state, main.id, now) && !is_exempt(state, person, main)) {
    return refuse(ErrorCode::session_in_hall);
  }
  if (is_exempt(state, person, room)) return std::nullopt;
  if (auto refusal = refuse_at(state, person, room.id)) return refusal;
  // Nobody comes into a room by way of its breakouts who could not come in otherwise.
  const bool is_from_outside = room.parent && main_room(state, person.room) != room.parent;
  return is_from_outside ? refuse_at(state, person, room.parent) : std::nullopt;
}

std::vector<Draft> hall_due(const Convening& state, Time now) {
  std::set<RoomId> halls;
  for (const auto& [id, session] : state.programme.all()) {
    if (is_in_hall_now(session.item, now)) halls.insert(session.room);
  }
  if (halls.empty()) return {};
  std::vector<Departure> departures;
  for (const auto& [key, person] : state.people.by_name()) {
    const RoomId room = main_room(state, person->room);
    if (!halls.contains(room) || is_exempt(state, *person, *state.rooms.find(room))) continue;
    departures.push_back({person->id, now, protocol::Leaving::closed});
  }
  return depart(state, PersonId{}, departures);
}

std::optional<Refusal> refuse_writing(const Convening& state, const Person& person, RoomId room) {
  if (person.role >= Role::moderator || !state.doors.rules_of(room).chat_locked) return std::nullopt;
  return refuse(ErrorCode::chat_locked);
}

std::optional<Refusal> refuse_hurry(const Convening& state, const Person& person, RoomId room, Time now) {
  const std::int32_t slow_s = state.doors.rules_of(room).slow_s;
  const auto last = state.chat.last_of(room, person.id);
  if (person.role >= Role::moderator || slow_s == 0 || !last) return std::nullopt;
  const auto left = *last + std::chrono::seconds(slow_s) - now;
  if (left <= Milliseconds(0)) return std::nullopt;
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
  return refuse(ErrorCode::slow_mode, std::to_string(seconds) + " s");
}

std::vector<Draft> stop_knocking(const Convening& state, PersonId author, PersonId person) {
  std::vector<Draft> entries;
  for (const Doors::Knocker& knocker : state.doors.waiting()) {
    if (knocker.person == person) tell_knock(state, author, knocker, false, entries);
  }
  append(entries, leave_line(state, author, person));
  return entries;
}

std::vector<protocol::RuledRoom> view_of_rules(const Convening& state) {
  std::vector<protocol::RuledRoom> views;
  for (const auto& [room, rules] : state.doors.all()) views.push_back({room, rules});
  return views;
}

std::vector<protocol::Knock> view_of_knocks(const Convening& state) {
  std::vector<protocol::Knock> views;
  for (const auto& [room, person] : state.doors.waiting()) views.push_back({room, person, name_of(state, person)});
  return views;
}

std::vector<protocol::Knock> view_of_knocks(const Convening& state, const Room& room) {
  std::vector<protocol::Knock> views = view_of_knocks(state);
  std::erase_if(views, [&](const auto& one) { return one.room != room.id || !is_run_by_those_inside(room); });
  return views;
}

Decision decide(const Convening& state, const Actor& actor, const protocol::RoomRule& command, const Context&) {
  const Room* room = state.rooms.find(command.room);
  if (!room) return refuse(ErrorCode::room_unknown);
  if (state.doors.rules_of(room->id) == command.rules) return accept({});
  std::vector<Draft> entries{
      {std::string(topic::convening), actor.person, protocol::RoomRuled{room->id, command.rules, {}}}};
  if (!command.rules.locked) {
    for (const PersonId person : state.doors.waiting_at(room->id)) {
      tell(actor.person, *room, person, protocol::RoomAnswered{room->id, person, true, {}}, entries);
    }
  }
  note_rules(actor.person, room->id, state.doors.rules_of(room->id), command.rules, entries);
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::RoomKnock& command,
                const Context& context) {
  const Person* person = state.people.find(actor.person);
  if (!person) return refuse(ErrorCode::signed_out);
  const Room* room = state.rooms.find(command.room);
  if (!room) return refuse(ErrorCode::room_unknown);
  const auto& waiting = state.doors.waiting();
  const Doors::Knocker knocker{room->id, person->id};
  const bool is_waiting = std::find(waiting.begin(), waiting.end(), knocker) != waiting.end();
  if (is_waiting == command.on) return accept({});
  std::vector<Draft> entries;
  if (!command.on) {
    tell_knock(state, person->id, knocker, false, entries);
    return accept(std::move(entries));
  }
  const auto closed = refuse_door(state, *person, *room, context.now);
  if (!closed) return refuse(ErrorCode::room_open);
  if (closed->code != ErrorCode::room_locked) return *closed;
  // A sweep would have to take the knock along.
  const bool is_crowded =
      state.doors.waiting_at(room->id).size() >= limits::knocks_room_max || waiting.size() >= limits::knocks_all_max;
  if (is_crowded || person->is_simulated) return refuse(ErrorCode::limit_reached, "knocks");
  append(entries, stop_knocking(state, person->id, person->id));
  tell_knock(state, person->id, knocker, true, entries);
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::RoomAdmit& command, const Context&) {
  if (auto refusal = refuse_keeper(state, actor, command.room)) return *refusal;
  std::vector<PersonId> people = state.doors.waiting_at(command.room);
  if (command.person) {
    if (std::find(people.begin(), people.end(), *command.person) == people.end()) {
      return refuse(ErrorCode::knock_unknown);
    }
    people = {*command.person};
  }
  std::vector<Draft> entries;
  for (const PersonId person : people) {
    tell(actor.person, *state.rooms.find(command.room), person, protocol::RoomAnswered{command.room, person, true, {}},
         entries);
  }
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::RoomRefuse& command, const Context&) {
  if (auto refusal = refuse_keeper(state, actor, command.room)) return *refusal;
  const auto waiting = state.doors.waiting_at(command.room);
  if (std::find(waiting.begin(), waiting.end(), command.person) == waiting.end()) {
    return refuse(ErrorCode::knock_unknown);
  }
  std::vector<Draft> entries;
  tell(actor.person, *state.rooms.find(command.room), command.person,
       protocol::RoomAnswered{command.room, command.person, false, {}}, entries);
  // The word is between the two, and in the audit trail.
  entries.front().event = protocol::RoomAnswered{command.room, command.person, false, command.word};
  if (is_staff(state, actor)) {
    entries.push_back(note_in(actor.person, command.person, protocol::Act::refuse_knock, command.room, command.word));
  }
  return accept(std::move(entries));
}

void fold(Convening& state, const Entry&, const protocol::RoomRuled& event) {
  const bool was_off = state.doors.rules_of(event.room).no_record;
  if (!event.session) {
    if (was_off != event.rules.no_record) state.off_record.take_over(event.room);
  } else if (event.rules.no_record) {
    state.off_record.begin(*event.session, event.room, was_off);
  } else {
    state.off_record.end(*event.session, event.room);
  }
  std::set<PersonId> inside;
  if (event.rules.locked) {
    for (const auto& [key, person] : state.people.by_name()) {
      if (person->room == event.room) inside.insert(person->id);
    }
  }
  state.doors.rule(event.room, event.rules, std::move(inside));
}

void fold(Convening& state, const Entry&, const protocol::RoomKnocked& event) {
  auto& own = state.inboxes.of(event.person).knock;
  if (event.on) {
    state.doors.knock({event.room, event.person});
    own = protocol::OwnKnock{event.room, KnockStage::waiting, {}};
    return;
  }
  state.doors.stop({event.room, event.person});
  if (own && own->room == event.room) own.reset();
}

void fold(Convening& state, const Entry& entry, const protocol::RoomAnswered& event) {
  state.doors.stop({event.room, event.person});
  const auto stage = event.admitted ? KnockStage::admitted : KnockStage::refused;
  // There alone the word stands.
  if (entry.topic == topic::of_inbox(event.person)) {
    state.inboxes.of(event.person).knock = protocol::OwnKnock{event.room, stage, event.word};
  }
  if (event.admitted && state.doors.rules_of(event.room).locked) state.doors.admit(event.room, event.person);
}

}  // namespace convene::domain
