// Worksheets (S2.12): a copy for each person, theirs alone until they share it and again when they take it back.
#include "domain/sheets.hpp"

#include "domain/given.hpp"
#include "domain/views.hpp"

namespace convene::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class SheetsTest : public ::testing::Test, protected Given {
 protected:
  SheetId make() {
    const SheetId sheet{state.sequence + 1};
    does(mia, protocol::SheetMake{hall, "Inventory", {"Past", "Present", "Hoped for"}, {"Myself", "My organisation"}});
    return sheet;
  }
  void fill(PersonId person, SheetId sheet, std::int32_t row, std::int32_t column, std::string text) {
    does(person, protocol::SheetFill{sheet, {row, column, std::move(text)}});
  }
  void share(PersonId person, SheetId sheet, bool on = true) { does(person, protocol::SheetShare{sheet, on}); }
  protocol::SheetPage page(PersonId reader, SheetId sheet, std::optional<PersonId> of = {}) const {
    return asks<protocol::SheetPage>(reader, protocol::SheetRead{sheet, of});
  }
  auto asked(PersonId person, const protocol::Command& query) const {
    return domain::answer(state, {}, {person}, query, now);
  }
  std::uint64_t shared() const { return domain::view_of_sheets(state, hall).at(0).shared; }

  RoomId hall = room("Hall");
  PersonId mia = person_in(hall, "Mia", Role::moderator);
  PersonId ana = person_in(hall, "Ana");
  PersonId ben = person_in(hall, "Ben");
  PersonId cleo = person("Cleo");
};

TEST_F(SheetsTest, ItLiesInAStandingRoomAndHasRowsAndColumns) {
  make();
  ASSERT_THAT(domain::view_of_sheets(state, hall), SizeIs(1));
  EXPECT_EQ(domain::view_of_sheets(state, hall)[0].rows.size(), 3);
  EXPECT_THAT(when(mia, protocol::SheetMake{RoomId{999}, "Inventory", {"Past"}, {"Myself"}}),
              Refused(ErrorCode::room_unknown));
  EXPECT_THAT(when(mia, protocol::SheetMake{hall, "Inventory", {}, {"Myself"}}), Refused(ErrorCode::field_invalid));
  EXPECT_THAT(when(mia, protocol::SheetMake{hall, "Inventory", {"Past"}, {}}), Refused(ErrorCode::field_invalid));
  EXPECT_THAT(when(ana, protocol::SheetMake{hall, "Inventory", {"Past"}, {"Myself"}}), Refused(ErrorCode::not_allowed));
}

TEST_F(SheetsTest, EachFillsACopyOfTheirOwnCellByCell) {
  const SheetId sheet = make();
  fill(ana, sheet, 0, 0, "Chalk");
  fill(ana, sheet, 2, 1, "A garden");
  fill(ana, sheet, 0, 0, "Chalk and talk");
  fill(ben, sheet, 0, 0, "Radio");
  EXPECT_THAT(page(ana, sheet).cells,
              ElementsAre(protocol::SheetCell{0, 0, "Chalk and talk"}, protocol::SheetCell{2, 1, "A garden"}));
  EXPECT_EQ(page(ben, sheet).cells.at(0).text, "Radio");
  EXPECT_EQ(domain::view_of_inbox(state, ana).sheets.at(0).saves, 3);
  fill(ana, sheet, 2, 1, "");
  EXPECT_THAT(page(ana, sheet).cells, SizeIs(1));
  EXPECT_THAT(when(ana, protocol::SheetFill{sheet, {2, 1, ""}}), yields_nothing());
  for (const auto& [row, column] : std::vector<std::pair<int, int>>{{3, 0}, {0, 2}, {-1, 0}})
    EXPECT_THAT(when(ana, protocol::SheetFill{sheet, {row, column, "x"}}), Refused(ErrorCode::field_invalid));
}

