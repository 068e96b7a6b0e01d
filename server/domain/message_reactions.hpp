// Reactions to messages (issue 5): who shows what on which message. They stand beside the talk, in no entry of it, so
// that a crowd's reactions bury nothing and a message without any costs nothing.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;
class Presence;

inline constexpr std::size_t reaction_kinds = 6;  // of protocol::ReactionKind

/// Where messages are: in a room, named by their offset, or between two people, numbered from 0 on.
struct Talk {
  RoomId room;
  PersonId one;
  PersonId other;

  static Talk in(RoomId room) { return {room, {}, {}}; }
  static Talk between(PersonId left, PersonId right) {
    return left < right ? Talk{{}, left, right} : Talk{{}, right, left};
  }
  auto operator<=>(const Talk&) const = default;
};

class Reactions {
 public:
  /// Of one message: people by kind, in the order in which they reacted.
  using People = std::array<std::vector<PersonId>, reaction_kinds>;

  const People* find(const Talk& talk, std::uint64_t message) const;
  /// The messages of a talk that somebody reacted to.
  const std::map<std::uint64_t, People>& of(const Talk& talk) const;
  /// How often the talk's reactions have changed.
  std::uint64_t revision_of(const Talk& talk) const;
  std::vector<RoomId> rooms() const;

  void set(const Talk& talk, std::uint64_t message, protocol::ReactionKind kind, PersonId person, bool is_on);
  /// The message is gone, and all reactions with it.
  void erase(const Talk& talk, std::uint64_t message);
  /// A person who is gone for good takes theirs along.
  void forget(PersonId person);

  /// Messages whose reactions changed last, the newest change last; before the revision `since` others changed, too.
  struct Changes {
    std::uint64_t since = 0;
    std::deque<std::uint64_t> messages;  // at most limits::reactions_told_max
  };
  const Changes& changes_of(const Talk& talk) const;

 private:
  struct Shown {
    std::map<std::uint64_t, People> messages;
    std::uint64_t revision = 0;
    Changes changes;
    std::deque<std::uint64_t> changed_at;  // the revisions of those changes
  };

  void note_change(Shown& shown, std::uint64_t message);

  std::map<Talk, Shown> talks_;
};

/// How those of a room stand whose reactions changed last.
protocol::MessageTally tally_of_reactions(const Convening& state, RoomId room);

Decision decide(const Convening& state, const Actor& actor, const protocol::MessageReact& command,
                const Context& context);
Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence& presence, const Actor& actor,
                                        const protocol::MessageReactions& query, Time now);
Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence& presence, const Actor& actor,
                                        const protocol::MessageReactors& query, Time now);

void fold(Convening& state, const Entry& entry, const protocol::MessageReacted& event);

}  // namespace convene::domain
