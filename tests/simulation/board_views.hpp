// How a client reduces what it is told of walls of cards and of shared notes. Pure.
#pragma once

#include "protocol/codec/codec.hpp"

namespace convene::simulation {

void reduce(protocol::BoardView& view, const protocol::Record& record);
/// What of one's inbox are one's own cards and votes.
void reduce_own_cards(protocol::InboxView& view, const protocol::Record& record);

}  // namespace convene::simulation
