// What clients make of walls of cards and of shared notes (see view_vectors.hpp).
#include "simulation/view_vectors.hpp"

namespace convene::simulation {

using protocol::WallPhase;

class BoardVectors : public ViewVectors {
 protected:
  /// What is made has the sequence of the entry that makes it.
  template <class Id>
  Id makes(SimClient& client, const protocol::Command& command) {
    const Id id{state().sequence + 1};
    told(client, command);
    return id;
  }
  void told(SimClient& client, const protocol::Command& command) {
    happens(client, command);
    add_news(topic(), events);
    add_news(inbox(), own_events);
  }
  std::string topic() { return domain::topic::of_board(library); }
  std::string inbox() { return domain::topic::of_inbox(cem.person()); }
  std::string view() { return protocol::encode_as(domain::view_of_board(state(), library)); }
  std::string own_view() { return protocol::encode_as(domain::view_of_inbox(state(), cem.person())); }

  void begin() {
    come({&bea, &cem, &dan});
    for (SimClient* client : {&bea, &cem, &dan}) does(*client, protocol::RoomEnter{library});
  }
  /// Whatever happened so far is in the view before.
  void forget_news() {
    events.clear();
    own_events.clear();
  }

  std::vector<std::string> events;
  std::vector<std::string> own_events;
};

TEST_F(BoardVectors, OfAWall) {
  begin();
  const WallId wall = makes<WallId>(bea, protocol::WallOpen{library, "What helps?", false, {"Now", "Later"}});
  const auto groups = state().walls.find(wall)->groups;
  const CardId bus = makes<CardId>(cem, protocol::CardAdd{wall, "Night buses", groups[0].id});
  const CardId tram = makes<CardId>(dan, protocol::CardAdd{wall, "A tram", {}});
  forget_news();
  const std::string before = view();
  const CardId bikes = makes<CardId>(cem, protocol::CardAdd{wall, "Bikes to borrow", {}});
  told(cem, protocol::CardMove{bikes, groups[0].id, bus});
  told(dan, protocol::CardChange{tram, "A tram to the station"});
  told(dan, protocol::CardMove{bus, {}, {}});
  told(bea, protocol::WallGroup{wall, groups[0].id, "This year"});
  told(bea, protocol::WallGroup{wall, {}, "Never"});
  told(bea, protocol::WallUngroup{wall, groups[1].id});
  const CardId gone = makes<CardId>(dan, protocol::CardAdd{wall, "This will go", groups[0].id});
  told(bea, protocol::CardRemove{gone, "twice"});
  told(bea, protocol::WallStage{wall, WallPhase::voting, 2});
  told(cem, protocol::CardVote{tram, true});
  told(dan, protocol::CardVote{tram, true});
  told(dan, protocol::CardVote{bus, true});
  const std::string voted = view();
  keep("wall", topic(), before, events, voted);
  forget_news();
  told(bea, protocol::WallStage{wall, WallPhase::closed, {}});
  const std::string closed = view();
  keep("wall_closed", topic(), voted, events, closed);
  forget_news();
  told(bea, protocol::WallStage{wall, WallPhase::open, {}});
  const WallId other = makes<WallId>(bea, protocol::WallOpen{library, "What else?", true, {}});
  told(cem, protocol::CardAdd{other, "Nobody knows who", {}});
  told(bea, protocol::WallStage{wall, WallPhase::closed, {}});
  told(bea, protocol::WallRemove{wall});
  keep("wall_next", topic(), closed, events, view());
}

TEST_F(BoardVectors, OfOnesOwnCards) {
  begin();
  const WallId wall = makes<WallId>(bea, protocol::WallOpen{library, "What helps?", true, {}});
  const CardId first = makes<CardId>(cem, protocol::CardAdd{wall, "Buses", {}});
  forget_news();
  const std::string before = own_view();
  const CardId second = makes<CardId>(cem, protocol::CardAdd{wall, "Trams", {}});
  told(bea, protocol::CardRemove{first, "Said before."});
  const CardId third = makes<CardId>(dan, protocol::CardAdd{wall, "Bikes", {}});
  told(bea, protocol::WallStage{wall, WallPhase::voting, 2});
  told(cem, protocol::CardVote{second, true});
  told(cem, protocol::CardVote{third, true});
  told(cem, protocol::CardVote{second, false});
  keep("inbox_cards", inbox(), before, own_events, own_view());
}

TEST_F(BoardVectors, OfNotes) {
  begin();
  const NoteId first = makes<NoteId>(cem, protocol::NoteAdd{library, "We meet on Monday.", {}});
  forget_news();
  const std::string before = view();
  const NoteId second = makes<NoteId>(dan, protocol::NoteAdd{library, "Bring lunch.", {}});
  told(dan, protocol::NoteAdd{library, "Agenda:\n- buses\n- bikes", first});
  told(dan, protocol::NoteChange{first, "We meet on Tuesday.", 1});
  told(cem, protocol::NoteChange{first, "We meet on Tuesday or Friday.", 2});
  told(cem, protocol::NoteMove{second, first});
  told(bea, protocol::NoteMove{first, {}});
  told(bea, protocol::NoteRemove{second, 1});
  keep("notes", topic(), before, events, view());
}

}  // namespace convene::simulation
