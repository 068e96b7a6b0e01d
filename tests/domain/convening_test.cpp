#include "domain/convening.hpp"

#include <set>

#include "domain/every_command.hpp"
#include "domain/given.hpp"
#include "protocol/generated/cpp/permissions.hpp"

namespace convene::testing {
namespace {

using protocol::Lane;
using protocol::RequiredRole;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ConveningTest : public ::testing::Test, protected Given {
 protected:
  PersonId ana = person("Ana");
  PersonId mia = person("Mia", Role::moderator);
  PersonId olga = person("Olga", Role::organiser);
};

TEST_F(ConveningTest, TheRoleTableOfTheSchemaHoldsForEveryCommand) {
  const PersonId removed = person("Rita", Role::moderator);
  does(olga, protocol::PersonRemove{removed, "misuse"});
  struct Asker {
    PersonId id;
    int rank;  // 0: nobody or no longer anybody
  };
  const Asker askers[] = {{PersonId{99}, 0}, {removed, 0}, {ana, 1}, {mia, 2}, {olga, 3}};
  for (const auto& command : every_command()) {
    const int needed = static_cast<int>(protocol::right_of(command).role);  // anyone 0, attendee 1, …
    for (const Asker& asker : askers) {
      const auto refusal = domain::refuse_role(state, {asker.id}, command);
      const auto where = ::testing::Message() << protocol::name_of(command) << " by " << asker.id.text();
      ASSERT_EQ(refusal.has_value(), asker.rank < needed) << where;
      if (!refusal) continue;
      EXPECT_EQ(refusal->code, asker.rank == 0 ? ErrorCode::signed_out : ErrorCode::not_allowed) << where;
    }
    EXPECT_FALSE(domain::refuse_role(state, {server}, command)) << protocol::name_of(command);
  }
}

TEST_F(ConveningTest, DecidingAndAnsweringKeepToTheRoleTable) {
  for (const auto& command : every_command()) {
    if (protocol::right_of(command).role == RequiredRole::anyone) continue;
    if (protocol::lane_of(command) == Lane::record) {
      EXPECT_THAT(when(PersonId{99}, command), Refused(ErrorCode::signed_out)) << protocol::name_of(command);
    } else if (protocol::lane_of(command) == Lane::query) {
      EXPECT_THAT(domain::answer(state, {}, {PersonId{99}}, command, now), Refused(ErrorCode::signed_out));
    }
  }
}

TEST_F(ConveningTest, EveryCommandOfTheRecordHasRules) {
  for (const auto& command : every_command()) {
    if (protocol::lane_of(command) != Lane::record) continue;
    const auto decision = when(olga, command);
    if (decision) continue;
    EXPECT_NE(decision.error().code, ErrorCode::unknown_command) << protocol::name_of(command);
  }
}

TEST_F(ConveningTest, EveryQuestionIsAnsweredHereOrKnownToBeAnsweredElsewhere) {
  const std::set<std::string_view> elsewhere{"hello", "ping", "rate.set", "history.page", "voice.join"};
  for (const auto& command : every_command()) {
    if (protocol::lane_of(command) != Lane::query || elsewhere.contains(protocol::name_of(command))) continue;
    const auto answer = domain::answer(state, {}, {olga}, command, now);
    if (answer) continue;
    EXPECT_NE(answer.error().code, ErrorCode::unknown_command) << protocol::name_of(command);
  }
}

TEST_F(ConveningTest, DecidingChangesNothing) {
  const std::uint64_t before = state.sequence;
  for (const auto& command : every_command()) {
    if (protocol::lane_of(command) == Lane::record) (void)when(olga, command);
  }
  EXPECT_EQ(state.sequence, before);
}

TEST_F(ConveningTest, OffsetsCountWithinATopicAndSequencesOverAll) {
  const RoomId hall = room("Hall");
  does(ana, protocol::RoomEnter{hall});
  does(ana, protocol::ChatPost{hall, "one", {}});
  does(ana, protocol::ChatPost{hall, "two", {}});
  EXPECT_EQ(state.head_of(domain::topic::of_room(hall)), 2);
  EXPECT_EQ(state.head_of("convening"), 1);
  EXPECT_EQ(state.head_of("room/r999"), 0);
  EXPECT_EQ(state.sequence, stored.size());
}

TEST_F(ConveningTest, EntriesOutOfOrderEndTheProcess) {
  const auto apply = [this](std::uint64_t sequence, std::uint64_t offset) {
    domain::apply(state, {sequence, std::string(ledger), offset, server, now, {}, protocol::AttendanceBeat{}});
  };
  EXPECT_DEATH(apply(state.sequence + 2, state.head_of(std::string(ledger))), "sequence");
  EXPECT_DEATH(apply(state.sequence + 1, state.head_of(std::string(ledger)) + 1), "offset");
}

TEST_F(ConveningTest, EverybodyReadsTheConveningAndTheirInbox) {
  EXPECT_THAT(domain::topics_of(state, ana), ElementsAre("convening", domain::topic::of_inbox(ana)));
}

TEST_F(ConveningTest, ModeratorsAndOrganisersReadTheStaffsTopic) {
  EXPECT_THAT(domain::topics_of(state, mia), ElementsAre("convening", domain::topic::of_inbox(mia), "staff"));
  EXPECT_TRUE(domain::may_read(state, olga, "staff"));
  EXPECT_FALSE(domain::may_read(state, ana, "staff"));
}

TEST_F(ConveningTest, ARoomsTopicIsReadByThoseInIt) {
  const RoomId hall = room("Hall");
  const std::string topic = domain::topic::of_room(hall);
  EXPECT_FALSE(domain::may_read(state, ana, topic));
  does(ana, protocol::RoomEnter{hall});
  EXPECT_TRUE(domain::may_read(state, ana, topic));
  EXPECT_FALSE(domain::may_read(state, mia, topic)) << "not even moderators, from outside";
  does(ana, protocol::RoomLeave{});
  EXPECT_FALSE(domain::may_read(state, ana, topic));
}

TEST_F(ConveningTest, NobodyReadsTheLedgerOrAnothersInbox) {
  for (const PersonId reader : {ana, mia, olga}) {
    EXPECT_FALSE(domain::may_read(state, reader, ledger));
    EXPECT_EQ(domain::may_read(state, reader, domain::topic::of_inbox(ana)), reader == ana);
  }
}

TEST_F(ConveningTest, TheRemovedAndTheUnknownReadNothing) {
  does(olga, protocol::PersonRemove{mia, "misuse"});
  EXPECT_THAT(domain::topics_of(state, mia), IsEmpty());
  EXPECT_THAT(domain::topics_of(state, PersonId{99}), IsEmpty());
}

}  // namespace
}  // namespace convene::testing
