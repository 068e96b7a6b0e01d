#include "formats/moments.hpp"

#include <gtest/gtest.h>

#include "formats/new_york_time.hpp"

namespace convene::formats {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

std::int64_t seconds_of(std::string_view text) {
  const auto moment = moment_from(text);
  EXPECT_TRUE(moment) << text;
  return moment ? to_milliseconds(moment->time) / 1000 : -1;
}

TEST(Moments, AreReadWithTheirOffset) {
  EXPECT_EQ(seconds_of("1970-01-01T00:00:00Z"), 0);
  EXPECT_EQ(seconds_of("2021-07-29T14:00:00-04:00"), 1627581600);
  EXPECT_EQ(seconds_of("2021-07-29T14:00-0400"), 1627581600);
  EXPECT_EQ(seconds_of("2021-07-29 14:00:00-04"), 1627581600);
  EXPECT_EQ(seconds_of("2021-07-29T18:00:00.250Z"), 1627581600);
  EXPECT_EQ(seconds_of("2023-08-18T09:00:00+09:30"), 1692315000);
}

TEST(Moments, KnowTheClockTheyWereWrittenBy) {
  const auto moment = moment_from("2023-08-18T09:05:00+09:30");
  EXPECT_EQ(moment->clock(), "09:05");
  EXPECT_EQ(moment->date(), "2023-08-18");
}

TEST(Moments, AreNotGuessed) {
  for (const char* text :
       {"", "2021-07-29", "2021-07-29T14:00:00", "2021-02-30T14:00:00Z", "2021-13-01T14:00:00Z", "2021-07-29T24:00:00Z",
        "2021-07-29T14:60:00Z", "2021-07-29T14:00:00Zulu", "2021-07-29T14:00:00+24:00", "21-07-29T14:00:00Z",
        "2021-07-29T14:00:00.Z", "0999-01-01T00:00:00Z", "1970-01-01T00:00:00+00:01", "2021-07-29T1a:00:00Z"}) {
    EXPECT_FALSE(moment_from(text)) << text;
  }
}

TEST(Moments, DurationsMayHaveSecondsAndDays) {
  EXPECT_EQ(duration_from("01:30"), minutes(90));
  EXPECT_EQ(duration_from("1:30"), minutes(90));
  EXPECT_EQ(duration_from("00:45:30"), minutes(45) + std::chrono::seconds(30));
  EXPECT_EQ(duration_from("1:02:00:00"), hours(26));
  EXPECT_EQ(duration_from("26:00"), hours(26));
  for (const char* text : {"", "90", "a:b", "1:-5", "1:", ":30", "1:2:3:4:5", "99999:00", "9999:00:00:00"}) {
    EXPECT_FALSE(duration_from(text)) << text;
  }
}

TEST(NewYorkTime, ChangesItsClocksInMarchAndNovember) {
  using namespace std::chrono;
  const auto moment = [](year_month_day date, minutes clock) {
    return new_york_moment(local_days(date), clock).time_since_epoch() / 1s;
  };
  EXPECT_EQ(moment(2021y / July / 29, 14h), 1627581600);          // 18:00 UTC
  EXPECT_EQ(moment(2022y / December / 7, 9h), 1670421600);        // 14:00 UTC
  EXPECT_EQ(moment(2024y / March / 10, 1h + 59min), 1710053940);  // 06:59 UTC
  EXPECT_EQ(moment(2024y / March / 10, 3h), 1710054000);          // 07:00 UTC, a minute later
  EXPECT_EQ(moment(2024y / November / 3, 1h), 1730610000);        // 05:00 UTC, the first of two
  EXPECT_EQ(moment(2024y / November / 3, 2h), 1730617200);        // 07:00 UTC, two hours later
}

TEST(NewYorkTime, KnowsItsDate) {
  using namespace std::chrono;
  const auto date = [](std::int64_t at) { return year_month_day(new_york_date(Time(seconds(at)))); };
  EXPECT_EQ(date(1627617599), 2021y / July / 29);  // 23:59:59 in summer
  EXPECT_EQ(date(1627617600), 2021y / July / 30);
  EXPECT_EQ(date(1670475599), 2022y / December / 7);  // and in winter
  EXPECT_EQ(date(1670475600), 2022y / December / 8);
}

}  // namespace
}  // namespace convene::formats
