#include "formats/schedule.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "base/seeded_random.hpp"
#include "formats/files.hpp"
#include "formats/session_kind.hpp"

namespace convene::formats {
namespace {

using protocol::SessionKind;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

ImportedSchedule imported(const std::string& json) {
  auto schedule = import_schedule(json);
  EXPECT_TRUE(schedule) << schedule.error().sentence;
  return schedule ? std::move(schedule.value()) : ImportedSchedule();
}

std::string schedule_of(const std::string& items, const std::string& zone = "America/New_York") {
  return R"({"schedule":{"conference":{"title":"Test","time_zone_name":")" + zone +
         R"(","days":[{"index":1,"date":"2021-07-27","rooms":{"Hall":[)" + items + "]}}]}}}";
}

std::string item(const std::string& title, const std::string& clock, const std::string& more = "") {
  return R"({"guid":")" + title + R"(","title":")" + title + R"(","date":"2021-07-27T)" + clock +
         R"(:00-04:00","start":")" + clock +
         R"(","duration":"01:00","type":"content","track":"Content","language":"en","abstract":"A.","persons":[])" +
         more + "}";
}

TEST(Schedule, ReadsTheFixtureWholly) {
  const auto schedule = imported(fixture("schedules/park-day.schedule.json"));
  EXPECT_EQ(schedule.title, "A Day in the Park");
  EXPECT_EQ(schedule.zone, "Europe/Berlin");
  ASSERT_EQ(schedule.sessions.size(), 4u);
  const auto& first = schedule.sessions.front();
  EXPECT_EQ(first.guid, "6f2a3c1e-0000-4000-8000-000000000001");
  EXPECT_EQ(first.title, "Guten Morgen");
  EXPECT_EQ(first.abstract, "Coffee first.\nThen words.");
  EXPECT_EQ(first.kind, SessionKind::plenary);
  EXPECT_EQ(first.track, "Main");
  EXPECT_EQ(first.language, "de");
  EXPECT_EQ(to_milliseconds(first.starts), 1'717'232'400'000);
  EXPECT_EQ(first.ends - first.starts, std::chrono::minutes(45));
  EXPECT_EQ(first.room_name, "Wiese");
  EXPECT_TRUE(first.no_record);
  EXPECT_FALSE(schedule.sessions[1].no_record);
  EXPECT_THAT(first.speakers, ElementsAre(protocol::Speaker{"Anna Ümlaut"}, protocol::Speaker{"B. Public"}));
  EXPECT_EQ(schedule.sessions[1].title, "Kaffee");
  EXPECT_EQ(schedule.sessions[3].title, "After midnight, before dawn");
  EXPECT_THAT(schedule.warnings, IsEmpty());
}

TEST(Schedule, PutsItemsInOrderAndSaysSo) {
  const auto schedule = imported(schedule_of(item("B", "14:00") + "," + item("A", "12:00")));
  EXPECT_EQ(schedule.sessions[0].title, "A");
  EXPECT_EQ(schedule.sessions[1].title, "B");
  EXPECT_THAT(schedule.warnings, ElementsAre("\"B\" (2021-07-27 14:00) is published before \"A\" (2021-07-27 12:00), "
                                             "which starts earlier; it is put in order."));
}

TEST(Schedule, TellsWhatIsOffTheRecordHoweverItIsPublished) {
  for (const char* yes : {"true", "1", R"("yes")", R"("true")"}) {
    const std::string field = std::string(R"(,"do_not_record":)") + yes;
    EXPECT_TRUE(imported(schedule_of(item("A", "12:00", field))).sessions[0].no_record) << yes;
  }
  for (const char* no : {"false", "0", R"("no")", "null"}) {
    const std::string field = std::string(R"(,"do_not_record":)") + no;
    EXPECT_FALSE(imported(schedule_of(item("A", "12:00", field))).sessions[0].no_record) << no;
  }
}

