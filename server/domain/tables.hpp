// Topic tables (S2.22): rooms that anybody opens and hosts, with a topic and a few seats. One that nobody sits at for
// a while is closed.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;

struct Table {
  RoomId room;
  PersonId host;
  PersonId named_by;  // whose words its topic is
  std::int32_t seats = 0;
  bool is_open = true;
  std::optional<Time> empty_since;
  std::optional<protocol::TableSpot> spot;  // none: in the list of places only
};

class Tables {
 public:
  const Table* find(RoomId room) const;
  Table* find(RoomId room);
  /// The open one that the person hosts.
  const Table* of(PersonId host) const;
  /// Closed ones included, in the order in which they were opened.
  const std::map<RoomId, Table>& all() const { return tables_; }
  std::size_t open_count() const;
  void add(const Table& table) { tables_[table.room] = table; }

 private:
  std::map<RoomId, Table> tables_;
};

bool is_closed_table(const Convening& state, RoomId room);
/// Somebody sat down in the room, or the last one got up.
void note_table(Convening& state, RoomId room, Time at);

/// Tables that were empty for too long are closed.
std::vector<Draft> tables_due(const Convening& state, Time now);
/// Tables that one of these people hosts or named are closed.
std::vector<Draft> close_tables(const Convening& state, PersonId author, const std::set<PersonId>& people, Time now);
/// The person's words are gone from closed tables, too.
void forget_topics(Convening& state, PersonId person);

/// The tiles on which tables stand.
std::vector<protocol::TableSpot> table_spots(const Convening& state);
/// Another campus has other tiles: no table stands on it.
void clear_spots(Convening& state);

std::vector<protocol::TableView> view_of_tables(const Convening& state);

Decision decide(const Convening& state, const Actor& actor, const protocol::TableOpen& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::TableRename& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::TableClose& command,
                const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::TableOpened& event);
void fold(Convening& state, const Entry& entry, const protocol::TableRenamed& event);
void fold(Convening& state, const Entry& entry, const protocol::TableClosed& event);

}  // namespace convene::domain
