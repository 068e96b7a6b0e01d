#include "domain/naming.hpp"

#include "domain/given.hpp"

namespace convene::testing {
namespace {

using protocol::Mention;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class NamingTest : public ::testing::Test, protected Given {
 protected:
  template <class Event>
  Event with_names(Event event) const {
    protocol::Event any = std::move(event);
    domain::add_names(state, any);
    return std::get<Event>(any);
  }
  std::vector<Mention> mentions(std::string text) const {
    protocol::ChatPosted posted;
    posted.author = ana;
    posted.text = std::move(text);
    return with_names(posted).mentions;
  }
  std::string at(PersonId id) const { return "@[" + id.text() + "]"; }

  PersonId ana = person("Ana");
  PersonId ben = person("Ben");
};

TEST_F(NamingTest, NamesAreThoseOfNow) {
  protocol::ChatPosted posted;
  posted.author = ana;
  EXPECT_EQ(with_names(posted).name, "Ana");
  does(ana, protocol::ProfileEdit{named("Anna")});
  EXPECT_EQ(with_names(posted).name, "Anna");
}

TEST_F(NamingTest, DirectMessagesNameBoth) {
  protocol::DirectPosted posted;
  posted.author = ana;
  posted.to = ben;
  EXPECT_EQ(with_names(posted).name, "Ana");
  EXPECT_EQ(with_names(posted).to_name, "Ben");
}

TEST_F(NamingTest, TheServerHasAName) {
  protocol::AuditNoted noted;
  noted.person = ben;
  EXPECT_EQ(with_names(noted).by_name, "Convene");
  EXPECT_EQ(with_names(noted).person_name, "Ben");
}

TEST_F(NamingTest, MentionsAreThePeopleATextNamesEachOnce) {
  EXPECT_THAT(mentions("hello " + at(ben) + " and " + at(ana) + ", " + at(ben) + "!"),
              ElementsAre(Mention{ben, "Ben"}, Mention{ana, "Ana"}));
}

TEST_F(NamingTest, WhatOnlyLooksLikeAMentionIsText) {
  for (const char* text : {"@[", "@[]", "@[p]", "@[p1", "@[p999]", "@[r1]", "@[p01]", "@ [p1]", "@[p1 ]",
                           "@[p11111111111111111111111]", "p1", "@p1"}) {
    EXPECT_THAT(mentions(text), IsEmpty()) << text;
  }
}

TEST_F(NamingTest, AMentionBehindWhatOnlyLooksLikeOneIsFound) {
  EXPECT_THAT(mentions("@[@[" + at(ben) + "]"), ElementsAre(Mention{ben, "Ben"}));
  EXPECT_THAT(mentions("@[nobody of that name is here] " + at(ben)), ElementsAre(Mention{ben, "Ben"}));
}

TEST_F(NamingTest, EditsCarryTheirMentionsToo) {
  protocol::ChatEdited edited;
  edited.text = at(ben);
  EXPECT_THAT(with_names(edited).mentions, ElementsAre(Mention{ben, "Ben"}));
}

TEST_F(NamingTest, MentionsHaveALimit) {
  std::string text;
  for (int index = 0; index < 60; ++index) text += at(person("Guest"));
  EXPECT_THAT(mentions(text), SizeIs(50));
}

}  // namespace
}  // namespace convene::testing
