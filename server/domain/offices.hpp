// Office hours (F16): helpers' desks, with a queue to walk up to and times to book. Each helper has one desk, with a
// room of its own. docs/office-hours.md says how it goes.
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

struct HelpDesk {
  struct Ticket {
    TicketId id;
    PersonId person;
  };
  struct Call {
    TicketId ticket;  // the first of the queue
    Time expires;
  };
  struct Slot {
    SlotId id;
    Time starts;
    Time ends;
    PersonId person;  // none: it is free
  };

  OfficeId id;
  PersonId helper;
  protocol::HelperKind kind = protocol::HelperKind::peer;
  std::string subject;
  RoomId room;
  protocol::OfficeStage stage = protocol::OfficeStage::closed;
  std::vector<Ticket> queue;  // rising: who came earlier has the lower number
  std::optional<Call> call;
  std::optional<Ticket> helping;
  std::vector<Slot> slots;  // in order of time

  const Ticket* waiting(TicketId ticket) const;
  const Ticket* waiting(PersonId person) const;
  const Slot* slot(SlotId slot) const;
};

class Offices {
 public:
  const HelpDesk* find(OfficeId id) const;
  HelpDesk* find(OfficeId id);
  const HelpDesk* of_helper(PersonId helper) const;
  const HelpDesk* with_slot(SlotId slot) const;
  /// Where the person waits or is being helped.
  const HelpDesk* with_person(PersonId person) const;
  const std::map<OfficeId, HelpDesk>& all() const { return desks_; }
  HelpDesk& set_up(OfficeId id, RoomId room, PersonId helper);
  void remove(OfficeId id) { desks_.erase(id); }
  /// Whose desk's room it is or was.
  std::optional<PersonId> host_of(RoomId room) const;
  /// The desk whose room it is, while there is one.
  const HelpDesk* in_room(RoomId room) const;

  bool is_used = false;  // shown from then on
  bool is_anyone = false;
  std::map<PersonId, protocol::HelperKind> helpers;

 private:
  std::map<OfficeId, HelpDesk> desks_;
  std::map<RoomId, PersonId> rooms_;
};

/// Why the person may not go into this room now: it is a desk's, and it is not their turn.
std::optional<Refusal> refuse_turn(const Convening& state, const Person& person, RoomId room, Time now);

/// Whether a newcomer may read all of the room's past: not in a desk's, but for its helper.
bool is_past_open(const Convening& state, PersonId person, RoomId room);

/// Calls whose time is over pass on to the next.
std::vector<Draft> offices_due(const Convening& state, Time now);

/// Those who are gone for longer than the grace wait no longer; their own desks pause.
std::vector<Draft> leave_queues(const Convening& state, const std::vector<PersonId>& dropped);

/// Nothing of these people is left in office hours: no place, no booking, no desk.
std::vector<Draft> quit_offices(const Convening& state, PersonId author, const std::set<PersonId>& people, Time now);

std::optional<protocol::OfficesView> view_of_offices(const Convening& state);

Decision decide(const Convening& state, const Actor& actor, const protocol::HelperName& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::OfficeRule& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::OfficeOpen& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::OfficePause& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::OfficeClose& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::OfficeJoin& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::OfficeLeave& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::OfficeCall& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::OfficeAnswer& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::OfficeFinish& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::OfficeHand& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::SlotOffer& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::SlotWithdraw& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::SlotBook& command, const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::SlotFree& command, const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::HelperNamed& event);
void fold(Convening& state, const Entry& entry, const protocol::OfficeRuled& event);
void fold(Convening& state, const Entry& entry, const protocol::OfficeOpened& event);
void fold(Convening& state, const Entry& entry, const protocol::OfficePaused& event);
void fold(Convening& state, const Entry& entry, const protocol::OfficeClosed& event);
void fold(Convening& state, const Entry& entry, const protocol::OfficeRemoved& event);
void fold(Convening& state, const Entry& entry, const protocol::OfficeJoined& event);
void fold(Convening& state, const Entry& entry, const protocol::OfficeLeft& event);
void fold(Convening& state, const Entry& entry, const protocol::OfficeCalled& event);
void fold(Convening& state, const Entry& entry, const protocol::OfficeBegan& event);
void fold(Convening& state, const Entry& entry, const protocol::OfficeFinished& event);
void fold(Convening& state, const Entry& entry, const protocol::OfficeHanded& event);
void fold(Convening& state, const Entry& entry, const protocol::OfficeNoted& event);
void fold(Convening& state, const Entry& entry, const protocol::SlotOffered& event);
void fold(Convening& state, const Entry& entry, const protocol::SlotWithdrawn& event);
void fold(Convening& state, const Entry& entry, const protocol::SlotBooked& event);
void fold(Convening& state, const Entry& entry, const protocol::SlotFreed& event);

}  // namespace convene::domain
