// Conversations: small rooms made by people who stand together (S5.5). A person's place is a conversation, a standing
// room, or neither.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;

struct Conversation {
  /// What a person may read of it: from their last coming on until their going. Moderators read it from its start.
  struct Part {
    Time since;
    std::uint64_t from = 0;
    std::optional<std::uint64_t> to;  // the first that is not theirs; none: they are in it
  };

  RoomId room;
  std::vector<PersonId> people;  // in it now, in the order in which they came
  bool is_locked = false;
  std::map<PersonId, Part> parts;

  bool is_full() const;
  bool holds(PersonId person) const { return parts.contains(person) && !parts.at(person).to; }
};

class Conversations {
 public:
  const Conversation* find(RoomId room) const;
  Conversation* find(RoomId room);
  /// The one that the person is in, if they are in one.
  const Conversation* of(const Convening& state, PersonId person) const;
  /// Those that go on.
  const std::set<RoomId>& open() const { return open_; }

  void start(RoomId room);
  void end(RoomId room) { open_.erase(room); }

 private:
  std::map<RoomId, Conversation> conversations_;
  std::set<RoomId> open_;
};

/// Who goes out of the place they are in, whatever it is.
struct Departure {
  PersonId person;
  Time since;
  protocol::Leaving how = protocol::Leaving::went;
};

/// The entries that take people out of their places, all at once. A conversation in which one is left ends with it.
/// Those who are in no place stay as they are.
std::vector<Draft> depart(const Convening& state, PersonId author, const std::vector<Departure>& departures);

/// Adds the entries that bring a person into a conversation, out of wherever they are.
void enter(const Convening& state, PersonId author, const Conversation& conversation, PersonId person, Time now,
           std::vector<Draft>& entries);
/// Adds the entries that begin a conversation of two.
void begin(const Convening& state, PersonId author, PersonId first, PersonId second, const Context& context,
           std::vector<Draft>& entries);

Decision decide(const Convening& state, const Actor& actor, const protocol::ConversationJoin& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::ConversationLock& command,
                const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::ConversationStarted& event);
void fold(Convening& state, const Entry& entry, const protocol::ConversationJoined& event);
void fold(Convening& state, const Entry& entry, const protocol::ConversationLeft& event);
void fold(Convening& state, const Entry& entry, const protocol::ConversationLocked& event);
void fold(Convening& state, const Entry& entry, const protocol::ConversationEnded& event);

}  // namespace convene::domain
