// The other half of the permission table: every command whose right hangs on what the actor is to the thing, by
// everyone who could stand in any relation to it. That the role half holds is shown in convening_test.
#include "protocol/generated/cpp/permissions.hpp"
#include "domain/every_command.hpp"
#include "domain/given.hpp"
#include "domain/rooms.hpp"

namespace convene::testing {
namespace {

using protocol::Lane;
using protocol::Relation;

/// Of every relation but `any`, the command about someone, the room they are in, their message there, which has offset
/// 0, their question, and a poll. A command of tomorrow with such a right gets its fields here.
struct About {
  PersonId owner;
  RoomId room;
  QuestionId question;
  PollId poll;
  RoomId meeting;
  OfficeId office;
  SlotId slot;
  SlidesId slides;
  WallId wall;
  CardId card;
  NoteId note;
  SheetId sheet;
  RoomId table;
  using Filled = std::optional<protocol::Command>;

  Filled operator()(const protocol::ChatPost&) const { return protocol::ChatPost{room, "hello", {}}; }
  Filled operator()(const protocol::ChatType&) const { return protocol::ChatType{room}; }
  Filled operator()(const protocol::ChatEdit&) const { return protocol::ChatEdit{room, 0, "better"}; }
  Filled operator()(const protocol::ChatDelete&) const { return protocol::ChatDelete{room, 0, "why"}; }
  Filled operator()(const protocol::BreakoutNote&) const { return protocol::BreakoutNote{room, "noted"}; }
  Filled operator()(const protocol::HelpAsk&) const { return protocol::HelpAsk{room, "come"}; }
  Filled operator()(const protocol::CaptionSay&) const { return protocol::CaptionSay{room, "said", "en", 0}; }
  Filled operator()(const protocol::HandRaise&) const { return protocol::HandRaise{room}; }
  Filled operator()(const protocol::HandLower&) const { return protocol::HandLower{room, owner}; }
  Filled operator()(const protocol::FloorTake&) const { return protocol::FloorTake{room, owner}; }
  Filled operator()(const protocol::SpeakerReady&) const { return protocol::SpeakerReady{room, true}; }
  Filled operator()(const protocol::ReactionSend&) const {
    return protocol::ReactionSend{room, protocol::ReactionKind::applause};
  }
  Filled operator()(const protocol::QuestionAsk&) const { return protocol::QuestionAsk{room, "why?", false}; }
  Filled operator()(const protocol::QuestionVote&) const { return protocol::QuestionVote{question, true}; }
  Filled operator()(const protocol::QuestionWithdraw&) const { return protocol::QuestionWithdraw{question}; }
  Filled operator()(const protocol::PollVote&) const { return protocol::PollVote{poll, {0}}; }
  Filled operator()(const protocol::AttendancePage&) const { return protocol::AttendancePage{owner}; }
  Filled operator()(const protocol::AccessRevoke&) const { return protocol::AccessRevoke{owner}; }
  Filled operator()(const protocol::PersonErase&) const { return protocol::PersonErase{owner}; }
  Filled operator()(const protocol::RoomAdmit&) const { return protocol::RoomAdmit{room, {}}; }
  Filled operator()(const protocol::RoomRefuse&) const { return protocol::RoomRefuse{room, owner, ""}; }
  Filled operator()(const protocol::AffinityFacilitate&) const { return protocol::AffinityFacilitate{meeting, owner}; }
  Filled operator()(const protocol::OfficePause&) const { return protocol::OfficePause{office, true}; }
  Filled operator()(const protocol::OfficeClose&) const { return protocol::OfficeClose{office}; }
  Filled operator()(const protocol::OfficeCall&) const { return protocol::OfficeCall{office}; }
  Filled operator()(const protocol::OfficeFinish&) const { return protocol::OfficeFinish{office}; }
  Filled operator()(const protocol::OfficeHand&) const { return protocol::OfficeHand{office, TicketId{1}, office}; }
  Filled operator()(const protocol::SlotOffer&) const { return protocol::SlotOffer{office, Time{}, 20, 1}; }
  Filled operator()(const protocol::SlotWithdraw&) const { return protocol::SlotWithdraw{slot}; }
  Filled operator()(const protocol::SlidesAdd&) const {
    return protocol::SlidesAdd{room, "Plans", 9, 1, std::string(64, 'a')};
  }
  Filled operator()(const protocol::SlidesShow&) const { return protocol::SlidesShow{slides, 1}; }
  Filled operator()(const protocol::SlidesTurn&) const { return protocol::SlidesTurn{slides, 2}; }
  Filled operator()(const protocol::SlidesHide&) const { return protocol::SlidesHide{slides}; }
  Filled operator()(const protocol::SlidesWithdraw&) const { return protocol::SlidesWithdraw{slides}; }
  Filled operator()(const protocol::WallOpen&) const { return protocol::WallOpen{room, "what?", false, {}}; }
  Filled operator()(const protocol::WallGroup&) const { return protocol::WallGroup{wall, {}, "those"}; }
  Filled operator()(const protocol::WallUngroup&) const { return protocol::WallUngroup{wall, GroupId{1}}; }
  Filled operator()(const protocol::WallStage&) const {
    return protocol::WallStage{wall, protocol::WallPhase::voting, 3};
  }
  Filled operator()(const protocol::CardAdd&) const { return protocol::CardAdd{wall, "this", {}}; }
  Filled operator()(const protocol::CardChange&) const { return protocol::CardChange{card, "that"}; }
  Filled operator()(const protocol::CardMove&) const { return protocol::CardMove{card, {}, {}}; }
  Filled operator()(const protocol::CardRemove&) const { return protocol::CardRemove{card, "why"}; }
  Filled operator()(const protocol::CardVote&) const { return protocol::CardVote{card, true}; }
  Filled operator()(const protocol::NoteAdd&) const { return protocol::NoteAdd{room, "noted", {}}; }
  Filled operator()(const protocol::NoteChange&) const { return protocol::NoteChange{note, "anew", 1}; }
  Filled operator()(const protocol::NoteMove&) const { return protocol::NoteMove{note, {}}; }
  Filled operator()(const protocol::NoteRemove&) const { return protocol::NoteRemove{note, 1}; }
  Filled operator()(const protocol::SheetFill&) const { return protocol::SheetFill{sheet, {0, 0, "that"}}; }
  Filled operator()(const protocol::SheetShare&) const { return protocol::SheetShare{sheet, true}; }
  Filled operator()(const protocol::PairingJoin&) const { return protocol::PairingJoin{room, true}; }
  Filled operator()(const protocol::TableRename&) const { return protocol::TableRename{table, "anew"}; }
  Filled operator()(const protocol::TableClose&) const { return protocol::TableClose{table}; }
  Filled operator()(const auto&) const { return std::nullopt; }
};

class PermissionsTest : public ::testing::Test, protected Given {
 protected:
  struct Asker {
    std::string_view is;
    PersonId id;
    bool is_in_room;
    bool is_owner;  // the author of the message, the person asked about
    bool is_moderator;
    bool is_organiser = false;
    bool is_speaker = false;
  };

