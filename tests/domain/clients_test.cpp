#include "domain/clients.hpp"

#include "domain/given.hpp"

namespace convene::testing {
namespace {

namespace limits = protocol::limits;
using domain::Origin;
using protocol::Placed;

class ClientsTest : public ::testing::Test, protected Given {
 protected:
  static Origin origin(std::string client, std::uint32_t n, std::uint64_t digest = 1) {
    return {std::move(client), n, digest};
  }
  void says(const Origin& from) { does(ana, protocol::ChatPost{hall, "hello", {}}, from); }
  auto recall(const Origin& from) const { return state.clients.recall(ana, from); }

  RoomId hall = room("Hall");
  std::string topic = domain::topic::of_room(hall);
  PersonId ana = person_in(hall, "Ana");
};

TEST_F(ClientsTest, AnswersAnAppliedCommandAsBefore) {
  says(origin("tab", 1));
  says(origin("tab", 2));
  const auto known = recall(origin("tab", 1));
  ASSERT_TRUE(known && *known);
  EXPECT_EQ(std::get<Placed>(known->value()), (Placed{topic, 0}));
}

TEST_F(ClientsTest, KnowsTheSameAfterARefold) {
  says(origin("tab", 1));
  says(origin("tab", 2));
  const auto known = refolded().clients.recall(ana, origin("tab", 2));
  ASSERT_TRUE(known && *known);
  EXPECT_EQ(std::get<Placed>(known->value()), (Placed{topic, 1}));
}

TEST_F(ClientsTest, DoesNotKnowWhatWasNotApplied) {
  says(origin("tab", 1));
  EXPECT_FALSE(recall(origin("tab", 2)));
  EXPECT_FALSE(recall(origin("other tab", 1)));
  EXPECT_FALSE(state.clients.recall(PersonId{99}, origin("tab", 1))) << "a tab is one person's";
  EXPECT_FALSE(recall(origin("", 1))) << "the server's own have no number";
}

TEST_F(ClientsTest, RefusesANumberWithAnotherContent) {
  says(origin("tab", 1, 7));
  ASSERT_TRUE(recall(origin("tab", 1, 8)));
  EXPECT_THAT(*recall(origin("tab", 1, 8)), Refused(ErrorCode::number_reused));
}

TEST_F(ClientsTest, TheFirstEntryOfACommandIsWhatItIsAnswered) {
  const PersonId ben = person("Ben");
  const std::uint64_t offset = state.head_of(domain::topic::of_inbox(ana));
  does(ana, protocol::DirectPost{ben, "hello"}, origin("tab", 1));
  const auto known = recall(origin("tab", 1));
  ASSERT_TRUE(known && *known);
  EXPECT_EQ(std::get<Placed>(known->value()), (Placed{domain::topic::of_inbox(ana), offset}));
}

TEST_F(ClientsTest, ForgetsTheOldestAndSaysSo) {
  for (std::uint32_t n = 1; n <= limits::remembered_results_max + 1; ++n) says(origin("tab", n));
  ASSERT_TRUE(recall(origin("tab", 1)));
  EXPECT_THAT(*recall(origin("tab", 1)), Refused(ErrorCode::number_forgotten));
  ASSERT_TRUE(recall(origin("tab", 2)));
  EXPECT_TRUE(*recall(origin("tab", 2)));
}

TEST_F(ClientsTest, ANumberThatWasSkippedMayStillComeWhileNothingIsForgotten) {
  says(origin("tab", 5));
  EXPECT_FALSE(recall(origin("tab", 3))) << "it was refused before, or is late";
  says(origin("tab", 3));
  ASSERT_TRUE(recall(origin("tab", 3)));
  EXPECT_TRUE(*recall(origin("tab", 3)));
}

TEST_F(ClientsTest, ForgetsTheOldestTabOfAPersonWithTooMany) {
  for (std::uint64_t tab = 0; tab <= limits::clients_a_person_max; ++tab) {
    says(origin("tab " + std::to_string(tab), 1));
  }
  EXPECT_FALSE(recall(origin("tab 0", 1)));
  EXPECT_TRUE(recall(origin("tab 1", 1)));
  EXPECT_TRUE(recall(origin("tab " + std::to_string(limits::clients_a_person_max), 1)));
}

TEST_F(ClientsTest, EachCommandIsAnsweredBySomethingOfItsKind) {
  const PersonId mia = person("Mia", Role::moderator);
  const PersonId ben = person("Ben");
  const auto reply_to = [&](PersonId actor, const protocol::Command& command) {
    const auto accepted = when(actor, command);
    const std::uint64_t first = state.sequence + 1;
    does(actor, command);
    for (const auto& entry : stored) {
      if (entry.sequence == first) return domain::reply_for(state, entry);
    }
    ADD_FAILURE() << "no entry";
    return protocol::Reply{};
  };
  EXPECT_EQ(reply_to(ana, protocol::ChatPost{hall, "hello", {}}), protocol::Reply(Placed{topic, 0}));
  EXPECT_EQ(reply_to(ana, protocol::ChatEdit{hall, 0, "hello!"}), protocol::Reply(Placed{topic, 1}));
  EXPECT_EQ(reply_to(ana, protocol::ChatDelete{hall, 0, {}}), protocol::Reply(Placed{topic, 2}));
  EXPECT_EQ(reply_to(ana, protocol::DirectPost{ben, "hello"}),
            protocol::Reply(Placed{domain::topic::of_inbox(ana), 1}));
  const RoomId next{state.sequence + 1};
  EXPECT_EQ(reply_to(mia, protocol::RoomOpen{"Corner", protocol::RoomKind::table, {}}),
            protocol::Reply(protocol::RoomMade{next}));
  EXPECT_EQ(reply_to(ana, protocol::RoomLeave{}), protocol::Reply(protocol::Acknowledged{}));
  does(server, protocol::ConveningCreate{"Institute", "UTC", "", true});
  const PersonId joined{state.sequence + 1};
  EXPECT_EQ(reply_to(server, protocol::PersonRegister{std::string(64, 'c'), named("Eve")}),
            protocol::Reply(protocol::SignedIn{joined, Role::attendee, "Eve"}));
  does(server, protocol::LinkMint{std::string(64, '1'), Role::attendee, joined, minutes(60), false});
  EXPECT_EQ(reply_to(server, protocol::LinkExchange{std::string(64, '1'), std::string(64, 'd'), {}}),
            protocol::Reply(protocol::SignedIn{joined, Role::attendee, "Eve"}));
}

}  // namespace
}  // namespace convene::testing
