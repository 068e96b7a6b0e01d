// Breakout rooms (F9): laid out by those who run a room, filled, opened, called back. At most one set a room at a time.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;
struct Person;
struct Room;

/// What those in a breakout room noted together, and who wrote last.
struct Note {
  PersonId by;
  std::string text;
  bool is_unrecorded = false;
};

/// The breakouts of one room, from being laid out to everybody being back.
struct Desk {
  bool is_chosen = false;  // anybody may go into any of them
  bool is_open = false;
  std::optional<Time> ends;    // open: when everybody will be called back
  std::optional<Time> closes;  // called back: when everybody will be moved
  std::vector<protocol::Breakout> rooms;
  std::map<PersonId, RoomId> places;
  std::map<RoomId, Note> notes;

  bool holds(RoomId room) const;
};

class Breakouts {
 public:
  const Desk* find(RoomId parent) const;
  Desk* find(RoomId parent);
  Desk& lay_out(RoomId parent);
  /// Who was together is remembered.
  void close(RoomId parent);
  const std::map<RoomId, Desk>& all() const { return desks_; }
  /// The groups of the last time, in the order of their rooms.
  const std::vector<std::vector<PersonId>>& last(RoomId parent) const;

 private:
  std::map<RoomId, Desk> desks_;
  std::map<RoomId, std::vector<std::vector<PersonId>>> last_;
};

/// The room that a breakout belongs to; any other room itself.
RoomId main_room(const Convening& state, RoomId room);

/// Why the person may not go into this breakout room now.
std::optional<Refusal> refuse_uninvited(const Convening& state, const Person& person, const Room& breakout);

/// Where one who goes into a room ends up: late or dropped, in their own breakout, or pair, while it is open.
RoomId put_back(const Convening& state, const Person& person, RoomId room);

/// Breakouts whose time is over are called back, and those called back are closed.
std::vector<Draft> breakouts_due(const Convening& state, Time now);

/// These people have no place anywhere any more.
std::vector<Draft> give_up_places(const Convening& state, const std::set<PersonId>& people);

/// The notes that this person wrote last are empty from then on.
std::vector<Draft> empty_notes(const Convening& state, PersonId person);

/// What everybody in the room may know of its breakouts, if there are any open.
std::optional<protocol::BreakoutsView> view_of_breakouts(const Convening& state, RoomId room);
protocol::DeskView view_of_desk(const Convening& state, RoomId parent);
std::vector<protocol::BreakoutInvitation> invitations_of(const Convening& state, PersonId person);

Decision decide(const Convening& state, const Actor& actor, const protocol::BreakoutPrepare& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::BreakoutAdd& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::BreakoutFill& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::BreakoutPlace& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::BreakoutOpen& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::BreakoutExtend& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::BreakoutTell& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::BreakoutRecall& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::BreakoutNote& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::HelpAsk& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::HelpAnswer& command,
                const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::BreakoutPrepared& event);
void fold(Convening& state, const Entry& entry, const protocol::BreakoutAdded& event);
void fold(Convening& state, const Entry& entry, const protocol::BreakoutPlaced& event);
void fold(Convening& state, const Entry& entry, const protocol::BreakoutOpened& event);
void fold(Convening& state, const Entry& entry, const protocol::BreakoutExtended& event);
void fold(Convening& state, const Entry& entry, const protocol::BreakoutRecalled& event);
void fold(Convening& state, const Entry& entry, const protocol::BreakoutClosed& event);
void fold(Convening& state, const Entry& entry, const protocol::BreakoutNoted& event);
// These only tell; what they tell is part of the desk already.
void fold(Convening& state, const Entry& entry, const protocol::BreakoutTold& event);
void fold(Convening& state, const Entry& entry, const protocol::BreakoutReported& event);
void fold(Convening& state, const Entry& entry, const protocol::BreakoutInvited& event);
void fold(Convening& state, const Entry& entry, const protocol::BreakoutReleased& event);
void fold(Convening& state, const Entry& entry, const protocol::HelpAsked& event);
void fold(Convening& state, const Entry& entry, const protocol::HelpAnswered& event);

}  // namespace convene::domain
