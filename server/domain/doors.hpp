// How rooms are kept (slow mode, chat locked, door locked, no record), whom they let in (S4.17), and who knocks at the
// doors that are locked. There is one door: whoever goes into a room comes by refuse_door.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;
struct Person;
struct Room;

class Doors {
 public:
  struct Knocker {
    RoomId room;
    PersonId person;

    bool operator==(const Knocker&) const = default;
  };

  const protocol::RoomRules& rules_of(RoomId room) const;
  bool is_admitted(RoomId room, PersonId person) const;
  /// In the order in which they knocked.
  const std::vector<Knocker>& waiting() const { return waiting_; }
  std::vector<PersonId> waiting_at(RoomId room) const;
  const std::map<RoomId, protocol::RoomRules>& all() const { return rules_; }

  /// Who is inside when a door is locked may come back.
  void rule(RoomId room, const protocol::RoomRules& rules, std::set<PersonId> inside);
  void knock(const Knocker& knocker);
  void stop(const Knocker& knocker);
  void admit(RoomId room, PersonId person) { admitted_[room].insert(person); }

 private:
  std::map<RoomId, protocol::RoomRules> rules_;  // of rooms of which something is ruled
  std::map<RoomId, std::set<PersonId>> admitted_;
  std::vector<Knocker> waiting_;
};

/// Runs the room, speaks there, or has a place in it: such a one comes in always and takes nobody's place.
bool is_exempt(const Convening& state, const Person& person, const Room& room);
/// Why the person may not go into this room, a breakout included: they were sent out of it, its session is in the hall
/// only, it is for others, locked or full.
std::optional<Refusal> refuse_door(const Convening& state, const Person& person, const Room& room, Time now);
/// Why they may not write there now.
std::optional<Refusal> refuse_writing(const Convening& state, const Person& person, RoomId room);
std::optional<Refusal> refuse_hurry(const Convening& state, const Person& person, RoomId room, Time now);

/// A session is on in the room that is in the hall only (S4.2).
bool is_in_hall_only(const Convening& state, RoomId room, Time now);

/// Those who are in rooms whose session is in the hall only (S4.2) go out of them; asked at every tick of the host.
std::vector<Draft> hall_due(const Convening& state, Time now);

/// The person waits at no door any more, neither locked nor full.
std::vector<Draft> stop_knocking(const Convening& state, PersonId author, PersonId person);

/// Of rooms of which something is ruled.
std::vector<protocol::RuledRoom> view_of_rules(const Convening& state);
std::vector<protocol::Knock> view_of_knocks(const Convening& state);
/// Where those inside let people in: in breakouts and affinity rooms; of other rooms nothing.
std::vector<protocol::Knock> view_of_knocks(const Convening& state, const Room& room);

Decision decide(const Convening& state, const Actor& actor, const protocol::RoomRule& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::RoomKnock& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::RoomAdmit& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::RoomRefuse& command,
                const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::RoomRuled& event);
// Each stands in two or three topics, and is folded once for all of them.
void fold(Convening& state, const Entry& entry, const protocol::RoomKnocked& event);
void fold(Convening& state, const Entry& entry, const protocol::RoomAnswered& event);

}  // namespace convene::domain
