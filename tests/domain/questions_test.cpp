// Questions: asked, let in, voted up, answered; and that nobody learns who asked anonymously.
#include "domain/questions.hpp"

#include "domain/given.hpp"
#include "domain/naming.hpp"
#include "domain/views.hpp"

namespace convene::testing {
namespace {

using protocol::OwnQuestionStage;
using protocol::QuestionStage;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class QuestionsTest : public ::testing::Test, protected Given {
 protected:
  QuestionId asks_question(PersonId id, std::string text, bool is_anonymous = false) {
    const QuestionId question{state.sequence + 1};
    does(id, protocol::QuestionAsk{hall, std::move(text), is_anonymous});
    return question;
  }
  void rule(bool is_moderated, bool is_anonymous) {
    does(mia, protocol::QuestionRule{hall, {is_moderated, is_anonymous}});
  }
  std::vector<protocol::Question> in_room() const { return domain::view_of_questions(state, hall).questions; }
  std::vector<protocol::Question> waiting() const { return domain::view_of_waiting(state, hall).questions; }
  std::vector<protocol::OwnQuestion> own(PersonId id) const { return domain::view_of_inbox(state, id).questions; }

  /// All that the journal holds for a topic, as its readers are told.
  std::string told_in(const std::string& topic) const {
    std::string told;
    for (const domain::Entry& entry : stored) {
      if (entry.topic != topic) continue;
      protocol::Event event = entry.event;
      domain::add_names(state, event);
      told += protocol::encode_record(topic, entry.offset, entry.at, event);
    }
    return told;
  }
  /// What a reader is shown of a topic who comes to it afresh.
  std::string shown(PersonId reader, const std::string& topic) const {
    return protocol::encode_live(domain::open(state, reader, topic));
  }

  RoomId hall = room("Hall");
  RoomId yard = room("Yard");
  PersonId mia = person_in(hall, "Mia", Role::moderator);
  PersonId ana = person_in(hall, "Ana");
  PersonId ben = person_in(hall, "Ben");
  const std::string hall_topic = domain::topic::of_room(hall);
  const std::string desk_topic = domain::topic::of_desk(hall);
};

TEST_F(QuestionsTest, AQuestionIsSeenByAllInTheRoomWithItsAuthorsName) {
  const QuestionId question = asks_question(ana, "Why now?");
  ASSERT_THAT(in_room(), SizeIs(1));
  EXPECT_EQ(in_room()[0].question, question);
  EXPECT_EQ(in_room()[0].by, ana);
  EXPECT_EQ(in_room()[0].name, "Ana");
  EXPECT_EQ(in_room()[0].votes, 0);
  EXPECT_EQ(own(ana).at(0).stage, OwnQuestionStage::asked);
  EXPECT_THAT(own(ben), IsEmpty());
}

TEST_F(QuestionsTest, OneAsksInTheStandingRoomOneIsIn) {
  EXPECT_THAT(when(ana, protocol::QuestionAsk{yard, "Here?", false}), Refused(ErrorCode::not_in_room));
  EXPECT_THAT(when(ana, protocol::QuestionAsk{RoomId{999}, "Here?", false}), Refused(ErrorCode::room_unknown));
  does(mia, protocol::BreakoutPrepare{hall, {"Red"}, true});
  does(mia, protocol::BreakoutOpen{hall, 0, false});
  const RoomId red = state.breakouts.find(hall)->rooms[0].room;
  does(ana, protocol::RoomEnter{red});
  EXPECT_THAT(when(ana, protocol::QuestionAsk{red, "Here?", false}), Refused(ErrorCode::room_unknown));
  EXPECT_FALSE(domain::open(state, ana, domain::topic::of_room(red)).questions);
}

TEST_F(QuestionsTest, TheMutedAndTheSimulatedAskNothing) {
  does(mia, protocol::PersonMute{ana, 5, "why"});
  EXPECT_THAT(when(ana, protocol::QuestionAsk{hall, "May I?", false}), Refused(ErrorCode::muted));
  state.people.find(ben)->is_simulated = true;
  EXPECT_THAT(when(ben, protocol::QuestionAsk{hall, "May I?", false}), Refused(ErrorCode::simulated));
}

TEST_F(QuestionsTest, NamelessQuestionsAreAskedOnlyWhereThatIsAllowed) {
  EXPECT_THAT(when(ana, protocol::QuestionAsk{hall, "Who?", true}), Refused(ErrorCode::anonymous_refused));
  rule(false, true);
  asks_question(ana, "Who?", true);
  EXPECT_FALSE(in_room()[0].by);
  EXPECT_FALSE(in_room()[0].name);
}

TEST_F(QuestionsTest, NothingThatOthersAreToldNamesWhoAskedAnonymously) {
  rule(true, true);
  const QuestionId question = asks_question(ana, "Who?", true);
  EXPECT_THAT(shown(mia, desk_topic), HasSubstr("Who?")) << "those who run the room see the question";
  EXPECT_THAT(shown(mia, desk_topic), Not(HasSubstr(ana.text()))) << "and not whose it is";
  does(mia, protocol::QuestionApprove{question});
  does(ben, protocol::QuestionVote{question, true});
  does(mia, protocol::QuestionMark{question, QuestionStage::answering, {}});
  does(mia, protocol::QuestionDismiss{question, "off topic"});
  for (const auto* topic : {&hall_topic, &desk_topic}) {
    EXPECT_THAT(told_in(*topic), Not(HasSubstr(ana.text()))) << *topic;
    EXPECT_THAT(told_in(*topic), Not(HasSubstr("Ana"))) << *topic;
  }
  EXPECT_EQ(own(ana).at(0).why, "off topic") << "only the author is told why";
}

TEST_F(QuestionsTest, WhereTheyAreModeratedQuestionsGoToTheDeskFirst) {
  rule(true, false);
  const QuestionId question = asks_question(ana, "May I ask?");
  EXPECT_THAT(in_room(), IsEmpty());
  EXPECT_THAT(waiting(), SizeIs(1));
  EXPECT_EQ(own(ana).at(0).stage, OwnQuestionStage::waiting);
  EXPECT_THAT(when(ben, protocol::QuestionVote{question, true}), Refused(ErrorCode::question_unknown));
  EXPECT_THAT(when(mia, protocol::QuestionPin{hall, question}), Refused(ErrorCode::question_unknown));
  does(mia, protocol::QuestionApprove{question});
  EXPECT_THAT(waiting(), IsEmpty());
  EXPECT_EQ(in_room().at(0).by, ana) << "not who let it in";
  EXPECT_EQ(own(ana).at(0).stage, OwnQuestionStage::asked);
  EXPECT_THAT(when(mia, protocol::QuestionApprove{question}), Refused(ErrorCode::question_unknown));
}

TEST_F(QuestionsTest, ADismissedOneIsGoneAndItsAuthorKnowsWhy) {
  rule(true, false);
  const QuestionId question = asks_question(ana, "Bad?");
  does(mia, protocol::QuestionDismiss{question, "was asked before"});
  EXPECT_THAT(waiting(), IsEmpty());
  EXPECT_EQ(own(ana).at(0).stage, OwnQuestionStage::dismissed);
  EXPECT_EQ(own(ana).at(0).why, "was asked before");
  EXPECT_EQ(own(ana).at(0).text, "Bad?");
  EXPECT_THAT(told_in(desk_topic), Not(HasSubstr("Bad?"))) << "it stands no more where others read";
}

TEST_F(QuestionsTest, WhoWithdrawsLeavesNoTextBehind) {
  const QuestionId question = asks_question(ana, "Regretted?");
  EXPECT_THAT(when(ben, protocol::QuestionWithdraw{question}), Refused(ErrorCode::not_yours));
  EXPECT_THAT(when(mia, protocol::QuestionWithdraw{question}), Refused(ErrorCode::not_yours));
  does(ana, protocol::QuestionWithdraw{question});
  EXPECT_THAT(in_room(), IsEmpty());
  EXPECT_THAT(own(ana), IsEmpty());
  EXPECT_THAT(told_in(hall_topic) + told_in(domain::topic::of_inbox(ana)), Not(HasSubstr("Regretted?")));
  EXPECT_THAT(when(ana, protocol::QuestionWithdraw{question}), Refused(ErrorCode::question_unknown));
}

TEST_F(QuestionsTest, APersonHasOneVoteAndMayTakeItBack) {
  const QuestionId question = asks_question(ana, "Why?");
  does(ben, protocol::QuestionVote{question, true});
  EXPECT_THAT(when(ben, protocol::QuestionVote{question, true}), yields_nothing());
  does(ana, protocol::QuestionVote{question, true});
  EXPECT_EQ(in_room()[0].votes, 2);
  EXPECT_THAT(domain::view_of_inbox(state, ben).upvotes, ElementsAre(question));
  does(ben, protocol::QuestionVote{question, false});
  EXPECT_EQ(in_room()[0].votes, 1);
  EXPECT_THAT(domain::view_of_inbox(state, ben).upvotes, IsEmpty());
  EXPECT_THAT(told_in(hall_topic), Not(HasSubstr("voted"))) << "who voted others are not told";
}

TEST_F(QuestionsTest, OneIsPinnedAndUnpinnedWithItsQuestion) {
  const QuestionId first = asks_question(ana, "First?");
  const QuestionId second = asks_question(ben, "Second?");
  does(mia, protocol::QuestionPin{hall, first});
  does(mia, protocol::QuestionPin{hall, second});
  EXPECT_EQ(domain::view_of_questions(state, hall).pinned, second);
  does(ben, protocol::QuestionWithdraw{second});
  EXPECT_FALSE(domain::view_of_questions(state, hall).pinned);
  does(mia, protocol::QuestionPin{hall, first});
  does(mia, protocol::QuestionPin{hall, {}});
  EXPECT_FALSE(domain::view_of_questions(state, hall).pinned);
}

TEST_F(QuestionsTest, AnAnsweredOneKeepsItsAnswerAndTakesNoVotes) {
  const QuestionId question = asks_question(ana, "Why?");
  does(mia, protocol::QuestionMark{question, QuestionStage::answering, {}});
  does(ben, protocol::QuestionVote{question, true});
  does(mia, protocol::QuestionMark{question, QuestionStage::answered, "Because."});
  EXPECT_EQ(in_room()[0].stage, QuestionStage::answered);
  EXPECT_EQ(in_room()[0].answer, "Because.");
  EXPECT_THAT(when(ana, protocol::QuestionVote{question, true}), Refused(ErrorCode::question_unknown));
}

TEST_F(QuestionsTest, OpenOnesAreBoundedAPersonAndARoom) {
  for (std::size_t count = 0; count < protocol::limits::questions_person_max; ++count) asks_question(ana, "?");
  EXPECT_THAT(when(ana, protocol::QuestionAsk{hall, "More?", false}), Refused(ErrorCode::limit_reached));
  does(mia, protocol::QuestionMark{in_room()[0].question, QuestionStage::answered, {}});
  asks_question(ana, "One is answered: one more?");
  while (in_room().size() <= protocol::limits::questions_room_max) {
    const PersonId other = person_in(hall, "Other");
    for (int count = 0; count < 5 && in_room().size() <= protocol::limits::questions_room_max; ++count)
      asks_question(other, "?");
  }
  EXPECT_THAT(when(ben, protocol::QuestionAsk{hall, "Mine?", false}), Refused(ErrorCode::limit_reached));
}

TEST_F(QuestionsTest, OfThoseAnsweredTheNewestAreShown) {
  const QuestionId oldest = asks_question(ana, "Oldest?");
  does(mia, protocol::QuestionMark{oldest, QuestionStage::answered, {}});
  for (std::size_t count = 0; count < protocol::limits::questions_answered_max; ++count)
    does(mia, protocol::QuestionMark{asks_question(ana, "?"), QuestionStage::answered, {}});
  EXPECT_THAT(in_room(), SizeIs(protocol::limits::questions_answered_max));
  EXPECT_FALSE(state.questions.find(oldest));
}

TEST_F(QuestionsTest, TheJournalGivesTheSameBack) {
  rule(true, true);
  const QuestionId first = asks_question(ana, "First?", true);
  const QuestionId second = asks_question(ben, "Second?");
  does(mia, protocol::QuestionApprove{first});
  does(ben, protocol::QuestionVote{first, true});
  does(ben, protocol::QuestionWithdraw{second});
  does(mia, protocol::QuestionPin{hall, first});
  const Convening again = refolded();
  EXPECT_EQ(domain::view_of_questions(again, hall), domain::view_of_questions(state, hall));
  EXPECT_EQ(domain::view_of_waiting(again, hall), domain::view_of_waiting(state, hall));
  EXPECT_EQ(domain::view_of_inbox(again, ana), domain::view_of_inbox(state, ana));
  does(ana, protocol::QuestionWithdraw{first});
  EXPECT_THAT(domain::view_of_questions(refolded(), hall).questions, IsEmpty());
}

TEST_F(QuestionsTest, OneWhoIsSweptTakesTheirVotesAlong) {
  const QuestionId question = asks_question(ana, "Why?");
  does(server, protocol::RehearsalAdmit{{{"cookie", "Sim"}}});
  const PersonId sim{state.sequence - 1};
  does(sim, protocol::RoomEnter{hall});
  does(sim, protocol::QuestionVote{question, true});
  EXPECT_EQ(domain::tally_of_questions(state, hall).votes.at(0).votes, 1);
  happened(ledger, server, protocol::RehearsalDismissed{sim});
  EXPECT_THAT(domain::tally_of_questions(state, hall).votes, IsEmpty());
}

}  // namespace
}  // namespace convene::testing
