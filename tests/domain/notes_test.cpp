// Shared notes (S2.13): everybody in the room writes them, and nobody writes over what they have not read.
#include "domain/notes.hpp"

#include "domain/given.hpp"
#include "domain/views.hpp"

namespace convene::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class NotesTest : public ::testing::Test, protected Given {
 protected:
  NoteId add(PersonId author, std::string text, std::optional<NoteId> before = {}) {
    const NoteId note{state.sequence + 1};
    does(author, protocol::NoteAdd{hall, std::move(text), before});
    return note;
  }
  std::vector<protocol::Paragraph> notes() const { return domain::view_of_notes(state, hall); }
  std::vector<std::string> texts() const {
    std::vector<std::string> texts;
    for (const protocol::Paragraph& one : notes()) texts.push_back(one.text);
    return texts;
  }

  RoomId hall = room("Hall");
  PersonId mia = person_in(hall, "Mia", Role::moderator);
  PersonId ana = person_in(hall, "Ana");
  PersonId ben = person_in(hall, "Ben");
};

TEST_F(NotesTest, EverybodyInTheRoomWritesThem) {
  const NoteId first = add(ana, "first");
  add(ben, "third");
  const NoteId second = add(ben, "second", NoteId{state.sequence});
  does(ana, protocol::NoteMove{first, {}});
  EXPECT_THAT(texts(), ElementsAre("second", "third", "first"));
  does(ana, protocol::NoteMove{first, second});
  EXPECT_THAT(texts(), ElementsAre("first", "second", "third"));
  EXPECT_EQ(notes().at(1).name, "Ben");
  EXPECT_THAT(domain::view_of_notes(refolded(), hall), ::testing::Eq(notes()));
}

TEST_F(NotesTest, WhoComesSecondIsToldSoAndWritesOverNothing) {
  const NoteId note = add(ana, "We meet on Monday");
  does(ana, protocol::NoteChange{note, "We meet on Tuesday", 1});
  EXPECT_THAT(when(ben, protocol::NoteChange{note, "We meet on Friday", 1}), Refused(ErrorCode::note_changed));
  EXPECT_THAT(when(ben, protocol::NoteRemove{note, 1}), Refused(ErrorCode::note_changed));
  EXPECT_THAT(texts(), ElementsAre("We meet on Tuesday"));
  does(ben, protocol::NoteChange{note, "We meet on Tuesday or Friday", 2});
  EXPECT_EQ(notes().at(0).revision, 3);
  EXPECT_EQ(notes().at(0).by, ben);
  EXPECT_THAT(when(ben, protocol::NoteChange{note, "We meet on Tuesday or Friday", 3}), yields_nothing());
}

TEST_F(NotesTest, WhatWasTakenAwayIsNotChangedAndNoPlace) {
  const NoteId note = add(ana, "gone");
  const NoteId other = add(ana, "stays");
  does(ben, protocol::NoteRemove{note, 1});
  EXPECT_THAT(when(ana, protocol::NoteChange{note, "still here", 1}), Refused(ErrorCode::note_unknown));
  add(ana, "last", note);
  does(ana, protocol::NoteMove{other, note});
  EXPECT_THAT(texts(), ElementsAre("last", "stays"));
}

TEST_F(NotesTest, WhereOnlyModeratorsWriteOnlyTheyWriteThem) {
  protocol::RoomRules rules;
  rules.chat_locked = true;
  happened("convening", mia, protocol::RoomRuled{hall, rules, {}});
  EXPECT_THAT(when(ana, protocol::NoteAdd{hall, "no", {}}), Refused(ErrorCode::chat_locked));
  add(mia, "yes");
}

TEST_F(NotesTest, ThereAreSoManyAndOfStandingRoomsOnly) {
  for (std::uint64_t count = 0; count < protocol::limits::notes_room_max; ++count) add(ana, "paragraph");
  EXPECT_THAT(when(ana, protocol::NoteAdd{hall, "one more", {}}), Refused(ErrorCode::limit_reached));
  EXPECT_THAT(when(ana, protocol::NoteAdd{RoomId{99}, "nowhere", {}}), Refused(ErrorCode::room_unknown));
  EXPECT_THAT(when(person("Cleo"), protocol::NoteAdd{hall, "outside", {}}), Refused(ErrorCode::not_in_room));
}

TEST_F(NotesTest, WhatIsNotedOffTheRecordIsInNoJournal) {
  protocol::RoomRules rules;
  rules.no_record = true;
  happened("convening", mia, protocol::RoomRuled{hall, rules, {}});
  const NoteId note = add(ana, "secret");
  does(ana, protocol::NoteChange{note, "more secret", 1});
  EXPECT_THAT(texts(), ElementsAre("more secret"));
  const auto again = domain::view_of_notes(refolded(), hall);
  EXPECT_THAT(again.at(0).text, IsEmpty());
  EXPECT_EQ(again.at(0).unrecorded, true);
}

}  // namespace
}  // namespace convene::testing
