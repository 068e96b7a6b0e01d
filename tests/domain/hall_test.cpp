// The hall and the public (F22, S4.1–S4.3): who opens what, who takes part by a phone, and that nobody counts twice.
#include "domain/hall.hpp"

#include "domain/given.hpp"
#include "domain/views.hpp"
#include "domain/watch.hpp"

namespace convene::testing {
namespace {

using protocol::OwnQuestionStage;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class HallTest : public ::testing::Test, protected Given {
 protected:
  static std::string hash(int number) {
    const std::string digits = std::to_string(number);
    return std::string(64 - digits.size(), 'a') + digits;
  }
  void open() { does(mia, protocol::HallOpen{hall, link, "ABC234"}); }
  void publish() { does(mia, protocol::HallPublish{hall, "watchwatchwatch2"}); }
  GuestId arrive(int number) {
    does(server, protocol::HallArrive{link, hash(number)});
    return state.halls.guest_with(hash(number));
  }
  PollId poll() {
    const PollId poll{state.sequence + 1};
    does(mia, protocol::PollDraft{hall, "Which day?", {"Mon", "Tue"}, false, false});
    does(mia, protocol::PollOpen{poll});
    return poll;
  }
  protocol::HallVote vote(int number, PollId poll, std::int32_t choice) const {
    return {link, hash(number), poll, {choice}};
  }
  protocol::HallAsk question(int number, std::string text) const { return {link, hash(number), std::move(text)}; }
  protocol::Turnout turnout() const { return domain::turnout_of(state, hall, 0); }
  protocol::Poll poll_now(PollId id) const { return domain::view_of_poll(id, *state.polls.find(id)); }
  std::vector<protocol::OwnQuestion> asked_by(int number) const {
    return domain::own_of(state, hall, {}, state.halls.guest_with(hash(number))).questions;
  }
  bool stands_in_journal(std::string_view words) const {
    return std::any_of(stored.begin(), stored.end(), [&](const domain::Entry& entry) {
      return protocol::encode_payload(entry.event).find(words) != std::string::npos;
    });
  }

  const std::string link = "askaskaskask";
  RoomId hall = room("Hall");
  PersonId mia = person_in(hall, "Mia", Role::moderator);
  PersonId ana = person_in(hall, "Ana");
  PersonId ben = person("Ben");
};

TEST_F(HallTest, AModeratorShowsARoomAndEverybodyInItKnows) {
  EXPECT_THAT(when(ana, protocol::HallPublish{hall, "watchwatchwatch2"}), Refused(ErrorCode::not_allowed));
  EXPECT_FALSE(domain::view_of_hall(state, hall));
  publish();
  EXPECT_EQ(domain::view_of_hall(state, hall), (protocol::HallView{true, false}));
  EXPECT_EQ(state.halls.shown_by("watchwatchwatch2"), hall);
  does(mia, protocol::HallPublish{hall, "another-one"});
  EXPECT_FALSE(state.halls.shown_by("watchwatchwatch2")) << "a new link takes the place of the one before";
  EXPECT_EQ(state.halls.shown_by("another-one"), hall);
  does(mia, protocol::HallPublish{hall, {}});
  EXPECT_FALSE(state.halls.shown_by("another-one"));
  EXPECT_FALSE(state.halls.shown_by(""));
  EXPECT_FALSE(domain::view_of_hall(state, hall));
  EXPECT_THAT(when(mia, protocol::HallPublish{hall, {}}), yields_nothing());
}

TEST_F(HallTest, EverybodyKnowsByWhichLinkARoomIsFollowed) {
  const auto watched = [this] { return domain::view_of_convening(state).watched; };
  open();
  EXPECT_THAT(watched(), IsEmpty());
  publish();
  EXPECT_THAT(watched(), ElementsAre(protocol::WatchedRoom{hall, "watchwatchwatch2"}));
  const Draft told{std::string(domain::topic::convening), mia, protocol::HallWatched{hall, "another-one"}};
  EXPECT_THAT(when(mia, protocol::HallPublish{hall, "another-one"}), Yields(::testing::Contains(told)));
  does(mia, protocol::HallPublish{hall, {}});
  EXPECT_THAT(watched(), IsEmpty());
}

TEST_F(HallTest, ARoomOffTheRecordIsNotPublished) {
  does(mia, protocol::RoomRule{hall, {0, false, false, true}});
  EXPECT_THAT(when(mia, protocol::HallPublish{hall, "watchwatchwatch2"}), Refused(ErrorCode::off_record));
}

TEST_F(HallTest, AScreenJoinsByACodeForAWhile) {
  open();
  EXPECT_THAT(when(server, protocol::HallJoin{"XYZ789", hash(1)}), Refused(ErrorCode::code_invalid));
  does(server, protocol::HallJoin{"ABC234", hash(1)});
  EXPECT_EQ(state.halls.of_device(hash(1)), hall);
  EXPECT_EQ(domain::view_of_hall_links(state, hall)->devices, 1u);
  now += Milliseconds(protocol::limits::hall_code_ms);
  EXPECT_THAT(when(server, protocol::HallJoin{"ABC234", hash(2)}), Refused(ErrorCode::code_invalid));
  does(mia, protocol::HallOpen{hall, "newnewnewnew", "DEF567"});
  EXPECT_EQ(state.halls.asked_by(link), hall) << "what phones have scanned stays";
  EXPECT_EQ(state.halls.of_device(hash(1)), hall);
  for (int number = 2; number <= static_cast<int>(protocol::limits::hall_devices_max); ++number) {
    does(server, protocol::HallJoin{"DEF567", hash(number)});
  }
  EXPECT_THAT(when(server, protocol::HallJoin{"DEF567", hash(99)}), Refused(ErrorCode::limit_reached));
  does(mia, protocol::HallOpen{hall, {}, {}});
  EXPECT_FALSE(state.halls.of_device(hash(1)));
}

TEST_F(HallTest, AGuestChecksInOnceVotesOnceAndIsCounted) {
  open();
  const PollId day = poll();
  EXPECT_THAT(when(server, vote(1, day, 0)), Refused(ErrorCode::not_arrived));
  const GuestId guest = arrive(1);
  EXPECT_EQ(turnout(), (protocol::Turnout{1, 2, 3, 0}));
  EXPECT_THAT(when(server, protocol::HallArrive{link, hash(1)}), yields_nothing());
  does(server, vote(1, day, 0));
  does(ana, protocol::PollVote{day, {1}});
  EXPECT_THAT(poll_now(day).counts.value(), ElementsAre(1, 1));
  EXPECT_THAT(when(server, vote(1, day, 0)), yields_nothing());
  does(server, vote(1, day, 1));
  EXPECT_THAT(poll_now(day).counts.value(), ElementsAre(0, 2)) << "changed, not given again";
  EXPECT_EQ(poll_now(day).voters, 2u);
  EXPECT_THAT(when(server, vote(1, day, 7)), Refused(ErrorCode::field_invalid));
  does(mia, protocol::PollClose{day});
  EXPECT_THAT(poll_now(day).counts.value(), ElementsAre(0, 2));
  EXPECT_THAT(when(server, vote(1, day, 0)), Refused(ErrorCode::poll_closed));
  does(server, protocol::HallLeave{link, hash(1)});
  EXPECT_EQ(turnout().hall, 0u);
  EXPECT_EQ(arrive(1), guest);
}

TEST_F(HallTest, APersonInTheHallIsTheSamePersonAsFromAfar) {
  open();
  const PollId day = poll();
  does(ana, protocol::HallArrive{link, {}});
  EXPECT_EQ(turnout(), (protocol::Turnout{1, 2, 2, 0})) << "Ana is in the hall and in the room";
  does(ana, protocol::PollVote{day, {0}});
  does(ana, protocol::HallVote{link, {}, day, {1}});
  EXPECT_THAT(poll_now(day).counts.value(), ElementsAre(0, 1)) << "one person, one vote";
  does(ben, protocol::HallArrive{link, {}});
  does(ben, protocol::HallVote{link, {}, day, {1}});
  EXPECT_THAT(when(ben, protocol::PollVote{day, {0}}), Refused(ErrorCode::not_in_room));
  EXPECT_THAT(domain::own_of(state, hall, ben, {}).votes, ElementsAre(protocol::OwnVote{day, {1}}));
  EXPECT_EQ(turnout(), (protocol::Turnout{2, 2, 3, 0}));
}

TEST_F(HallTest, AGuestWhoSignsInHasNoSecondVote) {
  open();
  const PollId day = poll();
  arrive(1);
  does(server, vote(1, day, 0));
  does(ana, protocol::HallArrive{link, hash(1)});
  EXPECT_EQ(turnout().hall, 1u);
  EXPECT_EQ(poll_now(day).voters, 0u) << "the vote was the guest's, who is Ana";
  does(ana, protocol::HallVote{link, {}, day, {1}});
  EXPECT_THAT(poll_now(day).counts.value(), ElementsAre(0, 1));
}

TEST_F(HallTest, WhatAGuestAsksWaitsAlways) {
  open();
  arrive(1);
  ASSERT_FALSE(state.questions.of(hall).rules.moderated);
  does(server, question(1, "Why here?"));
  EXPECT_THAT(when(server, question(1, "Why here?")), yields_nothing()) << "sent again";
  const auto waiting = domain::view_of_waiting(state, hall).questions;
  ASSERT_THAT(waiting, SizeIs(1));
  EXPECT_EQ(waiting[0].hall, true);
  EXPECT_FALSE(waiting[0].by);
  EXPECT_EQ(asked_by(1).front().stage, OwnQuestionStage::waiting);
  does(mia, protocol::QuestionApprove{waiting[0].question});
  EXPECT_EQ(domain::view_of_questions(state, hall).questions.front().hall, true);
  EXPECT_EQ(asked_by(1).front().stage, OwnQuestionStage::asked);
  does(ana, protocol::QuestionVote{waiting[0].question, true});
  does(mia, protocol::QuestionDismiss{waiting[0].question, "Off topic"});
  EXPECT_THAT(domain::view_of_questions(state, hall).questions, IsEmpty());
  EXPECT_EQ(asked_by(1).front().stage, OwnQuestionStage::dismissed);
  EXPECT_EQ(asked_by(1).front().why, "Off topic");
  EXPECT_FALSE(stands_in_journal("Why here?")) << "nobody could have it erased later";
  const auto again = refolded();
  EXPECT_EQ(again.halls.find(state.halls.guest_with(hash(1)))->questions, asked_by(1));
}

TEST_F(HallTest, APersonInTheHallAsksByName) {
  open();
  does(ben, protocol::HallArrive{link, {}});
  does(ben, protocol::HallAsk{link, {}, "When?"});
  EXPECT_EQ(domain::view_of_questions(state, hall).questions.front().name, "Ben");
  EXPECT_THAT(when(ben, protocol::HallAsk{link, {}, "When?"}), yields_nothing());
  does(mia, protocol::PersonMute{ben, 10, "enough", {}});
  EXPECT_THAT(when(ben, protocol::HallAsk{link, {}, "And where?"}), Refused(ErrorCode::muted));
}

TEST_F(HallTest, EachGuestHasTheirOwnFewQuestions) {
  open();
  arrive(1);
  arrive(2);
  for (std::uint64_t count = 0; count < protocol::limits::questions_person_max; ++count) {
    does(server, question(1, "Question " + std::to_string(count)));
  }
  EXPECT_THAT(when(server, question(1, "One more")), Refused(ErrorCode::limit_reached));
  does(server, question(2, "Mine"));
}

TEST_F(HallTest, TimeInTheHallAndFromAfarCountsOnce) {
  protocol::ProgrammeSession item;
  item.guid = item.title = "plenary";
  item.room_name = "Hall";
  item.starts = minutes(0);
  item.ends = minutes(60);
  does(server, protocol::ProgrammePublish{"Institute", "UTC", {item}});
  open();
  does(mia, protocol::StageOpen{hall});
  does(ben, protocol::HallArrive{link, {}});
  now = minutes(20);
  does(ben, protocol::RoomEnter{hall});
  now = minutes(50);
  does(mia, protocol::StageEnd{hall});
  EXPECT_EQ(turnout().hall, 0u) << "the session is over";
  now = minutes(55);
  does(ben, protocol::RoomLeave{});
  now = minutes(70);
  const auto attended = asks<protocol::Attendance>(ben, protocol::AttendancePage{ben});
  ASSERT_THAT(attended.sessions, SizeIs(1));
  EXPECT_EQ(attended.sessions[0].present_ms, 55u * 60'000) << "0 to 50 in the hall, 20 to 55 from afar";
  EXPECT_EQ(attended.total_ms, 55u * 60'000);
  ASSERT_THAT(attended.stays, SizeIs(2));
  EXPECT_TRUE(attended.stays[0].hall);
  EXPECT_FALSE(attended.stays[1].hall);
  state = refolded();
  EXPECT_EQ(asks<protocol::Attendance>(ben, protocol::AttendancePage{ben}), attended);
}

TEST_F(HallTest, WhoIsSentOutTakesPartByPhoneNeither) {
  open();
  does(ben, protocol::HallArrive{link, {}});
  does(mia, protocol::RoomForbid{ben, hall, "shouting", {}});
  EXPECT_EQ(turnout().hall, 0u);
  EXPECT_THAT(when(ben, protocol::HallArrive{link, {}}), Refused(ErrorCode::room_forbidden));
  EXPECT_THAT(when(ben, protocol::HallAsk{link, {}, "Why?"}), Refused(ErrorCode::not_arrived));
  does(ana, protocol::HallArrive{link, {}});
  does(mia, protocol::PersonRemove{ana, "spam", {}});
  EXPECT_EQ(turnout().hall, 0u);
  EXPECT_THAT(when(ana, protocol::HallArrive{link, {}}), Refused(ErrorCode::signed_out));
}

TEST_F(HallTest, ClosingSendsEverybodyHome) {
  open();
  arrive(1);
  does(ben, protocol::HallArrive{link, {}});
  does(mia, protocol::HallOpen{hall, {}, {}});
  EXPECT_EQ(turnout().hall, 0u);
  EXPECT_THAT(when(server, protocol::HallArrive{link, hash(1)}), Refused(ErrorCode::hall_closed));
  EXPECT_THAT(when(mia, protocol::HallOpen{hall, {}, {}}), yields_nothing());
}

TEST_F(HallTest, OneIsInOneHallAtATime) {
  const RoomId yard = room("Yard");
  does(mia, protocol::HallOpen{yard, "yardyardyard", "YRD234"});
  open();
  arrive(1);
  does(ben, protocol::HallArrive{link, {}});
  does(server, protocol::HallArrive{"yardyardyard", hash(1)});
  does(ben, protocol::HallArrive{"yardyardyard", {}});
  EXPECT_EQ(turnout().hall, 0u);
  EXPECT_EQ(domain::turnout_of(state, yard, 0).hall, 2u);
}

TEST_F(HallTest, OffTheRecordAGuestsWordsAreKeptNowhere) {
  open();
  arrive(1);
  does(mia, protocol::RoomRule{hall, {0, false, false, true}});
  does(server, question(1, "Between us?"));
  EXPECT_EQ(domain::view_of_waiting(state, hall).questions.front().text, "Between us?");
  EXPECT_FALSE(stands_in_journal("Between us?"));
}

TEST_F(HallTest, TheJournalGivesBackWhatWas) {
  publish();
  open();
  const PollId day = poll();
  for (int number = 1; number <= 20; ++number) {
    arrive(number);
    does(server, vote(number, day, number % 2));
  }
  does(ben, protocol::HallArrive{link, {}});
  does(ben, protocol::HallVote{link, {}, day, {1}});
  does(server, question(3, "Why?"));
  const auto before = domain::watch_of(state, hall, domain::Audience::hall, now);
  const auto links = domain::view_of_hall_links(state, hall);
  const auto counts = turnout();
  state = refolded();
  EXPECT_EQ(domain::watch_of(state, hall, domain::Audience::hall, now), before);
  EXPECT_EQ(domain::view_of_hall_links(state, hall), links);
  EXPECT_EQ(turnout(), counts);
  EXPECT_THAT(poll_now(day).counts.value(), ElementsAre(10, 11));
}

}  // namespace
}  // namespace convene::testing
