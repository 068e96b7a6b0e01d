#include "domain/access.hpp"

#include "domain/given.hpp"

namespace convene::testing {
namespace {

using domain::identify;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class AccessTest : public ::testing::Test, protected Given {
 protected:
  static std::string hash(char digit) { return std::string(64, digit); }
  static std::string inbox(PersonId id) { return domain::topic::of_inbox(id); }
  Draft on_ledger(PersonId author, protocol::Event event) const {
    return {std::string(ledger), author, std::move(event)};
  }
  Time cookie_end() const { return now + std::chrono::days(protocol::limits::cookie_days); }

  void mint(char link, Role role, std::optional<PersonId> whom = {}, bool simulated = false) {
    protocol::LinkMint command;
    command.hash = hash(link);
    command.role = role;
    command.person = whom;
    command.expires = minutes(60);
    command.simulated = simulated;
    does(server, command);
  }
  protocol::LinkExchange exchange(char link, char cookie, std::optional<protocol::Profile> profile = {}) const {
    return {hash(link), hash(cookie), std::move(profile)};
  }

  PersonId ana = person("Ana");
  PersonId olga = person("Olga", Role::organiser);
};

TEST_F(AccessTest, MintsALinkForAKnownPerson) {
  const protocol::LinkMint command{hash('1'), Role::attendee, ana, minutes(60), false};
  EXPECT_THAT(
      when(olga, command),
      Yields(ElementsAre(on_ledger(olga, protocol::LinkMinted{hash('1'), Role::attendee, ana, minutes(60), false}))));
  EXPECT_THAT(when(olga, protocol::LinkMint{hash('1'), Role::attendee, PersonId{99}, minutes(60), false}),
              Refused(ErrorCode::person_unknown));
}

TEST_F(AccessTest, ALinkOfAPersonSignsThemIn) {
  mint('1', Role::attendee, ana);
  EXPECT_THAT(when(server, exchange('1', 'c')),
              Yields(ElementsAre(on_ledger(ana, protocol::LinkSpent{hash('1'), ana}),
                                 on_ledger(ana, protocol::CookieIssued{hash('c'), ana, cookie_end()}))));
}

TEST_F(AccessTest, ABrowserStaysSignedInForAsLongAsTheOperatorSays) {
  mint('1', Role::attendee, ana);
  const auto decided = domain::decide(state, {}, protocol::Command(exchange('1', 'c')), {now, state.sequence + 1, 2});
  ASSERT_TRUE(decided);
  EXPECT_EQ(std::get<protocol::CookieIssued>(decided.value().entries.back().event).expires, now + std::chrono::days(2));
}

TEST_F(AccessTest, ALinkOfNobodyMakesAPersonWithItsRole) {
  mint('1', Role::moderator, {}, true);
  const PersonId joined{state.sequence + 1};
  EXPECT_THAT(when(server, exchange('1', 'c', named("Mia"))),
              Yields(ElementsAre(
                  Draft{inbox(joined), joined, protocol::PersonJoined{joined, Role::moderator, named("Mia"), true}},
                  on_ledger(joined, protocol::LinkSpent{hash('1'), joined}),
                  on_ledger(joined, protocol::CookieIssued{hash('c'), joined, cookie_end()}))));
}

TEST_F(AccessTest, ALinkOfNobodyAsksForANameAndStaysUsable) {
  mint('1', Role::attendee);
  EXPECT_THAT(when(server, exchange('1', 'c')), Refused(ErrorCode::name_needed));
  EXPECT_THAT(when(server, exchange('1', 'c', named("Mia"))), Yields(SizeIs(3)));
}

TEST_F(AccessTest, ALinkWorksOnce) {
  mint('1', Role::attendee);
  does(server, exchange('1', 'c', named("Mia")));
  EXPECT_THAT(when(server, exchange('1', 'd', named("Eve"))), Refused(ErrorCode::link_invalid));
}

TEST_F(AccessTest, ALinkEndsAtItsMoment) {
  mint('1', Role::attendee, ana);
  now = minutes(60) - Milliseconds(1);
  EXPECT_THAT(when(server, exchange('1', 'c')), Yields(SizeIs(2)));
  now = minutes(60);
  EXPECT_THAT(when(server, exchange('1', 'c')), Refused(ErrorCode::link_invalid));
}

TEST_F(AccessTest, UnknownLinksDoNotWork) {
  EXPECT_THAT(when(server, exchange('9', 'c', named("Eve"))), Refused(ErrorCode::link_invalid));
}

TEST_F(AccessTest, TheRemovedCannotSignIn) {
  mint('1', Role::attendee, ana);
  does(olga, protocol::PersonRemove{ana, "threats"});
  EXPECT_THAT(when(server, exchange('1', 'c')), Refused(ErrorCode::link_invalid));
  does(olga, protocol::PersonRestore{ana});
  EXPECT_THAT(when(server, exchange('1', 'c')), Yields(SizeIs(2)));
}

TEST_F(AccessTest, RegistrationMakesAnAttendeeWhereItIsOpen) {
  const protocol::PersonRegister command{hash('c'), named("Eve")};
  EXPECT_THAT(when(server, command), Refused(ErrorCode::registration_closed));
  does(server, protocol::ConveningCreate{"Institute", "UTC", "", true});
  const PersonId joined{state.sequence + 1};
  EXPECT_THAT(when(server, command),
              Yields(ElementsAre(
                  Draft{inbox(joined), joined, protocol::PersonJoined{joined, Role::attendee, named("Eve"), false}},
                  on_ledger(joined, protocol::CookieIssued{hash('c'), joined, cookie_end()}))));
}

TEST_F(AccessTest, IdentifiesByCookieUntilItEnds) {
  mint('1', Role::attendee, ana);
  does(server, exchange('1', 'c'));
  EXPECT_EQ(identify(state, hash('c'), cookie_end() - Milliseconds(1)), ana);
  EXPECT_EQ(identify(state, hash('c'), cookie_end()), std::nullopt);
  EXPECT_EQ(identify(state, hash('d'), now), std::nullopt);
  EXPECT_EQ(identify(state, "", now), std::nullopt);
}

TEST_F(AccessTest, IdentifiesNobodyWhoIsRemoved) {
  mint('1', Role::attendee, ana);
  does(server, exchange('1', 'c'));
  does(olga, protocol::PersonRemove{ana, "threats"});
  EXPECT_EQ(identify(state, hash('c'), now), std::nullopt);
  does(olga, protocol::PersonRestore{ana});
  EXPECT_EQ(identify(state, hash('c'), now), ana);
}

TEST_F(AccessTest, SignsOutOnesOwnBrowserOnly) {
  mint('1', Role::attendee, ana);
  does(server, exchange('1', 'c'));
  EXPECT_THAT(when(olga, protocol::CookieRevoke{hash('c')}), Refused(ErrorCode::not_allowed));
  EXPECT_THAT(when(ana, protocol::CookieRevoke{hash('d')}), yields_nothing());
  EXPECT_THAT(when(ana, protocol::CookieRevoke{hash('c')}),
              Yields(ElementsAre(on_ledger(ana, protocol::CookieRevoked{hash('c'), ana}))));
  does(ana, protocol::CookieRevoke{hash('c')});
  EXPECT_EQ(identify(state, hash('c'), now), std::nullopt);
}

TEST_F(AccessTest, SeveralBrowsersOfAPersonAreApart) {
  mint('1', Role::attendee, ana);
  mint('2', Role::attendee, ana);
  does(server, exchange('1', 'c'));
  does(server, exchange('2', 'd'));
  does(ana, protocol::CookieRevoke{hash('c')});
  EXPECT_EQ(identify(state, hash('d'), now), ana);
}

TEST_F(AccessTest, SignsOutEverywhereWithTheLinksThatWait) {
  mint('1', Role::attendee, ana);
  mint('2', Role::attendee, ana);
  mint('3', Role::attendee, ana);
  does(server, exchange('1', 'c'));
  does(server, exchange('2', 'd'));
  does(ana, protocol::AccessRevoke{ana});
  EXPECT_EQ(identify(state, hash('c'), now), std::nullopt);
  EXPECT_EQ(identify(state, hash('d'), now), std::nullopt);
  EXPECT_THAT(when(server, exchange('3', 'e')), Refused(ErrorCode::link_invalid));
}

TEST_F(AccessTest, OnlyThePersonOrAnOrganiserSignsOutEverywhere) {
  const PersonId mia = person("Mia", Role::moderator);
  EXPECT_THAT(when(mia, protocol::AccessRevoke{ana}), Refused(ErrorCode::not_allowed));
  EXPECT_THAT(when(olga, protocol::AccessRevoke{PersonId{99}}), Refused(ErrorCode::person_unknown));
  const auto accepted = does(olga, protocol::AccessRevoke{ana});
  ASSERT_EQ(accepted.entries.size(), 2U);
  EXPECT_EQ(std::get<protocol::AuditNoted>(accepted.entries[1].event).act, protocol::Act::sign_out);
}

}  // namespace
}  // namespace convene::testing
