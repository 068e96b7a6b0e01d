// How a client reduces what it is told of reports, appeals, blocking and doors. Pure.
#pragma once

#include "protocol/codec/codec.hpp"

namespace convene::simulation {

void reduce(protocol::StaffView& view, const protocol::Record& record);
/// Who knocks where those inside let people in.
void reduce(std::vector<protocol::Knock>& knocks, const protocol::Record& record);
/// What of one's inbox are one's own notices.
void reduce_notices(protocol::InboxView& view, const protocol::Record& record);
void reduce_rules(protocol::ConveningView& view, const protocol::RoomRuled& event);
void reduce_lines(protocol::ConveningView& view, const protocol::RoomLine& line);
void reduce_watched(protocol::ConveningView& view, const protocol::HallWatched& event);

}  // namespace convene::simulation
