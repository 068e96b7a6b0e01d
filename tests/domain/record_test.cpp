#include "domain/record.hpp"

#include "domain/given.hpp"
#include "domain/views.hpp"

namespace convene::testing {
namespace {

using protocol::RoomRules;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

constexpr const char* canary = "the canary sings";

class RecordTest : public ::testing::Test, protected Given {
 protected:
  static RoomRules off() {
    RoomRules rules;
    rules.no_record = true;
    return rules;
  }
  void switch_record(RoomId room, bool is_off) { does(mia, protocol::RoomRule{room, is_off ? off() : RoomRules{}}); }
  bool is_off(RoomId room) const { return domain::keeps_no_record(state, room); }

  /// What the journal holds, as text.
  std::string journal() const {
    std::string all;
    for (const domain::Entry& entry : stored) all += protocol::encode_payload(entry.event) + "\n";
    return all;
  }
  template <class Event>
  const Event& last() const {
    for (auto entry = stored.rbegin(); entry != stored.rend(); ++entry) {
      if (const auto* event = std::get_if<Event>(&entry->event)) return *event;
    }
    ADD_FAILURE() << "there is no such entry";
    static const Event none;
    return none;
  }
  /// A programme of one session in the hall, off the record, from this minute on for an hour.
  void publish(int starts_at, bool no_record = true, std::string in = "Hall") {
    protocol::ProgrammeSession item;
    item.guid = "a";
    item.title = "Talk";
    item.starts = minutes(starts_at);
    item.ends = minutes(starts_at + 60);
    item.room_name = std::move(in);
    item.no_record = no_record;
    does(server, protocol::ProgrammePublish{"Institute", "UTC", {item}});
  }
  /// The host's tick at this minute.
  std::size_t tick(int minute) {
    now = minutes(minute);
    auto entries = domain::records_due(state, now);
    takes_place({entries, {}});
    return entries.size();
  }

