#include "domain/tables.hpp"

#include <algorithm>

#include "domain/convening.hpp"
#include "domain/naming.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::ErrorCode;
namespace limits = protocol::limits;

const Table* Tables::find(RoomId room) const {
  const auto found = tables_.find(room);
  return found == tables_.end() ? nullptr : &found->second;
}

Table* Tables::find(RoomId room) { return const_cast<Table*>(std::as_const(*this).find(room)); }

const Table* Tables::of(PersonId host) const {
  const auto found = std::find_if(tables_.begin(), tables_.end(),
                                  [host](const auto& one) { return one.second.is_open && one.second.host == host; });
  return found == tables_.end() ? nullptr : &found->second;
}

std::size_t Tables::open_count() const {
  return static_cast<std::size_t>(
      std::count_if(tables_.begin(), tables_.end(), [](const auto& one) { return one.second.is_open; }));
}

bool is_closed_table(const Convening& state, RoomId room) {
  const Table* table = state.tables.find(room);
  return table && !table->is_open;
}

void note_table(Convening& state, RoomId room, Time at) {
  Table* table = state.tables.find(room);
  if (!table) return;
  table->empty_since.reset();
  if (state.rooms.find(room)->people == 0) table->empty_since = at;
}

namespace {

Draft to_all(PersonId author, protocol::Event event) {
  return {std::string(topic::convening), author, std::move(event)};
}

/// The host's seat is kept for them, and they come in always: the door counts the others.
protocol::RoomRules rules_for(std::int32_t seats) {
  protocol::RoomRules rules;
  rules.people_max = seats - 1;
  return rules;
}

/// Who sits there gets up, but for those who have gone already, and nobody waits at its door any more.
void close(const Convening& state, PersonId author, RoomId room, Time now, const std::set<PersonId>& gone,
           std::vector<Draft>& entries) {
  entries.push_back(to_all(author, protocol::TableClosed{room}));
  for (const PersonId person : state.doors.waiting_at(room)) {
    append(entries, stop_knocking(state, author, person));
  }
  if (state.lines.find(room)) entries.push_back(to_all(author, protocol::RoomLined{{room, {}, {}}}));
  entries.push_back(to_all(author, protocol::RoomRuled{room, {}, {}}));
  std::vector<Departure> departures;
  for (const auto& [key, person] : state.people.by_name()) {
    if (person->room == room && !gone.contains(person->id)) departures.push_back({person->id, now});
  }
  append(entries, depart(state, author, departures));
}

/// The open table, where the actor hosts it or is a moderator.
Result<const Table*, Refusal> find_own(const Convening& state, const Actor& actor, RoomId room) {
  const Table* table = state.tables.find(room);
  if (!table || !table->is_open) return refuse(ErrorCode::room_unknown);
  const bool may =
      table->host == actor.person || actor.is_server() || is_at_least(state, actor.person, protocol::Role::moderator);
  if (!may) return refuse(ErrorCode::not_yours);
  return table;
}

}  // namespace

std::vector<Draft> tables_due(const Convening& state, Time now) {
  std::vector<Draft> entries;
  for (const auto& [room, table] : state.tables.all()) {
    if (!table.is_open || !table.empty_since) continue;
    if (now >= *table.empty_since + Milliseconds(limits::table_empty_ms)) close(state, {}, room, now, {}, entries);
  }
  return entries;
}

std::vector<Draft> close_tables(const Convening& state, PersonId author, const std::set<PersonId>& people, Time now) {
  std::vector<Draft> entries;
  for (const auto& [room, table] : state.tables.all()) {
    if (!table.is_open || (!people.contains(table.host) && !people.contains(table.named_by))) continue;
    close(state, author, room, now, people, entries);
  }
  return entries;
}

void forget_topics(Convening& state, PersonId person) {
  for (const auto& [id, table] : state.tables.all()) {
    if (table.host == person || table.named_by == person) state.rooms.find(id)->name.clear();
  }
}

std::vector<protocol::TableSpot> table_spots(const Convening& state) {
  std::vector<protocol::TableSpot> spots;
  for (const auto& [room, table] : state.tables.all()) {
    if (table.is_open && table.spot) spots.push_back(*table.spot);
  }
  return spots;
}

void clear_spots(Convening& state) {
  for (const auto& [room, table] : state.tables.all()) state.tables.find(room)->spot.reset();
}

std::vector<protocol::TableView> view_of_tables(const Convening& state) {
  std::vector<protocol::TableView> views;
  for (const auto& [room, table] : state.tables.all()) {
    if (table.is_open) views.push_back({room, table.host, name_of(state, table.host), table.seats, table.spot});
  }
  return views;
}

Decision decide(const Convening& state, const Actor& actor, const protocol::TableOpen& command,
                const Context& context) {
  const Person* person = state.people.find(actor.person);
  if (!person) return refuse(ErrorCode::signed_out);
  if (is_muted(*person, context.now)) return refuse(ErrorCode::muted);
  if (state.tables.of(person->id)) return refuse(ErrorCode::table_yours);
  const bool are_too_many = state.tables.open_count() >= limits::tables_max ||
                            state.tables.all().size() >= limits::tables_kept_max ||
                            state.rooms.all().size() >= limits::rooms_max;
  if (are_too_many) return refuse(ErrorCode::limit_reached, "tables");
  protocol::TableOpened opened;
  opened.room = RoomId{context.next_sequence};
  opened.host = person->id;
  opened.text = command.topic;
  opened.seats = command.seats;
  opened.spot = context.spot;
  std::vector<Draft> entries{to_all(person->id, opened),
                             to_all(person->id, protocol::RoomRuled{opened.room, rules_for(command.seats), {}})};
  append(entries, depart(state, person->id, {{person->id, context.now}}));
  entries.push_back({std::string(topic::ledger), person->id, protocol::RoomEntered{opened.room}});
  append(entries, withdraw_own(state, person->id, person->id));
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::TableRename& command,
                const Context& context) {
  const auto found = find_own(state, actor, command.room);
  if (!found) return found.error();
  const Person* person = state.people.find(actor.person);
  if (person && is_muted(*person, context.now)) return refuse(ErrorCode::muted);
  if (state.rooms.find(command.room)->name == command.topic) return accept({});
  protocol::TableRenamed renamed;
  renamed.room = command.room;
  renamed.by = actor.person;
  renamed.text = command.topic;
  return accept({to_all(actor.person, std::move(renamed))});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::TableClose& command,
                const Context& context) {
  const auto found = find_own(state, actor, command.room);
  if (!found) return found.error();
  std::vector<Draft> entries;
  close(state, actor.person, command.room, context.now, {}, entries);
  return accept(std::move(entries));
}

void fold(Convening& state, const Entry& entry, const protocol::TableOpened& event) {
  Room room;
  room.id = event.room;
  room.name = event.text;
  room.is_table = true;
  state.rooms.add(std::move(room));
  state.tables.add({event.room, event.host, event.host, event.seats, true, entry.at, event.spot});
}

void fold(Convening& state, const Entry&, const protocol::TableRenamed& event) {
  Table* table = state.tables.find(event.room);
  CONVENE_ASSERT(table);
  table->named_by = event.by;
  state.rooms.find(event.room)->name = event.text;
}

void fold(Convening& state, const Entry&, const protocol::TableClosed& event) {
  Table* table = state.tables.find(event.room);
  CONVENE_ASSERT(table);
  table->is_open = false;
}

}  // namespace convene::domain