TEST(Schedule, TellsFromWhereASessionCanBeAttended) {
  using protocol::SessionAccess;
  const auto access_of = [](const char* access) {
    return imported(schedule_of(item("A", "12:00", std::string(R"(,"access":)") + access)));
  };
  EXPECT_EQ(imported(schedule_of(item("A", "12:00"))).sessions[0].access, SessionAccess::both);
  EXPECT_EQ(access_of(R"("in-hall")").sessions[0].access, SessionAccess::in_hall);
  EXPECT_EQ(access_of(R"("remote")").sessions[0].access, SessionAccess::remote);
  const auto odd = access_of(R"("by carrier pigeon")");
  EXPECT_EQ(odd.sessions[0].access, SessionAccess::both);
  EXPECT_THAT(odd.warnings, ElementsAre("\"A\" can be attended \"by carrier pigeon\", which is none of both, in-hall, "
                                        "remote; both is assumed."));
}

TEST(Schedule, TellsOfOverlapsInARoomAndOfSpeakersInTwoPlaces) {
  const std::string ada = R"(,"persons":[{"public_name":"Ada"}])";
  const auto schedule =
      imported(schedule_of(item("A", "12:00", ada) + "," + item("B", "12:30", ada) + "," + item("C", "13:30", ada)));
  EXPECT_THAT(schedule.warnings,
              ElementsAre("\"A\" (2021-07-27 12:00) and \"B\" (2021-07-27 12:30) overlap in \"Hall\".",
                          "Ada speaks in \"A\" (2021-07-27 12:00) and in \"B\" (2021-07-27 12:30) at the same time."));
}

TEST(Schedule, SelfPacedItemsOverlapNothing) {
  const auto schedule =
      imported(schedule_of(item("A", "12:00", R"(,"type":"asynchronous")") + "," + item("B", "12:30")));
  EXPECT_THAT(schedule.warnings, IsEmpty());
}

TEST(Schedule, TellsOfClocksThatContradictTheirDates) {
  EXPECT_THAT(imported(schedule_of(item("A", "12:00", R"(,"start":"13:00")"))).warnings,
              ElementsAre(HasSubstr("\"A\" (2021-07-27 12:00) is labelled 13:00")));
  EXPECT_THAT(imported(schedule_of(item("A", "12:00", R"(,"start":"12:00:00")"))).warnings, IsEmpty());
  EXPECT_THAT(imported(schedule_of(item("A", "12:00"), "ET")).warnings, ElementsAre(HasSubstr("\"ET\" is no place")));
  EXPECT_THAT(imported(schedule_of(item("A", "12:00"), "UTC")).warnings, ElementsAre(HasSubstr("not written in UTC")));
  EXPECT_THAT(imported(schedule_of(item("A", "12:00"), "")).warnings, ElementsAre(HasSubstr("names no time zone")));
  const std::string elsewhere = R"(,"date":"2021-07-27T15:00:00+02:00","start":"15:00")";
  EXPECT_THAT(imported(schedule_of(item("A", "12:00") + "," + item("B", "16:00", elsewhere))).warnings,
              testing::Contains(HasSubstr("different time zones")));
}