  RoomId hall = room("Hall");
  PersonId ana = person_in(hall, "Ana");
  PersonId mia = person_in(hall, "Mia", Role::moderator);
};

TEST_F(RecordTest, KeepsWhoAndWhenAndNoWordOfWhatIsSaidOffTheRecord) {
  switch_record(hall, true);
  const domain::Accepted posted = does(ana, protocol::ChatPost{hall, canary, {}});
  EXPECT_EQ(std::get<protocol::ChatPosted>(posted.entries[0].event).text, canary) << "those who are there read it";
  does(ana, protocol::ChatEdit{hall, 0, std::string(canary) + " twice"});
  EXPECT_THAT(journal(), Not(HasSubstr("canary")));
  const auto& kept = last<protocol::ChatPosted>();
  EXPECT_EQ(kept.author, ana);
  EXPECT_TRUE(kept.unrecorded);
  EXPECT_EQ(kept.edited, now);
}

TEST_F(RecordTest, HoldsForAllThatCarriesWordsInARoom) {
  does(mia, protocol::CaptionAppoint{hall, ana});
  does(mia, protocol::BreakoutPrepare{hall, {"Group"}, true});
  does(mia, protocol::BreakoutOpen{hall, 0, false});
  const RoomId group = state.rooms.breakouts_of(hall).front();
  switch_record(hall, true);
  does(ana, protocol::CaptionSay{hall, canary, "en", 0});
  does(ana, protocol::QuestionAsk{hall, canary, false});
  const QuestionId question = state.questions.of(hall).questions.begin()->first;
  does(mia, protocol::QuestionMark{question, protocol::QuestionStage::answered, canary});
  does(mia, protocol::PollDraft{hall, canary, {canary, "no canary"}, false, false, {{canary, canary}}});
  does(mia, protocol::PollOpen{state.polls.of(hall).begin()->first});
  does(mia, protocol::BreakoutTell{hall, canary});
  does(ana, protocol::RoomEnter{group});
  does(ana, protocol::ChatPost{group, canary, {}});
  does(ana, protocol::BreakoutNote{group, canary});
  does(ana, protocol::HelpAsk{group, canary});
  does(mia, protocol::BreakoutRecall{hall, 0});
  takes_place({domain::breakouts_due(state, now), {}});
  EXPECT_TRUE(last<protocol::BreakoutReported>().unrecorded) << "the note came back into the room";
  EXPECT_THAT(journal(), Not(HasSubstr("canary")));
}

TEST_F(RecordTest, WhatIsNotKeptStandsAsThatAfterARestart) {
  switch_record(hall, true);
  does(ana, protocol::QuestionAsk{hall, canary, false});
  does(mia, protocol::PollDraft{hall, canary, {"yes", "no"}, false, false});
  const PollId poll = state.polls.of(hall).begin()->first;
  does(mia, protocol::PollOpen{poll});
  does(ana, protocol::PollVote{poll, {1}});
  EXPECT_EQ(domain::view_of_questions(state, hall).questions[0].text, canary);
  const Convening again = refolded();
  const auto question = domain::view_of_questions(again, hall).questions[0];
  EXPECT_EQ(question.text, "");
  EXPECT_TRUE(question.unrecorded);
  EXPECT_EQ(question.by, ana);
  EXPECT_TRUE(domain::view_of_inbox(again, ana).questions[0].unrecorded);
  const auto counted = domain::view_of_polls(again, hall).polls[0];
  EXPECT_EQ(counted.options, (std::vector<std::string>{"", ""}));
  EXPECT_EQ(counted.counts, (std::vector<std::uint64_t>{0, 1})) << "who voted for what is no word";
}

TEST_F(RecordTest, AppliesFromThenOnAndNotToWhatWasSaidBefore) {
  does(ana, protocol::ChatPost{hall, "before", {}});
  switch_record(hall, true);
  does(ana, protocol::ChatPost{hall, canary, {}});
  switch_record(hall, false);
  does(ana, protocol::ChatPost{hall, "after", {}});
  EXPECT_THAT(journal(), HasSubstr("before"));
  EXPECT_THAT(journal(), HasSubstr("after"));
  EXPECT_THAT(journal(), Not(HasSubstr("canary")));
}

TEST_F(RecordTest, WhatCameFromOffTheRecordStaysOffIt) {
  switch_record(hall, true);
  does(ana, protocol::ChatPost{hall, "said in confidence", {}});
  does(mia, protocol::QuestionRule{hall, {true, false}});
  does(ana, protocol::QuestionAsk{hall, canary, false});
  does(mia, protocol::PollDraft{hall, canary, {"yes", "no"}, false, false});
  switch_record(hall, false);
  does(ana, protocol::ChatEdit{hall, 0, canary});
  does(mia, protocol::QuestionApprove{state.questions.of(hall).questions.begin()->first});
  does(mia, protocol::PollOpen{state.polls.of(hall).begin()->first});
  EXPECT_THAT(journal(), Not(HasSubstr("canary")));
}

TEST_F(RecordTest, AMessageThatIsChangedOffTheRecordIsNotKeptAnyMore) {
  does(ana, protocol::ChatPost{hall, "before", {}});
  switch_record(hall, true);
  does(ana, protocol::ChatEdit{hall, 0, canary});
  EXPECT_THAT(journal(), Not(HasSubstr("canary")));
  EXPECT_THAT(journal(), Not(HasSubstr("before"))) << "an edit leaves no text of before";
  switch_record(hall, false);
  does(ana, protocol::ChatEdit{hall, 0, canary});
  EXPECT_THAT(journal(), Not(HasSubstr("canary")));
}

TEST_F(RecordTest, ABreakoutMayBeOffTheRecordBesideARoomThatIsNot) {
  does(mia, protocol::BreakoutPrepare{hall, {"One", "Two"}, true});
  does(mia, protocol::BreakoutOpen{hall, 0, false});
  const auto groups = state.rooms.breakouts_of(hall);
  switch_record(groups[0], true);
  EXPECT_TRUE(is_off(groups[0]));
  EXPECT_FALSE(is_off(groups[1]));
  EXPECT_FALSE(is_off(hall));
  does(ana, protocol::RoomEnter{groups[0]});
  does(ana, protocol::BreakoutNote{groups[0], canary});
  does(mia, protocol::BreakoutRecall{hall, 0});
  takes_place({domain::breakouts_due(state, now), {}});
  EXPECT_THAT(journal(), Not(HasSubstr("canary"))) << "its note does not become part of the room's record";
}

TEST_F(RecordTest, TellsEverybodyAndTheAuditTrail) {
  const domain::Accepted ruled = does(mia, protocol::RoomRule{hall, off()});
  ASSERT_THAT(ruled.entries, SizeIs(2));
  EXPECT_EQ(ruled.entries[0].topic, "convening");
  EXPECT_EQ(std::get<protocol::AuditNoted>(ruled.entries[1].event).act, protocol::Act::stop_record);
  RoomRules both;
  both.slow_s = 5;
  const domain::Accepted back = does(mia, protocol::RoomRule{hall, both});
  ASSERT_THAT(back.entries, SizeIs(3));
  EXPECT_EQ(std::get<protocol::AuditNoted>(back.entries[1].event).act, protocol::Act::keep_record);
  EXPECT_EQ(std::get<protocol::AuditNoted>(back.entries[2].event).act, protocol::Act::rule_room);
}

TEST_F(RecordTest, AReportShowsThatSomethingWasSaidAndNotWhat) {
  switch_record(hall, true);
  does(ana, protocol::ChatPost{hall, canary, {}});
  does(mia, protocol::ReportSend{ana, protocol::ReportReason::other, "they said: shut up", "room/" + hall.text(), 0});
  const domain::Report* report = state.reports.to_gather();
  ASSERT_NE(report, nullptr);
  std::vector<domain::Entry> page;
  for (const domain::Entry& entry : stored) {
    if (entry.topic == "room/" + hall.text() && entry.offset == 0) page.push_back(entry);
  }
  const ReportId id = report->id;
  takes_place(domain::keep(state, *report, page));
  EXPECT_THAT(journal(), Not(HasSubstr("canary")));
  EXPECT_THAT(journal(), HasSubstr("shut up")) << "the reporter quotes what they choose to";
  const PersonId olga = person("Olga", Role::organiser);
  const auto details = asks<protocol::ReportDetails>(olga, protocol::ReportRead{id});
  ASSERT_THAT(details.lines, SizeIs(1));
  EXPECT_EQ(details.lines[0].text, "");
  EXPECT_TRUE(details.lines[0].unrecorded);
}

TEST_F(RecordTest, AttendanceCounts) {
  switch_record(hall, true);
  const PersonId ben = person_in(hall, "Ben");
  now = minutes(10);
  does(ben, protocol::RoomLeave{});
  const Convening again = refolded();
  ASSERT_THAT(again.attendance.stays_of(ben), SizeIs(1));
  EXPECT_EQ(again.attendance.stays_of(ben)[0].to, minutes(10));
}

TEST_F(RecordTest, ACommandOffTheRecordIsAppliedOnceAfterARestartToo) {
  switch_record(hall, true);
  const domain::Origin origin{"tab-of-ana", 1, 0};  // as the journal keeps it: without a digest of the words
  does(ana, protocol::ChatPost{hall, canary, {}}, origin);
  EXPECT_TRUE(refolded().clients.knows(ana, {"tab-of-ana", 1, 4711}));
}

TEST_F(RecordTest, TheProgrammeStopsTheRecordInTimeAndLetsItGoOnAfterwards) {
  publish(60);
  EXPECT_EQ(tick(44), 0);
  EXPECT_EQ(tick(45), 1) << "people come early";
  EXPECT_TRUE(is_off(hall));
  EXPECT_EQ(last<protocol::RoomRuled>().session, state.programme.all().begin()->first);
  EXPECT_EQ(tick(46), 0);
  EXPECT_EQ(tick(119), 0);
  EXPECT_EQ(tick(120), 1);
  EXPECT_FALSE(is_off(hall));
  EXPECT_EQ(tick(121), 0);
}

TEST_F(RecordTest, ASessionThatOverrunsStaysOffTheRecord) {
  publish(60);
  tick(60);
  does(mia, protocol::StageOpen{hall});
  EXPECT_EQ(tick(120), 0);
  does(mia, protocol::StageEnd{hall});
  EXPECT_EQ(tick(121), 1);
}

TEST_F(RecordTest, WhatAModeratorSaysHolds) {
  publish(60);
  tick(60);
  switch_record(hall, false);
  EXPECT_EQ(tick(61), 0) << "it was switched on again on purpose";
  switch_record(hall, true);
  EXPECT_EQ(tick(120), 0) << "and off again for good";
  EXPECT_TRUE(is_off(hall));
}

TEST_F(RecordTest, WhatAModeratorSwitchedOffBeforeStaysSoWhenTheSessionIsOver) {
  switch_record(hall, true);
  publish(60);
  tick(60);
  EXPECT_EQ(tick(120), 0);
  EXPECT_TRUE(is_off(hall));
}

TEST_F(RecordTest, ASessionThatChangesTakesItsRoomAlong) {
  publish(60);
  tick(60);
  publish(60, false);
  EXPECT_EQ(tick(61), 1);
  EXPECT_FALSE(is_off(hall));
  publish(60);
  EXPECT_EQ(tick(62), 1);
  publish(60, true, "Yard");
  EXPECT_EQ(tick(63), 1);
  EXPECT_EQ(tick(64), 1);
  EXPECT_FALSE(is_off(hall));
  EXPECT_TRUE(is_off(state.rooms.named("Yard")->id));
  EXPECT_EQ(domain::view_of_convening(refolded()), domain::view_of_convening(state));
}

TEST_F(RecordTest, IsUntouchedByOtherRules) {
  publish(60);
  tick(60);
  RoomRules slow = state.doors.rules_of(hall);
  slow.slow_s = 10;
  does(mia, protocol::RoomRule{hall, slow});
  EXPECT_EQ(tick(120), 1);
  EXPECT_EQ(state.doors.rules_of(hall).slow_s, 10);
  EXPECT_FALSE(is_off(hall));
}

}  // namespace
}  // namespace convene::testing
