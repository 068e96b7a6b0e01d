// Walls of cards (S2.13): opened, filled, put in order, voted on, closed and kept; and what nobody is told of them.
#include "domain/walls.hpp"

#include "domain/given.hpp"
#include "domain/views.hpp"

namespace convene::testing {
namespace {

using protocol::WallPhase;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class WallsTest : public ::testing::Test, protected Given {
 protected:
  WallId open(bool is_anonymous = false, std::vector<std::string> groups = {}) {
    const WallId wall{state.sequence + 1};
    does(mia, protocol::WallOpen{hall, "What helps?", is_anonymous, std::move(groups)});
    return wall;
  }
  CardId add(PersonId author, WallId wall, std::string text, std::optional<GroupId> group = {}) {
    const CardId card{state.sequence + 1};
    does(author, protocol::CardAdd{wall, std::move(text), group});
    return card;
  }
  void stage(WallId wall, WallPhase phase, std::optional<std::int32_t> votes = {}) {
    does(mia, protocol::WallStage{wall, phase, votes});
  }
  void vote(PersonId person, CardId card, bool is_on = true) { does(person, protocol::CardVote{card, is_on}); }

  std::vector<protocol::Wall> walls() const { return domain::view_of_board(state, hall).walls; }
  std::vector<std::string> texts(std::optional<GroupId> group = {}) const {
    std::vector<std::string> texts;
    const protocol::Wall wall = walls().at(0);
    for (const protocol::WallCard& card : wall.cards) {
      if (card.group == group) texts.push_back(card.text);
    }
    return texts;
  }
  std::string board() const { return domain::topic::of_board(hall); }

  RoomId hall = room("Hall");
  PersonId mia = person_in(hall, "Mia", Role::moderator);
  PersonId ana = person_in(hall, "Ana");
  PersonId ben = person_in(hall, "Ben");
};

TEST_F(WallsTest, ThoseWhoPresentOpenOne) {
  EXPECT_THAT(when(ana, protocol::WallOpen{hall, "?", false, {}}), Refused(ErrorCode::not_presenter));
  EXPECT_THAT(when(mia, protocol::WallOpen{RoomId{99}, "?", false, {}}), Refused(ErrorCode::room_unknown));
  does(mia, protocol::SpeakerAppoint{hall, ana});
  does(ana, protocol::WallOpen{hall, "What helps?", false, {"Now", "Later"}});
  const protocol::Wall wall = walls().at(0);
  EXPECT_EQ(wall.text, "What helps?");
  EXPECT_EQ(wall.groups.at(0).text, "Now");
  EXPECT_NE(wall.groups.at(0).group, wall.groups.at(1).group);
}

TEST_F(WallsTest, TheBoardIsATopicOnceThereIsSomethingOnIt) {
  EXPECT_FALSE(domain::may_read(state, ana, board()));
  open();
  EXPECT_TRUE(domain::may_read(state, ana, board()));
  const RoomId other = room("Other");
  does(ana, protocol::RoomEnter{other});
  EXPECT_FALSE(domain::may_read(state, ana, board()));
}

TEST_F(WallsTest, EverybodyInTheRoomAddsCardsAndPutsThemInOrder) {
  const WallId wall = open(false, {"Now"});
  const GroupId now_group = walls().at(0).groups.at(0).group;
  const CardId first = add(ana, wall, "bus");
  const CardId second = add(ben, wall, "tram");
  const CardId third = add(ana, wall, "bikes", now_group);
  does(ben, protocol::CardMove{second, {}, first});
  EXPECT_THAT(texts(), ElementsAre("tram", "bus"));
  does(ana, protocol::CardMove{first, now_group, third});
  EXPECT_THAT(texts(), ElementsAre("tram"));
  EXPECT_THAT(texts(now_group), ElementsAre("bus", "bikes"));
  EXPECT_THAT(when(ana, protocol::CardMove{first, now_group, third}), yields_nothing()) << "it stands there";
}

TEST_F(WallsTest, WhatWasMovedAwayMeanwhileIsNoPlace) {
  const WallId wall = open(false, {"Now"});
  const GroupId group = walls().at(0).groups.at(0).group;
  const CardId first = add(ana, wall, "bus");
  const CardId second = add(ben, wall, "tram");
  does(mia, protocol::CardMove{first, group, {}});
  does(mia, protocol::CardRemove{first, "twice"});
  does(ben, protocol::CardMove{second, group, first});
  EXPECT_THAT(texts(group), ElementsAre("tram"));
  EXPECT_THAT(when(ben, protocol::CardMove{second, GroupId{99}, {}}), Refused(ErrorCode::group_unknown));
}

TEST_F(WallsTest, AGroupThatGoesLeavesItsCards) {
  const WallId wall = open(false, {"Now"});
  const GroupId group = walls().at(0).groups.at(0).group;
  add(ana, wall, "bus", group);
  does(mia, protocol::WallGroup{wall, group, "This year"});
  EXPECT_EQ(walls().at(0).groups.at(0).text, "This year");
  EXPECT_THAT(when(ana, protocol::WallUngroup{wall, group}), Refused(ErrorCode::not_presenter));
  does(mia, protocol::WallUngroup{wall, group});
  EXPECT_THAT(walls().at(0).groups, IsEmpty());
  EXPECT_THAT(texts(), ElementsAre("bus"));
}

TEST_F(WallsTest, ACardIsItsAuthorsAndItsTextStandsOnceInTheJournal) {
  const WallId wall = open();
  const CardId card = add(ana, wall, "bus");
  EXPECT_THAT(when(ben, protocol::CardChange{card, "tram"}), Refused(ErrorCode::not_yours));
  EXPECT_THAT(when(ben, protocol::CardRemove{card, ""}), Refused(ErrorCode::not_yours));
  does(ana, protocol::CardChange{card, "night bus"});
  does(ana, protocol::CardChange{card, "night buses"});
  EXPECT_THAT(domain::view_of_board(refolded(), hall).walls, ::testing::Eq(walls()));
  does(ana, protocol::CardRemove{card, ""});
  for (const domain::Entry& entry : stored) {
    EXPECT_EQ(protocol::encode_payload(entry.event).find("bus"), std::string::npos) << protocol::name_of(entry.event);
  }
}

TEST_F(WallsTest, WhoseCardAModeratorTakesOffIsToldWhy) {
  const WallId wall = open(true);
  const CardId card = add(ana, wall, "rude");
  does(mia, protocol::CardRemove{card, "be kind"});
  EXPECT_THAT(texts(), IsEmpty());
  const auto told = domain::view_of_inbox(state, ana).cards_dismissed;
  ASSERT_THAT(told, SizeIs(1));
  EXPECT_EQ(told.at(0).text, "rude");
  EXPECT_EQ(told.at(0).why, "be kind");
}

TEST_F(WallsTest, WhoWroteAnAnonymousCardOnlyTheyAreTold) {
  const WallId wall = open(true);
  const CardId card = add(ana, wall, "I do not know how");
  EXPECT_EQ(walls().at(0).cards.at(0).by, std::nullopt);
  EXPECT_THAT(domain::view_of_inbox(state, ana).own_cards, ElementsAre(card));
  for (const domain::Entry& entry : stored) {
    if (entry.topic == board()) {
      EXPECT_EQ(protocol::encode_payload(entry.event).find(ana.text()), std::string::npos);
    }
  }
  does(ana, protocol::CardChange{card, "I know how"});
  EXPECT_THAT(texts(), ElementsAre("I know how"));
}

TEST_F(WallsTest, EverybodyHasAsManyVotesAsWereGiven) {
  const WallId wall = open();
  const CardId bus = add(ana, wall, "bus");
  const CardId tram = add(ana, wall, "tram");
  const CardId bikes = add(ben, wall, "bikes");
  EXPECT_THAT(when(ana, protocol::CardVote{bus, true}), Refused(ErrorCode::wall_stage));
  stage(wall, WallPhase::voting, 2);
  vote(ana, bus);
  vote(ana, tram);
  EXPECT_THAT(when(ana, protocol::CardVote{bikes, true}), Refused(ErrorCode::votes_spent));
  EXPECT_THAT(when(mia, protocol::WallStage{wall, WallPhase::voting, 1}), Refused(ErrorCode::field_invalid));
  vote(ana, bus, false);
  vote(ana, bikes);
  EXPECT_THAT(when(ana, protocol::CardVote{bikes, true}), yields_nothing());
  EXPECT_THAT(domain::view_of_inbox(state, ana).card_votes, ElementsAre(bikes, tram));
  const protocol::WallCast cast = domain::tally_of_walls(state, hall).walls.at(0);
  EXPECT_EQ(cast.people, 1);
  EXPECT_EQ(cast.votes, 2);
}

TEST_F(WallsTest, TheResultIsToldWhenTheWallIsClosed) {
  const WallId wall = open();
  const CardId bus = add(ana, wall, "bus");
  const CardId tram = add(ben, wall, "tram");
  stage(wall, WallPhase::voting, 2);
  vote(ana, tram);
  vote(ben, tram);
  vote(ben, bus);
  EXPECT_EQ(walls().at(0).cards.at(1).votes, std::nullopt);
  stage(wall, WallPhase::closed);
  EXPECT_EQ(walls().at(0).cards.at(0).votes, 1);
  EXPECT_EQ(walls().at(0).cards.at(1).votes, 2);
  EXPECT_THAT(when(ana, protocol::CardVote{bus, true}), Refused(ErrorCode::wall_stage));
  EXPECT_THAT(when(ana, protocol::CardMove{bus, {}, {}}), Refused(ErrorCode::wall_stage));
  EXPECT_THAT(domain::view_of_board(refolded(), hall).walls, ::testing::Eq(walls()));
  stage(wall, WallPhase::voting);
  EXPECT_EQ(walls().at(0).cards.at(1).votes, std::nullopt);
  EXPECT_THAT(when(ana, protocol::CardVote{tram, true}), yields_nothing()) << "votes that were given stay";
}

TEST_F(WallsTest, WhileCardsAreVotedOnOnlyThoseWhoPresentPutThemInOrder) {
  const WallId wall = open(false, {"Now"});
  const GroupId group = walls().at(0).groups.at(0).group;
  const CardId bus = add(ana, wall, "bus");
  stage(wall, WallPhase::voting);
  EXPECT_THAT(when(ana, protocol::CardAdd{wall, "late", {}}), Refused(ErrorCode::wall_stage));
  EXPECT_THAT(when(ana, protocol::CardChange{bus, "late"}), Refused(ErrorCode::wall_stage));
  EXPECT_THAT(when(ana, protocol::CardMove{bus, group, {}}), Refused(ErrorCode::wall_stage));
  does(mia, protocol::CardMove{bus, group, {}});
  EXPECT_THAT(texts(group), ElementsAre("bus"));
}

TEST_F(WallsTest, AWallAndARoomTakeSoManyCards) {
  const WallId wall = open();
  for (std::uint64_t count = 0; count < protocol::limits::cards_person_max; ++count) add(ana, wall, "card");
  EXPECT_THAT(when(ana, protocol::CardAdd{wall, "one more", {}}), Refused(ErrorCode::limit_reached));
  add(ben, wall, "of another");
  for (std::uint64_t count = 1; count < protocol::limits::walls_room_max; ++count) open();
  EXPECT_THAT(when(mia, protocol::WallOpen{hall, "?", false, {}}), Refused(ErrorCode::limit_reached));
  EXPECT_THAT(when(mia, protocol::WallRemove{wall}), Refused(ErrorCode::wall_stage));
  stage(wall, WallPhase::closed);
  EXPECT_THAT(when(ana, protocol::WallRemove{wall}), Refused(ErrorCode::not_allowed));
  does(mia, protocol::WallRemove{wall});
  EXPECT_THAT(walls(), SizeIs(protocol::limits::walls_room_max - 1));
  open();
}

TEST_F(WallsTest, WhoIsNotThereOrMutedOrSimulatedPutsNothingOnIt) {
  const WallId wall = open();
  const PersonId cleo = person("Cleo");
  EXPECT_THAT(when(cleo, protocol::CardAdd{wall, "from outside", {}}), Refused(ErrorCode::not_in_room));
  does(mia, protocol::PersonMute{ana, 5, "calm"});
  EXPECT_THAT(when(ana, protocol::CardAdd{wall, "muted", {}}), Refused(ErrorCode::muted));
}

TEST_F(WallsTest, WhatIsPutOnItOffTheRecordIsInNoJournal) {
  protocol::RoomRules rules;
  rules.no_record = true;
  happened("convening", mia, protocol::RoomRuled{hall, rules, {}});
  const WallId wall = open(false, {"Secret group"});
  add(ana, wall, "Secret card");
  EXPECT_EQ(walls().at(0).cards.at(0).unrecorded, true);
  EXPECT_THAT(texts(), ElementsAre("Secret card"));
  const protocol::Wall again = domain::view_of_board(refolded(), hall).walls.at(0);
  EXPECT_EQ(again.text + again.groups.at(0).text + again.cards.at(0).text, "");
  EXPECT_EQ(again.cards.at(0).unrecorded, true);
}

TEST_F(WallsTest, WhoIsErasedLeavesNothingOnIt) {
  const WallId wall = open();
  add(ana, wall, "of Ana");
  add(ben, wall, "of Ben");
  does(ana, protocol::NoteAdd{hall, "noted by Ana", {}});
  does(ana, protocol::PersonErase{ana});
  EXPECT_THAT(texts(), ElementsAre("of Ben"));
  EXPECT_THAT(domain::view_of_board(state, hall).notes, IsEmpty());
  for (const domain::Entry& entry : stored) {
    const bool has_words = protocol::encode_payload(entry.event).find("Ana\"") != std::string::npos;
    if (entry.topic == board() && has_words) {
      EXPECT_NE(domain::without(ana, entry), std::nullopt) << protocol::name_of(entry.event);
    }
  }
}

}  // namespace
}  // namespace convene::testing