TEST_F(SheetsTest, NobodyElseReadsWhatIsNotSharedModeratorsIncluded) {
  const SheetId sheet = make();
  fill(ana, sheet, 0, 0, "Chalk");
  for (const PersonId reader : {mia, ben})
    EXPECT_THAT(asked(reader, protocol::SheetRead{sheet, ana}), Refused(ErrorCode::sheet_private));
  share(ana, sheet);
  EXPECT_EQ(shared(), 1);
  EXPECT_EQ(page(ben, sheet, ana).cells.at(0).text, "Chalk");
  EXPECT_EQ(page(ben, sheet, ana).name, "Ana");
  EXPECT_THAT(asks<protocol::SheetSharers>(ben, protocol::SheetList{sheet}).people, SizeIs(1));
  share(ana, sheet, false);
  EXPECT_EQ(shared(), 0);
  EXPECT_THAT(asked(ben, protocol::SheetRead{sheet, ana}), Refused(ErrorCode::sheet_private));
  EXPECT_THAT(asks<protocol::SheetSharers>(ben, protocol::SheetList{sheet}).people, IsEmpty());
}

TEST_F(SheetsTest, WhatIsSharedIsReadByThoseInTheRoom) {
  const SheetId sheet = make();
  EXPECT_THAT(when(cleo, protocol::SheetFill{sheet, {0, 0, "x"}}), Refused(ErrorCode::not_in_room));
  EXPECT_THAT(asked(cleo, protocol::SheetRead{sheet}), Refused(ErrorCode::not_in_room));
  fill(ana, sheet, 0, 0, "Chalk");
  share(ana, sheet);
  EXPECT_THAT(asked(cleo, protocol::SheetRead{sheet, ana}), Refused(ErrorCode::not_in_room));
  EXPECT_THAT(asked(cleo, protocol::SheetList{sheet}), Refused(ErrorCode::not_in_room));
  // Who has begun one goes on with it wherever they are.
  does(ana, protocol::RoomLeave{});
  fill(ana, sheet, 1, 0, "Screens");
  EXPECT_THAT(page(ana, sheet).cells, SizeIs(2));
}

TEST_F(SheetsTest, AStepThatIsOpenBringsItsWorksheetToEverybody) {
  const SheetId sheet = make();
  protocol::ProgrammeSession item;
  item.guid = "pre-work";
  item.room_name = "Hall";
  does(server, protocol::ProgrammePublish{"Institute", "UTC", {item}});
  const SessionId session = state.programme.all().begin()->first;
  protocol::StepText text;
  text.title = "Take stock";
  text.sheet = sheet;
  does(mia, protocol::StepWrite{session, {}, text});
  EXPECT_THAT(when(cleo, protocol::SheetFill{sheet, {0, 0, "x"}}), Refused(ErrorCode::not_in_room));
  does(mia, protocol::CourseOpen{session, now});
  fill(cleo, sheet, 0, 0, "Chalk");
  EXPECT_THAT(page(cleo, sheet).cells, SizeIs(1));
}

TEST_F(SheetsTest, TakenOutOfTheRoomItStaysWithThoseWhoWroteOnIt) {
  const SheetId sheet = make();
  fill(ana, sheet, 0, 0, "Chalk");
  share(ana, sheet);
  does(mia, protocol::SheetRemove{sheet});
  EXPECT_THAT(domain::view_of_sheets(state, hall), IsEmpty());
  EXPECT_EQ(page(ana, sheet).cells.at(0).text, "Chalk");
  EXPECT_THAT(asked(ben, protocol::SheetRead{sheet, ana}), Refused(ErrorCode::sheet_unknown));
  EXPECT_THAT(asked(ben, protocol::SheetRead{sheet}), Refused(ErrorCode::sheet_unknown));
  EXPECT_THAT(when(ana, protocol::SheetFill{sheet, {0, 0, "x"}}), Refused(ErrorCode::sheet_unknown));
  share(ana, sheet, false);
  EXPECT_THAT(when(ana, protocol::SheetShare{sheet, true}), Refused(ErrorCode::sheet_unknown));
}

