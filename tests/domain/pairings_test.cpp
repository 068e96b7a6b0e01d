// Pairing (S5.4): who takes part, rounds that begin and end by themselves, and who met whom.
#include "domain/pairings.hpp"

#include <algorithm>

#include "domain/given.hpp"
#include "domain/views.hpp"

namespace convene::testing {
namespace {

using protocol::PairingEnd;
using protocol::PairingStage;
using std::chrono::seconds;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

class PairingsTest : public ::testing::Test, protected Given {
 protected:
  void open(int rounds = 3) { does(mia, protocol::PairingOpen{hall, "Meet", "Why are you here?", rounds, 60, 10}); }
  void join(PersonId person) { does(person, protocol::PairingJoin{hall, true}); }
  void begin() { does(mia, protocol::PairingBegin{hall}); }
  const domain::Pairing& pairing() const { return *state.pairings.find(hall); }
  RoomId room_of(PersonId id) const { return state.people.find(id)->room; }
  std::vector<domain::Draft> time_passes(seconds passed) {
    now += passed;
    auto entries = domain::pairings_due(state, now, state.sequence + 1);
    for (const domain::Draft& draft : entries) happened(draft.topic, draft.author, draft.event);
    return entries;
  }
  void all_join() {
    for (const PersonId person : {ana, ben, cem, dee}) join(person);
  }

