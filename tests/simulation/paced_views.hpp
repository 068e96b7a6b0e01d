// How a client reduces what it is told of self-paced sessions and worksheets. Pure.
#pragma once

#include <vector>

#include "protocol/codec/codec.hpp"

namespace convene::simulation {

/// Of sessions with steps, in the convening.
void reduce_courses(protocol::ConveningView& view, const protocol::Record& record);
/// Of what one has done, and of one's own worksheets.
void reduce_own_paces(protocol::InboxView& view, const protocol::Record& record);
/// Of the worksheets in a room.
void reduce(std::vector<protocol::Sheet>& sheets, const protocol::Record& record);

}  // namespace convene::simulation
