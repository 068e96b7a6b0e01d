// What helpers may do at their desks, and those who want help.
#include <algorithm>

#include "domain/convening.hpp"
#include "domain/offices.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;
using protocol::HelperKind;
using protocol::OfficeStage;
using protocol::Role;
using protocol::TicketEnd;

namespace {

Draft told(PersonId author, protocol::Event event) { return {std::string(topic::convening), author, std::move(event)}; }

bool may_run(const Convening& state, const Actor& actor, const HelpDesk& desk) {
  return actor.is_server() || actor.person == desk.helper || is_at_least(state, actor.person, Role::moderator);
}

Result<const HelpDesk*, Refusal> find_run(const Convening& state, const Actor& actor, OfficeId id) {
  const HelpDesk* desk = state.offices.find(id);
  if (!desk) return refuse(ErrorCode::office_unknown);
  if (!may_run(state, actor, *desk)) return refuse(ErrorCode::not_allowed);
  return desk;
}

Result<const HelpDesk*, Refusal> find_own(const Convening& state, const Actor& actor, OfficeId id) {
  const HelpDesk* desk = state.offices.find(id);
  if (!desk) return refuse(ErrorCode::office_unknown);
  if (actor.person != desk->helper) return refuse(ErrorCode::not_yours);
  return desk;
}

std::optional<HelperKind> kind_of(const Convening& state, PersonId person) {
  const auto named = state.offices.helpers.find(person);
  if (named != state.offices.helpers.end()) return named->second;
  if (is_at_least(state, person, Role::moderator)) return HelperKind::professional;
  if (state.offices.is_anyone) return HelperKind::peer;
  return std::nullopt;
}

Draft call(PersonId author, OfficeId desk, TicketId ticket, Time now) {
  return told(author, protocol::OfficeCalled{desk, ticket, now + Milliseconds(protocol::limits::office_call_ms)});
}

/// Takes the first one out; where they were called, the next is.
void pass_on(PersonId author, const HelpDesk& desk, TicketId ticket, TicketEnd how, Time now,
             std::vector<Draft>& entries) {
  entries.push_back(told(author, protocol::OfficeLeft{desk.id, ticket, how}));
  if (!desk.call || desk.call->ticket != ticket || desk.queue.size() < 2) return;
  entries.push_back(call(author, desk.id, desk.queue[1].id, now));
}

void empty_queue(PersonId author, const HelpDesk& desk, std::vector<Draft>& entries) {
  for (const HelpDesk::Ticket& ticket : desk.queue) {
    entries.push_back(told(author, protocol::OfficeLeft{desk.id, ticket.id, TicketEnd::closed}));
  }
}

/// Whoever is still there from before goes; moderators stay.
void clear_room(const Convening& state, const HelpDesk& desk, PersonId comer, Time now, std::vector<Draft>& entries) {
  const Room* room = state.rooms.find(desk.room);
  if (!room || room->people == 0) return;
  for (const auto& [key, person] : state.people.by_name()) {
    const bool is_before = person->room == desk.room && person->id != comer && person->id != desk.helper;
    if (!is_before || person->role >= Role::moderator) continue;
    append(entries, depart(state, person->id, {{person->id, now}}));
  }
}

/// Who is helped and who helps, out of where they are, and of what they asked others, into the desk's room. They leave
/// at once: of two who talk together neither stays behind.
void bring(const Convening& state, const HelpDesk& desk, PersonId helped, Time now, std::vector<Draft>& entries) {
  std::vector<Departure> comers;
  for (const PersonId id : {helped, desk.helper}) {
    const Person* person = state.people.find(id);
    if (person && person->room != desk.room) comers.push_back({id, now});
  }
  append(entries, depart(state, helped, comers));
  clear_room(state, desk, helped, now, entries);
  for (const Departure& comer : comers) {
    entries.push_back({std::string(topic::ledger), comer.person, protocol::RoomEntered{desk.room}});
    append(entries, withdraw_own(state, comer.person, comer.person));
  }
}

bool overlaps(Time starts, Time ends, const HelpDesk::Slot& slot) { return starts < slot.ends && slot.starts < ends; }

}  // namespace

