#include "formats/example_institute.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <string>

#include "base/utf8.hpp"
#include "formats/files.hpp"
#include "formats/new_york_time.hpp"
#include "formats/tiled_import.hpp"

namespace convene::formats {
namespace {

using protocol::ProgrammeSession;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

// Ordinary days, both changes of the clocks, midnights, the end of a year.
std::vector<Time> moments_to_lay_at() {
  using namespace std::chrono;
  std::vector<Time> moments;
  for (const sys_days date :
       {sys_days(2026y / November / 25), sys_days(2024y / March / 9), sys_days(2024y / March / 10),
        sys_days(2024y / November / 3), sys_days(2024y / December / 31)}) {
    for (const int hour : {0, 4, 5, 6, 12, 23}) moments.push_back(Time(date + hours(hour) + minutes(59)));
  }
  return moments;
}

TEST(ExampleInstitute, AtAnyMomentASessionIsOnAndOneIsNext) {
  for (const Time now : moments_to_lay_at()) {
    const auto programme = example_programme(now);
    const Time from = new_york_moment(new_york_date(now) - days(1), minutes(0));
    const Time until = new_york_moment(new_york_date(now) + days(3), minutes(0));
    for (Time moment = from; moment < until; moment += minutes(7)) {
      const auto is_on = [&](const ProgrammeSession& each) { return each.starts <= moment && moment < each.ends; };
      const auto is_next = [&](const ProgrammeSession& each) { return each.starts > moment; };
      ASSERT_TRUE(std::any_of(programme.begin(), programme.end(), is_on)) << to_milliseconds(moment);
      ASSERT_TRUE(std::any_of(programme.begin(), programme.end(), is_next)) << to_milliseconds(moment);
    }
  }
}

TEST(ExampleInstitute, ContentHasItsRhythmOnThreeDays) {
  const Time now = Time(std::chrono::sys_days(std::chrono::year(2026) / 11 / 25) + hours(20));
  std::map<std::string, int> starts;
  for (const auto& session : example_programme(now)) {
    if (session.room_name != "Main Hall") continue;
    const auto clock = session.starts - new_york_moment(new_york_date(session.starts), minutes(0));
    starts[std::to_string(clock / hours(1))] += clock % hours(1) == Milliseconds(0) ? 1 : 0;
  }
  EXPECT_EQ(starts, (std::map<std::string, int>{{"10", 3}, {"12", 3}, {"14", 3}, {"16", 3}}));
}

TEST(ExampleInstitute, HasEveryKindOfSession) {
  std::set<protocol::SessionKind> kinds;
  for (const auto& session : example_programme(from_milliseconds(1'764'000'000'000))) kinds.insert(session.kind);
  EXPECT_EQ(kinds.size(), 13u);
}

TEST(ExampleInstitute, IsAProgrammeThatCanBePublished) {
  for (const Time now : moments_to_lay_at()) {
    const auto programme = example_programme(now);
    std::set<std::string> guids;
    std::map<std::string, Time> room_free;
    std::map<std::string, Time> speaker_free;
    for (const auto& session : programme) {
      EXPECT_TRUE(guids.insert(session.guid).second) << session.guid;
      EXPECT_LT(session.starts, session.ends) << session.title;
      EXPECT_FALSE(session.abstract.empty());
      EXPECT_LE(utf8::length(session.title), 200u);
      EXPECT_LE(room_free[session.room_name], session.starts) << session.title << " finds its room taken";
      room_free[session.room_name] = session.ends;
      for (const auto& speaker : session.speakers) {
        EXPECT_LE(speaker_free[speaker.name], session.starts) << speaker.name << " is in two places";
        speaker_free[speaker.name] = session.ends;
      }
    }
    EXPECT_TRUE(std::is_sorted(programme.begin(), programme.end(),
                               [](const auto& a, const auto& b) { return a.starts < b.starts; }));
  }
}

TEST(ExampleInstitute, MeetsInPlacesOfTheExampleCampus) {
  const auto campus = import_tiled(file_text(CONVENE_SOURCE_DIR "/server/app/example/campus.tmj"), "campus.tmj");
  ASSERT_TRUE(campus);
  std::set<std::string> rooms;
  for (const auto& area : campus.value().document.areas) rooms.insert(area.room_name);
  for (const auto& session : example_programme(from_milliseconds(1'764'000'000'000))) {
    EXPECT_TRUE(rooms.contains(session.room_name)) << session.room_name;
  }
}

TEST(ExampleInstitute, LaidAnewItMovesAndStaysItself) {
  const auto guids_at = [](Time now) {
    std::set<std::string> guids;
    for (const auto& session : example_programme(now)) guids.insert(session.guid);
    return guids;
  };
  EXPECT_EQ(guids_at(from_milliseconds(1'764'000'000'000)), guids_at(from_milliseconds(1'774'000'000'000)));
}

}  // namespace
}  // namespace convene::formats
