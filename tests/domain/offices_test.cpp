#include "domain/offices.hpp"

#include "domain/given.hpp"
#include "domain/views.hpp"

namespace convene::testing {
namespace {

using protocol::HelperKind;
using protocol::OfficeStage;
using protocol::TicketEnd;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::VariantWith;

class OfficesTest : public ::testing::Test, protected Given {
 protected:
  OfficesTest() {
    does(mo, protocol::HelperName{hana, HelperKind::professional});
    desk = opens(hana, "Action plans");
  }

  OfficeId opens(PersonId helper, const std::string& subject) {
    const OfficeId id{state.sequence + 1};
    does(helper, protocol::OfficeOpen{subject, true});
    return id;
  }
  TicketId joins(PersonId who, OfficeId at, const std::string& note = {}) {
    const TicketId ticket{state.sequence + 1};
    does(who, protocol::OfficeJoin{at, note});
    return ticket;
  }
  std::vector<PersonId> queue(OfficeId at) {
    std::vector<PersonId> people;
    for (const auto& ticket : state.offices.find(at)->queue) people.push_back(ticket.person);
    return people;
  }
  const domain::HelpDesk& at(OfficeId id) { return *state.offices.find(id); }
  RoomId place(PersonId who) { return state.people.find(who)->room; }
  /// What the host does in a tick.
  void ticks() { takes_place({domain::offices_due(state, now), {}}); }
  void drops(PersonId who) { takes_place({domain::drop(state, {{who, now}}), {}}); }
  /// Called and come.
  void is_helped(PersonId who) {
    does(hana, protocol::OfficeCall{desk});
    does(who, protocol::OfficeAnswer{desk, true});
  }

