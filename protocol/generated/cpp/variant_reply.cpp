// Members of the variant Reply of messages.hpp.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.
#include "protocol/generated/cpp/messages.hpp"

#include <utility>

namespace convene::protocol {

Reply::Reply() = default;
Reply::Reply(const Reply& other) = default;
Reply::Reply(Reply&& other) noexcept = default;
Reply& Reply::operator=(const Reply& other) = default;
Reply& Reply::operator=(Reply&& other) noexcept = default;
Reply::~Reply() = default;
Reply::Reply(Acknowledged content) : variant(std::in_place_index<0>, std::move(content)) {}
Reply::Reply(Welcome content) : variant(std::in_place_index<1>, std::move(content)) {}
Reply::Reply(Pong content) : variant(std::in_place_index<2>, std::move(content)) {}
Reply::Reply(SignedIn content) : variant(std::in_place_index<3>, std::move(content)) {}
Reply::Reply(AffinityPlan content) : variant(std::in_place_index<4>, std::move(content)) {}
Reply::Reply(AffinityHolders content) : variant(std::in_place_index<5>, std::move(content)) {}
Reply::Reply(Placed content) : variant(std::in_place_index<6>, std::move(content)) {}
Reply::Reply(Attendance content) : variant(std::in_place_index<7>, std::move(content)) {}
Reply::Reply(History content) : variant(std::in_place_index<8>, std::move(content)) {}
Reply::Reply(CourseOutline content) : variant(std::in_place_index<9>, std::move(content)) {}
Reply::Reply(StepPage content) : variant(std::in_place_index<10>, std::move(content)) {}
Reply::Reply(StandingPage content) : variant(std::in_place_index<11>, std::move(content)) {}
Reply::Reply(AnswersPage content) : variant(std::in_place_index<12>, std::move(content)) {}
Reply::Reply(HallDevice content) : variant(std::in_place_index<13>, std::move(content)) {}
Reply::Reply(People content) : variant(std::in_place_index<14>, std::move(content)) {}
Reply::Reply(ReactionPage content) : variant(std::in_place_index<15>, std::move(content)) {}
Reply::Reply(Reactors content) : variant(std::in_place_index<16>, std::move(content)) {}
Reply::Reply(RehearsalAdmission content) : variant(std::in_place_index<17>, std::move(content)) {}
Reply::Reply(ReportDetails content) : variant(std::in_place_index<18>, std::move(content)) {}
Reply::Reply(RoomMade content) : variant(std::in_place_index<19>, std::move(content)) {}
Reply::Reply(SheetPage content) : variant(std::in_place_index<20>, std::move(content)) {}
Reply::Reply(SheetSharers content) : variant(std::in_place_index<21>, std::move(content)) {}
Reply::Reply(SlidesMade content) : variant(std::in_place_index<22>, std::move(content)) {}
Reply::Reply(VoiceJoined content) : variant(std::in_place_index<23>, std::move(content)) {}
bool Reply::operator==(const Reply& other) const {
  return static_cast<const variant&>(*this) == static_cast<const variant&>(other);
}

}  // namespace convene::protocol
