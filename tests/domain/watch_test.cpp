// What the public is shown of a room (S4.3): what is on, and no more.
#include "domain/watch.hpp"

#include "domain/given.hpp"

namespace convene::testing {
namespace {

using domain::Audience;
using protocol::WatchState;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class WatchTest : public ::testing::Test, protected Given {
 protected:
  WatchTest() {
    schedule("Opening plenary", minutes(0), minutes(60), protocol::SessionAccess::both);
    does(mia, protocol::StageOpen{hall});
    does(mia, protocol::CaptionAppoint{hall, ana});
  }

  void schedule(std::string title, Time starts, Time ends, protocol::SessionAccess access) {
    protocol::ProgrammeSession item;
    item.guid = item.title = std::move(title);
    item.room_name = "Hall";
    item.starts = starts;
    item.ends = ends;
    item.access = access;
    item.speakers = {{"Dr. Rhea Stone"}};
    sessions_.push_back(std::move(item));
    does(server, protocol::ProgrammePublish{"Institute", "UTC", sessions_});
  }
  void publish() { does(mia, protocol::HallPublish{hall, "watchwatchwatch2"}); }
  void say(std::string text) { does(ana, protocol::CaptionSay{hall, std::move(text), "en", 0}); }
  QuestionId ask(std::string text) {
    const QuestionId id{state.sequence + 1};
    does(ana, protocol::QuestionAsk{hall, std::move(text), false});
    return id;
  }
  void keep_record(bool is_kept) { does(mia, protocol::RoomRule{hall, {0, false, false, !is_kept}}); }
  protocol::Watch shown(Audience audience = Audience::everybody) const {
    return domain::watch_of(state, hall, audience, now);
  }
  std::vector<std::string> lines(Audience audience = Audience::everybody) const {
    std::vector<std::string> texts;
    for (const auto& line : shown(audience).lines) texts.push_back(line.text);
    return texts;
  }
  std::vector<std::string> questions(Audience audience = Audience::everybody) const {
    std::vector<std::string> texts;
    for (const auto& question : shown(audience).questions) texts.push_back(question.text);
    return texts;
  }

  RoomId hall = room("Hall");
  PersonId mia = person_in(hall, "Mia", Role::moderator);
  PersonId ana = person_in(hall, "Ana Attendee");

 private:
  std::vector<protocol::ProgrammeSession> sessions_;
};

TEST_F(WatchTest, TellsWhatIsOnAndWhoSpeaksByTheProgramme) {
  publish();
  does(mia, protocol::StageStart{hall});
  does(mia, protocol::TimerStart{hall, "Welcome", 5});
  const auto watch = shown();
  EXPECT_EQ(watch.state, WatchState::shown);
  EXPECT_EQ(watch.phase, protocol::StagePhase::live);
  EXPECT_EQ(watch.title, "Opening plenary");
  EXPECT_THAT(watch.session->speakers, ElementsAre("Dr. Rhea Stone"));
  EXPECT_EQ(watch.timer->label, "Welcome");
}

TEST_F(WatchTest, NamesNobodyAndTellsNoChat) {
  publish();
  does(mia, protocol::SpeakerAppoint{hall, ana});
  does(ana, protocol::HandRaise{hall});
  does(mia, protocol::FloorGive{hall, ana});
  does(ana, protocol::ChatPost{hall, "a word among us", {}});
  ask("Shall we begin?");
  say("Welcome.");
  const std::string body = protocol::encode_as(shown());
  EXPECT_EQ(body.find("Ana"), std::string::npos) << body;
  EXPECT_EQ(body.find("a word among us"), std::string::npos);
  EXPECT_NE(body.find("Shall we begin?"), std::string::npos);
  EXPECT_NE(body.find("Welcome."), std::string::npos);
}

TEST_F(WatchTest, ShowsNothingOfWhatWasSaidBeforeItWasPublic) {
  ask("Among ourselves?");
  say("Among ourselves.");
  publish();
  ask("For everybody?");
  say("For everybody.");
  EXPECT_THAT(questions(), ElementsAre("For everybody?"));
  EXPECT_THAT(lines(), ElementsAre("For everybody."));
  EXPECT_THAT(questions(Audience::hall), SizeIs(2)) << "those in the hall are among ourselves";
}

TEST_F(WatchTest, OffTheRecordNothingIsShownAndNothingComesBack) {
  publish();
  say("First.");
  keep_record(false);
  ask("In confidence?");
  say("In confidence.");
  EXPECT_EQ(shown().state, WatchState::off_record);
  EXPECT_EQ(shown().title, "");
  EXPECT_THAT(lines(), IsEmpty());
  EXPECT_THAT(domain::lines_of(state, hall, Audience::everybody, now, 0).lines, IsEmpty());
  keep_record(true);
  say("Again.");
  EXPECT_EQ(shown().state, WatchState::shown);
  EXPECT_THAT(lines(), ElementsAre("First.", "Again."));
  EXPECT_THAT(questions(), IsEmpty());
}

TEST_F(WatchTest, ASessionInTheHallOnlyIsShownThereOnly) {
  publish();
  does(server, protocol::HallOpen{hall, "askaskaskask", "ABC234"});
  does(mia, protocol::StageEnd{hall});
  schedule("Closed lunch", minutes(60), minutes(90), protocol::SessionAccess::in_hall);
  now = minutes(55);
  does(mia, protocol::StageOpen{hall});
  say("Bon appetit.");
  for (const int minute : {55, 70, 100}) {  // before its hours, within, and where it lasts longer
    now = minutes(minute);
    EXPECT_EQ(shown().state, WatchState::in_hall) << minute;
    EXPECT_THAT(lines(), IsEmpty()) << minute;
    EXPECT_EQ(shown(Audience::hall).title, "Closed lunch");
  }
}

TEST_F(WatchTest, AStageThatIsClosedShowsWhatComesNext) {
  publish();
  ask("Done?");
  does(mia, protocol::StageEnd{hall});
  schedule("Closing plenary", minutes(400), minutes(460), protocol::SessionAccess::both);
  now = minutes(100);
  EXPECT_EQ(shown().title, "");
  EXPECT_EQ(shown().session->title, "Closing plenary");
  EXPECT_THAT(shown().questions, IsEmpty());
}

TEST_F(WatchTest, AHiddenResultIsHiddenFromThePublicToo) {
  publish();
  const PollId poll{state.sequence + 1};
  does(mia, protocol::PollDraft{hall, "Who?", {"Red", "Blue"}, false, true});
  EXPECT_THAT(shown().polls, IsEmpty()) << "a draft is those who run the room's";
  does(mia, protocol::PollOpen{poll});
  does(ana, protocol::PollVote{poll, {0}});
  EXPECT_FALSE(shown().polls.front().counts);
  does(mia, protocol::PollClose{poll});
  EXPECT_THAT(shown().polls.front().counts.value(), ElementsAre(1, 0));
  does(mia, protocol::StageEnd{hall});
  does(mia, protocol::StageOpen{hall});
  EXPECT_THAT(shown().polls, IsEmpty()) << "it was the session's before";
}

TEST_F(WatchTest, OnlyQuestionsThatWereLetInAreShownThePinnedOneFirst) {
  publish();
  ask("First?");
  const QuestionId second = ask("Second?");
  does(mia, protocol::QuestionRule{hall, {true, false}});
  ask("Waits?");
  does(mia, protocol::QuestionPin{hall, second});
  EXPECT_THAT(questions(), ElementsAre("Second?", "First?"));
  EXPECT_TRUE(shown().pinned);
}

TEST_F(WatchTest, SlidesAreThePublicsWhileTheyAreShown) {
  publish();
  const SlidesId slides{state.sequence + 1};
  does(mia, protocol::SlidesAdd{hall, "Plans", 12, 5000, std::string(64, 'a')});
  EXPECT_FALSE(shown().slides);
  EXPECT_FALSE(domain::slides_for(state, hall, Audience::everybody, now, slides));
  does(mia, protocol::SlidesShow{slides, 3});
  EXPECT_EQ(shown().slides, (protocol::WatchSlides{slides, 3, 12}));
  EXPECT_TRUE(domain::slides_for(state, hall, Audience::everybody, now, slides));
  keep_record(false);
  EXPECT_FALSE(domain::slides_for(state, hall, Audience::everybody, now, slides));
  EXPECT_TRUE(domain::slides_for(state, hall, Audience::hall, now, slides));
}

TEST_F(WatchTest, AllLinesAreReadInPages) {
  publish();
  for (int count = 0; count < 250; ++count) say("Line " + std::to_string(count));
  EXPECT_THAT(lines(), SizeIs(12));
  const auto first = domain::lines_of(state, hall, Audience::everybody, now, 0);
  EXPECT_THAT(first.lines, SizeIs(200));
  EXPECT_TRUE(first.more);
  const auto rest = domain::lines_of(state, hall, Audience::everybody, now, first.lines.back().n + 1);
  EXPECT_THAT(rest.lines, SizeIs(50));
  EXPECT_FALSE(rest.more);
}

}  // namespace
}  // namespace convene::testing
