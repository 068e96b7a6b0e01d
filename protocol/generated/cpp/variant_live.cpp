// Members of the variant Live of messages.hpp.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.
#include "protocol/generated/cpp/messages.hpp"

#include <utility>

namespace convene::protocol {

Live::Live() = default;
Live::Live(const Live& other) = default;
Live::Live(Live&& other) noexcept = default;
Live& Live::operator=(const Live& other) = default;
Live& Live::operator=(Live&& other) noexcept = default;
Live::~Live() = default;
Live::Live(TopicOpened content) : variant(std::in_place_index<0>, std::move(content)) {}
Live::Live(TopicClosed content) : variant(std::in_place_index<1>, std::move(content)) {}
Live::Live(ChatTyping content) : variant(std::in_place_index<2>, std::move(content)) {}
Live::Live(HallCounts content) : variant(std::in_place_index<3>, std::move(content)) {}
Live::Live(PollTally content) : variant(std::in_place_index<4>, std::move(content)) {}
Live::Live(AvatarsIntroduced content) : variant(std::in_place_index<5>, std::move(content)) {}
Live::Live(CampusCrowds content) : variant(std::in_place_index<6>, std::move(content)) {}
Live::Live(QuestionTally content) : variant(std::in_place_index<7>, std::move(content)) {}
Live::Live(MessageTally content) : variant(std::in_place_index<8>, std::move(content)) {}
Live::Live(RoomCounts content) : variant(std::in_place_index<9>, std::move(content)) {}
Live::Live(ReactionsCounted content) : variant(std::in_place_index<10>, std::move(content)) {}
Live::Live(VoiceSignalled content) : variant(std::in_place_index<11>, std::move(content)) {}
Live::Live(VoiceNegotiated content) : variant(std::in_place_index<12>, std::move(content)) {}
Live::Live(VoiceCarried content) : variant(std::in_place_index<13>, std::move(content)) {}
Live::Live(VoiceMembers content) : variant(std::in_place_index<14>, std::move(content)) {}
Live::Live(VoiceEnded content) : variant(std::in_place_index<15>, std::move(content)) {}
Live::Live(WallTally content) : variant(std::in_place_index<16>, std::move(content)) {}
bool Live::operator==(const Live& other) const {
  return static_cast<const variant&>(*this) == static_cast<const variant&>(other);
}

}  // namespace convene::protocol
