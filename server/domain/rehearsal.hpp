// Rehearsals: simulated people in a real convening, and the sweep that leaves nothing of them. The sweep goes on in
// small portions, so that the host stays responsive, and after a restart it goes on where the journal says.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;

struct Rehearsal {
  bool is_sweeping = false;
  std::set<PersonId> people;                              // simulated and not swept
  std::map<RoomId, std::vector<std::uint64_t>> messages;  // what they wrote, by offset in the room's topic, rising

  std::size_t messages_left() const;
  void forget_message(RoomId room, std::uint64_t offset);
};

Decision decide(const Convening& state, const Actor& actor, const protocol::RehearsalAdmit& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::RehearsalSweep& command,
                const Context& context);

/// The next portion of a sweep, at most limits::rehearsal_sweep_max people or messages: people first, so that nothing
/// more is written. Nothing where no sweep is under way.
Accepted sweep_portion(const Convening& state, Time now);

void fold(Convening& state, const Entry& entry, const protocol::RehearsalAdmitted& event);
void fold(Convening& state, const Entry& entry, const protocol::RehearsalSweeping& event);
void fold(Convening& state, const Entry& entry, const protocol::RehearsalDismissed& event);
void fold(Convening& state, const Entry& entry, const protocol::RehearsalSwept& event);

}  // namespace convene::domain
