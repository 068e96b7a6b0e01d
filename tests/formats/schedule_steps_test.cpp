// Steps of self-paced sessions in a schedule (S2.10).
#include "formats/schedule_steps.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "formats/example_institute.hpp"
#include "formats/schedule.hpp"
#include "protocol/generated/cpp/limits.hpp"

namespace convene::formats {
namespace {

using protocol::StepReaders;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

ImportedSchedule imported(const std::string& fields) {
  auto schedule = import_schedule(
      R"({"schedule":{"conference":{"title":"Test","time_zone_name":"America/New_York","days":[{"index":1,
      "date":"2021-07-20","rooms":{"Garden":[{"guid":"pre","title":"Before","date":"2021-07-20T09:00:00-04:00",
      "start":"09:00","duration":"01:00","type":"self-paced")" +
      fields + "}]}}]}}}");
  EXPECT_TRUE(schedule) << schedule.error().sentence;
  return schedule ? std::move(schedule.value()) : ImportedSchedule();
}

TEST(ScheduleSteps, ReadsWhatAStepSays) {
  const auto schedule = imported(R"(,"steps_open":"2021-07-15T00:00:00-04:00","steps":[
    {"title":"Walk through","text":"One page.\nRead it.","link":"https://example.org/plan","minutes":10},
    {"title":"Choose","question":"Which issues?","answers":"runners"},
    {"title":"Look","question":"What is in the way?","answers":"self"}])");
  ASSERT_EQ(schedule.courses.size(), 1u);
  const protocol::ProgrammeCourse& course = schedule.courses[0];
  EXPECT_EQ(course.guid, "pre");
  EXPECT_EQ(to_milliseconds(*course.opens), 1'626'321'600'000);
  ASSERT_EQ(course.steps.size(), 3u);
  EXPECT_EQ(course.steps[0].text, "One page.\nRead it.");
  EXPECT_EQ(course.steps[0].link, "https://example.org/plan");
  EXPECT_EQ(course.steps[0].minutes, 10);
  EXPECT_EQ(course.steps[1].question, "Which issues?");
  EXPECT_EQ(course.steps[1].readers, StepReaders::runners);
  EXPECT_EQ(course.steps[2].readers, StepReaders::self);
  EXPECT_THAT(schedule.warnings, IsEmpty());
}

TEST(ScheduleSteps, OpensWithTheSessionWhereNothingElseIsSaid) {
  const auto schedule = imported(R"(,"steps":[{"title":"Walk through"}])");
  EXPECT_EQ(schedule.courses.at(0).opens, schedule.sessions.at(0).starts);
  EXPECT_THAT(imported(R"(,"steps":[])").courses, IsEmpty());
  EXPECT_THAT(imported("").courses, IsEmpty());
}

TEST(ScheduleSteps, SaysWhatItCouldNotTakeOver) {
  const auto schedule = imported(R"json(,"steps_open":"soon","steps":[
    {"text":"No title"},{"title":"A","link":"javascript:alert(1)"},{"title":"B","answers":"all","minutes":9000}])json");
  const auto& steps = schedule.courses.at(0).steps;
  EXPECT_EQ(steps[0].title, "Untitled step");
  EXPECT_EQ(steps[1].link, "");
  EXPECT_EQ(steps[2].readers, StepReaders::runners);
  EXPECT_EQ(steps[2].minutes, 600);
  EXPECT_THAT(schedule.warnings, ElementsAre(HasSubstr("steps_open"), HasSubstr("has no title"), HasSubstr("https://"),
                                             HasSubstr("neither self nor runners")));
}

TEST(ScheduleSteps, AreOnlySoMany) {
  std::string steps = R"({"title":"Step"})";
  for (int count = 0; count < 45; ++count) steps += R"(,{"title":"Step"})";
  const auto schedule = imported(R"(,"steps":[)" + steps + "]");
  EXPECT_EQ(schedule.courses.at(0).steps.size(), protocol::limits::steps_max);
  EXPECT_THAT(schedule.warnings, ElementsAre(HasSubstr("more than 40 steps")));
}

TEST(ScheduleSteps, TheExampleHasThoseOfItsSelfPacedWork) {
  const Time now = from_milliseconds(1'700'000'000'000);
  const auto courses = example_courses(now);
  const auto programme = example_programme(now);
  ASSERT_EQ(courses.size(), 1u);
  const auto found = std::find_if(programme.begin(), programme.end(),
                                  [&](const auto& session) { return session.guid == courses[0].guid; });
  ASSERT_NE(found, programme.end());
  EXPECT_EQ(found->kind, protocol::SessionKind::asynchronous);
  EXPECT_LE(*courses[0].opens, now);
}

}  // namespace
}  // namespace convene::formats