Decision decide(const Convening& state, const Actor& actor, const protocol::HelperName& command, const Context&) {
  const Person* person = state.people.find(command.person);
  if (!person || person->is_removed) return refuse(ErrorCode::person_unknown);
  const auto& helpers = state.offices.helpers;
  const auto known = helpers.find(command.person);
  const std::optional<HelperKind> now = known == helpers.end() ? std::nullopt : std::optional(known->second);
  if (now == command.kind) return accept({});
  if (!now && helpers.size() >= protocol::limits::helpers_max) return refuse(ErrorCode::limit_reached, "helpers");
  std::vector<Draft> entries{told(actor.person, protocol::HelperNamed{command.person, {}, command.kind})};
  const HelpDesk* desk = command.kind ? nullptr : state.offices.of_helper(command.person);
  if (desk) {
    empty_queue(actor.person, *desk, entries);
    entries.push_back(told(actor.person, protocol::OfficeRemoved{desk->id}));
  }
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::OfficeRule& command, const Context&) {
  if (state.offices.is_anyone == command.anyone) return accept({});
  return accept({told(actor.person, protocol::OfficeRuled{command.anyone})});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::OfficeOpen& command,
                const Context& context) {
  const Person* person = state.people.find(actor.person);
  if (!person) return refuse(ErrorCode::signed_out);
  if (person->is_simulated) return refuse(ErrorCode::simulated);
  const auto kind = kind_of(state, actor.person);
  if (!kind) return refuse(ErrorCode::not_helper);
  if (is_muted(*person, context.now)) return refuse(ErrorCode::muted);
  if (const HelpDesk* desk = state.offices.of_helper(actor.person)) {
    const bool is_as_it_is = desk->subject == command.subject && (!command.walk_in || desk->stage == OfficeStage::open);
    if (is_as_it_is) return accept({});
    return accept(
        {told(actor.person, protocol::OfficeOpened{
                                desk->id, actor.person, {}, *kind, command.subject, desk->room, command.walk_in})});
  }
  const bool is_full = state.offices.all().size() >= protocol::limits::offices_max ||
                       state.rooms.all().size() >= protocol::limits::rooms_max;
  if (is_full) return refuse(ErrorCode::limit_reached, "desks");
  const OfficeId id{context.next_sequence};
  const RoomId room{context.next_sequence + 1};
  // The room's name stays when its helper goes: it names nobody.
  const std::string name = "Office " + std::to_string(id.value);
  return accept(
      {told(actor.person, protocol::OfficeOpened{id, actor.person, {}, *kind, command.subject, room, command.walk_in}),
       told(actor.person, protocol::RoomOpened{room, name, protocol::RoomKind::office, {}, {}})});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::OfficePause& command, const Context&) {
  const auto desk = find_run(state, actor, command.office);
  if (!desk) return desk.error();
  if (desk.value()->stage == OfficeStage::closed) return refuse(ErrorCode::office_closed);
  if ((desk.value()->stage == OfficeStage::paused) == command.on) return accept({});
  return accept({told(actor.person, protocol::OfficePaused{command.office, command.on})});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::OfficeClose& command, const Context&) {
  const auto desk = find_run(state, actor, command.office);
  if (!desk) return desk.error();
  if (desk.value()->stage == OfficeStage::closed) return accept({});
  std::vector<Draft> entries;
  empty_queue(actor.person, *desk.value(), entries);
  entries.push_back(told(actor.person, protocol::OfficeClosed{command.office}));
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::OfficeJoin& command,
                const Context& context) {
  const HelpDesk* desk = state.offices.find(command.office);
  if (!desk) return refuse(ErrorCode::office_unknown);
  if (desk->stage == OfficeStage::closed) return refuse(ErrorCode::office_closed);
  if (desk->helper == actor.person) return refuse(ErrorCode::not_yourself);
  if (state.offices.with_person(actor.person)) return refuse(ErrorCode::waiting_already);
  const Person& person = *state.people.find(actor.person);
  if (is_muted(person, context.now)) return refuse(ErrorCode::muted);
  if (desk->queue.size() >= protocol::limits::office_queue_max) return refuse(ErrorCode::limit_reached, "queue");
  const TicketId ticket{context.next_sequence};
  std::vector<Draft> entries{told(actor.person, protocol::OfficeJoined{desk->id, ticket, actor.person, {}})};
  // A rehearsal leaves no words behind.
  if (!command.note.empty() && !person.is_simulated) {
    entries.push_back(
        {topic::of_inbox(desk->helper), actor.person, protocol::OfficeNoted{ticket, actor.person, command.note}});
  }
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::OfficeLeave& command,
                const Context& context) {
  const HelpDesk* desk = state.offices.find(command.office);
  if (!desk) return refuse(ErrorCode::office_unknown);
  const HelpDesk::Ticket* ticket = desk->waiting(actor.person);
  if (!ticket) return refuse(ErrorCode::not_waiting);
  std::vector<Draft> entries;
  pass_on(actor.person, *desk, ticket->id, TicketEnd::left, context.now, entries);
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::OfficeCall& command,
                const Context& context) {
  const auto desk = find_own(state, actor, command.office);
  if (!desk) return desk.error();
  if (desk.value()->stage != OfficeStage::open) return refuse(ErrorCode::office_closed);
  if (desk.value()->call || desk.value()->helping) return refuse(ErrorCode::helping_already);
  if (desk.value()->queue.empty()) return refuse(ErrorCode::nobody_waits);
  return accept({call(actor.person, command.office, desk.value()->queue.front().id, context.now)});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::OfficeAnswer& command,
                const Context& context) {
  const HelpDesk* desk = state.offices.find(command.office);
  if (!desk) return refuse(ErrorCode::office_unknown);
  const HelpDesk::Ticket* ticket = desk->waiting(actor.person);
  const bool is_called = ticket && desk->call && desk->call->ticket == ticket->id;
  if (!is_called || desk->call->expires <= context.now) return refuse(ErrorCode::not_waiting);
  std::vector<Draft> entries;
  if (!command.accept) {
    pass_on(actor.person, *desk, ticket->id, TicketEnd::left, context.now, entries);
    return accept(std::move(entries));
  }
  entries.push_back(told(actor.person, protocol::OfficeBegan{desk->id, ticket->id}));
  bring(state, *desk, actor.person, context.now, entries);
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::OfficeFinish& command, const Context&) {
  const auto desk = find_own(state, actor, command.office);
  if (!desk) return desk.error();
  if (!desk.value()->helping) return refuse(ErrorCode::nobody_waits);
  return accept({told(actor.person, protocol::OfficeFinished{command.office})});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::OfficeHand& command, const Context&) {
  const auto desk = find_run(state, actor, command.office);
  if (!desk) return desk.error();
  const HelpDesk& from = *desk.value();
  const bool is_helped = from.helping && from.helping->id == command.ticket;
  const HelpDesk::Ticket* ticket = is_helped ? &*from.helping : from.waiting(command.ticket);
  if (!ticket) return refuse(ErrorCode::not_waiting);
  const HelpDesk* to = state.offices.find(command.to);
  if (!to) return refuse(ErrorCode::office_unknown);
  if (to->id == from.id || to->helper == ticket->person) return refuse(ErrorCode::not_yourself);
  if (to->stage == OfficeStage::closed) return refuse(ErrorCode::office_closed);
  if (to->queue.size() >= protocol::limits::office_queue_max) return refuse(ErrorCode::limit_reached, "queue");
  std::vector<Draft> entries{told(actor.person, protocol::OfficeHanded{from.id, ticket->id, to->id})};
  for (const protocol::TicketNote& note : state.inboxes.of(from.helper).office_notes) {
    if (note.ticket != ticket->id || note.note.empty()) continue;
    entries.push_back(
        {topic::of_inbox(to->helper), actor.person, protocol::OfficeNoted{note.ticket, note.person, note.note}});
    break;
  }
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::SlotOffer& command,
                const Context& context) {
  constexpr std::chrono::hours ahead_max{24 * 366};
  const auto desk = find_own(state, actor, command.office);
  if (!desk) return desk.error();
  const bool is_soon = context.now <= command.starts && command.starts <= context.now + ahead_max;
  if (!is_soon) return refuse(ErrorCode::field_invalid, "starts");
  const auto& slots = desk.value()->slots;
  const auto to_come = static_cast<std::size_t>(
      std::count_if(slots.begin(), slots.end(), [&](const auto& slot) { return slot.ends > context.now; }));
  const auto count = static_cast<std::size_t>(command.count);
  if (to_come + count > protocol::limits::office_slots_max) return refuse(ErrorCode::limit_reached, "times");
  std::vector<Draft> entries;
  for (std::size_t index = 0; index < count; ++index) {
    const Time starts = command.starts + std::chrono::minutes(command.minutes) * static_cast<int>(index);
    const Time ends = starts + std::chrono::minutes(command.minutes);
    const auto is_over = [&](const HelpDesk::Slot& slot) { return overlaps(starts, ends, slot); };
    if (std::any_of(slots.begin(), slots.end(), is_over)) return refuse(ErrorCode::slot_overlaps);
    const SlotId id{context.next_sequence + index};
    entries.push_back(told(actor.person, protocol::SlotOffered{command.office, {{id, starts, ends, {}, {}}}}));
  }
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::SlotWithdraw& command, const Context&) {
  const HelpDesk* desk = state.offices.with_slot(command.slot);
  if (!desk) return refuse(ErrorCode::slot_unknown);
  if (!may_run(state, actor, *desk)) return refuse(ErrorCode::not_allowed);
  return accept({told(actor.person, protocol::SlotWithdrawn{desk->id, command.slot})});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::SlotBook& command, const Context& context) {
  const HelpDesk* desk = state.offices.with_slot(command.slot);
  const HelpDesk::Slot* wanted = desk ? desk->slot(command.slot) : nullptr;
  if (!wanted || wanted->starts <= context.now) return refuse(ErrorCode::slot_unknown);
  if (desk->helper == actor.person) return refuse(ErrorCode::not_yourself);
  if (wanted->person == actor.person) return accept({});
  if (wanted->person) return refuse(ErrorCode::slot_taken);
  if (is_muted(*state.people.find(actor.person), context.now)) return refuse(ErrorCode::muted);
  std::size_t booked = 0;
  for (const auto& [id, other] : state.offices.all()) {
    for (const HelpDesk::Slot& slot : other.slots) {
      // One who helps at that time cannot be helped.
      const bool is_theirs = slot.person == actor.person || (other.helper == actor.person && slot.person);
      if (!is_theirs || slot.ends <= context.now) continue;
      if (overlaps(wanted->starts, wanted->ends, slot)) return refuse(ErrorCode::slot_overlaps);
      booked += slot.person == actor.person;
    }
  }
  if (booked >= protocol::limits::slots_person_max) return refuse(ErrorCode::limit_reached, "bookings");
  return accept({told(actor.person, protocol::SlotBooked{desk->id, command.slot, actor.person, {}})});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::SlotFree& command, const Context&) {
  const HelpDesk* desk = state.offices.with_slot(command.slot);
  if (!desk) return refuse(ErrorCode::slot_unknown);
  if (desk->slot(command.slot)->person != actor.person) return refuse(ErrorCode::not_yours);
  return accept({told(actor.person, protocol::SlotFreed{desk->id, command.slot})});
}

