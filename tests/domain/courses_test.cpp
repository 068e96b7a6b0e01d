// Self-paced sessions (S2.10): written, opened, gone through; and that an answer is read by those alone for whom it was
// given.
#include "domain/courses.hpp"

#include "domain/given.hpp"
#include "domain/views.hpp"

namespace convene::testing {
namespace {

using protocol::StepReaders;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class CoursesTest : public ::testing::Test, protected Given {
 protected:
  CoursesTest() {
    protocol::ProgrammeSession item;
    item.guid = "pre-work";
    item.title = "Before we meet";
    item.room_name = "Quiet Garden";
    item.kind = protocol::SessionKind::asynchronous;
    does(server, protocol::ProgrammePublish{"Institute", "UTC", {item}});
    session = state.programme.all().begin()->first;
  }

  StepId write(std::string title, std::string question = {}, StepReaders readers = StepReaders::runners) {
    const StepId step{state.sequence + 1};
    does(mia, protocol::StepWrite{session, {}, text(std::move(title), std::move(question), readers)});
    return step;
  }
  static protocol::StepText text(std::string title, std::string question = {},
                                 StepReaders readers = StepReaders::runners) {
    protocol::StepText content;
    content.title = std::move(title);
    content.question = std::move(question);
    content.readers = readers;
    content.minutes = 10;
    return content;
  }
  void open_now() { does(mia, protocol::CourseOpen{session, now}); }
  void do_step(PersonId person, StepId step) { does(person, protocol::StepMark{step, true}); }
  void give(PersonId person, StepId step, std::string words, StepReaders readers = StepReaders::runners) {
    does(person, protocol::StepAnswer{step, std::move(words), readers});
  }
  protocol::OwnCourse own(PersonId person) const { return domain::view_of_inbox(state, person).courses.at(0); }
  std::vector<protocol::GivenAnswer> answers(StepId step) const {
    return asks<protocol::AnswersPage>(mia, protocol::StepAnswers{step}).answers;
  }
  auto asked(PersonId person, const protocol::Command& query) const {
    return domain::answer(state, {}, {person}, query, now);
  }

  SessionId session;
  PersonId mia = person("Mia", Role::moderator);
  PersonId ana = person("Ana");
  PersonId ben = person("Ben");
};

TEST_F(CoursesTest, StepsStandInTheOrderInWhichTheyWereWrittenOrWereMovedTo) {
  const StepId one = write("One");
  const StepId two = write("Two");
  const StepId three = write("Three");
  does(mia, protocol::StepMove{three, 0});
  EXPECT_THAT(domain::view_of_courses(state).at(0).steps, ElementsAre(three, one, two));
  EXPECT_THAT(when(mia, protocol::StepMove{three, 0}), yields_nothing());
  EXPECT_THAT(when(mia, protocol::StepMove{three, 3}), Refused(ErrorCode::field_invalid));
  does(mia, protocol::StepRemove{one});
  EXPECT_THAT(domain::view_of_courses(state).at(0).steps, ElementsAre(three, two));
  EXPECT_THAT(when(mia, protocol::StepRemove{one}), Refused(ErrorCode::step_unknown));
}

TEST_F(CoursesTest, EveryChangeRaisesTheVersionAndSaysNothingOfTheText) {
  const StepId step = write("One");
  does(mia, protocol::StepWrite{session, step, text("Another")});
  EXPECT_EQ(domain::view_of_courses(state).at(0).version, 2);
  EXPECT_THAT(when(mia, protocol::StepWrite{session, step, text("Another")}), yields_nothing());
  EXPECT_EQ(asks<protocol::StepPage>(mia, protocol::StepRead{step}).content.title, "Another");
}

TEST_F(CoursesTest, OnlyWhatLeadsToAPageIsALink) {
  protocol::StepText content = text("One");
  content.link = "javascript:alert(1)";
  EXPECT_THAT(when(mia, protocol::StepWrite{session, {}, content}), Refused(ErrorCode::field_invalid));
  content.link = "https://example.org/template";
  does(mia, protocol::StepWrite{session, {}, content});
}

TEST_F(CoursesTest, AStepBelongsToASessionOfTheProgramme) {
  EXPECT_THAT(when(mia, protocol::StepWrite{SessionId{999}, {}, text("One")}), Refused(ErrorCode::session_unknown));
  const StepId step = write("One");
  EXPECT_THAT(when(mia, protocol::StepWrite{SessionId{999}, step, text("One")}), Refused(ErrorCode::session_unknown));
  EXPECT_THAT(when(mia, protocol::StepWrite{session, StepId{999}, text("One")}), Refused(ErrorCode::step_unknown));
  protocol::StepText content = text("One");
  content.sheet = SheetId{999};
  EXPECT_THAT(when(mia, protocol::StepWrite{session, {}, content}), Refused(ErrorCode::sheet_unknown));
}

TEST_F(CoursesTest, BeforeItIsOpenOnlyThoseWhoRunTheConveningRead) {
  const StepId step = write("One", "Why?");
  EXPECT_THAT(asked(ana, protocol::CourseRead{session}), Refused(ErrorCode::course_shut));
  EXPECT_THAT(asked(ana, protocol::StepRead{step}), Refused(ErrorCode::course_shut));
  EXPECT_THAT(when(ana, protocol::StepMark{step, true}), Refused(ErrorCode::course_shut));
  EXPECT_THAT(when(ana, protocol::StepAnswer{step, "so", StepReaders::runners}), Refused(ErrorCode::course_shut));
  EXPECT_THAT(asks<protocol::CourseOutline>(mia, protocol::CourseRead{session}).steps, SizeIs(1));
  does(mia, protocol::CourseOpen{session, now + std::chrono::hours(1)});
  EXPECT_THAT(asked(ana, protocol::StepRead{step}), Refused(ErrorCode::course_shut));
  now += std::chrono::hours(1);
  EXPECT_EQ(asks<protocol::StepPage>(ana, protocol::StepRead{step}).content.question, "Why?");
  do_step(ana, step);
}

TEST_F(CoursesTest, WhatIsDoneIsKeptAndMayBeTakenBack) {
  const StepId one = write("One");
  const StepId two = write("Two");
  open_now();
  do_step(ana, two);
  do_step(ana, one);
  does(ana, protocol::StepMark{two, false});
  EXPECT_THAT(when(ana, protocol::StepMark{two, false}), yields_nothing());
  EXPECT_THAT(own(ana).done, ElementsAre(one));
  EXPECT_THAT(domain::view_of_inbox(refolded(), ana).courses.at(0).done, ElementsAre(one));
  EXPECT_THAT(domain::view_of_inbox(state, ben).courses, IsEmpty());
}

TEST_F(CoursesTest, ItIsCompletedOnceAndStaysSo) {
  const StepId one = write("One");
  const StepId two = write("Two");
  open_now();
  do_step(ana, one);
  EXPECT_FALSE(own(ana).completed);
  now += std::chrono::minutes(7);
  const auto done = does(ana, protocol::StepMark{two, true});
  ASSERT_THAT(done.entries, SizeIs(2));
  const auto* completed = std::get_if<protocol::CourseCompleted>(&done.entries[1].event);
  ASSERT_TRUE(completed);
  EXPECT_EQ(completed->minutes, 20);
  const Time at = now;
  now += std::chrono::minutes(7);
  does(ana, protocol::StepMark{two, false});
  EXPECT_THAT(does(ana, protocol::StepMark{two, true}).entries, SizeIs(1));
  write("Three");
  EXPECT_EQ(own(ana).completed, at);
}

TEST_F(CoursesTest, WhoHasDoneAllThatIsLeftHasCompletedIt) {
  const StepId one = write("One");
  const StepId two = write("Two");
  open_now();
  do_step(ana, one);
  do_step(ben, two);
  EXPECT_THAT(domain::completions_due(state, now), IsEmpty());
  does(mia, protocol::StepRemove{two});
  const auto due = domain::completions_due(state, now);
  ASSERT_THAT(due, SizeIs(1));
  EXPECT_EQ(due[0].topic, domain::topic::of_inbox(ana));
  takes_place({due, {}});
  EXPECT_TRUE(own(ana).completed);
  EXPECT_THAT(domain::completions_due(state, now), IsEmpty());
  EXPECT_THAT(domain::completions_due(refolded(), now), IsEmpty());
  EXPECT_FALSE(own(ben).completed);
}

TEST_F(CoursesTest, ASessionWithoutStepsIsCompletedByNobody) {
  const StepId one = write("One");
  write("Two");
  open_now();
  do_step(ana, one);
  const std::vector<StepId> steps = domain::view_of_courses(state).at(0).steps;
  for (const StepId step : steps) does(mia, protocol::StepRemove{step});
  EXPECT_THAT(domain::completions_due(state, now), IsEmpty());
}

TEST_F(CoursesTest, AnAnswerIsReadByItsAuthorAndByThoseForWhomItWasGiven) {
  const StepId open = write("One", "What do you choose?");
  const StepId own_only = write("Two", "What is in the way?", StepReaders::self);
  open_now();
  give(ana, open, "Water");
  give(ana, own_only, "Fear", StepReaders::self);
  EXPECT_EQ(asks<protocol::StepPage>(ana, protocol::StepRead{own_only}).answer, "Fear");
  EXPECT_EQ(asks<protocol::StepPage>(ben, protocol::StepRead{open}).answer, "");
  EXPECT_EQ(asks<protocol::StepPage>(mia, protocol::StepRead{own_only}).answer, "");
  ASSERT_THAT(answers(open), SizeIs(1));
  EXPECT_EQ(answers(open)[0].text, "Water");
  EXPECT_THAT(answers(own_only), IsEmpty());
  EXPECT_THAT(asked(ben, protocol::StepAnswers{open}), Refused(ErrorCode::not_allowed));
  EXPECT_THAT(asked(ben, protocol::CourseStanding{session}), Refused(ErrorCode::not_allowed));
}

TEST_F(CoursesTest, WhatWasSaidForOneselfIsNeverOpenedToOthersLater) {
  const StepId step = write("One", "What is in the way?", StepReaders::self);
  open_now();
  give(ana, step, "Fear", StepReaders::self);
  does(mia, protocol::StepWrite{session, step, text("One", "What is in the way?")});
  EXPECT_THAT(answers(step), IsEmpty());
  // Who typed while that was changed sends nothing to anybody.
  EXPECT_THAT(when(ana, protocol::StepAnswer{step, "Fear of heights", StepReaders::self}),
              Refused(ErrorCode::readers_changed));
  give(ana, step, "Time");
  EXPECT_EQ(answers(step).at(0).text, "Time");
}

TEST_F(CoursesTest, AnAnswerIsReplacedAndTakenBack) {
  const StepId step = write("One", "What do you choose?");
  open_now();
  EXPECT_THAT(when(ana, protocol::StepAnswer{step, "", StepReaders::runners}), yields_nothing());
  give(ana, step, "Water");
  give(ana, step, "Soil");
  EXPECT_THAT(when(ana, protocol::StepAnswer{step, "Soil", StepReaders::runners}), yields_nothing());
  EXPECT_EQ(own(ana).saves, 2);
  give(ana, step, "");
  EXPECT_THAT(answers(step), IsEmpty());
  EXPECT_EQ(own(ana).saves, 3);
  const StepId without = write("No question");
  EXPECT_THAT(when(ana, protocol::StepAnswer{without, "so", StepReaders::runners}), Refused(ErrorCode::field_invalid));
}

TEST_F(CoursesTest, ThoseWhoRunItSeeHowFarEachHasCome) {
  const StepId one = write("One");
  const StepId two = write("Two");
  open_now();
  do_step(ana, one);
  do_step(ana, two);
  do_step(ben, two);
  const auto page = asks<protocol::StandingPage>(mia, protocol::CourseStanding{session});
  EXPECT_EQ(page.begun, 2);
  EXPECT_EQ(page.completed, 1);
  ASSERT_THAT(page.people, SizeIs(2));
  EXPECT_EQ(page.people[1].name, "Ben");
  EXPECT_EQ(page.people[1].done, 1);
  const auto rest = asks<protocol::StandingPage>(mia, protocol::CourseStanding{session, 1});
  EXPECT_EQ(rest.begun, 2);
  EXPECT_THAT(rest.people, SizeIs(1));
}

TEST_F(CoursesTest, AnswersComeInPagesThatFitAFrame) {
  const StepId step = write("One", "Why?");
  open_now();
  const std::string longest(8000, 'x');
  for (int count = 0; count < 12; ++count) give(person("P" + std::to_string(count)), step, longest);
  std::size_t read = 0;
  for (int pages = 0; read < 12 && pages < 12; ++pages) {
    const auto page = asks<protocol::AnswersPage>(mia, protocol::StepAnswers{step, static_cast<std::int32_t>(read)});
    EXPECT_EQ(page.total, 12);
    ASSERT_THAT(page.answers, Not(IsEmpty()));
    EXPECT_LE(page.answers.size() * 8000, protocol::limits::page_bytes_max);
    read += page.answers.size();
  }
  EXPECT_EQ(read, 12);
}

TEST_F(CoursesTest, ThereAreOnlySoManySteps) {
  for (std::size_t count = 0; count < protocol::limits::steps_max; ++count) write("Step");
  EXPECT_THAT(when(mia, protocol::StepWrite{session, {}, text("One more")}), Refused(ErrorCode::limit_reached));
  while (state.courses.find(session)->made < protocol::limits::steps_made_max) {
    does(mia, protocol::StepRemove{state.courses.find(session)->steps.front()});
    write("Step");
  }
  does(mia, protocol::StepRemove{state.courses.find(session)->steps.front()});
  EXPECT_THAT(when(mia, protocol::StepWrite{session, {}, text("One more")}), Refused(ErrorCode::limit_reached));
}

TEST_F(CoursesTest, AnErasedPersonLeavesNoAnswerAndNoProgress) {
  const StepId step = write("One", "What do you choose?");
  open_now();
  give(ana, step, "Water");
  do_step(ana, step);
  does(server, protocol::PersonErase{ana});
  EXPECT_THAT(answers(step), IsEmpty());
  EXPECT_EQ(asks<protocol::StandingPage>(mia, protocol::CourseStanding{session}).begun, 0);
  takes_place(domain::empty(ana, stored));
  for (const domain::Entry& entry : stored) {
    if (const auto* answered = std::get_if<protocol::StepAnswered>(&entry.event)) {
      EXPECT_EQ(answered->text, "");
    }
  }
  EXPECT_THAT(refolded().courses.find(session)->people, IsEmpty());
}

TEST_F(CoursesTest, StepsComeWithTheProgrammeWhereThereAreNone) {
  protocol::ProgrammeSession item;
  item.guid = "other";
  item.title = "Module";
  item.room_name = "Quiet Garden";
  const protocol::ProgrammeCourse course{"other", now, {text("One"), text("Two", "Why?")}};
  does(server, protocol::ProgrammePublish{"Institute", "UTC", {item}, {course, {"nowhere", now, {text("Lost")}}}});
  const protocol::Course made = domain::view_of_courses(state).at(0);
  EXPECT_EQ(made.opens, now);
  ASSERT_THAT(made.steps, SizeIs(2));
  EXPECT_EQ(asks<protocol::StepPage>(ana, protocol::StepRead{made.steps[1]}).content.question, "Why?");
  do_step(ana, made.steps[0]);
  // What was changed here since, and what people did, is not overwritten.
  does(mia, protocol::StepWrite{made.session, made.steps[0], text("One, better")});
  EXPECT_THAT(when(server, protocol::ProgrammePublish{"Institute", "UTC", {item}, {course}}), yields_nothing());
  EXPECT_EQ(asks<protocol::StepPage>(ana, protocol::StepRead{made.steps[0]}).content.title, "One, better");
}

TEST_F(CoursesTest, AStepStaysWhenItsSessionLeavesTheProgramme) {
  const StepId step = write("One");
  open_now();
  do_step(ana, step);
  protocol::ProgrammeSession item;
  item.guid = "another";
  item.title = "Another";
  item.room_name = "Hall";
  does(server, protocol::ProgrammePublish{"Institute", "UTC", {item}});
  EXPECT_EQ(asks<protocol::StepPage>(ana, protocol::StepRead{step}).content.title, "One");
  EXPECT_TRUE(own(ana).completed);
}

}  // namespace
}  // namespace convene::testing
