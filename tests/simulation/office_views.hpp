// How a client reduces what it is told of affinity rooms and of office hours. Pure.
#pragma once

#include "protocol/codec/codec.hpp"

namespace convene::simulation {

/// Of the sets and the desks, in the convening.
void reduce_rooms(protocol::ConveningView& view, const protocol::Record& record);
/// Of one's own rooms, and of the notes at one's desk, in the inbox.
void reduce_seats(protocol::InboxView& view, const protocol::Record& record);

/// Names stand as they were told last: without those of people that it shows.
protocol::ConveningView named_alike(protocol::ConveningView view);

}  // namespace convene::simulation
