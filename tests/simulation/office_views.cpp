#include "simulation/office_views.hpp"

#include <algorithm>

namespace convene::simulation {

using protocol::OfficeStage;

namespace {

struct RoomsReducer {
  protocol::ConveningView& view;
  const protocol::Record& record;

  void operator()(const protocol::AffinityFormed& event) const {
    protocol::AffinitySet* set = find(event.set);
    if (!set) {
      view.affinity.push_back({event.set, {}, {}, 0, 0, {}, true, {}});
      set = &view.affinity.back();
    }
    set->title = event.title;
    set->by = event.rule.by;
    set->least = static_cast<std::uint64_t>(event.rule.least);
    set->most = static_cast<std::uint64_t>(event.rule.most);
    set->session = event.session;
    std::vector<protocol::AffinityRoom> rooms;
    for (const protocol::AffinityMade& made : event.rooms) {
      protocol::AffinityRoom room{made.room, made.name, made.open, {}, {}};
      for (const protocol::AffinityRoom& known : set->rooms) {
        if (known.room != made.room) continue;
        room.facilitator = known.facilitator;
        room.facilitator_name = known.facilitator_name;
      }
      rooms.push_back(std::move(room));
    }
    set->rooms = std::move(rooms);
  }
  void operator()(const protocol::AffinityClosed& event) const {
    protocol::AffinitySet* set = find(event.set);
    set->open = false;
    for (protocol::AffinityRoom& room : set->rooms) room.open = false;
  }
  void operator()(const protocol::AffinityFacilitated& event) const {
    for (protocol::AffinityRoom& room : find(event.set)->rooms) {
      if (room.room != event.room) continue;
      room.facilitator = event.person;
      room.facilitator_name = event.name;
    }
  }
  void operator()(const protocol::HelperNamed& event) const {
    auto& helpers = offices().helpers;
    std::erase_if(helpers, [&](const protocol::Helper& one) { return one.person == event.person; });
    if (!event.kind) return;
    const auto after = [&](const protocol::Helper& one) { return one.person > event.person; };
    helpers.insert(std::find_if(helpers.begin(), helpers.end(), after), {event.person, event.name, *event.kind});
  }
  void operator()(const protocol::OfficeRuled& event) const { offices().anyone = event.anyone; }
  void operator()(const protocol::OfficeOpened& event) const {
    auto& all = offices().offices;
    auto office = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.office >= event.office; });
    if (office == all.end() || office->office != event.office) office = all.insert(office, protocol::Office{});
    office->office = event.office;
    office->helper = event.helper;
    office->name = event.name;
    office->kind = event.kind;
    office->subject = event.subject;
    office->room = event.room;
    if (event.walk_in) office->stage = OfficeStage::open;
  }
  void operator()(const protocol::OfficeRemoved& event) const {
    std::erase_if(offices().offices, [&](const protocol::Office& one) { return one.office == event.office; });
  }
  void operator()(const protocol::OfficePaused& event) const {
    protocol::Office& office = at(event.office);
    office.stage = event.on ? OfficeStage::paused : OfficeStage::open;
    if (event.on) call_off(office);
  }
  void operator()(const protocol::OfficeClosed& event) const {
    at(event.office).stage = OfficeStage::closed;
    call_off(at(event.office));
  }
  void operator()(const protocol::OfficeJoined& event) const {
    at(event.office).queue.push_back({event.ticket, event.person, event.name});
  }
  void operator()(const protocol::OfficeLeft& event) const { take(at(event.office), event.ticket); }
  void operator()(const protocol::OfficeCalled& event) const {
    at(event.office).called = event.ticket;
    at(event.office).expires = event.expires;
  }
  void operator()(const protocol::OfficeBegan& event) const {
    at(event.office).helping = take(at(event.office), event.ticket);
  }
  void operator()(const protocol::OfficeFinished& event) const { at(event.office).helping.reset(); }
  void operator()(const protocol::OfficeHanded& event) const {
    at(event.to).queue.push_back(take(at(event.office), event.ticket));
    arrange(at(event.to));
  }
  void operator()(const protocol::SlotOffered& event) const {
    auto& slots = at(event.office).slots;
    std::erase_if(slots, [&](const protocol::Slot& one) { return one.ends <= record.at; });
    slots.insert(slots.end(), event.slots.begin(), event.slots.end());
    std::stable_sort(slots.begin(), slots.end(), [](const protocol::Slot& left, const protocol::Slot& right) {
      return left.starts < right.starts;
    });
  }
  void operator()(const protocol::SlotWithdrawn& event) const {
    std::erase_if(at(event.office).slots, [&](const protocol::Slot& one) { return one.slot == event.slot; });
  }
  void operator()(const protocol::SlotBooked& event) const { book(event.office, event.slot, event.person, event.name); }
  void operator()(const protocol::SlotFreed& event) const { book(event.office, event.slot, {}, {}); }
  void operator()(const auto&) const {}

