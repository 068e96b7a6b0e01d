#include "domain/erasure.hpp"

#include "domain/given.hpp"
#include "domain/views.hpp"

namespace convene::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class ErasureTest : public ::testing::Test, protected Given {
 protected:
  /// As the host does it: the person's entries a few at a time, until nothing changes any more.
  void erase(PersonId by, PersonId who) {
    does(by, protocol::PersonErase{who});
    while (true) {
      const auto reads = domain::settle_reads(state, who);
      if (reads.entries.empty()) break;
      takes_place(reads);
    }
    constexpr std::size_t page = 2;
    for (std::size_t first = 0; first < stored.size(); first += page) {
      const std::vector<domain::Entry> entries(
          stored.begin() + static_cast<std::ptrdiff_t>(first),
          stored.begin() + static_cast<std::ptrdiff_t>(std::min(first + page, stored.size())));
      takes_place(domain::empty(who, entries));
    }
    takes_place(domain::end_erasure(who));
  }

  std::string all_payloads() const {
    std::string all;
    for (const domain::Entry& entry : stored) all += protocol::encode_payload(entry.event) + "\n";
    return all;
  }

  RoomId hall = room("Hall");
  PersonId olga = person("Olga", Role::organiser);
  PersonId mia = person_in(hall, "Mia", Role::moderator);
  PersonId ben = person_in(hall, "Ben");
  PersonId ada = person_in(hall, "Ada canary");
};

TEST_F(ErasureTest, LeavesNothingThatThePersonWroteOrTold) {
  protocol::Profile profile = named("Ada canary the second");
  profile.organisation = "canary institute";
  does(ada, protocol::ProfileEdit{profile});
  does(ada, protocol::ChatPost{hall, "canary", {}});
  const std::uint64_t said = state.head_of(domain::topic::of_room(hall)) - 1;
  does(ada, protocol::ChatEdit{hall, said, "canary again"});
  does(ada, protocol::ChatPost{hall, "another canary", {}});
  does(ada, protocol::DirectPost{ben, "dear canary"});
  does(ben, protocol::DirectPost{ada, "what I told a canary"});
  does(mia, protocol::PersonMute{ada, 5, "canary noise"});
  does(ben, protocol::ChatPost{hall, "mine stays", said});
  erase(olga, ada);
  // Ben's own copy of what he wrote to Ada is Ben's.
  std::string all = all_payloads();
  const auto own = all.find("what I told a canary");
  ASSERT_NE(own, std::string::npos);
  all.erase(own, std::string("what I told a canary").size());
  EXPECT_THAT(all, Not(HasSubstr("canary")));
  EXPECT_THAT(all, HasSubstr("mine stays"));
  EXPECT_EQ(state.people.find(ada)->profile.name, domain::name_of_erased);
  EXPECT_THAT(state.erasures, IsEmpty());
}

TEST_F(ErasureTest, LeavesNothingOfReportsAndAppeals) {
  does(ada, protocol::ChatPost{hall, "a canary sang", {}});
  const std::uint64_t said = state.head_of(domain::topic::of_room(hall)) - 1;
  const ReportId about{state.sequence + 1};
  does(ben, protocol::ReportSend{ada, protocol::ReportReason::spam, "too loud", domain::topic::of_room(hall), said});
  takes_place(domain::keep(state, *state.reports.find(about), {stored[stored.size() - 3]}));
  ASSERT_THAT(all_payloads(), HasSubstr("\"reported\":true"));
  const ReportId by{state.sequence + 1};
  does(ada, protocol::ReportSend{ben, protocol::ReportReason::spam, "canary's words", {}, {}});
  const MeasureId measure{state.sequence + 1};
  does(mia, protocol::RoomForbid{ada, hall, "canary noise", about});
  does(ada, protocol::AppealSend{measure, "dear canary judge"});
  does(olga, protocol::AppealAnswer{measure, false, "the canary did it"});
  const MeasureId nudge{state.sequence + 1};
  does(mia, protocol::PersonNudge{ada, "less canary", {}});
  does(ada, protocol::AppealSend{nudge, "another canary"});
  const RoomId yard = room("Yard");
  does(mia, protocol::RoomRule{yard, {0, false, true}});
  does(ada, protocol::RoomKnock{yard, true});
  does(mia, protocol::RoomRefuse{yard, ada, "no canary here"});
  erase(olga, ada);
  EXPECT_THAT(all_payloads(), Not(HasSubstr("canary")));
  EXPECT_EQ(state.reports.find(about), nullptr) << "on one who is erased nothing waits";
  EXPECT_EQ(state.reports.find(by)->words, "");
  EXPECT_THAT(domain::view_of_appeals(state), IsEmpty());
}