TEST(Schedule, WhatIsMissingIsAssumedOrLeftOutAndTold) {
  EXPECT_THAT(imported(schedule_of(item("A", "12:00", R"(,"duration":"")"))).warnings,
              ElementsAre(HasSubstr("one hour is assumed")));
  const auto by_end =
      imported(schedule_of(item("A", "12:00", R"(,"duration":null,"end":"2021-07-27T12:20:00-04:00")")));
  EXPECT_EQ(by_end.sessions[0].ends - by_end.sessions[0].starts, std::chrono::minutes(20));
  EXPECT_THAT(by_end.warnings, IsEmpty());
  const auto undated =
      imported(schedule_of(item("A", "12:00") + R"(,{"title":"B","date":"2021-07-27T13:00:00"},7,null)"));
  EXPECT_EQ(undated.sessions.size(), 1u);
  EXPECT_EQ(undated.warnings.size(), 3u);
  EXPECT_THAT(undated.warnings.front(), HasSubstr("\"B\" in \"Hall\" has no date with an offset"));
  const auto twins = imported(schedule_of(item("A", "12:00") + "," + item("A", "14:00")));
  EXPECT_EQ(twins.sessions[1].guid, "A/2");
  const auto nameless = imported(schedule_of(R"({"date":"2021-07-27T12:00:00-04:00","duration":"1:00","id":4})"));
  EXPECT_EQ(nameless.sessions[0].title, "Untitled session");
  EXPECT_EQ(nameless.sessions[0].guid, "id-4");
}

TEST(Schedule, TakesTextsInSeveralLanguagesAndNamesInSeveralForms) {
  const auto schedule = imported(schedule_of(
      item("A", "12:00", R"(,"title":{"de":"Hallo","en":"Hello"},"persons":["Ada",{"name":"Ben"},{"id":3},null])")));
  EXPECT_EQ(schedule.sessions[0].title, "Hallo");
  EXPECT_THAT(schedule.sessions[0].speakers, ElementsAre(protocol::Speaker{"Ada"}, protocol::Speaker{"Ben"}));
}

TEST(Schedule, KindsFollowTheWordsThatSchedulesUse) {
  const std::vector<std::tuple<const char*, const char*, SessionKind>> words{
      {"overview", "Content", SessionKind::plenary},
      {"Keynote", "", SessionKind::plenary},
      {"panel", "Plenary", SessionKind::panel},
      {"affinity role", "Networking", SessionKind::networking},
      {"office hours", "Networking", SessionKind::office_hours},
      {"debrief", "Networking", SessionKind::debrief},
      {"asynchronous", "Content", SessionKind::asynchronous},
      {"Guided walk-through", "Content", SessionKind::walk_through},
      {"practitioner stories", "Content", SessionKind::stories},
      {"scenario workshop", "Content", SessionKind::workshop},
      {"collaborative brainstorm", "Content", SessionKind::brainstorm},
      {"sharing and closing", "Content", SessionKind::sharing},
      {"expert talk", "Content", SessionKind::talk},
      {"coffee break", "Talks", SessionKind::networking},
      {"other", "Networking", SessionKind::networking},
      {"devroom", "Databases", SessionKind::content},
      {"", "", SessionKind::content},
  };
  for (const auto& [type, track, kind] : words) EXPECT_EQ(session_kind_of(type, track), kind) << type;
}

TEST(Schedule, WhatIsNoScheduleIsRefusedWithTheWayOut) {
  for (const std::string& text : {std::string(), std::string("[]"), std::string("{}"), std::string("<schedule/>"),
                                  std::string(R"({"schedule":{"conference":{}}})"), schedule_of(""),
                                  schedule_of(R"({"title":"A","date":"soon"})"), std::string(11'000'000, ' ')}) {
    const auto schedule = import_schedule(text);
    ASSERT_FALSE(schedule) << text.substr(0, 100);
    EXPECT_EQ(schedule.error().sentence.back(), '.');
    EXPECT_FALSE(schedule.error().remedy.empty());
  }
}

