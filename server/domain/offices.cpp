#include "domain/offices.hpp"

#include <algorithm>

#include "domain/convening.hpp"
#include "domain/naming.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;
using protocol::OfficeStage;

const HelpDesk::Ticket* HelpDesk::waiting(TicketId ticket) const {
  const auto found = std::find_if(queue.begin(), queue.end(), [ticket](const auto& one) { return one.id == ticket; });
  return found == queue.end() ? nullptr : &*found;
}

const HelpDesk::Ticket* HelpDesk::waiting(PersonId person) const {
  const auto found =
      std::find_if(queue.begin(), queue.end(), [person](const auto& one) { return one.person == person; });
  return found == queue.end() ? nullptr : &*found;
}

const HelpDesk::Slot* HelpDesk::slot(SlotId slot) const {
  const auto found = std::find_if(slots.begin(), slots.end(), [slot](const auto& one) { return one.id == slot; });
  return found == slots.end() ? nullptr : &*found;
}

const HelpDesk* Offices::find(OfficeId id) const {
  const auto found = desks_.find(id);
  return found == desks_.end() ? nullptr : &found->second;
}

HelpDesk* Offices::find(OfficeId id) { return const_cast<HelpDesk*>(std::as_const(*this).find(id)); }

const HelpDesk* Offices::of_helper(PersonId helper) const {
  for (const auto& [id, desk] : desks_) {
    if (desk.helper == helper) return &desk;
  }
  return nullptr;
}

const HelpDesk* Offices::with_slot(SlotId slot) const {
  for (const auto& [id, desk] : desks_) {
    if (desk.slot(slot)) return &desk;
  }
  return nullptr;
}

const HelpDesk* Offices::with_person(PersonId person) const {
  for (const auto& [id, desk] : desks_) {
    if (desk.waiting(person) || (desk.helping && desk.helping->person == person)) return &desk;
  }
  return nullptr;
}

HelpDesk& Offices::set_up(OfficeId id, RoomId room, PersonId helper) {
  HelpDesk& desk = desks_[id];
  desk.id = id;
  desk.room = room;
  desk.helper = helper;
  rooms_[room] = helper;
  return desk;
}

std::optional<PersonId> Offices::host_of(RoomId room) const {
  const auto found = rooms_.find(room);
  if (found == rooms_.end()) return std::nullopt;
  return found->second;
}

const HelpDesk* Offices::in_room(RoomId room) const {
  const auto host = host_of(room);
  const HelpDesk* desk = host ? of_helper(*host) : nullptr;
  return desk && desk->room == room ? desk : nullptr;
}

std::optional<Refusal> refuse_turn(const Convening& state, const Person& person, RoomId room, Time now) {
  const auto host = state.offices.host_of(room);
  if (!host || *host == person.id || person.role >= protocol::Role::moderator) return std::nullopt;
  const HelpDesk* desk = state.offices.in_room(room);
  if (!desk) return refuse(ErrorCode::not_your_turn);
  if (desk->helping && desk->helping->person == person.id) return std::nullopt;
  for (const HelpDesk::Slot& slot : desk->slots) {
    const bool is_now = slot.starts - Milliseconds(protocol::limits::slot_early_ms) <= now && now < slot.ends;
    if (is_now && slot.person == person.id) return std::nullopt;
  }
  return refuse(ErrorCode::not_your_turn);
}

bool is_past_open(const Convening& state, PersonId person, RoomId room) {
  const auto host = state.offices.host_of(room);
  return !host || *host == person;
}

namespace {

protocol::Ticket shown(const Convening& state, const HelpDesk::Ticket& ticket) {
  return {ticket.id, ticket.person, name_of(state, ticket.person)};
}

protocol::Office shown(const Convening& state, const HelpDesk& desk) {
  protocol::Office view;
  view.office = desk.id;
  view.helper = desk.helper;
  view.name = name_of(state, desk.helper);
  view.kind = desk.kind;
  view.subject = desk.subject;
  view.room = desk.room;
  view.stage = desk.stage;
  for (const HelpDesk::Ticket& ticket : desk.queue) view.queue.push_back(shown(state, ticket));
  if (desk.call) {
    view.called = desk.call->ticket;
    view.expires = desk.call->expires;
  }
  if (desk.helping) view.helping = shown(state, *desk.helping);
  for (const HelpDesk::Slot& slot : desk.slots) {
    protocol::Slot one{slot.id, slot.starts, slot.ends, {}, {}};
    if (slot.person) {
      one.person = slot.person;
      one.name = name_of(state, slot.person);
    }
    view.slots.push_back(std::move(one));
  }
  return view;
}

HelpDesk& desk_of(Convening& state, OfficeId id) {
  HelpDesk* desk = state.offices.find(id);
  CONVENE_ASSERT(desk);
  return *desk;
}

/// Out of the queue, or from being helped.
HelpDesk::Ticket take(HelpDesk& desk, TicketId id) {
  if (desk.call && desk.call->ticket == id) desk.call.reset();
  if (desk.helping && desk.helping->id == id) {
    const HelpDesk::Ticket taken = *desk.helping;
    desk.helping.reset();
    return taken;
  }
  const HelpDesk::Ticket* found = desk.waiting(id);
  CONVENE_ASSERT(found);
  const HelpDesk::Ticket taken = *found;
  std::erase_if(desk.queue, [id](const HelpDesk::Ticket& one) { return one.id == id; });
  return taken;
}

/// Who came earlier stands before those who came later. Whoever is called is the first: they may be on their way.
void arrange(HelpDesk& desk) {
  const auto key = [&](const HelpDesk::Ticket& one) {
    return std::pair(!(desk.call && desk.call->ticket == one.id), one.id);
  };
  std::sort(desk.queue.begin(), desk.queue.end(),
            [&](const HelpDesk::Ticket& left, const HelpDesk::Ticket& right) { return key(left) < key(right); });
}

}  // namespace