std::vector<Draft> offices_due(const Convening& state, Time now) {
  std::vector<Draft> entries;
  for (const auto& [id, desk] : state.offices.all()) {
    if (!desk.call || now < desk.call->expires) continue;
    pass_on(PersonId{}, desk, desk.call->ticket, TicketEnd::missed, now, entries);
  }
  return entries;
}

std::vector<Draft> leave_queues(const Convening& state, const std::vector<PersonId>& dropped) {
  const auto is_dropped = [&](PersonId person) {
    return std::find(dropped.begin(), dropped.end(), person) != dropped.end();
  };
  std::vector<Draft> entries;
  for (const auto& [id, desk] : state.offices.all()) {
    for (const HelpDesk::Ticket& ticket : desk.queue) {
      if (!is_dropped(ticket.person)) continue;
      entries.push_back(told(PersonId{}, protocol::OfficeLeft{id, ticket.id, TicketEnd::dropped}));
    }
    if (desk.stage == OfficeStage::open && is_dropped(desk.helper)) {
      entries.push_back(told(PersonId{}, protocol::OfficePaused{id, true}));
    }
  }
  return entries;
}

std::vector<Draft> quit_offices(const Convening& state, PersonId author, const std::set<PersonId>& people, Time now) {
  std::vector<Draft> entries;
  for (const auto& [person, kind] : state.offices.helpers) {
    if (people.contains(person)) entries.push_back(told(author, protocol::HelperNamed{person, {}, {}}));
  }
  for (const auto& [id, desk] : state.offices.all()) {
    if (people.contains(desk.helper)) {
      empty_queue(author, desk, entries);
      entries.push_back(told(author, protocol::OfficeRemoved{id}));
      continue;
    }
    for (const HelpDesk::Ticket& ticket : desk.queue) {
      if (!people.contains(ticket.person)) continue;
      pass_on(author, desk, ticket.id, TicketEnd::left, now, entries);
    }
    if (desk.helping && people.contains(desk.helping->person)) {
      entries.push_back(told(author, protocol::OfficeFinished{id}));
    }
    for (const HelpDesk::Slot& slot : desk.slots) {
      if (people.contains(slot.person)) entries.push_back(told(author, protocol::SlotFreed{id, slot.id}));
    }
  }
  return entries;
}

}  // namespace convene::domain