  RoomId hall = room("Hall", "stage area");
  RoomId yard = room("Yard");
  PersonId mia = person_in(hall, "Mia", Role::moderator);
  PersonId ana = person_in(hall, "Ana");
  PersonId ben = person_in(hall, "Ben");
  PersonId cem = person_in(hall, "Cem");
  PersonId dee = person_in(hall, "Dee");
};

TEST_F(PairingsTest, OnlyAModeratorOpensItOnceAndNotBesideOpenBreakouts) {
  const protocol::PairingOpen command{hall, "Meet", "", 3, 60, 10};
  EXPECT_THAT(when(ana, command), Refused(ErrorCode::not_allowed));
  EXPECT_THAT(when(mia, protocol::PairingOpen{RoomId{999}, "Meet", "", 3, 60, 10}), Refused(ErrorCode::room_unknown));
  does(mia, protocol::BreakoutPrepare{hall, {"Red"}, false});
  does(mia, protocol::BreakoutOpen{hall, 0, false});
  EXPECT_THAT(when(mia, command), Refused(ErrorCode::breakouts_open));
  does(mia, protocol::PairingOpen{yard, "Meet", "", 3, 60, 10});
  EXPECT_THAT(when(mia, protocol::PairingOpen{yard, "Meet", "", 3, 60, 10}), Refused(ErrorCode::pairing_open));
  does(mia, protocol::BreakoutPrepare{yard, {"Blue"}, false});
  EXPECT_THAT(when(mia, protocol::BreakoutOpen{yard, 0, false}), Refused(ErrorCode::pairing_open));
}

TEST_F(PairingsTest, WhoWantsToTakesPart) {
  EXPECT_THAT(when(ana, protocol::PairingJoin{hall, true}), Refused(ErrorCode::pairing_missing));
  open();
  join(ana);
  EXPECT_THAT(when(ana, protocol::PairingJoin{hall, true}), yields_nothing());
  EXPECT_EQ(domain::view_of_pairing(state, hall)->people, 1);
  EXPECT_THAT(domain::view_of_inbox(state, ana).pairings, SizeIs(1));
  EXPECT_THAT(domain::view_of_inbox(state, ben).pairings, IsEmpty());
  does(ana, protocol::PairingJoin{hall, false});
  EXPECT_EQ(domain::view_of_pairing(state, hall)->people, 0);
  EXPECT_THAT(domain::view_of_inbox(state, ana).pairings, IsEmpty());
}

TEST_F(PairingsTest, WhoLeavesDuringARoundAndComesBackIsToldOfTheirPair) {
  open();
  all_join();
  begin();
  const RoomId pair = room_of(ana);
  does(ana, protocol::RoomEnter{hall});
  does(ana, protocol::PairingJoin{hall, false});
  const auto accepted = does(ana, protocol::PairingJoin{hall, true});
  const auto& seated = std::get<protocol::PairingSeated>(accepted.entries.front().event);
  EXPECT_EQ(seated.room, pair);
  EXPECT_EQ(domain::view_of_inbox(state, ana).pairings.front().room, pair);
}

TEST_F(PairingsTest, WhoIsElsewhereMutedOrAMinorDoesNot) {
  open();
  const PersonId far = person_in(yard, "Far");
  EXPECT_THAT(when(far, protocol::PairingJoin{hall, true}), Refused(ErrorCode::not_in_room));
  does(mia, protocol::PersonMute{ana, 5, {}, {}});
  EXPECT_THAT(when(ana, protocol::PairingJoin{hall, true}), Refused(ErrorCode::muted));
  does(person("Otto", Role::organiser), protocol::PersonProtect{ben, true});
  EXPECT_THAT(when(ben, protocol::PairingJoin{hall, true}), Refused(ErrorCode::private_closed));
}

TEST_F(PairingsTest, OneTakesPartInOnePlaceAtATime) {
  open();
  does(mia, protocol::PairingOpen{yard, "There", "", 1, 60, 10});
  join(ana);
  does(ana, protocol::RoomEnter{yard});
  does(ana, protocol::PairingJoin{yard, true});
  EXPECT_THAT(pairing().people, IsEmpty());
  EXPECT_THAT(domain::view_of_inbox(state, ana).pairings, SizeIs(1));
}

TEST_F(PairingsTest, ARoundPutsEachPairIntoARoomOfItsOwn) {
  open();
  all_join();
  begin();
  ASSERT_THAT(pairing().groups, SizeIs(2));
  EXPECT_EQ(pairing().stage, PairingStage::talking);
  EXPECT_EQ(pairing().ends, now + seconds(60));
  for (const auto& group : pairing().groups) {
    EXPECT_THAT(group.people, SizeIs(2));
    for (const PersonId person : group.people) EXPECT_EQ(room_of(person), group.room);
    EXPECT_EQ(state.rooms.find(group.room)->parent, hall);
    EXPECT_EQ(state.rooms.find(group.room)->area, "stage area");
  }
  EXPECT_EQ(room_of(mia), hall) << "who does not take part stays";
  const auto own = domain::view_of_inbox(state, ana).pairings.at(0);
  EXPECT_EQ(own.room, room_of(ana));
  EXPECT_THAT(own.people, SizeIs(1));
  const auto view = domain::view_of_pairing(state, room_of(ana));
  ASSERT_TRUE(view);
  EXPECT_EQ(view->text, "Why are you here?");
  EXPECT_FALSE(view->people);
  EXPECT_THAT(domain::view_of_convening(state).rooms, SizeIs(2)) << "pairs' rooms are in no list";
}

TEST_F(PairingsTest, RoundsAndPausesEndByThemselvesAndNobodyMeetsTwice) {
  open(3);
  all_join();
  begin();
  std::set<std::pair<PersonId, PersonId>> met;
  for (int round = 1; round <= 3; ++round) {
    for (const auto& group : pairing().groups) {
      EXPECT_TRUE(
          met.emplace(std::min(group.people[0], group.people[1]), std::max(group.people[0], group.people[1])).second);
    }
    EXPECT_THAT(time_passes(seconds(59)), IsEmpty());
    time_passes(seconds(1));
    for (const PersonId person : {ana, ben, cem, dee}) EXPECT_EQ(room_of(person), hall);
    if (round < 3) {
      EXPECT_EQ(pairing().stage, PairingStage::pause);
      time_passes(seconds(10));
    }
  }
  EXPECT_EQ(met.size(), 6);
  EXPECT_FALSE(state.pairings.find(hall)) << "all rounds are over";
  EXPECT_THAT(domain::view_of_inbox(state, ana).pairings, IsEmpty());
  EXPECT_THAT(domain::view_of_inbox(state, ana).met, SizeIs(3));
}

TEST_F(PairingsTest, ItIsTheSameWhenTheJournalIsFolded) {
  open();
  all_join();
  begin();
  const auto again = refolded();
  EXPECT_EQ(domain::view_of_pairing(again, room_of(ana)), domain::view_of_pairing(state, room_of(ana)));
  EXPECT_EQ(domain::view_of_inbox(again, ana), domain::view_of_inbox(state, ana));
  EXPECT_EQ(again.pairings.find(hall)->past, pairing().past);
}

TEST_F(PairingsTest, AnOddOneJoinsAPair) {
  open();
  for (const PersonId person : {ana, ben, cem}) join(person);
  begin();
  ASSERT_THAT(pairing().groups, SizeIs(1));
  EXPECT_THAT(pairing().groups[0].people, UnorderedElementsAre(ana, ben, cem));
  EXPECT_THAT(domain::view_of_inbox(state, ana).pairings.at(0).people, SizeIs(2));
}

TEST_F(PairingsTest, WhoBlockedTheOtherIsNotPairedWithThem) {
  open();
  for (const PersonId person : {ana, ben}) join(person);
  does(ben, protocol::PersonBlock{ana, true});
  EXPECT_THAT(when(mia, protocol::PairingBegin{hall}), Refused(ErrorCode::nobody_to_pair));
  join(cem);
  begin();
  EXPECT_THAT(pairing().groups, SizeIs(1));
  ASSERT_THAT(pairing().waiting, SizeIs(1));
  const PersonId waits = *pairing().waiting.begin();
  EXPECT_TRUE(domain::view_of_inbox(state, waits).pairings.at(0).waits);
  EXPECT_EQ(room_of(waits), hall);
  time_passes(seconds(60));
  EXPECT_TRUE(domain::view_of_inbox(state, waits).pairings.at(0).waits) << "they are the first in the next";
  time_passes(seconds(10));
  EXPECT_TRUE(pairing().of(waits));
}

TEST_F(PairingsTest, WhoIsNotThereIsNotPaired) {
  open();
  all_join();
  does(dee, protocol::RoomEnter{yard});
  does(cem, protocol::PairingJoin{hall, false});
  begin();
  ASSERT_THAT(pairing().groups, SizeIs(1));
  EXPECT_THAT(pairing().groups[0].people, UnorderedElementsAre(ana, ben));
  EXPECT_THAT(pairing().people, UnorderedElementsAre(ana, ben, dee)) << "who comes back is in again";
}

TEST_F(PairingsTest, WhoDropsOutComesBackToTheirPair) {
  open();
  all_join();
  begin();
  const RoomId pair = room_of(ana);
  const std::uint64_t from = domain::readable(state, ana, domain::topic::of_room(pair))->from;
  does(*std::find_if(pairing().of(ana)->people.begin(), pairing().of(ana)->people.end(),
                     [&](PersonId person) { return person != ana; }),
       protocol::ChatPost{pair, "Are you there?", {}});
  does(ana, protocol::RoomLeave{});
  does(ana, protocol::RoomEnter{hall});
  EXPECT_EQ(room_of(ana), pair);
  EXPECT_EQ(domain::readable(state, ana, domain::topic::of_room(pair))->from, from) << "all of their talk";
  does(ana, protocol::RoomEnter{hall});
  EXPECT_EQ(room_of(ana), hall) << "who goes back does so";
}

TEST_F(PairingsTest, NobodyElseComesIntoAPairsRoom) {
  open();
  all_join();
  begin();
  const PersonId eve = person_in(hall, "Eve");
  const RoomId pair = room_of(ana);
  EXPECT_THAT(when(eve, protocol::RoomEnter{pair}), Refused(ErrorCode::not_invited));
  EXPECT_THAT(when(mia, protocol::RoomEnter{pair}), Yields(SizeIs(2)));
  EXPECT_THAT(when(ana, protocol::HelpAsk{pair, "Please come", {}}), Yields(SizeIs(1)));
  time_passes(seconds(60));
  EXPECT_THAT(when(ana, protocol::RoomEnter{pair}), Refused(ErrorCode::pairing_missing));
}

TEST_F(PairingsTest, WhatAPairSaidStaysTheirs) {
  open();
  all_join();
  begin();
  const RoomId first = room_of(ana);
  does(ana, protocol::ChatPost{first, "Between us", {}});
  time_passes(seconds(60));
  const auto span = domain::readable(state, ana, domain::topic::of_room(first));
  ASSERT_TRUE(span);
  EXPECT_EQ(span->to - span->from, 1);
  time_passes(seconds(10));
  const auto rooms = domain::view_of_inbox(state, ana).met;
  ASSERT_THAT(rooms, SizeIs(1));
  EXPECT_EQ(rooms[0].room, first);
  EXPECT_NE(room_of(ana), first) << "another room, so that each talk can be read again";
  for (const PersonId person : {ben, cem, dee}) {
    const auto theirs = domain::readable(state, person, domain::topic::of_room(first));
    const bool is_there = theirs && room_of(person) == first;
    EXPECT_TRUE(!is_there || theirs->from >= span->to) << "nothing of those before them";
  }
}

TEST_F(PairingsTest, AModeratorGivesTimeAndCallsBack) {
  open();
  EXPECT_THAT(when(mia, protocol::PairingExtend{hall, 60}), Refused(ErrorCode::pairing_missing));
  all_join();
  begin();
  EXPECT_THAT(when(mia, protocol::PairingBegin{hall}), yields_nothing());
  does(mia, protocol::PairingExtend{hall, 60});
  EXPECT_EQ(pairing().ends, now + seconds(120));
  EXPECT_EQ(domain::view_of_pairing(state, room_of(ana))->ends, now + seconds(120));
  does(mia, protocol::PairingRecall{hall, 15, false});
  EXPECT_EQ(pairing().ends, now + seconds(15));
  EXPECT_THAT(when(ana, protocol::PairingRecall{hall, 0, true}), Refused(ErrorCode::not_allowed));
  time_passes(seconds(15));
  EXPECT_EQ(pairing().stage, PairingStage::pause);
  EXPECT_THAT(when(mia, protocol::PairingRecall{hall, 15, false}), Refused(ErrorCode::pairing_missing));
  begin();
  EXPECT_EQ(pairing().round, 2) << "a pause can be cut short";
  does(mia, protocol::PairingRecall{hall, 0, true});
  time_passes(seconds(0));
  EXPECT_FALSE(state.pairings.find(hall));
  for (const PersonId person : {ana, ben, cem, dee}) EXPECT_EQ(room_of(person), hall);
}

TEST_F(PairingsTest, ItEndsWhenNobodyIsLeftWhoCouldMeetSomebodyNew) {
  open(5);
  for (const PersonId person : {ana, ben}) join(person);
  begin();
  time_passes(seconds(60));
  const auto entries = time_passes(seconds(10));
  EXPECT_FALSE(state.pairings.find(hall));
  EXPECT_EQ(std::get<protocol::PairingClosed>(entries.back().event).why, PairingEnd::nobody);
  open();
  does(mia, protocol::PairingRecall{hall, 0, true});
  EXPECT_FALSE(state.pairings.find(hall)) << "one that has not begun is over at once";
}

TEST_F(PairingsTest, WhoIsRemovedErasedOrSweptTakesPartNoMore) {
  open();
  all_join();
  does(mia, protocol::PersonRemove{ana, {}, {}});
  const PersonId otto = person("Otto", Role::organiser);
  does(otto, protocol::PersonErase{ben});
  EXPECT_THAT(pairing().people, ElementsAre(cem, dee));
  EXPECT_THAT(domain::leave_pairings(state, server, {cem, dee}), SizeIs(3)) << "two go, one count is told";
}

TEST_F(PairingsTest, QuestionsOffTheRecordAreNotKept) {
  protocol::RoomRules rules;
  rules.no_record = true;
  does(mia, protocol::RoomRule{hall, rules});
  open();
  EXPECT_EQ(domain::view_of_pairing(state, hall)->text, "Why are you here?");
  EXPECT_TRUE(domain::view_of_pairing(state, hall)->unrecorded);
  EXPECT_EQ(domain::view_of_pairing(refolded(), hall)->text, "");
  all_join();
  begin();
  EXPECT_TRUE(domain::keeps_no_record(state, room_of(ana)));
}

TEST_F(PairingsTest, SixHundredPeopleMeetInTenRounds) {
  std::vector<PersonId> people;
  open(10);
  for (int count = 0; count < 600; ++count) {
    people.push_back(person_in(hall, "Person " + std::to_string(count)));
    join(people.back());
  }
  EXPECT_THAT(when(mia, protocol::PairingJoin{hall, true}), Refused(ErrorCode::limit_reached));
  begin();
  std::set<std::pair<PersonId, PersonId>> met;
  for (int round = 1; round <= 10; ++round) {
    EXPECT_THAT(pairing().groups, SizeIs(300));
    for (const auto& group : pairing().groups) EXPECT_TRUE(met.emplace(group.people[0], group.people[1]).second);
    time_passes(seconds(60));
    time_passes(seconds(10));
  }
  EXPECT_FALSE(state.pairings.find(hall));
  EXPECT_THAT(state.pairings.rooms_of(hall), SizeIs(protocol::limits::pairing_rooms_max));
  for (const PersonId person : people) EXPECT_THAT(domain::view_of_inbox(state, person).met, SizeIs(10));
}

}  // namespace
}  // namespace convene::testing
