#include "domain/people.hpp"

#include "domain/given.hpp"

namespace convene::testing {
namespace {

using protocol::People;
using protocol::PeoplePage;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<std::string> names(const People& people) {
  std::vector<std::string> found;
  for (const auto& card : people.people) found.push_back(card.profile.name);
  return found;
}

PeoplePage query(std::string text) {
  PeoplePage page;
  page.query = std::move(text);
  return page;
}

class PeopleTest : public ::testing::Test, protected Given {
 protected:
  void edits(PersonId id, protocol::Profile profile) { does(id, protocol::ProfileEdit{std::move(profile)}); }

  PersonId zoe = person("Zoe");
  PersonId ana = person("ana");
  PersonId mia = person("Mia", Role::moderator);
};

TEST_F(PeopleTest, AProfileIsReplacedWhole) {
  protocol::Profile profile = named("Ana");
  profile.pronouns = "she/her";
  profile.region = "Tyrol";
  EXPECT_THAT(when(ana, protocol::ProfileEdit{profile}),
              Yields(ElementsAre(Draft{domain::topic::of_inbox(ana), ana, protocol::ProfileEdited{ana, profile}})));
  edits(ana, profile);
  EXPECT_EQ(state.people.find(ana)->profile, profile);
  EXPECT_THAT(when(ana, protocol::ProfileEdit{profile}), yields_nothing());
}

TEST_F(PeopleTest, TheMutedDoNotWriteIntoTheirProfileEither) {
  does(mia, protocol::PersonMute{ana, 5, "shouting"});
  EXPECT_THAT(when(ana, protocol::ProfileEdit{named("SHOUT")}), Refused(ErrorCode::muted));
}

TEST_F(PeopleTest, AreListedByNameWithoutRegardToCase) {
  const auto all = asks<People>(zoe, PeoplePage{});
  EXPECT_THAT(names(all), ElementsAre("ana", "Mia", "Zoe"));
  EXPECT_EQ(all.total, 3);
}

TEST_F(PeopleTest, OfOneNameAreListedInTheOrderTheyCame) {
  const PersonId other = person("Zoe");
  const auto all = asks<People>(zoe, query("zoe"));
  ASSERT_THAT(all.people, SizeIs(2));
  EXPECT_EQ(all.people[0].person, zoe);
  EXPECT_EQ(all.people[1].person, other);
}

TEST_F(PeopleTest, MoveInTheListWhenTheyAreRenamed) {
  edits(zoe, named("Aaron"));
  EXPECT_THAT(names(asks<People>(ana, PeoplePage{})), ElementsAre("Aaron", "ana", "Mia"));
}

TEST_F(PeopleTest, ComeInPages) {
  PeoplePage page;
  page.limit = 2;
  EXPECT_THAT(names(asks<People>(zoe, page)), ElementsAre("ana", "Mia"));
  page.skip = 2;
  EXPECT_THAT(names(asks<People>(zoe, page)), ElementsAre("Zoe"));
  page.skip = 3;
  const auto beyond = asks<People>(zoe, page);
  EXPECT_THAT(beyond.people, IsEmpty());
  EXPECT_EQ(beyond.total, 3);
}

TEST_F(PeopleTest, AreFoundByNameOrganisationAndRegion) {
  protocol::Profile profile = named("Ana");
  profile.organisation = "Science House";
  profile.region = "Tyrol";
  edits(ana, profile);
  for (const char* text : {"AN", "science h", "tYR"}) {
    EXPECT_THAT(names(asks<People>(zoe, query(text))), ElementsAre("Ana")) << text;
  }
  EXPECT_THAT(names(asks<People>(zoe, query("nobody"))), IsEmpty());
  EXPECT_THAT(names(asks<People>(zoe, query("anascience"))), IsEmpty()) << "no match across fields";
}

TEST_F(PeopleTest, AreFoundByWhatTheyAreCalledNow) {
  edits(zoe, named("Sophia"));
  EXPECT_THAT(names(asks<People>(ana, query("zoe"))), IsEmpty());
  EXPECT_THAT(names(asks<People>(ana, query("soph"))), ElementsAre("Sophia"));
}

TEST_F(PeopleTest, AreListedByRoom) {
  const RoomId hall = room("Hall");
  does(zoe, protocol::RoomEnter{hall});
  PeoplePage page;
  page.room = hall;
  const auto in_hall = asks<People>(ana, page);
  ASSERT_THAT(names(in_hall), ElementsAre("Zoe"));
  EXPECT_EQ(in_hall.people.front().room, hall);
  page.room = RoomId{999};
  EXPECT_THAT(domain::answer(state, {}, {ana}, page, now), Refused(ErrorCode::room_unknown));
}

TEST_F(PeopleTest, AreListedByBeingHere) {
  domain::Presence presence;
  presence.came(zoe);
  presence.came(ana);
  presence.gone(ana, now, now);
  PeoplePage page;
  page.here = true;
  EXPECT_THAT(names(asks<People>(mia, page, presence)), ElementsAre("Zoe"));
  const auto all = asks<People>(mia, PeoplePage{}, presence);
  EXPECT_FALSE(all.people[0].here);
  EXPECT_TRUE(all.people[2].here);
}

TEST_F(PeopleTest, TheRemovedAreShownToModeratorsOnly) {
  does(mia, protocol::PersonRemove{ana, "threats"});
  EXPECT_THAT(names(asks<People>(zoe, PeoplePage{})), ElementsAre("Mia", "Zoe"));
  EXPECT_EQ(asks<People>(zoe, PeoplePage{}).total, 2);
  const auto all = asks<People>(mia, PeoplePage{});
  ASSERT_THAT(names(all), ElementsAre("ana", "Mia", "Zoe"));
  EXPECT_TRUE(all.people.front().removed);
}

TEST_F(PeopleTest, WhoIsMutedIsToldToModeratorsOnlyAndWhileItLasts) {
  does(mia, protocol::PersonMute{ana, 5, "shouting"});
  EXPECT_FALSE(asks<People>(zoe, query("ana")).people.front().muted);
  EXPECT_TRUE(asks<People>(mia, query("ana")).people.front().muted);
  now = minutes(5);
  EXPECT_FALSE(asks<People>(mia, query("ana")).people.front().muted);
}

}  // namespace
}  // namespace convene::testing
