// Slides on a stage: who puts them up, who shows and turns them, whose they are.
#include "domain/slides.hpp"

#include "domain/given.hpp"
#include "domain/views.hpp"

namespace convene::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string hash(64, 'a');

class SlidesTest : public ::testing::Test, protected Given {
 protected:
  SlidesTest() {
    does(mia, protocol::StageOpen{hall});
    does(mia, protocol::SpeakerAppoint{hall, ana});
  }

  const domain::RoomSlides& slides() const { return state.slides.of(hall); }
  SlidesId add(PersonId person, std::string title = "Plans", std::int32_t pages = 12) {
    const SlidesId id{state.sequence + 1};
    does(person, file(std::move(title), pages));
    return id;
  }
  protocol::SlidesAdd file(std::string title = "Plans", std::int32_t pages = 12, std::uint64_t bytes = 5000) const {
    return {hall, std::move(title), pages, bytes, hash};
  }

  RoomId hall = room("Hall");
  RoomId yard = room("Yard");
  PersonId mia = person_in(hall, "Mia", Role::moderator);
  PersonId ana = person_in(hall, "Ana");  // speaks
  PersonId ben = person_in(hall, "Ben");
  PersonId cem = person_in(yard, "Cem");
};

TEST_F(SlidesTest, WhoPresentsPutsFilesUpAlsoAheadOfTheSession) {
  does(mia, protocol::StageEnd{hall});
  does(mia, protocol::SpeakerAppoint{hall, ana});
  const SlidesId plans = add(ana);
  const SlidesId more = add(mia, "More", 1);
  EXPECT_THAT(domain::view_of_slides(state, hall).ready,
              ElementsAre(protocol::Slides{plans, ana, "Ana", "Plans", 12, 5000},
                          protocol::Slides{more, mia, "Mia", "More", 1, 5000}));
  EXPECT_FALSE(slides().shown);
  EXPECT_THAT(when(ben, file()), Refused(ErrorCode::not_presenter));
  does(mia, protocol::StageOpen{hall});
  does(mia, protocol::FloorGive{hall, ben});
  add(ben);
  does(ben, protocol::FloorTake{hall, ben});
  EXPECT_THAT(when(ben, file()), Refused(ErrorCode::not_presenter)) << "the floor was given back";
}

TEST_F(SlidesTest, OnlyStandingRoomsHaveSlides) {
  does(mia, protocol::BreakoutPrepare{hall, {"Red"}, false});
  const RoomId red = state.breakouts.find(hall)->rooms.front().room;
  EXPECT_THAT(when(mia, protocol::SlidesAdd{red, "Plans", 1, 1, hash}), Refused(ErrorCode::room_unknown));
  EXPECT_THAT(when(mia, protocol::SlidesAdd{RoomId{999}, "Plans", 1, 1, hash}), Refused(ErrorCode::room_unknown));
}

TEST_F(SlidesTest, AStageAndTheDiskHoldSoManyFiles) {
  const protocol::SlidesAdd large = file("Large", 1, protocol::limits::slides_all_bytes_max - 4999);
  add(ana);
  EXPECT_THAT(when(ana, large), Refused(ErrorCode::limit_reached));
  for (std::uint64_t one = 1; one < protocol::limits::slides_room_max; ++one) add(ana);
  EXPECT_THAT(when(ana, file()), Refused(ErrorCode::limit_reached));
}

TEST_F(SlidesTest, OneFileIsShownAndItsPagesAreTurnedForAll) {
  const SlidesId plans = add(ana);
  const SlidesId more = add(mia, "More", 3);
  EXPECT_THAT(when(ana, protocol::SlidesTurn{plans, 2}), Refused(ErrorCode::slides_hidden));
  does(ana, protocol::SlidesShow{plans, 1});
  does(ana, protocol::SlidesTurn{plans, 2});
  EXPECT_EQ(slides().shown, (protocol::ShownSlides{plans, 2}));
  EXPECT_THAT(when(ana, protocol::SlidesTurn{plans, 2}), yields_nothing()) << "two press at once";
  EXPECT_THAT(when(ana, protocol::SlidesTurn{plans, 13}), Refused(ErrorCode::field_invalid));
  EXPECT_THAT(when(ana, protocol::SlidesTurn{plans, 0}), Refused(ErrorCode::field_invalid));
  EXPECT_THAT(when(ben, protocol::SlidesTurn{plans, 3}), Refused(ErrorCode::not_presenter));
  does(mia, protocol::SlidesShow{more, 3});
  EXPECT_EQ(slides().shown, (protocol::ShownSlides{more, 3}));
  EXPECT_THAT(when(ana, protocol::SlidesTurn{plans, 3}), Refused(ErrorCode::slides_hidden))
      << "a page meant for one file is never turned in another";
  EXPECT_THAT(when(ana, protocol::SlidesShow{more, 4}), Refused(ErrorCode::field_invalid));
  does(ana, protocol::SlidesHide{more});
  EXPECT_FALSE(slides().shown);
  EXPECT_THAT(when(ana, protocol::SlidesHide{more}), yields_nothing());
}

