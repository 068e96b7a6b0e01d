// Which rooms people fill: the sessions of a programme that lie at one time, and those that come after.
#pragma once

#include <vector>

#include "protocol/generated/cpp/messages.hpp"

namespace convene::rehearsal {

/// Rooms in which something is on at the same time.
using Slot = std::vector<RoomId>;

/// Two slots, one after the other, between which everybody changes rooms: what is on now and what follows; where
/// nothing is on, the busiest moment of the programme and what follows. Only one where there is no later one; none
/// without sessions.
std::vector<Slot> slots_of(const protocol::ProgrammeDocument& programme, Time now);

}  // namespace convene::rehearsal
