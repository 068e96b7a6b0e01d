// Polls: drafted, opened, voted in, closed; and that a hidden result is nobody's before it is closed.
#include "domain/polls.hpp"

#include "domain/given.hpp"
#include "domain/views.hpp"

namespace convene::testing {
namespace {

using protocol::PollStage;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class PollsTest : public ::testing::Test, protected Given {
 protected:
  PollId draft(bool is_multiple = false, bool is_hidden = false) {
    const PollId poll{state.sequence + 1};
    does(mia, protocol::PollDraft{hall, "Which day?", {"Mon", "Tue", "Wed"}, is_multiple, is_hidden});
    return poll;
  }
  PollId open(bool is_multiple = false, bool is_hidden = false) {
    const PollId poll = draft(is_multiple, is_hidden);
    does(mia, protocol::PollOpen{poll});
    return poll;
  }
  void vote(PersonId id, PollId poll, std::vector<std::int32_t> choices) {
    does(id, protocol::PollVote{poll, std::move(choices)});
  }
  std::vector<protocol::Poll> in_room() const { return domain::view_of_polls(state, hall).polls; }
  std::vector<protocol::Poll> drafts() const { return domain::view_of_drafts(state, hall).polls; }

  RoomId hall = room("Hall");
  PersonId mia = person_in(hall, "Mia", Role::moderator);
  PersonId ana = person_in(hall, "Ana");
  PersonId ben = person_in(hall, "Ben");
};

TEST_F(PollsTest, ADraftIsKnownAtTheDeskOnly) {
  const PollId poll = draft();
  EXPECT_THAT(in_room(), IsEmpty());
  EXPECT_THAT(drafts(), SizeIs(1));
  EXPECT_THAT(when(ana, protocol::PollVote{poll, {0}}), Refused(ErrorCode::poll_unknown));
  does(mia, protocol::PollOpen{poll});
  EXPECT_THAT(drafts(), IsEmpty());
  EXPECT_EQ(in_room().at(0).stage, PollStage::open);
  EXPECT_THAT(when(mia, protocol::PollOpen{poll}), Refused(ErrorCode::poll_opened));
}

TEST_F(PollsTest, APollHasTwoToTenOptions) {
  EXPECT_THAT(when(mia, protocol::PollDraft{hall, "?", {"one"}, false, false}), Refused(ErrorCode::field_invalid));
  const std::vector<std::string> eleven(11, "option");
  EXPECT_THAT(when(mia, protocol::PollDraft{hall, "?", eleven, false, false}), Refused(ErrorCode::field_invalid));
  EXPECT_THAT(when(mia, protocol::PollDraft{RoomId{99}, "?", {"a", "b"}, false, false}),
              Refused(ErrorCode::room_unknown));
}

TEST_F(PollsTest, CasesAreAsManyAsOptionsAndStayWithTheResult) {
  const std::vector<std::string> cases{"A class without a lab.", "A class with ten devices."};
  const protocol::PollDraft choice{hall, "Which one do you take home?", {"No lab", "Ten devices"}, false, true, cases};
  protocol::PollDraft short_of_one = choice;
  short_of_one.cases->pop_back();
  EXPECT_THAT(when(mia, short_of_one), Refused(ErrorCode::field_invalid));
  const PollId poll{state.sequence + 1};
  does(mia, choice);
  EXPECT_EQ(drafts().at(0).cases, cases);
  does(mia, protocol::PollOpen{poll});
  EXPECT_EQ(in_room().at(0).cases, cases);
  vote(ana, poll, {1});
  does(mia, protocol::PollClose{poll});
  state = refolded();
  EXPECT_EQ(in_room().at(0).cases, cases);
  EXPECT_EQ(in_room().at(0).counts, (std::vector<std::uint64_t>{0, 1}));
  for (std::uint64_t count = 1; count < protocol::limits::cases_room_max; ++count) does(mia, choice);
  EXPECT_THAT(when(mia, choice), Refused(ErrorCode::limit_reached));
  draft();
}

TEST_F(PollsTest, EverybodyHasOneVoteWhichTheyMayChange) {
  const PollId poll = open();
  vote(ana, poll, {0});
  vote(ben, poll, {0});
  vote(ana, poll, {2});
  EXPECT_THAT(when(ana, protocol::PollVote{poll, {2}}), yields_nothing());
  EXPECT_EQ(in_room().at(0).voters, 2);
  EXPECT_THAT(*in_room().at(0).counts, ElementsAre(1, 0, 1));
  EXPECT_EQ(domain::view_of_inbox(state, ana).poll_votes.at(0).choices, std::vector<std::int32_t>{2});
}

TEST_F(PollsTest, OnlyWhatIsAChoiceCounts) {
  const PollId one = open();
  for (const auto& choices : std::vector<std::vector<std::int32_t>>{{}, {3}, {0, 1}, {1, 1}})
    EXPECT_THAT(when(ana, protocol::PollVote{one, choices}), Refused(ErrorCode::field_invalid));
  const PollId several = open(true);
  vote(ana, several, {0, 2});
  EXPECT_THAT(*in_room().at(1).counts, ElementsAre(1, 0, 1));
  EXPECT_EQ(in_room().at(1).voters, 1);
  EXPECT_THAT(when(ana, protocol::PollVote{several, {1, 1}}), Refused(ErrorCode::field_invalid));
}

TEST_F(PollsTest, OneVotesInTheRoomOneIsIn) {
  const PollId poll = open();
  const PersonId outside = person("Out");
  EXPECT_THAT(when(outside, protocol::PollVote{poll, {0}}), Refused(ErrorCode::not_in_room));
}

TEST_F(PollsTest, AHiddenResultIsToldToNobodyBeforeItIsClosed) {
  const PollId poll = open(false, true);
  vote(ana, poll, {1});
  for (const PersonId reader : {ana, ben, mia}) {
    for (const std::string& topic : domain::topics_of(state, reader)) {
      const auto opened = domain::open(state, reader, topic);
      for (const protocol::Poll& shown : opened.polls.value_or(protocol::PollsView{}).polls)
        EXPECT_FALSE(shown.counts) << topic;
    }
  }
  const auto tally = domain::tally_of_polls(state, hall);
  EXPECT_EQ(tally.polls.at(0).voters, 1) << "how many have voted is no secret";
  EXPECT_FALSE(tally.polls.at(0).counts);
  does(mia, protocol::PollClose{poll});
  EXPECT_THAT(*in_room().at(0).counts, ElementsAre(0, 1, 0));
}

TEST_F(PollsTest, AVoteAfterTheCloseIsRefusedAndChangesNothing) {
  const PollId poll = open();
  vote(ana, poll, {1});
  does(mia, protocol::PollClose{poll});
  const auto before = in_room();
  EXPECT_THAT(when(ben, protocol::PollVote{poll, {0}}), Refused(ErrorCode::poll_closed));
  EXPECT_THAT(when(ana, protocol::PollVote{poll, {0}}), Refused(ErrorCode::poll_closed));
  EXPECT_EQ(in_room(), before);
  EXPECT_THAT(when(mia, protocol::PollClose{poll}), Refused(ErrorCode::poll_closed));
}

TEST_F(PollsTest, DraftsAndResultsCanBeTakenAwayAndOpenPollsCannot) {
  const PollId poll = draft();
  does(mia, protocol::PollDiscard{draft()});
  EXPECT_THAT(drafts(), SizeIs(1));
  does(mia, protocol::PollOpen{poll});
  EXPECT_THAT(when(mia, protocol::PollDiscard{poll}), Refused(ErrorCode::poll_opened));
  does(mia, protocol::PollClose{poll});
  does(mia, protocol::PollDiscard{poll});
  EXPECT_THAT(in_room(), IsEmpty());
  EXPECT_THAT(when(mia, protocol::PollDiscard{poll}), Refused(ErrorCode::poll_unknown));
}

TEST_F(PollsTest, TheJournalGivesTheSameBack) {
  const PollId open_one = open(true, true);
  vote(ana, open_one, {0, 1});
  vote(ana, open_one, {2});
  const PollId closed_one = open();
  vote(ben, closed_one, {1});
  does(mia, protocol::PollClose{closed_one});
  draft();
  const Convening again = refolded();
  EXPECT_EQ(domain::view_of_polls(again, hall), domain::view_of_polls(state, hall));
  EXPECT_EQ(domain::view_of_drafts(again, hall), domain::view_of_drafts(state, hall));
  EXPECT_EQ(again.polls.find(open_one)->votes, state.polls.find(open_one)->votes);
}

TEST_F(PollsTest, OneWhoIsSweptTakesTheirVoteAlongAndResultsStand) {
  const PollId closed_one = open();
  const PollId open_one = open();
  does(server, protocol::RehearsalAdmit{{{"cookie", "Sim"}}});
  const PersonId sim{state.sequence - 1};
  does(sim, protocol::RoomEnter{hall});
  vote(sim, closed_one, {0});
  vote(sim, open_one, {0});
  does(mia, protocol::PollClose{closed_one});
  happened(ledger, server, protocol::RehearsalDismissed{sim});
  EXPECT_THAT(*in_room().at(0).counts, ElementsAre(1, 0, 0));
  EXPECT_THAT(*in_room().at(1).counts, ElementsAre(0, 0, 0));
}

}  // namespace
}  // namespace convene::testing
