#include "simulation/meeting_views.hpp"

#include <algorithm>

namespace convene::simulation {

using protocol::PairingStage;
using protocol::Record;

namespace {

struct PairingReducer {
  std::optional<protocol::PairingView>& view;

  void operator()(const protocol::PairingOpened& event) const {
    view = protocol::PairingView{event.parent,
                                 event.parent_name,
                                 event.title,
                                 event.text,
                                 event.unrecorded,
                                 event.rounds,
                                 event.talk_s,
                                 event.pause_s,
                                 {},
                                 0,
                                 {},
                                 0};
  }
  void operator()(const protocol::PairingCounted& event) const {
    if (view) view->people = event.people;
  }
  void operator()(const protocol::PairingBegan& event) const {
    if (!view) return;
    view->stage = PairingStage::talking;
    view->round = event.round;
    view->ends = event.ends;
  }
  void operator()(const protocol::PairingTimed& event) const {
    if (!view) return;
    view->ends = event.ends;
    view->rounds = event.rounds;
  }
  void operator()(const protocol::PairingPaused& event) const {
    if (!view) return;
    view->stage = PairingStage::pause;
    view->ends = event.ends;
  }
  void operator()(const protocol::PairingClosed&) const { view.reset(); }
  void operator()(const auto&) const {}
};

struct OwnReducer {
  std::vector<protocol::OwnPairing>& pairings;

  void operator()(const protocol::PairingSeated& event) const {
    leave(event.parent);
    const auto after = [&](const protocol::OwnPairing& one) { return one.parent > event.parent; };
    const auto at = std::find_if(pairings.begin(), pairings.end(), after);
    pairings.insert(at, {event.parent, event.parent_name, event.room, event.waits, event.names});
  }
  void operator()(const protocol::PairingReleased& event) const { leave(event.parent); }
  void operator()(const auto&) const {}

  void leave(RoomId parent) const {
    std::erase_if(pairings, [&](const protocol::OwnPairing& one) { return one.parent == parent; });
  }
};

struct TablesReducer {
  protocol::ConveningView& view;

  void operator()(const protocol::TableOpened& event) const {
    view.rooms.push_back({event.room, event.text, protocol::RoomKind::table, {}, {}});
    view.tables.push_back({event.room, event.host, event.host_name, event.seats, event.spot});
  }
  void operator()(const protocol::CampusPublished&) const {
    for (protocol::TableView& table : view.tables) table.spot.reset();
  }
  void operator()(const protocol::TableRenamed& event) const {
    for (protocol::RoomView& room : view.rooms) {
      if (room.room == event.room) room.name = event.text;
    }
  }
  void operator()(const protocol::TableClosed& event) const {
    std::erase_if(view.rooms, [&](const protocol::RoomView& one) { return one.room == event.room; });
    std::erase_if(view.tables, [&](const protocol::TableView& one) { return one.room == event.room; });
  }
  void operator()(const auto&) const {}
};

}  // namespace

void reduce(std::optional<protocol::PairingView>& view, const Record& record) {
  std::visit(PairingReducer{view}, record.event);
}

void reduce_own_pairings(protocol::InboxView& view, const Record& record) {
  std::visit(OwnReducer{view.pairings}, record.event);
}

void reduce_tables(protocol::ConveningView& view, const Record& record) {
  std::visit(TablesReducer{view}, record.event);
}

}  // namespace convene::simulation