TEST_F(SheetsTest, ARoomThatKeepsNoRecordKeepsNoWorksheet) {
  const SheetId sheet = make();
  fill(ana, sheet, 0, 0, "Chalk");
  share(ana, sheet);
  protocol::RoomRules rules = state.doors.rules_of(hall);
  rules.no_record = true;
  does(mia, protocol::RoomRule{hall, rules});
  EXPECT_THAT(when(ana, protocol::SheetFill{sheet, {0, 0, "x"}}), Refused(ErrorCode::keeps_no_record));
  share(ana, sheet, false);
  EXPECT_THAT(when(ana, protocol::SheetShare{sheet, true}), Refused(ErrorCode::keeps_no_record));
  EXPECT_EQ(page(ana, sheet).cells.at(0).text, "Chalk");
}

TEST_F(SheetsTest, WhoIsMutedWritesForThemselvesOnly) {
  const SheetId sheet = make();
  does(mia, protocol::PersonMute{ana, 10, "calm"});
  fill(ana, sheet, 0, 0, "Chalk");
  EXPECT_THAT(when(ana, protocol::SheetShare{sheet, true}), Refused(ErrorCode::muted));
  fill(ben, sheet, 0, 0, "Radio");
  share(ben, sheet);
  does(mia, protocol::PersonMute{ben, 10, "calm"});
  EXPECT_THAT(when(ben, protocol::SheetFill{sheet, {0, 0, "x"}}), Refused(ErrorCode::muted));
  share(ben, sheet, false);
}

TEST_F(SheetsTest, SharingWantsSomethingToShare) {
  const SheetId sheet = make();
  fill(ben, sheet, 0, 0, "Radio");
  EXPECT_THAT(when(ana, protocol::SheetShare{sheet, true}), Refused(ErrorCode::not_yours));
}

TEST_F(SheetsTest, AnErasedPersonLeavesNoCell) {
  const SheetId sheet = make();
  fill(ana, sheet, 0, 0, "Chalk");
  share(ana, sheet);
  does(server, protocol::PersonErase{ana});
  EXPECT_EQ(shared(), 0);
  EXPECT_THAT(asked(ben, protocol::SheetRead{sheet, ana}), Refused(ErrorCode::sheet_private));
  takes_place(domain::empty(ana, stored));
  for (const domain::Entry& entry : stored) {
    if (const auto* filled = std::get_if<protocol::SheetFilled>(&entry.event)) {
      EXPECT_EQ(filled->cell.text, "");
    }
  }
  EXPECT_THAT(refolded().sheets.find(sheet)->copies, IsEmpty());
  EXPECT_EQ(refolded().sheets.find(sheet)->shared(), 0);
}

TEST_F(SheetsTest, AFullSheetIsReadInPagesThatFitAFrame) {
  const SheetId sheet{state.sequence + 1};
  does(mia, protocol::SheetMake{hall, "Full", std::vector<std::string>(8, "row"), std::vector<std::string>(6, "col")});
  for (int row = 0; row < 8; ++row) {
    for (int column = 0; column < 6; ++column) fill(ana, sheet, row, column, std::string(4000, 'x'));
  }
  std::size_t read = 0;
  for (int pages = 0; read < 48 && pages < 48; ++pages) {
    const auto part = asks<protocol::SheetPage>(ana, protocol::SheetRead{sheet, {}, static_cast<std::int32_t>(read)});
    EXPECT_EQ(part.total, 48);
    ASSERT_THAT(part.cells, Not(IsEmpty()));
    EXPECT_LE(part.cells.size() * 4000, protocol::limits::page_bytes_max);
    read += part.cells.size();
  }
  EXPECT_EQ(read, 48);
}

TEST_F(SheetsTest, ThereAreOnlySoManyInARoom) {
  for (std::size_t count = 0; count < protocol::limits::sheets_room_max; ++count) make();
  EXPECT_THAT(when(mia, protocol::SheetMake{hall, "One more", {"Past"}, {"Myself"}}),
              Refused(ErrorCode::limit_reached));
}

}  // namespace
}  // namespace convene::testing
