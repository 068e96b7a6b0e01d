// Worksheets (S2.12): named rows and columns in a standing room, a copy for each person. What a person writes is
// theirs: others read it while they share it, and nobody once the worksheet is removed.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;
class Presence;

struct Sheet {
  /// One person's.
  struct Copy {
    std::map<std::pair<std::int32_t, std::int32_t>, std::string> cells;  // (row, column) → what is not empty
    std::uint64_t saves = 0;
    bool is_shared = false;
  };

  RoomId room;
  std::string title;
  std::vector<std::string> rows;
  std::vector<std::string> columns;
  bool is_removed = false;
  std::map<PersonId, Copy> copies;

  /// How many of the copies are shared.
  std::uint64_t shared() const;
};

class Sheets {
 public:
  const Sheet* find(SheetId id) const;
  Sheet* find(SheetId id);
  Sheet& add(SheetId id) { return sheets_[id]; }
  const std::map<SheetId, Sheet>& all() const { return sheets_; }
  void forget(PersonId person);

 private:
  std::map<SheetId, Sheet> sheets_;
};

/// The worksheets that lie in a room.
std::vector<protocol::Sheet> view_of_sheets(const Convening& state, RoomId room);
std::vector<protocol::OwnSheet> sheets_of(const Convening& state, PersonId person);

/// The entries by which a person shares no worksheet any more.
std::vector<Draft> unshare_all(const Convening& state, PersonId author, PersonId person);

Decision decide(const Convening& state, const Actor& actor, const protocol::SheetMake& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::SheetRemove& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::SheetFill& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::SheetShare& command,
                const Context& context);

Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence& presence, const Actor& actor,
                                        const protocol::SheetRead& query, Time now);
Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence& presence, const Actor& actor,
                                        const protocol::SheetList& query, Time now);

void fold(Convening& state, const Entry& entry, const protocol::SheetMade& event);
void fold(Convening& state, const Entry& entry, const protocol::SheetRemoved& event);
// It only tells; what it tells is known already.
void fold(Convening& state, const Entry& entry, const protocol::SheetCounted& event);
void fold(Convening& state, const Entry& entry, const protocol::SheetFilled& event);
void fold(Convening& state, const Entry& entry, const protocol::SheetShared& event);

}  // namespace convene::domain