TEST_F(ErasureTest, KeepsOffsetsAndAttendance) {
  does(ada, protocol::ChatPost{hall, "one", {}});
  does(ben, protocol::ChatPost{hall, "two", {}});
  now = minutes(20);
  erase(olga, ada);
  now = minutes(60);
  const auto attendance = asks<protocol::Attendance>(olga, protocol::AttendancePage{ada});
  ASSERT_THAT(attendance.stays, SizeIs(1));
  EXPECT_EQ(attendance.stays[0].to - attendance.stays[0].from, std::chrono::minutes(20));
  EXPECT_FALSE(state.chat.find(hall, 0));
  EXPECT_EQ(state.chat.find(hall, 1)->author, ben);
}

TEST_F(ErasureTest, ThePersonIsGoneForGood) {
  does(server, protocol::LinkMint{std::string(64, 'b'), Role::attendee, ada, minutes(600), false});
  happened(ledger, ada, protocol::CookieIssued{std::string(64, 'a'), ada, minutes(600)});
  does(ada, protocol::PersonErase{ada});
  EXPECT_FALSE(domain::identify(state, std::string(64, 'a'), now));
  EXPECT_THAT(state.access.links, IsEmpty());
  EXPECT_THAT(domain::topics_of(state, ada), IsEmpty());
  EXPECT_FALSE(state.people.find(ada)->room);
  EXPECT_THAT(when(olga, protocol::PersonRestore{ada}), Refused(ErrorCode::person_unknown));
  EXPECT_THAT(when(olga, protocol::RoleGrant{ada, Role::moderator}), Refused(ErrorCode::person_unknown));
  EXPECT_THAT(when(ben, protocol::DirectPost{ada, "hello?"}), Refused(ErrorCode::person_unknown));
  EXPECT_THAT(when(server, protocol::LinkMint{std::string(64, 'c'), Role::attendee, ada, minutes(600), false}),
              Refused(ErrorCode::person_unknown));
  EXPECT_THAT(does(olga, protocol::PersonErase{ada}).entries, IsEmpty());
}

TEST_F(ErasureTest, OnlyThePersonOrAnOrganiserErases) {
  EXPECT_THAT(when(ben, protocol::PersonErase{ada}), Refused(ErrorCode::not_allowed));
  EXPECT_THAT(when(mia, protocol::PersonErase{ada}), Refused(ErrorCode::not_allowed));
  EXPECT_THAT(when(olga, protocol::PersonErase{PersonId{99}}), Refused(ErrorCode::person_unknown));
  EXPECT_TRUE(when(ben, protocol::PersonErase{ben}));
}

TEST_F(ErasureTest, WhatTheOperatorErasesIsNoActOfAModerator) {
  erase({}, ada);
  for (const domain::Entry& entry : stored) EXPECT_FALSE(std::holds_alternative<protocol::AuditNoted>(entry.event));
}

TEST_F(ErasureTest, NobodyIsLeftWithUnreadMessagesOfTheirs) {
  does(ada, protocol::DirectPost{ben, "one"});
  does(ada, protocol::DirectPost{ben, "two"});
  ASSERT_EQ(domain::view_of_inbox(state, ben).conversations[0].unread, 2U);
  erase(olga, ada);
  EXPECT_EQ(domain::view_of_inbox(state, ben).conversations[0].unread, 0U);
  EXPECT_EQ(domain::view_of_inbox(state, ben).conversations[0].name, domain::name_of_erased);
}

TEST_F(ErasureTest, IsTheSameAfterARestart) {
  does(ada, protocol::ChatPost{hall, "one", {}});
  does(ada, protocol::ChatEdit{hall, 0, "once more"});
  does(ada, protocol::ChatPost{hall, "two", {}});
  does(mia, protocol::ChatDelete{hall, 2, "why"});
  does(ada, protocol::DirectPost{ben, "three"});
  erase(olga, ada);
  const Convening again = refolded();
  EXPECT_EQ(again.people.find(ada)->profile, state.people.find(ada)->profile);
  EXPECT_EQ(domain::view_of_inbox(again, ben), domain::view_of_inbox(state, ben));
  EXPECT_FALSE(again.chat.find(hall, 0));
  EXPECT_TRUE(again.erasures.empty());
  EXPECT_EQ(again.attendance.stays_of(ada).size(), state.attendance.stays_of(ada).size());
}

TEST_F(ErasureTest, WhatIsEmptyIsPassedBy) {
  does(ada, protocol::ChatPost{hall, "one", {}});
  erase(olga, ada);
  EXPECT_THAT(domain::empty(ada, stored).revisions, IsEmpty());
}

TEST_F(ErasureTest, TheNoteThatTheyWroteLastIsEmpty) {
  does(mia, protocol::BreakoutPrepare{hall, {"Red"}, true});
  does(mia, protocol::BreakoutOpen{hall, 0, false});
  const RoomId red = state.rooms.breakouts_of(hall).front();
  does(ada, protocol::RoomEnter{red});
  does(ada, protocol::BreakoutNote{red, "canary plan"});
  erase(olga, ada);
  EXPECT_EQ(domain::view_of_breakouts(state, red)->note, "");
  EXPECT_THAT(all_payloads(), Not(HasSubstr("canary plan")));
}

}  // namespace
}  // namespace convene::testing
