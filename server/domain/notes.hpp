// The shared notes of standing rooms (S2.13): paragraphs that everybody in the room writes, puts in order, takes away.
// A change names the revision it was based on: who comes second is told so, and nothing is written over unseen.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;

struct Paragraph {
  NoteId id;
  std::string text;
  PersonId by;  // who wrote last
  std::int32_t revision = 1;
  bool is_unrecorded = false;
};

class SharedNotes {
 public:
  const Paragraph* find(NoteId id) const;
  Paragraph* find(NoteId id);
  RoomId room_of(NoteId id) const;
  /// Before another of the same room; at the end where that is not there.
  void add(RoomId room, Paragraph paragraph, std::optional<NoteId> before);
  void move(NoteId id, std::optional<NoteId> before);
  void erase(NoteId id);
  const std::vector<Paragraph>& of(RoomId room) const;
  const std::map<RoomId, std::vector<Paragraph>>& all() const { return rooms_; }

 private:
  std::map<RoomId, std::vector<Paragraph>> rooms_;
  std::map<NoteId, RoomId> room_of_;
};

std::vector<protocol::Paragraph> view_of_notes(const Convening& state, RoomId room);

/// Refuses one who may not put anything on the room's board now: from outside, muted, simulated.
std::optional<Refusal> refuse_no_writer(const Convening& state, const Actor& actor, RoomId room, Time now);

Decision decide(const Convening& state, const Actor& actor, const protocol::NoteAdd& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::NoteChange& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::NoteMove& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::NoteRemove& command,
                const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::NoteAdded& event);
void fold(Convening& state, const Entry& entry, const protocol::NoteChanged& event);
void fold(Convening& state, const Entry& entry, const protocol::NoteMoved& event);
void fold(Convening& state, const Entry& entry, const protocol::NoteRemoved& event);

}  // namespace convene::domain
