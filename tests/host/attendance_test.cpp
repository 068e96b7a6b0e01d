// The ledger across broken lines, restarts and crashes (F2): no time is invented, none is lost.
#include "host/test_host.hpp"

namespace convene::testing {
namespace {

using std::chrono::seconds;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class HostAttendanceTest : public ::testing::Test, protected TestHost {
 protected:
  HostAttendanceTest() {
    for (const PersonId each : {ana, ben}) {
      host->came(each);
      does(each, protocol::RoomEnter{hall});
    }
  }

  std::size_t beats() const {
    const auto& entries = disk->entries();
    return static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), [](const ports::StoredEntry& entry) {
      return entry.kind == "attendance.beat";
    }));
  }
  void expect_no_end(PersonId person) {
    ASSERT_THAT(stays(person), SizeIs(1));
    EXPECT_EQ(stays(person).front().to, std::nullopt);
  }
  void expect_end(PersonId person, Time end) {
    ASSERT_THAT(stays(person), SizeIs(1));
    ASSERT_TRUE(stays(person).front().to);
    EXPECT_EQ(*stays(person).front().to, end);
  }

  PersonId ana = person("Ana");
  PersonId ben = person("Ben");
  RoomId hall = room("Hall");
};

TEST_F(HostAttendanceTest, BeatsEveryFifteenSecondsWhileAnyoneIsInARoom) {
  pass(seconds(60));
  EXPECT_EQ(beats(), 4);
  does(ana, protocol::RoomLeave{});
  does(ben, protocol::RoomLeave{});
  pass(seconds(60));
  EXPECT_EQ(beats(), 4);
}

TEST_F(HostAttendanceTest, ABrokenLineEndsTheStayAfterTheGraceAtTheMomentItBroke) {
  pass(seconds(20));
  const Time broke_at = clock.now();
  host->gone(ana);
  pass(seconds(89));
  expect_no_end(ana);
  told.take();
  pass(seconds(1));
  expect_end(ana, broke_at);
  expect_no_end(ben);
  EXPECT_THAT(told.take(),
              ::testing::Contains("close " + ana.text() + " " + domain::topic::of_room(hall) + ": dropped"));
}

TEST_F(HostAttendanceTest, WhoIsBackWithinTheGraceWasThereAllTheTime) {
  host->gone(ana);
  pass(seconds(89));
  host->came(ana);
  pass(seconds(200));
  expect_no_end(ana);
}

TEST_F(HostAttendanceTest, AfterACrashWhoIsNotBackLeftWithTheLastSignOfLife) {
  pass(seconds(40));
  const Time last_beat = clock.now() - seconds(10);
  clock.advance(seconds(300));
  crash_and_start();
  host->came(ben);
  pass(seconds(89));
  expect_no_end(ana);
  pass(seconds(1));
  expect_end(ana, last_beat);
  expect_no_end(ben);
}

TEST_F(HostAttendanceTest, NoStayGrowsByCrashesOneAfterAnother) {
  pass(seconds(40));
  const Time last_beat = clock.now() - seconds(10);
  for (int crash = 0; crash < 3; ++crash) {
    clock.advance(std::chrono::minutes(10));
    crash_and_start();
    host->came(ben);
    pass(seconds(60));  // Ben is back and beats go on; Ana might still come
  }
  crash_and_start();
  host->came(ben);
  pass(seconds(90));
  expect_end(ana, last_beat);
  expect_no_end(ben);
}

TEST_F(HostAttendanceTest, WhoReturnedAndIsCutOffAgainWasHereUntilThen) {
  pass(seconds(40));
  crash_and_start();
  host->came(ana);
  pass(seconds(20));
  const Time crashed_at = clock.now();
  crash_and_start();
  pass(seconds(90));
  ASSERT_TRUE(stays(ana).front().to);
  EXPECT_LE(crashed_at - *stays(ana).front().to, seconds(15));
}

TEST_F(HostAttendanceTest, ACrashTakesNoMoreThanOneBeat) {
  pass(seconds(14));
  const Time crashed_at = clock.now();
  crash_and_start();
  pass(seconds(90));
  ASSERT_TRUE(stays(ana).front().to);
  EXPECT_LE(crashed_at - *stays(ana).front().to, seconds(15));
  EXPECT_LE(*stays(ana).front().to, crashed_at) << "nothing is invented";
}

TEST_F(HostAttendanceTest, ACleanStopLosesNothing) {
  pass(seconds(10));
  const Time stopped_at = clock.now();
  bool is_settled = false;
  host->settle([&] { is_settled = true; });
  run();
  EXPECT_TRUE(is_settled);
  crash_and_start();
  pass(seconds(90));
  expect_end(ana, stopped_at);
}

TEST_F(HostAttendanceTest, WhoEnteredAfterTheLastBeatHasNoTimeBeforeThat) {
  pass(seconds(20));
  const PersonId eve = person("Eve");
  host->came(eve);
  does(eve, protocol::RoomEnter{hall});
  crash_and_start();
  pass(seconds(90));
  expect_end(eve, stays(eve).front().from);
}

TEST_F(HostAttendanceTest, TheGraceAfterAStartIsCountedFromServing) {
  pass(seconds(20));
  crash_and_start();
  clock.advance(seconds(80));
  host->tick();
  run();
  host->came(ana);
  pass(seconds(100));
  expect_no_end(ana);
}

TEST_F(HostAttendanceTest, LeavingForAnotherRoomEndsOneStayAndBeginsTheNext) {
  const RoomId garden = room("Garden");
  pass(seconds(20));
  does(ana, protocol::RoomEnter{garden});
  ASSERT_THAT(stays(ana), SizeIs(2));
  EXPECT_EQ(stays(ana)[0].to, stays(ana)[1].from);
  EXPECT_EQ(stays(ana)[1].room, garden);
}

TEST_F(HostAttendanceTest, SettlingWithAFullDiskEndsToo) {
  journal->set_disk(ports::AppendOutcome::full);
  int settled = 0;
  host->settle([&] { ++settled; });
  run();
  EXPECT_EQ(settled, 1);
  host->settle([&] { ++settled; });
  EXPECT_EQ(settled, 2);
}

}  // namespace
}  // namespace convene::testing
