// A sweep as the host carries it out: a portion a tick, those who are swept are sent away, readers are told.
#include "host/test_host.hpp"

namespace convene::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

class HostRehearsalTest : public ::testing::Test, protected TestHost {
 protected:
  HostRehearsalTest() {
    host->came(ana);
    does(ana, protocol::RoomEnter{hall});
    protocol::RehearsalAdmit admit;
    admit.people.push_back({std::string(64, '7'), "Sim"});
    const auto answer = execute(olga, admit);
    complete();
    sim = reply<protocol::RehearsalAdmission>(answer).people.front();
    host->came(sim);
    does(sim, protocol::RoomEnter{hall});
    does(sim, protocol::ChatPost{hall, "words", {}});
  }

  /// Portion by portion: places, people, messages.
  void sweep_on() {
    for (int portion = 0; portion < 4; ++portion) pass(Milliseconds(200));
  }

  PersonId ana = person("Ana");
  PersonId olga = person("Olga", Role::organiser);
  RoomId hall = room("Hall");
  PersonId sim;
};

TEST_F(HostRehearsalTest, SendsThemAwayAndTellsReadersWhatIsGone) {
  does(olga, protocol::RehearsalSweep{});
  told.take();
  sweep_on();
  const auto all = told.take();
  EXPECT_THAT(all, Contains("publish room/" + hall.text() + " 1 text.erased"));
  EXPECT_THAT(all, Contains("replace room/" + hall.text() + " 0"));
  EXPECT_THAT(all, Contains("expel " + sim.text() + " 4700"));
  EXPECT_FALSE(host->state().people.find(sim));
  EXPECT_FALSE(host->state().rehearsal.is_sweeping);
  for (const ports::StoredEntry& entry : disk->entries())
    EXPECT_THAT(entry.payload, ::testing::Not(HasSubstr("words")));
}

TEST_F(HostRehearsalTest, GoesOnAfterACrash) {
  does(olga, protocol::RehearsalSweep{});
  crash_and_start();
  sweep_on();
  EXPECT_FALSE(host->state().people.find(sim));
  EXPECT_EQ(host->state().rehearsal.messages_left(), 0U);
}

}  // namespace
}  // namespace convene::testing
