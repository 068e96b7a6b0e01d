// How a client reduces what it is told of questions and polls. Pure.
#pragma once

#include "protocol/codec/codec.hpp"

namespace convene::simulation {

/// Of a room or of its desk.
void reduce(protocol::QuestionsView& view, const protocol::Record& record);
void reduce(protocol::PollsView& view, const protocol::Record& record);
void reduce(protocol::QuestionsView& view, const protocol::QuestionTally& tally);
void reduce(protocol::PollsView& view, const protocol::PollTally& tally);

/// What of one's inbox are one's own questions and votes.
void reduce_own(protocol::InboxView& view, const protocol::Record& record);

}  // namespace convene::simulation
