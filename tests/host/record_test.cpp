// Off the record: those who are there read it, the disk holds no word of it, and what is read from there says so.
#include "host/test_host.hpp"

namespace convene::testing {
namespace {

using protocol::History;
using protocol::HistoryPage;
using std::chrono::minutes;
using std::chrono::seconds;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class RecordTest : public ::testing::Test, protected TestHost {
 protected:
  RecordTest() {
    protocol::RoomRules off;
    off.no_record = true;
    does(mia, protocol::RoomRule{hall, off});
    does(ana, protocol::RoomEnter{hall});
  }

  std::string on_disk() const {
    std::string all;
    for (const ports::StoredEntry& stored : disk->entries()) all += stored.payload + "\n";
    return all;
  }
  std::string shown() const {
    std::string all;
    for (const auto& frame : told.frames) all += *frame + "\n";
    return all;
  }

  PersonId ana = person("Ana");
  PersonId mia = person("Mia", Role::moderator);
  RoomId hall = room("Hall");
};

TEST_F(RecordTest, IsShownAndNotWrittenAnEditIncluded) {
  does(ana, protocol::ChatPost{hall, "the canary sings", {}});
  does(ana, protocol::ChatEdit{hall, 0, "the canary sang"});
  EXPECT_THAT(shown(), HasSubstr("the canary sings"));
  EXPECT_THAT(shown(), HasSubstr("the canary sang"));
  EXPECT_THAT(on_disk(), Not(HasSubstr("canary")));
}

TEST_F(RecordTest, ThePastSaysThatItWasNotKept) {
  does(ana, protocol::ChatPost{hall, "the canary sings", {}});
  crash_and_start();
  const auto pending = submit(mia, 100, protocol::RoomEnter{hall});
  complete();
  const auto page = submit(mia, 101, HistoryPage{domain::topic::of_room(hall), 9, 50, {}});
  complete();
  const History history = reply<History>(page);
  ASSERT_THAT(history.records, SizeIs(1));
  EXPECT_THAT(history.records[0], HasSubstr("\"unrecorded\":true"));
  EXPECT_THAT(history.records[0], HasSubstr("\"name\":\"Ana\""));
  EXPECT_THAT(history.records[0], HasSubstr("\"text\":\"\""));
}

TEST_F(RecordTest, ACommandIsAppliedOnceOverARestart) {
  submit(ana, 50, protocol::ChatPost{hall, "the canary sings", {}});
  complete();
  crash_and_start();
  const auto again = submit(ana, 50, protocol::ChatPost{hall, "the canary sings", {}});
  complete();
  EXPECT_EQ(reply<protocol::Placed>(again).offset, 0U);
  EXPECT_EQ(host->state().head_of(domain::topic::of_room(hall)), 1U);
  for (const ports::StoredEntry& stored : disk->entries()) {
    if (!stored.kind.starts_with("chat.posted")) continue;
    EXPECT_EQ(stored.digest, 0U) << "words could be guessed by it";
  }
}

TEST_F(RecordTest, AttendanceIsKept) {
  pass(minutes(5));
  does(ana, protocol::RoomLeave{});
  crash_and_start();
  ASSERT_THAT(stays(ana), SizeIs(1));
  EXPECT_GE(*stays(ana)[0].to - stays(ana)[0].from, minutes(5));
}

TEST_F(RecordTest, TheProgrammeIsCarriedOutByTheTick) {
  does(mia, protocol::RoomRule{hall, {}});
  protocol::ProgrammeSession item;
  item.guid = "a";
  item.title = "Talk";
  item.starts = clock.now() + minutes(20);
  item.ends = item.starts + minutes(30);
  item.room_name = "Hall";
  item.no_record = true;
  execute({}, protocol::ProgrammePublish{"Institute", "UTC", {item}});
  complete();
  pass(minutes(6), seconds(5));
  does(ana, protocol::ChatPost{hall, "the canary sings", {}});
  EXPECT_THAT(on_disk(), Not(HasSubstr("canary")));
  pass(minutes(46), seconds(5));
  does(ana, protocol::ChatPost{hall, "the rooster crows", {}});
  EXPECT_THAT(on_disk(), HasSubstr("rooster"));
}

TEST_F(RecordTest, PeopleAreCalledInByTheTick) {
  protocol::RoomRules one;
  one.people_max = 1;
  does(mia, protocol::RoomRule{hall, one});
  const PersonId ben = person("Ben");
  does(ben, protocol::RoomWait{hall, true});
  does(ana, protocol::RoomLeave{});
  pass(seconds(1));
  ASSERT_THAT(host->state().lines.find(hall)->called, SizeIs(1));
  pass(seconds(61));
  EXPECT_THAT(host->state().lines.all(), IsEmpty()) << "they did not come";
}

TEST_F(RecordTest, WhoIsInsideGoesOutWhenASessionBeginsThatIsInTheHallOnly) {
  protocol::ProgrammeSession item;
  item.guid = "a";
  item.title = "Talk";
  item.starts = clock.now() + minutes(1);
  item.ends = item.starts + minutes(30);
  item.room_name = "Hall";
  item.access = protocol::SessionAccess::in_hall;
  execute({}, protocol::ProgrammePublish{"Institute", "UTC", {item}});
  complete();
  told.take();
  pass(seconds(62));
  EXPECT_EQ(room_of(ana), RoomId{});
  EXPECT_THAT(told.take(),
              ::testing::Contains("close " + ana.text() + " " + domain::topic::of_room(hall) + ": in the hall only"));
}

}  // namespace
}  // namespace convene::testing
