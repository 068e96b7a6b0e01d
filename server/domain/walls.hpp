// Walls of cards in standing rooms (S2.8, S2.13): opened with a question, filled by everybody in the room, put in
// order, voted on, kept. Who wrote a card of an anonymous wall, and who voted for what, stays in the state: no view and
// no event of another's topic names them.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;

struct Card {
  /// Where its text stands in the journal: in the entry that added it, or in that of its last change.
  struct Place {
    std::uint64_t offset = 0;
    Time at;
    bool is_first = true;
    std::optional<GroupId> group;  // into which it was added
  };

  CardId id;
  WallId wall;
  PersonId author;
  std::string text;
  std::optional<GroupId> group;
  bool is_unrecorded = false;
  std::set<PersonId> voters;
  std::uint64_t result = 0;  // once the wall was closed
  Place place;
};

struct Wall {
  struct Group {
    GroupId id;
    std::string text;
    bool is_unrecorded = false;
  };

  RoomId room;
  std::string text;
  bool is_anonymous = false;
  bool is_unrecorded = false;
  protocol::WallPhase stage = protocol::WallPhase::open;
  std::int32_t votes = 1;  // that everybody has
  std::vector<Group> groups;
  std::vector<Card> cards;  // in the order in which they were put, across all groups

  bool has_group(GroupId group) const;
  /// How many of their votes the person gave.
  std::size_t given_by(PersonId person) const;
};

class Walls {
 public:
  const Wall* find(WallId id) const;
  Wall* find(WallId id);
  const Card* find(CardId id) const;
  Card* find(CardId id);
  void add(WallId id, Wall wall);
  void erase(WallId id);
  void add(Card card);
  void erase(CardId id);
  /// Before another of the same wall; at its end where that is not there.
  void move(CardId id, std::optional<GroupId> group, std::optional<CardId> before);
  /// A person who is swept takes their votes along; results stand.
  void forget(PersonId person);
  const std::map<WallId, Wall>& of(RoomId room) const;
  std::size_t cards_in(RoomId room) const;
  const std::map<RoomId, std::map<WallId, Wall>>& all() const { return rooms_; }

 private:
  std::map<RoomId, std::map<WallId, Wall>> rooms_;
  std::map<WallId, RoomId> room_of_;
  std::map<CardId, WallId> wall_of_;
};

/// What everybody in a standing room sees of its walls and of its shared notes.
protocol::BoardView view_of_board(const Convening& state, RoomId room);
/// Of the walls that are voted on.
protocol::WallTally tally_of_walls(const Convening& state, RoomId room);

/// What the person put on any board is not there any more.
std::vector<Draft> clear_boards(const Convening& state, PersonId author, PersonId person);

Decision decide(const Convening& state, const Actor& actor, const protocol::WallOpen& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::WallGroup& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::WallUngroup& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::WallStage& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::WallRemove& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::CardAdd& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::CardChange& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::CardMove& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::CardRemove& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::CardVote& command, const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::WallOpened& event);
void fold(Convening& state, const Entry& entry, const protocol::WallGrouped& event);
void fold(Convening& state, const Entry& entry, const protocol::WallUngrouped& event);
void fold(Convening& state, const Entry& entry, const protocol::WallStaged& event);
void fold(Convening& state, const Entry& entry, const protocol::WallRemoved& event);
void fold(Convening& state, const Entry& entry, const protocol::CardAdded& event);
void fold(Convening& state, const Entry& entry, const protocol::CardChanged& event);
void fold(Convening& state, const Entry& entry, const protocol::CardMoved& event);
void fold(Convening& state, const Entry& entry, const protocol::CardRemoved& event);
void fold(Convening& state, const Entry& entry, const protocol::CardSent& event);
void fold(Convening& state, const Entry& entry, const protocol::CardDismissed& event);
void fold(Convening& state, const Entry& entry, const protocol::CardVoted& event);
void fold(Convening& state, const Entry& entry, const protocol::BoardCleared& event);

}  // namespace convene::domain
