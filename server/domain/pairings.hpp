// Pairing (S5.4): timed one-to-one rounds in a room. Who takes part and is there when a round begins is paired with
// somebody new; each pair has a room of its own that belongs to the main room as a breakout does. At most one a room at
// a time, and not while breakouts are open there.
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
struct Person;
struct Room;

struct Pairing {
  std::string title;
  std::string text;
  bool is_unrecorded = false;
  std::int32_t rounds = 1;
  std::int32_t talk_s = 0;
  std::int32_t pause_s = 0;
  protocol::PairingStage stage = protocol::PairingStage::gathering;
  std::int32_t round = 0;
  Time began;  // the round that goes on, or was the last
  std::optional<Time> ends;
  std::uint64_t seed = 0;
  std::vector<PersonId> people;  // who take part, in the order in which they came
  std::vector<protocol::PairingGroup> groups;
  std::set<PersonId> waiting;                    // for whom nobody was left in this round
  std::set<std::pair<PersonId, PersonId>> past;  // who have met, the lower id first

  bool is_talking() const { return stage == protocol::PairingStage::talking; }
  bool holds(PersonId person) const;
  /// The pair that the person belongs to while a round goes on.
  const protocol::PairingGroup* of(PersonId person) const;
};

class Pairings {
 public:
  /// What a person may read of a pair's room: from the beginning of their round to its end.
  struct Stretch {
    std::uint64_t from = 0;
    std::optional<std::uint64_t> to;  // none: the round goes on
  };

  const Pairing* find(RoomId parent) const;
  Pairing* find(RoomId parent);
  const std::map<RoomId, Pairing>& all() const { return pairings_; }
  Pairing& open(RoomId parent) { return pairings_[parent] = {}; }
  void close(RoomId parent) { pairings_.erase(parent); }

  /// The rooms that were made for pairs of this room, in order.
  const std::vector<RoomId>& rooms_of(RoomId parent) const;
  void add_room(RoomId parent, RoomId room) { rooms_[parent].push_back(room); }

  const Stretch* stretch(RoomId room, PersonId person) const;
  void begin_stretch(RoomId room, PersonId person, std::uint64_t from) { stretches_[{room, person}] = {from, {}}; }
  void end_stretch(RoomId room, PersonId person, std::uint64_t to);

 private:
  std::map<RoomId, Pairing> pairings_;
  std::map<RoomId, std::vector<RoomId>> rooms_;
  std::map<std::pair<RoomId, PersonId>, Stretch> stretches_;
};

bool is_pair_room(const Convening& state, const Room& room);
/// The room of the person's pair, while a round of this main room goes on and they take part.
std::optional<RoomId> pair_room_of(const Convening& state, PersonId person, RoomId parent);
/// Why the person may not go into this pair's room now.
std::optional<Refusal> refuse_unpaired(const Convening& state, const Person& person, const Room& room);

/// Rounds and pauses whose time is over.
std::vector<Draft> pairings_due(const Convening& state, Time now, std::uint64_t next_sequence);
/// These people take part nowhere any more.
std::vector<Draft> leave_pairings(const Convening& state, PersonId author, const std::set<PersonId>& people);

/// What everybody in the room, or in one of its pairs' rooms, may know of its pairing, if there is any.
std::optional<protocol::PairingView> view_of_pairing(const Convening& state, RoomId room);
std::vector<protocol::OwnPairing> pairings_of(const Convening& state, PersonId person);

Decision decide(const Convening& state, const Actor& actor, const protocol::PairingOpen& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::PairingJoin& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::PairingBegin& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::PairingExtend& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::PairingRecall& command,
                const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::PairingOpened& event);
void fold(Convening& state, const Entry& entry, const protocol::PairingSeated& event);
void fold(Convening& state, const Entry& entry, const protocol::PairingReleased& event);
void fold(Convening& state, const Entry& entry, const protocol::PairingRoomed& event);
void fold(Convening& state, const Entry& entry, const protocol::PairingPaired& event);
void fold(Convening& state, const Entry& entry, const protocol::PairingBegan& event);
void fold(Convening& state, const Entry& entry, const protocol::PairingTimed& event);
void fold(Convening& state, const Entry& entry, const protocol::PairingPaused& event);
void fold(Convening& state, const Entry& entry, const protocol::PairingClosed& event);
// It only tells; what it tells is known already.
void fold(Convening& state, const Entry& entry, const protocol::PairingCounted& event);

}  // namespace convene::domain
