// The generated tables: errors, close codes, permissions, lanes.
#include <gtest/gtest.h>

#include "protocol/generated/cpp/errors.hpp"
#include "protocol/generated/cpp/limits.hpp"
#include "protocol/generated/cpp/messages.hpp"
#include "protocol/generated/cpp/permissions.hpp"

namespace convene::protocol {
namespace {

TEST(Errors, AreFoundByTheirNameOnTheWire) {
  EXPECT_EQ(text_of(ErrorCode::malformed).code, "malformed");
  EXPECT_EQ(text_of(ErrorCode::leaving).code, "leaving");
  EXPECT_EQ(error_code_from("not-in-room"), ErrorCode::not_in_room);
  EXPECT_EQ(error_code_from("not_in_room"), std::nullopt);
  EXPECT_TRUE(text_of(ErrorCode::busy).retry);
  EXPECT_FALSE(text_of(ErrorCode::muted).retry);
}

TEST(CloseCodes, TellWhatToDoByRangeToo) {
  EXPECT_EQ(static_cast<std::uint16_t>(CloseCode::slow_reader), 4000);
  EXPECT_EQ(text_of(CloseCode::removed).policy, ClosePolicy::stay_away);
  EXPECT_EQ(policy_of(4701), ClosePolicy::reload);
  EXPECT_EQ(policy_of(4399), ClosePolicy::resume);
  EXPECT_EQ(policy_of(4699), ClosePolicy::wait);
  EXPECT_EQ(policy_of(4999), ClosePolicy::stay_away);
  EXPECT_EQ(policy_of(1009), ClosePolicy::fresh_start);
  EXPECT_EQ(policy_of(3000), ClosePolicy::resume);
}

TEST(Permissions, FollowTheirCommand) {
  EXPECT_EQ(right_of(Hello{}), (Right{RequiredRole::anyone, Relation::any}));
  EXPECT_EQ(right_of(ChatPost{}), (Right{RequiredRole::attendee, Relation::in_room}));
  EXPECT_EQ(right_of(ChatDelete{}), (Right{RequiredRole::attendee, Relation::author_or_moderator}));
  EXPECT_EQ(right_of(RoleGrant{}), (Right{RequiredRole::organiser, Relation::any}));
  EXPECT_EQ(rate_of(ChatPost{}), RateClass::chat);
  EXPECT_EQ(rate_of(Ping{}), RateClass::command);
  EXPECT_EQ(lane_of(ChatPost{}), Lane::record);
  EXPECT_EQ(lane_of(WalkTo{}), Lane::live);
  EXPECT_EQ(lane_of(PeoplePage{}), Lane::query);
}

TEST(Names, AreThoseOfTheWire) {
  EXPECT_EQ(name_of(Command(ChatPost{})), "chat.post");
  EXPECT_EQ(name_of(Event(ChatPosted{})), "chat.posted");
  EXPECT_EQ(name_of(Live(ChatTyping{})), "chat.typing");
  EXPECT_EQ(to_text(SessionKind::office_hours), "office-hours");
  EXPECT_EQ(session_kind_from("office-hours"), SessionKind::office_hours);
  EXPECT_EQ(session_kind_from("office_hours"), std::nullopt);
}

/// Pages fit a frame with room for what is around them.
TEST(Limits, FitIntoOneAnother) {
  EXPECT_LT(limits::page_bytes_max, limits::record_frame_bytes_max);
  EXPECT_GE(limits::remembered_results_max, 2 * limits::open_commands_max);
  EXPECT_LT(limits::ping_ms * 2, limits::dead_after_ms);
}

}  // namespace
}  // namespace convene::protocol
