#include "domain/attendance.hpp"

#include "base/seeded_random.hpp"
#include "domain/given.hpp"

namespace convene::testing {
namespace {

using protocol::AttendancePage;
using protocol::Leaving;
using std::chrono::seconds;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class AttendanceTest : public ::testing::Test, protected Given {
 protected:
  void at(int minute) { now = minutes(minute); }
  void schedule(std::string guid, std::string room_name, Time starts, Time ends) {
    protocol::ProgrammeSession item;
    item.guid = guid;
    item.title = std::move(guid);
    item.room_name = std::move(room_name);
    item.starts = starts;
    item.ends = ends;
    sessions_.push_back(std::move(item));
    does(server, protocol::ProgrammePublish{"Institute", "UTC", sessions_});
  }
  protocol::Attendance attendance() const { return asks<protocol::Attendance>(ana, AttendancePage{ana}); }
  std::vector<std::uint64_t> minutes_in_sessions() const {
    std::vector<std::uint64_t> found;
    for (const auto& session : attendance().sessions) found.push_back(session.present_ms / 60'000);
    return found;
  }

  RoomId hall = room("Hall");
  RoomId garden = room("Garden");
  PersonId ana = person("Ana");
  PersonId mia = person("Mia", Role::moderator);

 private:
  std::vector<protocol::ProgrammeSession> sessions_;
};

TEST_F(AttendanceTest, CountsTheTimeInTheRoomWithinTheHours) {
  schedule("talk", "Hall", minutes(10), minutes(70));
  at(0);
  does(ana, protocol::RoomEnter{hall});
  at(40);
  does(ana, protocol::RoomLeave{});
  at(60);
  does(ana, protocol::RoomEnter{hall});
  at(80);
  EXPECT_THAT(minutes_in_sessions(), ElementsAre(40)) << "10 to 40 and 60 to 70";
  EXPECT_EQ(attendance().total_ms, 40 * 60'000);
}

TEST_F(AttendanceTest, AStayThatGoesOnCountsUntilNow) {
  schedule("talk", "Hall", minutes(0), minutes(60));
  does(ana, protocol::RoomEnter{hall});
  at(15);
  EXPECT_THAT(minutes_in_sessions(), ElementsAre(15));
  ASSERT_THAT(attendance().stays, SizeIs(1));
  EXPECT_TRUE(attendance().stays.front().open);
  EXPECT_EQ(attendance().stays.front().to, now);
}

TEST_F(AttendanceTest, AnotherRoomDoesNotCount) {
  schedule("talk", "Hall", minutes(0), minutes(60));
  does(ana, protocol::RoomEnter{garden});
  at(30);
  EXPECT_THAT(attendance().sessions, IsEmpty());
  EXPECT_EQ(attendance().total_ms, 0);
}

TEST_F(AttendanceTest, TouchingASessionsHoursIsNotAttendingIt) {
  schedule("talk", "Hall", minutes(10), minutes(20));
  does(ana, protocol::RoomEnter{hall});
  at(10);
  does(ana, protocol::RoomLeave{});
  at(20);
  does(ana, protocol::RoomEnter{hall});
  at(30);
  EXPECT_THAT(attendance().sessions, IsEmpty());
}

TEST_F(AttendanceTest, TimeThatTwoSessionsOfARoomShareCountsOnceInTheTotal) {
  schedule("talk", "Hall", minutes(0), minutes(60));
  schedule("all day", "Hall", minutes(30), minutes(120));
  does(ana, protocol::RoomEnter{hall});
  at(90);
  EXPECT_THAT(minutes_in_sessions(), ElementsAre(60, 60));
  EXPECT_EQ(attendance().total_ms, 90 * 60'000) << "nobody attends two hours in ninety minutes";
}

TEST_F(AttendanceTest, ASessionThatEndsBeforeItStartsTakesNothingAway) {
  schedule("talk", "Hall", minutes(0), minutes(10));
  schedule("wrong", "Hall", minutes(8), minutes(2));
  does(ana, protocol::RoomEnter{hall});
  at(20);
  EXPECT_THAT(minutes_in_sessions(), ElementsAre(10));
}

TEST_F(AttendanceTest, ADropEndsWhenTheLineBroke) {
  schedule("talk", "Hall", minutes(0), minutes(60));
  does(ana, protocol::RoomEnter{hall});
  at(12);
  const auto entries = domain::drop(state, {{ana, minutes(10)}});
  EXPECT_THAT(entries, ElementsAre(Draft{std::string(ledger), server,
                                         protocol::RoomLeft{ana, hall, minutes(10), Leaving::dropped}}));
  happened(ledger, server, entries.front().event);
  EXPECT_THAT(minutes_in_sessions(), ElementsAre(10));
}

TEST_F(AttendanceTest, ADropFromNoRoomIsNone) {
  EXPECT_THAT(domain::drop(state, {{ana, now}, {PersonId{99}, now}}), IsEmpty());
}

TEST_F(AttendanceTest, AStayNeverEndsBeforeItBegan) {
  at(10);
  does(ana, protocol::RoomEnter{hall});
  happened(ledger, server, protocol::RoomLeft{ana, hall, minutes(5), Leaving::dropped});
  ASSERT_THAT(attendance().stays, SizeIs(1));
  EXPECT_EQ(attendance().stays.front().to, minutes(10));
}

TEST_F(AttendanceTest, ACorrectedClockLosesNoTimeAndCountsNoneTwice) {
  schedule("talk", "Hall", minutes(0), minutes(120));
  at(60);  // the machine's clock was ahead
  does(ana, protocol::RoomEnter{hall});
  at(80);
  does(ana, protocol::RoomLeave{});
  at(20);  // a start later it is right again
  does(ana, protocol::RoomEnter{hall});
  at(70);
  does(ana, protocol::RoomLeave{});
  EXPECT_THAT(minutes_in_sessions(), ElementsAre(60)) << "20 to 70 and 60 to 80";
}

TEST_F(AttendanceTest, BeatsWhileAnyoneIsInARoom) {
  at(1);
  EXPECT_THAT(domain::beat_due(state, now), IsEmpty()) << "nobody is in a room";
  does(ana, protocol::RoomEnter{hall});
  EXPECT_THAT(domain::beat_due(state, now + seconds(14)), IsEmpty()) << "the entry itself was a sign of life";
  EXPECT_THAT(domain::beat_due(state, now + seconds(15)),
              ElementsAre(Draft{std::string(ledger), server, protocol::AttendanceBeat{}}));
  does(ana, protocol::RoomLeave{});
  EXPECT_THAT(domain::beat_due(state, now + seconds(60)), IsEmpty());
}

TEST_F(AttendanceTest, AnInterruptionPutsThoseInRoomsInDoubt) {
  EXPECT_THAT(domain::interruption(state), IsEmpty()) << "nobody is in a room";
  at(1);
  does(ana, protocol::RoomEnter{hall});
  EXPECT_THAT(domain::interruption(state),
              ElementsAre(Draft{std::string(ledger), server, protocol::AttendanceInterrupted{minutes(1)}}));
  happened(ledger, server, protocol::AttendanceInterrupted{minutes(1)});
  at(2);
  happened(ledger, server, protocol::AttendanceBeat{});
  EXPECT_EQ(state.attendance.last_known(ana), minutes(1)) << "the server lives, but is she here?";
  happened(ledger, server, protocol::AttendanceInterrupted{minutes(2)});
  EXPECT_EQ(state.attendance.last_known(ana), minutes(1)) << "a second one makes her no later";
}

TEST_F(AttendanceTest, WhoReturnsIsInDoubtNoMore) {
  does(ana, protocol::RoomEnter{hall});
  happened(ledger, server, protocol::AttendanceInterrupted{minutes(0)});
  domain::Presence presence;
  EXPECT_THAT(domain::returns(state, presence), IsEmpty());
  presence.came(ana);
  EXPECT_THAT(domain::returns(state, presence),
              ElementsAre(Draft{std::string(ledger), server, protocol::AttendanceReturned{ana}}));
  at(1);
  happened(ledger, server, protocol::AttendanceReturned{ana});
  EXPECT_THAT(domain::returns(state, presence), IsEmpty());
  EXPECT_EQ(state.attendance.last_known(ana), minutes(1));
}

TEST_F(AttendanceTest, IsShownToOneselfAndToModerators) {
  EXPECT_TRUE(domain::answer(state, {}, {ana}, AttendancePage{ana}, now));
  EXPECT_TRUE(domain::answer(state, {}, {mia}, AttendancePage{ana}, now));
  EXPECT_THAT(domain::answer(state, {}, {ana}, AttendancePage{mia}, now), Refused(ErrorCode::not_allowed));
  EXPECT_THAT(domain::answer(state, {}, {ana}, AttendancePage{PersonId{99}}, now), Refused(ErrorCode::not_allowed))
      << "who may not ask does not learn who exists";
  EXPECT_THAT(domain::answer(state, {}, {mia}, AttendancePage{PersonId{99}}, now), Refused(ErrorCode::person_unknown));
}

TEST_F(AttendanceTest, ListsTheNewestStaysAndCountsAll) {
  schedule("talk", "Hall", minutes(0), minutes(1000));
  for (int minute = 0; minute < 240; minute += 2) {
    at(minute);
    does(ana, protocol::RoomEnter{hall});
    at(minute + 1);
    does(ana, protocol::RoomLeave{});
  }
  EXPECT_THAT(attendance().stays, SizeIs(100));
  EXPECT_EQ(attendance().stays.back().to, minutes(239));
  EXPECT_EQ(attendance().stays.back().name, "Hall");
  EXPECT_EQ(attendance().total_ms, 120 * 60'000);
}

/// Which room the person is in at each second: the slow way to know who attended what (F1).
class Diary {
 public:
  explicit Diary(int length) : rooms_(static_cast<std::size_t>(length)) {}

  void be_in(RoomId room, int from, int to) {
    for (int second = from; second < to; ++second) rooms_[static_cast<std::size_t>(second)] = room;
  }
  /// Seconds in any of these (room, from, to), each second once.
  std::uint64_t seconds_in(const std::vector<std::tuple<RoomId, int, int>>& hours) const {
    std::uint64_t count = 0;
    for (std::size_t second = 0; second < rooms_.size(); ++second) {
      const bool counts = std::any_of(hours.begin(), hours.end(), [&](const auto& each) {
        const auto& [room, from, to] = each;
        return rooms_[second] == room && static_cast<int>(second) >= from && static_cast<int>(second) < to;
      });
      if (counts) ++count;
    }
    return count;
  }

 private:
  std::vector<RoomId> rooms_;
};

TEST(AttendanceReference, EqualsTheSlowCalculationToTheSecond) {
  constexpr int day = 4000;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    SeededRandom random(seed);
    Given given;
    const RoomId rooms[] = {given.room("A"), given.room("B"), given.room("C")};
    const PersonId ana = given.person("Ana");
    const auto second = [](int count) { return minutes(0) + seconds(count); };

    std::vector<std::tuple<RoomId, int, int>> hours;
    for (int session = 0; session < 12; ++session) {
      const int starts = random.between(0, day);
      const auto [room, from, to] =
          hours.emplace_back(rooms[random.below(3)], starts, starts + random.between(0, day / 3));
      protocol::ProgrammeSession item;
      item.guid = std::to_string(session);
      item.starts = second(from);
      item.ends = second(to);
      const auto id = SessionId{given.state.sequence + 1};
      given.happened(ledger, server, protocol::SessionScheduled{id, room, item});
    }

    Diary diary(day);
    RoomId where;
    int since = 0;
    for (int clock = random.between(0, 50); clock < day; clock += random.between(0, 200)) {
      given.now = second(clock);
      if (where) diary.be_in(where, since, clock);
      const RoomId next = random.below(4) == 0 ? RoomId{} : rooms[random.below(3)];
      if (!next) {
        const int dropped_at = random.between(since, clock);
        if (where && random.below(2) == 0) {
          diary.be_in({}, dropped_at, clock);
          given.happened(ledger, server, protocol::RoomLeft{ana, where, second(dropped_at), Leaving::dropped});
        } else {
          given.does(ana, protocol::RoomLeave{});
        }
      } else {
        given.does(ana, protocol::RoomEnter{next});
      }
      if (next != where) since = clock;
      where = next;
    }
    given.now = second(day);
    if (where) diary.be_in(where, since, day);

    const auto told = given.asks<protocol::Attendance>(ana, AttendancePage{ana});
    EXPECT_EQ(told.total_ms, diary.seconds_in(hours) * 1000) << "seed " << seed;
    for (const auto& attended : told.sessions) {
      const auto& session = given.state.programme.all().at(attended.session);
      const auto from = static_cast<int>((session.item.starts - minutes(0)) / seconds(1));
      const auto to = static_cast<int>((session.item.ends - minutes(0)) / seconds(1));
      EXPECT_EQ(attended.present_ms, diary.seconds_in({{session.room, from, to}}) * 1000) << "seed " << seed;
    }
  }
}

}  // namespace
}  // namespace convene::testing