  PermissionsTest() {
    table = RoomId{state.sequence + 1};
    does(owner, protocol::TableOpen{"mine", 4});
    does(owner, protocol::RoomEnter{hall});
    does(owner, protocol::ChatPost{hall, "mine", {}});
    does(server, protocol::PairingOpen{hall, "Meet", {}, 2, 60, 10});
    question = QuestionId{state.sequence + 1};
    does(owner, protocol::QuestionAsk{hall, "why?", false});
    poll = PollId{state.sequence + 1};
    does(server, protocol::PollDraft{hall, "which?", {"this", "that"}, false, false});
    does(server, protocol::PollOpen{poll});
    protocol::AffinityRule rule;
    rule.least = 2;
    rule.most = 50;
    rule.rest = "All";
    meeting = RoomId{state.sequence + 2};
    does(server, protocol::AffinityOpen{"Debrief", rule, {}});
    does(server, protocol::HelperName{owner, protocol::HelperKind::peer});
    office = OfficeId{state.sequence + 1};
    does(owner, protocol::OfficeOpen{"Plans", true});
    slot = SlotId{state.sequence + 1};
    does(owner, protocol::SlotOffer{office, now + std::chrono::hours(1), 20, 1});
    does(server, protocol::SpeakerAppoint{hall, speaker});
    wall = WallId{state.sequence + 1};
    does(server, protocol::WallOpen{hall, "what?", false, {}});
    card = CardId{state.sequence + 1};
    does(owner, protocol::CardAdd{wall, "this", {}});
    note = NoteId{state.sequence + 1};
    does(owner, protocol::NoteAdd{hall, "noted", {}});
    sheet = SheetId{state.sequence + 1};
    does(server, protocol::SheetMake{hall, "Inventory", {"Past"}, {"Myself"}});
    does(owner, protocol::SheetFill{sheet, {0, 0, "this"}});
    slides = SlidesId{state.sequence + 1};
    protocol::SlidesAdded added;
    added.slides = slides;
    added.person = owner;
    added.pages = 9;
    happened(domain::topic::of_room(hall), owner, added);
  }

