// Talk in writing in rooms. The state knows of each message who wrote it and when, never what: texts are the journal's.
#pragma once

#include <map>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;

struct Message {
  PersonId author;  // none: no message stands at this offset
  Time at;
  std::optional<std::uint64_t> reply_to;
  bool is_deleted = false;
  bool is_unrecorded = false;  // and so is what it is changed into
};

/// The newest edit of a message: the next edit or a deletion empties it.
struct Edit {
  std::uint64_t offset = 0;
  Time at;
};

class Chat {
 public:
  void add(RoomId room, std::uint64_t offset, Message message);
  const Message* find(RoomId room, std::uint64_t offset) const;
  Message* find(RoomId room, std::uint64_t offset);
  /// The offset after the newest message that was ever said in the room; 0 where none was.
  std::uint64_t next_of(RoomId room) const;
  /// No message stands there any more.
  void erase(RoomId room, std::uint64_t offset);
  void note_edit(RoomId room, std::uint64_t offset, Edit edit) { edits_[{room, offset}] = edit; }
  const Edit* edit_of(RoomId room, std::uint64_t offset) const;
  /// When the person last said something there.
  std::optional<Time> last_of(RoomId room, PersonId person) const;
  void note_last(RoomId room, PersonId person, Time at) { last_[{room, person}] = at; }
  /// A person who is swept is not known to have said anything.
  void forget(PersonId person);

 private:
  std::unordered_map<RoomId, std::vector<Message>> messages_;  // by offset in the room's topic
  std::map<std::pair<RoomId, std::uint64_t>, Edit> edits_;
  std::map<std::pair<RoomId, PersonId>, Time> last_;
};

/// What the journal keeps of a message from now on: no text of before stays readable, in no entry.
std::vector<Revision> revise(const Convening& state, RoomId room, std::uint64_t offset, Time at,
                             protocol::ChatPosted now_stands);

Decision decide(const Convening& state, const Actor& actor, const protocol::ChatPost& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::ChatEdit& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::ChatDelete& command,
                const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::ChatPosted& event);
void fold(Convening& state, const Entry& entry, const protocol::ChatEdited& event);
void fold(Convening& state, const Entry& entry, const protocol::ChatDeleted& event);

}  // namespace convene::domain
