// A disk that is full: writes are refused, readers stay, nothing that was lost has been seen; then it goes on.
#include "host/test_host.hpp"

namespace convene::testing {
namespace {

using ports::AppendOutcome;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class FullDiskTest : public ::testing::Test, protected TestHost {
 protected:
  FullDiskTest() : TestHost(Completion::by_hand) {
    does(ana, protocol::RoomEnter{hall});
    told.take();
  }

  /// Loses all that waits.
  void fill_up() {
    journal->set_disk(AppendOutcome::full);
    complete();
  }
  void make_room() {
    journal->set_disk(AppendOutcome::durable);
    clock.advance(Milliseconds(1000));
  }
  std::string topic() const { return domain::topic::of_room(hall); }

  PersonId ana = person("Ana");
  PersonId mia = person("Mia", Role::moderator);
  RoomId hall = room("Hall");
};

TEST_F(FullDiskTest, RefusesWhatWaitedAndTellsNothingOfIt) {
  const auto first = submit(ana, protocol::ChatPost{hall, "one", {}});
  const auto second = submit(ana, protocol::ChatPost{hall, "two", {}});
  const auto asked = submit(mia, protocol::PeoplePage{});
  fill_up();
  EXPECT_EQ(refusal_of(first), ErrorCode::read_only);
  EXPECT_EQ(refusal_of(second), ErrorCode::read_only);
  EXPECT_EQ(refusal_of(asked), ErrorCode::read_only) << "it was computed from what is lost";
  EXPECT_THAT(told.take(), Each(::testing::StartsWith("refused")));
  EXPECT_EQ(host->state().head_of(topic()), 0);
  EXPECT_THAT(broken, IsEmpty());
}

TEST_F(FullDiskTest, RefusesAtOnceWhileItLosesWhatWaits) {
  submit(ana, protocol::ChatPost{hall, "one", {}});
  submit(ana, protocol::ChatPost{hall, "two", {}});
  journal->set_disk(AppendOutcome::full);
  journal->complete(1);
  run();
  EXPECT_EQ(refusal_of(submit(ana, protocol::ChatPost{hall, "three", {}})), ErrorCode::read_only);
  EXPECT_EQ(journal->waiting(), 1) << "the second one; the third was not appended";
}

TEST_F(FullDiskTest, ReadersStay) {
  submit(ana, protocol::ChatPost{hall, "one", {}});
  fill_up();
  EXPECT_EQ(refusal_of(submit(ana, protocol::ChatPost{hall, "two", {}})), ErrorCode::read_only);
  EXPECT_EQ(reply<protocol::People>(submit(mia, protocol::PeoplePage{})).total, 2);
  bool is_attended = false;
  host->attend(ana, [&](const std::vector<ports::Opening>& openings) { is_attended = openings.size() == 3; });
  EXPECT_TRUE(is_attended);
}

TEST_F(FullDiskTest, GoesOnOnceThereIsRoom) {
  submit(ana, protocol::ChatPost{hall, "one", {}});
  fill_up();
  make_room();
  does(ana, protocol::ChatPost{hall, "two", {}});
  EXPECT_THAT(told.take(), ::testing::Contains("publish " + topic() + " 0 chat.posted"));
}

TEST_F(FullDiskTest, ALostCommandMayBeSentAgain) {
  const protocol::ChatPost post{hall, "one", {}};
  submit(ana, 7, post);
  fill_up();
  make_room();
  const auto again = submit(ana, 7, post);
  complete();
  EXPECT_EQ(reply<protocol::Placed>(again).offset, 0);
}

TEST_F(FullDiskTest, StaysFullForAsLongAsItIs) {
  for (int times = 0; times < 3; ++times) {
    const auto pending = submit(ana, protocol::ChatPost{hall, "hello", {}});
    fill_up();
    EXPECT_EQ(refusal_of(pending), ErrorCode::read_only);
    clock.advance(Milliseconds(1000));
  }
  EXPECT_THAT(broken, IsEmpty());
}

TEST_F(FullDiskTest, OpeningsThatWaitedShowWhatIsLeft) {
  submit(ana, protocol::RoomLeave{});
  std::vector<ports::Opening> openings;
  host->attend(ana, [&](std::vector<ports::Opening> found) { openings = std::move(found); });
  fill_up();
  ASSERT_THAT(openings, SizeIs(3)) << "she is in the room still";
  EXPECT_EQ(openings[2].opened->topic, topic());
}

TEST_F(FullDiskTest, OpeningsShowNothingOfWhatWasLost) {
  std::vector<ports::Opening> openings;
  const auto note = [&](std::vector<ports::Opening> found) { openings = std::move(found); };
  execute({}, protocol::RoomOpen{"Lost", protocol::RoomKind::table, {}});
  host->attend(ana, note);
  fill_up();
  make_room();
  room("Kept");  // the same offset as the one that was lost
  host->attend(ana, note);
  complete();
  EXPECT_EQ(openings.front().opened->convening->rooms.back().name, "Kept");
}

TEST_F(FullDiskTest, ThePastThatWaitedIsReadAnew) {
  does(ana, protocol::ChatPost{hall, "hello", {}});
  std::vector<host::Host::Past> past;
  protocol::Profile profile;
  profile.name = "Never";
  submit(ana, protocol::ProfileEdit{profile});
  host->past(topic(), 1, [&](std::vector<host::Host::Past> found) { past = std::move(found); });
  run();
  EXPECT_THAT(past, IsEmpty());
  fill_up();
  ASSERT_THAT(past, SizeIs(1));
  EXPECT_THAT(*past.front().frame, ::testing::HasSubstr("Ana"));
}

TEST_F(FullDiskTest, NobodyLosesTimeToIt) {
  host->came(ana);
  pass(std::chrono::seconds(1));
  complete();
  const Time broke_at = clock.now();
  host->gone(ana);
  for (int minute = 0; minute < 10; ++minute) {  // the disk stays full; beats are lost, and then the drop
    submit(mia, protocol::RoomEnter{hall});
    fill_up();
    clock.advance(std::chrono::minutes(1));
    host->tick();
    fill_up();
  }
  make_room();
  host->tick();
  complete();
  ASSERT_THAT(stays(ana), SizeIs(1));
  EXPECT_EQ(stays(ana).front().to, broke_at);
}

TEST_F(FullDiskTest, ABrokenDiskEndsTheProcess) {
  const auto pending = submit(ana, protocol::ChatPost{hall, "one", {}});
  journal->set_disk(AppendOutcome::broken);
  complete();
  EXPECT_THAT(broken, SizeIs(1));
  EXPECT_FALSE(*pending) << "what the disk holds is unknown";
  EXPECT_THAT(told.take(), IsEmpty());
}

}  // namespace
}  // namespace convene::testing