  static bool may(Relation relation, const Asker& asker) {
    switch (relation) {
      case Relation::any:
        return true;
      case Relation::in_room:
        return asker.is_in_room;
      case Relation::author:
        return asker.is_owner;
      case Relation::author_or_moderator:
      case Relation::self_or_moderator:
        return asker.is_owner || asker.is_moderator;
      case Relation::inside_or_moderator:
        return asker.is_in_room || asker.is_moderator;
      case Relation::self_or_organiser:
        return asker.is_owner || asker.is_organiser;
      case Relation::presenter:
        return asker.is_speaker || asker.is_moderator;
    }
    return false;
  }

  /// Nothing but who the asker is stands in the way.
  bool is_theirs(PersonId asker, const protocol::Command& command) const {
    const auto refusal = refusal_of(asker, command);
    if (!refusal) return true;
    return refusal->code != ErrorCode::not_in_room && refusal->code != ErrorCode::not_yours &&
           refusal->code != ErrorCode::not_allowed && refusal->code != ErrorCode::not_presenter &&
           refusal->code != ErrorCode::signed_out;
  }

  std::optional<domain::Refusal> refusal_of(PersonId asker, const protocol::Command& command) const {
    const auto of = [](const auto& outcome) -> std::optional<domain::Refusal> {
      return outcome ? std::nullopt : std::optional(outcome.error());
    };
    switch (protocol::lane_of(command)) {
      case Lane::record:
        return of(when(asker, command));
      case Lane::query:
        return of(domain::answer(state, {}, {asker}, command, now));
      case Lane::live:  // the host asks the same of what is live
        return domain::refuse_outside(state, {asker}, hall);
    }
    return std::nullopt;
  }

  /// Those inside let people in there.
  RoomId affinity(std::string name) {
    const RoomId id{state.sequence + 1};
    happened("convening", server, protocol::RoomOpened{id, std::move(name), protocol::RoomKind::affinity, {}, {}});
    return id;
  }

  RoomId hall = affinity("Hall");
  RoomId yard = room("Yard");
  PersonId owner = person_in(hall, "Owen");
  QuestionId question;
  PollId poll;
  RoomId meeting;
  OfficeId office;
  SlotId slot;
  SlidesId slides;
  WallId wall;
  CardId card;
  NoteId note;
  SheetId sheet;
  RoomId table;
  PersonId speaker = person("Sue");
  const std::vector<Asker> askers = {
      {"the owner", owner, true, true, false},
      {"another in the room", person_in(hall, "Ina"), true, false, false},
      {"one in another room", person_in(yard, "Yara"), false, false, false},
      {"one in no room", person("Nora"), false, false, false},
      {"a moderator in the room", person_in(hall, "Mo", Role::moderator), true, false, true},
      {"a moderator elsewhere", person_in(yard, "Mia", Role::moderator), false, false, true},
      {"an organiser in no room", person("Olga", Role::organiser), false, false, true, true},
      {"a speaker in no room", speaker, false, false, false, false, true},
  };
};

TEST_F(PermissionsTest, TheRelationTableOfTheSchemaHoldsForEveryCommand) {
  std::size_t tried = 0;
  for (const auto& bare : every_command()) {
    const Relation relation = protocol::right_of(bare).relation;
    if (relation == Relation::any) continue;
    const auto command = std::visit(
        About{owner, hall, question, poll, meeting, office, slot, slides, wall, card, note, sheet, table}, bare);
    ASSERT_TRUE(command) << protocol::name_of(bare) << " has a relation in the schema and no example here";
    for (const Asker& asker : askers) {
      EXPECT_EQ(is_theirs(asker.id, *command), may(relation, asker)) << protocol::name_of(bare) << " by " << asker.is;
      ++tried;
    }
  }
  EXPECT_GE(tried, 5 * askers.size());
}

}  // namespace
}  // namespace convene::testing
