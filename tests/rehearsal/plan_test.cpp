// What people are sent into, and what they do there.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "rehearsal/habits.hpp"
#include "rehearsal/slots.hpp"
#include "rehearsal/trajectories.hpp"

namespace convene::rehearsal {
namespace {

Time hour(int of_day) { return from_milliseconds(1'700'000'000'000) + std::chrono::hours(of_day); }

void add(protocol::ProgrammeDocument& programme, std::uint64_t room, int from, int to) {
  protocol::Scheduled session;
  session.room = RoomId{room};
  session.item.starts = hour(from);
  session.item.ends = hour(to);
  programme.sessions.push_back(session);
}

TEST(SlotsOf, IsWhatIsOnAndWhatFollows) {
  protocol::ProgrammeDocument programme;
  add(programme, 1, 9, 10);
  add(programme, 2, 9, 10);
  add(programme, 3, 10, 11);
  EXPECT_EQ(slots_of(programme, hour(9)), (std::vector<Slot>{{RoomId{1}, RoomId{2}}, {RoomId{3}}}));
}

TEST(SlotsOf, IsTheBusiestMomentWhereNothingIsOn) {
  protocol::ProgrammeDocument programme;
  add(programme, 1, 9, 10);
  add(programme, 2, 12, 13);
  add(programme, 3, 12, 13);
  EXPECT_EQ(slots_of(programme, hour(20)), (std::vector<Slot>{{RoomId{2}, RoomId{3}}}));
  EXPECT_TRUE(slots_of({}, hour(9)).empty());
}

TEST(Choose, LeadsIntoASessionAndLetsPeopleTalkThere) {
  SeededRandom random(1);
  const Slot slot{RoomId{4}};
  int entered = 0;
  int said = 0;
  int broke = 0;
  for (int turn = 0; turn < 1000; ++turn) {
    const Doing outside = choose({}, {{}, &slot, nullptr}, random);
    if (const auto* command = std::get_if<protocol::Command>(&outside)) {
      EXPECT_EQ(std::get<protocol::RoomEnter>(*command).room, RoomId{4});
      ++entered;
    }
    const Doing inside = choose({}, {RoomId{4}, &slot, nullptr}, random);
    said += std::holds_alternative<Remark>(inside);
    broke += std::holds_alternative<Break>(inside);
  }
  EXPECT_GT(entered, 900);
  EXPECT_GT(said, 80);
  EXPECT_GT(broke, 5);
}

TEST(Choose, LetsStrollersWalkToAreas) {
  SeededRandom random(1);
  const std::vector<std::string> areas{"Garden"};
  Habits habits;
  habits.strolls = true;
  int walks = 0;
  for (int turn = 0; turn < 100; ++turn) {
    const Doing doing = choose(habits, {{}, nullptr, &areas}, random);
    const auto* command = std::get_if<protocol::Command>(&doing);
    walks += command && std::get<protocol::WalkInto>(*command).area == "Garden";
  }
  EXPECT_GT(walks, 80);
}

TEST(ReadTracks, KnowsBothForms) {
  const auto metres = read_tracks("# a comment\n1 7 0.0 0 0.0 0 0 0\n26 7 2.0 0 4.0 0 0 0\n1 8 1.0 0 2.0 0 0 0\n");
  ASSERT_TRUE(metres);
  ASSERT_EQ(metres.value().size(), 2U);
  EXPECT_EQ(metres.value()[0].points.size(), 2U);
  EXPECT_DOUBLE_EQ(metres.value()[0].points[1].y, 1);
  EXPECT_DOUBLE_EQ(metres.value()[1].points[0].x, 0.5);
  const auto centimetres = read_tracks("1 0 10 20 170\n1 10 11 21 170\n1 25 20 30 170\n");
  ASSERT_TRUE(centimetres);
  EXPECT_EQ(centimetres.value()[0].points.size(), 2U) << "one a second of 25 frames";
  EXPECT_FALSE(read_tracks("no track at all\n"));
}

TEST(ReadTracks, ReadsWhatWasRecordedInASquare) {
  const std::filesystem::path file =
      std::filesystem::path(CONVENE_SOURCE_DIR) / "../shared/data/trajectories/ucy-students03/obsmat.txt";
  std::ifstream stream(file);
  if (!stream) GTEST_SKIP() << "the recorded tracks lie in a folder beside the project, which is absent";
  const auto tracks = read_tracks(std::string(std::istreambuf_iterator<char>(stream), {}));
  ASSERT_TRUE(tracks);
  EXPECT_GT(tracks.value().size(), 400U);
}

}  // namespace
}  // namespace convene::rehearsal
