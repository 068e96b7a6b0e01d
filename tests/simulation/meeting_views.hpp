// How a client reduces what it is told of pairing and of topic tables. Pure.
#pragma once

#include <optional>

#include "protocol/codec/codec.hpp"

namespace convene::simulation {

/// What one in a room, or in a pair's room of it, knows of its pairing.
void reduce(std::optional<protocol::PairingView>& view, const protocol::Record& record);
/// What of one's inbox is one's part in pairings.
void reduce_own_pairings(protocol::InboxView& view, const protocol::Record& record);
/// What of the convening are tables.
void reduce_tables(protocol::ConveningView& view, const protocol::Record& record);

}  // namespace convene::simulation