std::optional<protocol::OfficesView> view_of_offices(const Convening& state) {
  const Offices& offices = state.offices;
  if (!offices.is_used) return std::nullopt;
  protocol::OfficesView view;
  view.anyone = offices.is_anyone;
  for (const auto& [person, kind] : offices.helpers) view.helpers.push_back({person, name_of(state, person), kind});
  for (const auto& [id, desk] : offices.all()) view.offices.push_back(shown(state, desk));
  return view;
}

void fold(Convening& state, const Entry&, const protocol::HelperNamed& event) {
  state.offices.is_used = true;
  if (event.kind) {
    state.offices.helpers[event.person] = *event.kind;
  } else {
    state.offices.helpers.erase(event.person);
  }
}

void fold(Convening& state, const Entry&, const protocol::OfficeRuled& event) {
  state.offices.is_used = true;
  state.offices.is_anyone = event.anyone;
}

void fold(Convening& state, const Entry&, const protocol::OfficeOpened& event) {
  state.offices.is_used = true;
  HelpDesk& desk = state.offices.set_up(event.office, event.room, event.helper);
  desk.kind = event.kind;
  desk.subject = event.subject;
  if (event.walk_in) desk.stage = OfficeStage::open;
}

void fold(Convening& state, const Entry&, const protocol::OfficePaused& event) {
  HelpDesk& desk = desk_of(state, event.office);
  desk.stage = event.on ? OfficeStage::paused : OfficeStage::open;
  if (!event.on) return;
  desk.call.reset();
  arrange(desk);
}

void fold(Convening& state, const Entry&, const protocol::OfficeClosed& event) {
  HelpDesk& desk = desk_of(state, event.office);
  desk.stage = OfficeStage::closed;
  desk.call.reset();
}

void fold(Convening& state, const Entry&, const protocol::OfficeRemoved& event) { state.offices.remove(event.office); }

void fold(Convening& state, const Entry&, const protocol::OfficeJoined& event) {
  HelpDesk& desk = desk_of(state, event.office);
  CONVENE_ASSERT(desk.queue.empty() || desk.queue.back().id < event.ticket);
  desk.queue.push_back({event.ticket, event.person});
}

void fold(Convening& state, const Entry&, const protocol::OfficeLeft& event) {
  HelpDesk& desk = desk_of(state, event.office);
  take(desk, event.ticket);
  arrange(desk);
}

void fold(Convening& state, const Entry&, const protocol::OfficeCalled& event) {
  HelpDesk& desk = desk_of(state, event.office);
  CONVENE_ASSERT(!desk.queue.empty() && desk.queue.front().id == event.ticket);
  desk.call = {event.ticket, event.expires};
}

void fold(Convening& state, const Entry&, const protocol::OfficeBegan& event) {
  HelpDesk& desk = desk_of(state, event.office);
  desk.helping = take(desk, event.ticket);
}

void fold(Convening& state, const Entry&, const protocol::OfficeFinished& event) {
  desk_of(state, event.office).helping.reset();
}

void fold(Convening& state, const Entry&, const protocol::OfficeHanded& event) {
  const HelpDesk::Ticket ticket = take(desk_of(state, event.office), event.ticket);
  HelpDesk& desk = desk_of(state, event.to);
  desk.queue.push_back(ticket);
  arrange(desk);
}

void fold(Convening& state, const Entry& entry, const protocol::OfficeNoted& event) {
  keep_newest(state.inboxes.of(topic::owner_of(entry.topic)).office_notes, {event.ticket, event.person, event.note},
              protocol::limits::office_notes_max);
}

void fold(Convening& state, const Entry& entry, const protocol::SlotOffered& event) {
  HelpDesk& desk = desk_of(state, event.office);
  std::erase_if(desk.slots, [&](const HelpDesk::Slot& slot) { return slot.ends <= entry.at; });
  for (const protocol::Slot& slot : event.slots) {
    const auto later = std::find_if(desk.slots.begin(), desk.slots.end(),
                                    [&](const HelpDesk::Slot& one) { return slot.starts < one.starts; });
    desk.slots.insert(later, {slot.slot, slot.starts, slot.ends, {}});
  }
}

void fold(Convening& state, const Entry&, const protocol::SlotWithdrawn& event) {
  std::erase_if(desk_of(state, event.office).slots, [&](const HelpDesk::Slot& slot) { return slot.id == event.slot; });
}

void fold(Convening& state, const Entry&, const protocol::SlotBooked& event) {
  for (HelpDesk::Slot& slot : desk_of(state, event.office).slots) {
    if (slot.id == event.slot) slot.person = event.person;
  }
}

void fold(Convening& state, const Entry&, const protocol::SlotFreed& event) {
  for (HelpDesk::Slot& slot : desk_of(state, event.office).slots) {
    if (slot.id == event.slot) slot.person = {};
  }
}

}  // namespace convene::domain