TEST(Schedule, TooManyItemsAreRefused) {
  std::string items = item("0", "12:00");
  for (int i = 1; i <= 5'000; ++i) items += "," + item(std::to_string(i), "12:00");
  EXPECT_EQ(import_schedule(schedule_of(items)).error().sentence, "The schedule has more than 5000 items.");
}

TEST(Schedule, BentSchedulesNeverBreakAnything) {
  const std::string good = fixture("schedules/park-day.schedule.json");
  SeededRandom random(5);
  const std::vector<std::string> splinters{"1e308",      "null", "[]", "{}", "\"\"", "\"9999-12-31T23:59:59-23:59\"",
                                           "\"9999:59\""};
  int accepted = 0;
  for (int round = 0; round < 2'000; ++round) {
    std::string bent = good;
    const std::size_t value = bent.find_first_of("\"[{", random.below(bent.size()));
    const std::size_t end = value == std::string::npos ? value : bent.find_first_of(",\n", value);
    if (end == std::string::npos) continue;
    bent.replace(value, end - value, splinters[random.below(splinters.size())]);
    const auto schedule = import_schedule(bent);
    if (!schedule) continue;
    ++accepted;
    for (const auto& session : schedule.value().sessions) {
      ASSERT_LT(session.starts, session.ends);
      ASSERT_FALSE(session.title.empty() || session.guid.empty() || session.room_name.empty());
    }
  }
  EXPECT_GT(accepted, 100);
}

TEST(SharedProgrammes, TheInstituteHasTwentyOneSessionsAndOneDayOutOfOrder) {
  SKIP_WITHOUT(shared_data("programmes"));
  const auto schedule = imported(file_text(shared_data("programmes/institute-2021.schedule.json")));
  EXPECT_EQ(schedule.title, "Action Planning Institute 2021");
  EXPECT_EQ(schedule.zone, "America/New_York");
  EXPECT_EQ(schedule.sessions.size(), 21u);
  EXPECT_TRUE(std::is_sorted(schedule.sessions.begin(), schedule.sessions.end(),
                             [](const auto& a, const auto& b) { return a.starts < b.starts; }));
  std::map<SessionKind, int> kinds;
  for (const auto& session : schedule.sessions) ++kinds[session.kind];
  EXPECT_EQ(kinds, (std::map<SessionKind, int>{{SessionKind::plenary, 1},
                                               {SessionKind::content, 5},
                                               {SessionKind::panel, 2},
                                               {SessionKind::stories, 1},
                                               {SessionKind::walk_through, 1},
                                               {SessionKind::workshop, 1},
                                               {SessionKind::sharing, 1},
                                               {SessionKind::networking, 2},
                                               {SessionKind::office_hours, 3},
                                               {SessionKind::debrief, 3},
                                               {SessionKind::asynchronous, 1}}));
  EXPECT_EQ(to_milliseconds(schedule.sessions.front().starts), 1'626'786'000'000);  // 20 July, 9 in New York
  EXPECT_EQ(schedule.sessions.back().ends - schedule.sessions.back().starts, std::chrono::minutes(90));
  ASSERT_EQ(schedule.warnings.size(), 1u);
  EXPECT_THAT(schedule.warnings.front(), HasSubstr("(2021-07-29 14:00) is published before"));
  EXPECT_THAT(schedule.warnings.front(), HasSubstr("(2021-07-29 12:00), which starts earlier"));
}

TEST(SharedProgrammes, TheOthersAreInOrder) {
  SKIP_WITHOUT(shared_data("programmes"));
  for (const auto& [file, sessions] : std::vector<std::pair<std::string, std::size_t>>{
           {"reconvening-2021", 1}, {"coordinating-conference-2022", 3}, {"ecosystems-2020", 3}}) {
    const auto schedule = imported(file_text(shared_data("programmes/" + file + ".schedule.json")));
    EXPECT_EQ(schedule.sessions.size(), sessions) << file;
    EXPECT_THAT(schedule.warnings, IsEmpty()) << file;
  }
}

TEST(SharedProgrammes, XmlIsRefusedWithTheWayOut) {
  SKIP_WITHOUT(shared_data("schedules"));
  const auto schedule = import_schedule(file_text(shared_data("schedules/fosdem/fosdem-2016.xml")));
  ASSERT_FALSE(schedule);
  EXPECT_THAT(schedule.error().remedy, HasSubstr("schedule.json"));
}

}  // namespace
}  // namespace convene::formats