  protocol::AffinitySet* find(AffinityId id) const {
    const auto is_it = [id](const protocol::AffinitySet& one) { return one.set == id; };
    const auto found = std::find_if(view.affinity.begin(), view.affinity.end(), is_it);
    return found == view.affinity.end() ? nullptr : &*found;
  }
  protocol::OfficesView& offices() const {
    if (!view.offices) view.offices.emplace();
    return *view.offices;
  }
  protocol::Office& at(OfficeId id) const {
    auto& all = offices().offices;
    return *std::find_if(all.begin(), all.end(), [id](const protocol::Office& one) { return one.office == id; });
  }
  void book(OfficeId office, SlotId slot, std::optional<PersonId> person, std::optional<std::string> name) const {
    for (protocol::Slot& one : at(office).slots) {
      if (one.slot != slot) continue;
      one.person = person;
      one.name = name;
    }
  }
  static void call_off(protocol::Office& office) {
    office.called.reset();
    office.expires.reset();
    arrange(office);
  }
  static protocol::Ticket take(protocol::Office& office, TicketId ticket) {
    if (office.helping && office.helping->ticket == ticket) {
      const protocol::Ticket taken = *office.helping;
      office.helping.reset();
      return taken;
    }
    const auto found = std::find_if(office.queue.begin(), office.queue.end(),
                                    [ticket](const protocol::Ticket& one) { return one.ticket == ticket; });
    const protocol::Ticket taken = *found;
    office.queue.erase(found);
    if (office.called == ticket) call_off(office);
    return taken;
  }
  static void arrange(protocol::Office& office) {
    std::sort(office.queue.begin(), office.queue.end(),
              [&](const protocol::Ticket& left, const protocol::Ticket& right) {
                return std::pair(office.called != left.ticket, left.ticket) <
                       std::pair(office.called != right.ticket, right.ticket);
              });
  }
};

struct SeatsReducer {
  protocol::InboxView& view;

  void operator()(const protocol::AffinitySeated& event) const {
    release(event.seat.set);
    const auto after = [&](const protocol::AffinitySeat& one) { return one.set > event.seat.set; };
    view.affinity.insert(std::find_if(view.affinity.begin(), view.affinity.end(), after), event.seat);
  }
  void operator()(const protocol::AffinityReleased& event) const { release(event.set); }
  void operator()(const protocol::OfficeNoted& event) const {
    constexpr std::size_t notes_max = 60;
    view.office_notes.insert(view.office_notes.begin(), {event.ticket, event.person, event.note});
    if (view.office_notes.size() > notes_max) view.office_notes.pop_back();
  }
  void operator()(const protocol::TextErased& event) const {
    for (protocol::TicketNote& note : view.office_notes) {
      if (note.person == event.person) note.note.clear();
    }
  }
  void operator()(const auto&) const {}

  void release(AffinityId set) const {
    std::erase_if(view.affinity, [set](const protocol::AffinitySeat& one) { return one.set == set; });
  }
};

}  // namespace

void reduce_rooms(protocol::ConveningView& view, const protocol::Record& record) {
  std::visit(RoomsReducer{view, record}, record.event);
}

protocol::ConveningView named_alike(protocol::ConveningView view) {
  for (protocol::AffinitySet& set : view.affinity) {
    for (protocol::AffinityRoom& room : set.rooms) room.facilitator_name.reset();
  }
  for (protocol::TableView& table : view.tables) table.host_name.clear();
  if (!view.offices) return view;
  for (protocol::Helper& helper : view.offices->helpers) helper.name.clear();
  for (protocol::Office& office : view.offices->offices) {
    office.name.clear();
    for (protocol::Ticket& ticket : office.queue) ticket.name.clear();
    if (office.helping) office.helping->name.clear();
    for (protocol::Slot& slot : office.slots) slot.name.reset();
  }
  return view;
}

void reduce_seats(protocol::InboxView& view, const protocol::Record& record) {
  std::visit(SeatsReducer{view}, record.event);
}

}  // namespace convene::simulation
