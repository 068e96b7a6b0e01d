// An erasure as the host carries it out: the person is sent away, readers are told, the journal forgets, also after a
// crash in its midst.
#include "host/test_host.hpp"

namespace convene::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

class ErasingTest : public ::testing::Test, protected TestHost {
 protected:
  ErasingTest() {
    for (const PersonId person : {ana, ben}) {
      host->came(person);
      does(person, protocol::RoomEnter{hall});
    }
    does(ana, protocol::ChatPost{hall, "canary", {}});
    does(ben, protocol::ChatPost{hall, "mine", {}});
    does(ana, protocol::DirectPost{ben, "dear canary"});
  }

  void go_on() {
    for (int portion = 0; portion < 10; ++portion) pass(Milliseconds(200));
  }

  bool is_anywhere(const std::string& text) const {
    for (const ports::StoredEntry& entry : disk->entries()) {
      if (entry.payload.find(text) != std::string::npos) return true;
    }
    return false;
  }

  PersonId ana = person("Ana Canary");
  PersonId ben = person("Ben");
  PersonId olga = person("Olga", Role::organiser);
  RoomId hall = room("Hall");
};

TEST_F(ErasingTest, SendsThePersonAwayAndTellsReadersWhatIsGone) {
  told.take();
  does(olga, protocol::PersonErase{ana});
  const auto begun = told.take();
  EXPECT_THAT(begun, Contains("expel " + ana.text() + " 4702"));
  EXPECT_THAT(begun, Contains("forget the past"));
  go_on();
  const auto all = told.take();
  EXPECT_THAT(all, Contains("replace room/" + hall.text() + " 0"));
  EXPECT_THAT(all, Contains("publish room/" + hall.text() + " 2 text.erased"));
  EXPECT_THAT(all, Contains(HasSubstr("publish inbox/" + ben.text())));
  EXPECT_THAT(all, Contains(HasSubstr("person.erased")));
  EXPECT_FALSE(is_anywhere("canary"));
  EXPECT_FALSE(is_anywhere("Canary"));
  EXPECT_TRUE(is_anywhere("mine"));
  EXPECT_EQ(host->cards().find(ana)->name, domain::name_of_erased);
}

TEST_F(ErasingTest, GoesOnAfterACrash) {
  does(olga, protocol::PersonErase{ana});
  crash_and_start();
  EXPECT_TRUE(is_anywhere("canary"));
  go_on();
  EXPECT_FALSE(is_anywhere("canary"));
  EXPECT_TRUE(host->state().erasures.empty());
}

TEST_F(ErasingTest, GoesThroughMoreEntriesThanFitAPortion) {
  for (std::uint64_t count = 0; count < 3 * protocol::limits::erasure_page_max; ++count) {
    does(ana, protocol::ChatPost{hall, "canary " + std::to_string(count), {}});
  }
  does(olga, protocol::PersonErase{ana});
  go_on();
  EXPECT_FALSE(is_anywhere("canary"));
  EXPECT_TRUE(host->state().erasures.empty());
}

TEST_F(ErasingTest, SignsOutOneBrowserOrAll) {
  execute(ana, protocol::CookieRevoke{cookies.at(ana)});
  EXPECT_THAT(told.take(), Contains("sign out " + ana.text() + " " + cookies.at(ana)));
  does(olga, protocol::AccessRevoke{ben});
  EXPECT_THAT(told.take(), Contains("expel " + ben.text() + " 4401"));
}

}  // namespace
}  // namespace convene::testing