TEST_F(SlidesTest, NothingIsShownWhereNothingIsOn) {
  const SlidesId plans = add(ana);
  does(ana, protocol::SlidesShow{plans, 1});
  does(ana, protocol::SlidesTurn{plans, 9});
  does(mia, protocol::StageEnd{hall});
  EXPECT_EQ(slides().shown, (protocol::ShownSlides{plans, 9})) << "one may look back when it is over";
  EXPECT_THAT(when(mia, protocol::SlidesShow{plans, 1}), Refused(ErrorCode::stage_closed));
  does(mia, protocol::StageOpen{hall});
  EXPECT_FALSE(slides().shown) << "the next session begins with nothing on the wall";
  EXPECT_THAT(slides().ready, SizeIs(1));
}

TEST_F(SlidesTest, AFileIsTakenAwayByWhoseItIsAndByThoseWhoRunTheRoom) {
  const SlidesId plans = add(ana);
  const SlidesId more = add(ana, "More");
  does(ana, protocol::SlidesShow{plans, 4});
  EXPECT_THAT(when(ben, protocol::SlidesWithdraw{plans}), Refused(ErrorCode::not_allowed));
  EXPECT_THAT(does(ana, protocol::SlidesWithdraw{plans}).entries, SizeIs(1)) << "one's own is nobody's business";
  EXPECT_FALSE(slides().shown);
  EXPECT_EQ(slides().ready.count(more), 1u);
  const auto taken = does(mia, protocol::SlidesWithdraw{more});
  EXPECT_EQ(std::get<protocol::AuditNoted>(taken.entries.at(1).event).act, protocol::Act::withdraw_slides);
  EXPECT_THAT(slides().ready, IsEmpty());
  EXPECT_THAT(when(mia, protocol::SlidesWithdraw{more}), Refused(ErrorCode::slides_unknown));
  EXPECT_THAT(when(mia, protocol::SlidesShow{more, 1}), Refused(ErrorCode::slides_unknown));
}

TEST_F(SlidesTest, WhoMayReadTheRoomMayHaveTheFile) {
  const SlidesId plans = add(ana);
  EXPECT_TRUE(domain::may_read_slides(state, ben, plans));
  EXPECT_FALSE(domain::may_read_slides(state, cem, plans));
  EXPECT_FALSE(domain::may_read_slides(state, ben, SlidesId{999}));
  does(ana, protocol::RoomEnter{yard});
  EXPECT_TRUE(domain::may_read_slides(state, ana, plans)) << "it is theirs";
  does(ben, protocol::RoomLeave{});
  EXPECT_FALSE(domain::may_read_slides(state, ben, plans));
}

TEST_F(SlidesTest, TheSameBytesMayLieOnTwoStages) {
  const SlidesId here = add(mia);
  does(mia, protocol::SlidesAdd{yard, "Plans", 12, 5000, hash});
  EXPECT_THAT(state.slides.hashes(), ElementsAre(hash));
  does(mia, protocol::SlidesWithdraw{here});
  EXPECT_THAT(state.slides.hashes(), ElementsAre(hash)) << "the other stage still names them";
}

TEST_F(SlidesTest, ErasingSomebodyTakesTheirSlidesWithThem) {
  add(ana, "About Ana");
  const SlidesId kept = add(mia);
  does(ana, protocol::PersonErase{ana});
  EXPECT_THAT(slides().ready, SizeIs(1));
  EXPECT_EQ(slides().ready.count(kept), 1u);
  const auto emptied = domain::empty(ana, stored);
  for (const domain::Revision& revision : emptied.revisions) {
    const auto* added = std::get_if<protocol::SlidesAdded>(&revision.event);
    EXPECT_TRUE(!added || added->title.empty());
  }
  takes_place(emptied);
  EXPECT_THAT(domain::empty(ana, stored).revisions, IsEmpty());
}

TEST_F(SlidesTest, TheJournalGivesAllOfItBack) {
  const SlidesId plans = add(ana);
  add(mia, "More");
  does(ana, protocol::SlidesShow{plans, 1});
  does(ana, protocol::SlidesTurn{plans, 7});
  EXPECT_EQ(domain::view_of_stage(refolded(), hall), domain::view_of_stage(state, hall));
}

}  // namespace
}  // namespace convene::testing