  PersonId mo = person("Mo", Role::moderator);
  PersonId hana = person("Hana");
  PersonId hugo = person("Hugo");
  PersonId ana = person("Ana");
  PersonId ben = person("Ben");
  PersonId cem = person("Cem");
  OfficeId desk;
};

TEST_F(OfficesTest, AHelperIsMadeByAModeratorOrMayBeAnybodyWhereThatIsSo) {
  EXPECT_THAT(when(hugo, protocol::OfficeOpen{"Budgets", true}), Refused(ErrorCode::not_helper));
  does(mo, protocol::OfficeRule{true});
  opens(hugo, "Budgets");
  EXPECT_EQ(state.offices.of_helper(hugo)->kind, HelperKind::peer);
  EXPECT_EQ(at(desk).kind, HelperKind::professional);
  EXPECT_THAT(when(mo, protocol::OfficeOpen{"Anything", true}), Yields(::testing::Not(IsEmpty())));
}

TEST_F(OfficesTest, AHelperHasOneDeskAndOpensItAgain) {
  const RoomId room = at(desk).room;
  does(hana, protocol::OfficeClose{desk});
  does(hana, protocol::OfficeOpen{"Evaluation", true});
  EXPECT_THAT(state.offices.all(), SizeIs(1));
  EXPECT_EQ(at(desk).subject, "Evaluation");
  EXPECT_EQ(at(desk).room, room);
  EXPECT_THAT(when(hana, protocol::OfficeOpen{"Evaluation", true}), yields_nothing());
}

TEST_F(OfficesTest, PeopleWaitInTheOrderInWhichTheyCame) {
  joins(ana, desk);
  joins(ben, desk);
  joins(cem, desk);
  EXPECT_THAT(queue(desk), ElementsAre(ana, ben, cem));
  EXPECT_THAT(when(ana, protocol::OfficeJoin{desk, ""}), Refused(ErrorCode::waiting_already));
  EXPECT_THAT(when(hana, protocol::OfficeJoin{desk, ""}), Refused(ErrorCode::not_yourself));
  does(ana, protocol::OfficeLeave{desk});
  EXPECT_THAT(queue(desk), ElementsAre(ben, cem));
  joins(ana, desk);
  EXPECT_THAT(queue(desk), ElementsAre(ben, cem, ana)) << "who goes away loses their place";
  const auto view = domain::view_of_offices(state);
  EXPECT_EQ(view->offices[0].queue[0].name, "Ben");
}

TEST_F(OfficesTest, OneWaitsAtOneDeskAtATime) {
  does(mo, protocol::OfficeRule{true});
  const OfficeId other = opens(hugo, "Budgets");
  joins(ana, desk);
  EXPECT_THAT(when(ana, protocol::OfficeJoin{other, ""}), Refused(ErrorCode::waiting_already));
  is_helped(ana);
  EXPECT_THAT(when(ana, protocol::OfficeJoin{other, ""}), Refused(ErrorCode::waiting_already));
}

TEST_F(OfficesTest, OnlyTheHelperReadsWhatSomebodyWantsHelpWith) {
  joins(ana, desk, "My third goal");
  ASSERT_THAT(domain::view_of_inbox(state, hana).office_notes, SizeIs(1));
  EXPECT_EQ(domain::view_of_inbox(state, hana).office_notes[0].note, "My third goal");
  EXPECT_THAT(domain::view_of_inbox(state, mo).office_notes, IsEmpty());
}

TEST_F(OfficesTest, WhoIsCalledComesByTheirOwnConsent) {
  const RoomId hall = room("Hall");
  does(ana, protocol::RoomEnter{hall});
  joins(ana, desk);
  EXPECT_THAT(when(ben, protocol::OfficeCall{desk}), Refused(ErrorCode::not_yours));
  does(hana, protocol::OfficeCall{desk});
  EXPECT_EQ(place(ana), hall) << "nobody is moved before they say yes";
  EXPECT_THAT(when(hana, protocol::OfficeCall{desk}), Refused(ErrorCode::helping_already));
  does(ana, protocol::OfficeAnswer{desk, true});
  EXPECT_EQ(place(ana), at(desk).room);
  EXPECT_EQ(place(hana), at(desk).room);
  EXPECT_EQ(at(desk).helping->person, ana);
  EXPECT_THAT(when(hana, protocol::OfficeCall{desk}), Refused(ErrorCode::helping_already));
  does(hana, protocol::OfficeFinish{desk});
  EXPECT_THAT(when(hana, protocol::OfficeCall{desk}), Refused(ErrorCode::nobody_waits));
  EXPECT_EQ(state.attendance.stays_of(ana).back().room, at(desk).room);
}

TEST_F(OfficesTest, WhoDoesNotAnswerIsPassedOverAndTheNextIsCalled) {
  joins(ana, desk);
  joins(ben, desk);
  does(hana, protocol::OfficeCall{desk});
  now += Milliseconds(protocol::limits::office_call_ms) - Milliseconds(1);
  ticks();
  EXPECT_THAT(queue(desk), ElementsAre(ana, ben));
  now += Milliseconds(1);
  EXPECT_THAT(when(ana, protocol::OfficeAnswer{desk, true}), Refused(ErrorCode::not_waiting));
  ticks();
  EXPECT_THAT(queue(desk), ElementsAre(ben));
  EXPECT_EQ(at(desk).call->ticket, at(desk).queue[0].id);
}

TEST_F(OfficesTest, WhoSaysNoLetsTheNextOneIn) {
  joins(ana, desk);
  joins(ben, desk);
  does(hana, protocol::OfficeCall{desk});
  EXPECT_THAT(when(ben, protocol::OfficeAnswer{desk, true}), Refused(ErrorCode::not_waiting));
  does(ana, protocol::OfficeAnswer{desk, false});
  EXPECT_EQ(at(desk).call->ticket, at(desk).waiting(ben)->id);
}

TEST_F(OfficesTest, TheRoomIsForWhoseTurnItIs) {
  joins(ana, desk);
  joins(ben, desk);
  const RoomId room = at(desk).room;
  EXPECT_THAT(when(ana, protocol::RoomEnter{room}), Refused(ErrorCode::not_your_turn));
  is_helped(ana);
  does(ana, protocol::ChatPost{room, "between us", {}});
  does(ana, protocol::RoomLeave{});
  does(ana, protocol::RoomEnter{room});
  EXPECT_THAT(when(ben, protocol::RoomEnter{room}), Refused(ErrorCode::not_your_turn));
  does(hana, protocol::OfficeFinish{desk});
  is_helped(ben);
  EXPECT_FALSE(place(ana)) << "who was helped before makes room";
  const auto span = domain::readable(state, ben, domain::topic::of_room(room));
  EXPECT_EQ(span->from, state.head_of(domain::topic::of_room(room))) << "the talk of before is not theirs";
  EXPECT_EQ(domain::readable(state, hana, domain::topic::of_room(room))->from, 0U);
}

// Both leave at once: each by themselves would have left a conversation that had ended with the other.
TEST_F(OfficesTest, TwoWhoTalkTogetherGoOnAtTheDesk) {
  does(ana, protocol::ConversationInvite{hana});
  does(hana, protocol::ConversationAnswer{ana, true});
  const RoomId talk = place(ana);
  ASSERT_EQ(place(hana), talk);
  joins(ana, desk);
  is_helped(ana);
  EXPECT_EQ(place(ana), at(desk).room);
  EXPECT_EQ(place(hana), at(desk).room);
  EXPECT_THAT(state.conversations.open(), IsEmpty());
}

TEST_F(OfficesTest, ADropWithinTheGraceKeepsThePlaceAndALongerOneDoesNot) {
  joins(ana, desk);
  joins(ben, desk);
  drops(ana);
  EXPECT_THAT(queue(desk), ElementsAre(ben));
  drops(hana);
  EXPECT_EQ(at(desk).stage, OfficeStage::paused) << "nobody is called by one who is not there";
}

TEST_F(OfficesTest, APausedDeskKeepsEverybodysPlace) {
  joins(ana, desk);
  does(hana, protocol::OfficeCall{desk});
  does(hana, protocol::OfficePause{desk, true});
  EXPECT_FALSE(at(desk).call);
  EXPECT_THAT(when(hana, protocol::OfficeCall{desk}), Refused(ErrorCode::office_closed));
  joins(ben, desk);
  does(mo, protocol::OfficePause{desk, false});
  does(hana, protocol::OfficeCall{desk});
  EXPECT_EQ(at(desk).call->ticket, at(desk).waiting(ana)->id);
}

TEST_F(OfficesTest, WhenADeskClosesThoseWhoWaitAreTold) {
  const TicketId first = joins(ana, desk);
  joins(ben, desk);
  EXPECT_THAT(when(cem, protocol::OfficeClose{desk}), Refused(ErrorCode::not_allowed));
  const auto accepted = does(hana, protocol::OfficeClose{desk});
  EXPECT_EQ(accepted.entries[0].event, protocol::Event(protocol::OfficeLeft{desk, first, TicketEnd::closed}));
  EXPECT_THAT(queue(desk), IsEmpty());
  EXPECT_THAT(when(cem, protocol::OfficeJoin{desk, ""}), Refused(ErrorCode::office_closed));
}

TEST_F(OfficesTest, HandedOverOneStandsWhereOneWouldHadOneComeThereFirst) {
  does(mo, protocol::OfficeRule{true});
  const OfficeId other = opens(hugo, "Budgets");
  joins(ana, desk, "My budget");
  joins(ben, other);
  const TicketId ticket = at(desk).waiting(ana)->id;
  EXPECT_THAT(when(ben, protocol::OfficeHand{desk, ticket, other}), Refused(ErrorCode::not_allowed));
  EXPECT_THAT(when(hana, protocol::OfficeHand{desk, ticket, desk}), Refused(ErrorCode::not_yourself));
  is_helped(ana);
  does(hana, protocol::OfficeHand{desk, ticket, other});
  EXPECT_THAT(queue(other), ElementsAre(ana, ben)) << "they came earlier";
  EXPECT_FALSE(at(desk).helping);
  EXPECT_EQ(domain::view_of_inbox(state, hugo).office_notes[0].note, "My budget");
}

TEST_F(OfficesTest, HandingOverDoesNotOvertakeWhoIsCalled) {
  does(mo, protocol::OfficeRule{true});
  const OfficeId other = opens(hugo, "Budgets");
  joins(ana, desk);
  joins(ben, other);
  joins(cem, other);
  does(hugo, protocol::OfficeCall{other});
  does(hana, protocol::OfficeHand{desk, at(desk).waiting(ana)->id, other});
  EXPECT_THAT(queue(other), ElementsAre(ben, ana, cem));
  does(hugo, protocol::OfficePause{other, true});
  EXPECT_THAT(queue(other), ElementsAre(ana, ben, cem)) << "the call was called off";
}

TEST_F(OfficesTest, ASlotHasOnePerson) {
  does(hana, protocol::SlotOffer{desk, now + std::chrono::hours(1), 20, 3});
  ASSERT_THAT(at(desk).slots, SizeIs(3));
  const SlotId first = at(desk).slots[0].id;
  EXPECT_EQ(at(desk).slots[1].starts, at(desk).slots[0].ends);
  does(ana, protocol::SlotBook{first});
  EXPECT_THAT(when(ben, protocol::SlotBook{first}), Refused(ErrorCode::slot_taken));
  EXPECT_THAT(when(ben, protocol::SlotFree{first}), Refused(ErrorCode::not_yours));
  EXPECT_THAT(when(hana, protocol::SlotBook{first}), Refused(ErrorCode::not_yourself));
  does(ana, protocol::SlotFree{first});
  does(ben, protocol::SlotBook{first});
  EXPECT_EQ(domain::view_of_offices(state)->offices[0].slots[0].name, "Ben");
  does(hana, protocol::SlotWithdraw{first});
  EXPECT_THAT(at(desk).slots, SizeIs(2));
}

TEST_F(OfficesTest, SlotsOverlapNeitherAtADeskNorForAPerson) {
  does(mo, protocol::OfficeRule{true});
  const OfficeId other = opens(hugo, "Budgets");
  const Time start = now + std::chrono::hours(1);
  does(hana, protocol::SlotOffer{desk, start, 30, 2});
  EXPECT_THAT(when(hana, protocol::SlotOffer{desk, start + std::chrono::minutes(50), 30, 1}),
              Refused(ErrorCode::slot_overlaps));
  does(hana, protocol::SlotOffer{desk, start + std::chrono::minutes(60), 30, 1});
  does(hugo, protocol::SlotOffer{other, start + std::chrono::minutes(10), 10, 1});
  does(ana, protocol::SlotBook{at(desk).slots[0].id});
  EXPECT_THAT(when(ana, protocol::SlotBook{at(other).slots[0].id}), Refused(ErrorCode::slot_overlaps));
  EXPECT_THAT(when(hana, protocol::SlotBook{at(other).slots[0].id}), Refused(ErrorCode::slot_overlaps))
      << "a helper who is booked cannot be helped then";
}

// In New York the clock goes from 1:59 back to 1:00 on 1 November 2026 at 06:00 UTC: two times read 1:30.
TEST_F(OfficesTest, AnHourThatTheClockGoesThroughTwiceIsTwoHours) {
  const Time change = from_milliseconds(1'793'512'800'000);
  now = change - std::chrono::hours(3);
  does(hana, protocol::SlotOffer{desk, change - std::chrono::minutes(60), 30, 4});
  const auto& slots = at(desk).slots;
  ASSERT_THAT(slots, SizeIs(4));
  does(ana, protocol::SlotBook{slots[1].id});
  does(ben, protocol::SlotBook{slots[3].id});
  EXPECT_EQ(slots[3].starts - slots[1].starts, std::chrono::hours(1));
  EXPECT_NE(slots[1].person, slots[3].person);
}

TEST_F(OfficesTest, WhoBookedGoesInAtTheirTime) {
  does(hana, protocol::SlotOffer{desk, now + std::chrono::hours(1), 20, 1});
  does(ana, protocol::SlotBook{at(desk).slots[0].id});
  const protocol::RoomEnter enter{at(desk).room};
  EXPECT_THAT(when(ana, enter), Refused(ErrorCode::not_your_turn));
  now += std::chrono::minutes(50);
  EXPECT_THAT(when(ana, enter), Yields(SizeIs(1)));
  EXPECT_THAT(when(ben, enter), Refused(ErrorCode::not_your_turn));
  now += std::chrono::minutes(30);
  EXPECT_THAT(when(ana, enter), Refused(ErrorCode::not_your_turn)) << "it is over";
}

TEST_F(OfficesTest, SlotsOfThePastMakeRoom) {
  does(hana, protocol::SlotOffer{desk, now, 5, 24});
  does(hana, protocol::SlotOffer{desk, now + std::chrono::hours(2), 5, 24});
  EXPECT_THAT(when(hana, protocol::SlotOffer{desk, now + std::chrono::hours(9), 5, 1}),
              Refused(ErrorCode::limit_reached));
  now += std::chrono::hours(3);
  does(hana, protocol::SlotOffer{desk, now + std::chrono::hours(9), 5, 1});
  EXPECT_THAT(at(desk).slots, SizeIs(13));
  EXPECT_THAT(when(hana, protocol::SlotOffer{desk, now - std::chrono::hours(1), 5, 1}),
              Refused(ErrorCode::field_invalid));
}

TEST_F(OfficesTest, OfOneWhoIsRemovedNothingIsLeftInTheQueues) {
  does(mo, protocol::OfficeRule{true});
  const OfficeId other = opens(hugo, "Budgets");
  does(hana, protocol::SlotOffer{desk, now + std::chrono::hours(1), 20, 1});
  does(ana, protocol::SlotBook{at(desk).slots[0].id});
  joins(ana, desk);
  joins(ben, desk);
  joins(cem, other);
  does(hana, protocol::OfficeCall{desk});
  does(mo, protocol::PersonRemove{ana, ""});
  EXPECT_THAT(queue(desk), ElementsAre(ben));
  EXPECT_EQ(at(desk).call->ticket, at(desk).queue[0].id);
  EXPECT_FALSE(at(desk).slots[0].person);
  does(mo, protocol::PersonRemove{hugo, ""});
  EXPECT_EQ(state.offices.find(other), nullptr);
  EXPECT_EQ(state.offices.with_person(cem), nullptr);
}

TEST_F(OfficesTest, AHelperNoLongerHasNoDesk) {
  joins(ana, desk);
  does(mo, protocol::HelperName{hana, {}});
  EXPECT_EQ(state.offices.find(desk), nullptr);
  const RoomId room = state.rooms.all().rbegin()->first;
  EXPECT_THAT(when(ana, protocol::RoomEnter{room}), Refused(ErrorCode::not_your_turn));
}

TEST_F(OfficesTest, WhatIsErasedIsNotRead) {
  joins(ana, desk, "My third goal");
  does(mo, protocol::HelperName{ana, HelperKind::peer});
  does(server, protocol::PersonErase{ana});
  const auto emptied = domain::empty(ana, stored);
  EXPECT_THAT(emptied.revisions,
              Contains(::testing::Field(&domain::Revision::event, VariantWith<protocol::OfficeNoted>(::testing::_))));
  takes_place(emptied);
  EXPECT_EQ(domain::view_of_inbox(state, hana).office_notes[0].note, "");
  EXPECT_THAT(queue(desk), IsEmpty());
  does(server, protocol::PersonErase{hana});
  EXPECT_THAT(domain::empty(hana, stored).revisions,
              Contains(::testing::Field(&domain::Revision::event, VariantWith<protocol::OfficeOpened>(::testing::Field(
                                                                      &protocol::OfficeOpened::subject, "")))));
}

TEST_F(OfficesTest, TheJournalGivesTheSameDesksBack) {
  joins(ana, desk, "one");
  joins(ben, desk, "two");
  is_helped(ana);
  does(hana, protocol::SlotOffer{desk, now + std::chrono::hours(1), 20, 2});
  does(cem, protocol::SlotBook{at(desk).slots[1].id});
  EXPECT_EQ(domain::view_of_offices(refolded()), domain::view_of_offices(state));
}

}  // namespace
}  // namespace convene::testing
