#include "simulation/board_views.hpp"

#include <algorithm>

namespace convene::simulation {

using protocol::WallPhase;

namespace {

struct WallsReducer {
  std::vector<protocol::Wall>& walls;

  void operator()(const protocol::WallOpened& event) const {
    protocol::Wall wall;
    wall.wall = event.wall;
    wall.text = event.text;
    wall.anonymous = event.anonymous;
    wall.stage = WallPhase::open;
    wall.votes = event.votes;
    wall.unrecorded = event.unrecorded;
    walls.push_back(std::move(wall));
  }
  void operator()(const protocol::WallGrouped& event) const {
    auto& groups = wall_of(event.wall).groups;
    const protocol::CardGroup named{event.group, event.text, event.unrecorded};
    for (protocol::CardGroup& group : groups) {
      if (group.group != event.group) continue;
      group = named;
      return;
    }
    groups.push_back(named);
  }
  void operator()(const protocol::WallUngrouped& event) const {
    protocol::Wall& wall = wall_of(event.wall);
    std::erase_if(wall.groups, [&](const auto& group) { return group.group == event.group; });
    for (protocol::WallCard& card : wall.cards) {
      if (card.group == event.group) card.group.reset();
    }
  }
  void operator()(const protocol::WallStaged& event) const {
    protocol::Wall& wall = wall_of(event.wall);
    wall.stage = event.stage;
    wall.votes = event.votes;
    for (protocol::WallCard& card : wall.cards) {
      card.votes.reset();
      if (event.stage == WallPhase::closed) card.votes = 0;
      for (const protocol::CardVotes& count : event.counts) {
        if (count.card == card.card) card.votes = count.votes;
      }
    }
  }
  void operator()(const protocol::WallRemoved& event) const {
    std::erase_if(walls, [&](const protocol::Wall& wall) { return wall.wall == event.wall; });
  }
  void operator()(const protocol::CardAdded& event) const {
    wall_of(event.wall)
        .cards.push_back({event.card, event.text, event.by, event.name, event.group, {}, event.unrecorded});
  }
  void operator()(const protocol::CardChanged& event) const {
    auto [cards, card] = find(event.card);
    card->text = event.text;
    card->unrecorded = event.unrecorded;
  }
  void operator()(const protocol::CardMoved& event) const {
    auto [cards, card] = find(event.card);
    protocol::WallCard moved = *card;
    moved.group = event.group;
    cards->erase(card);
    const auto before = std::find_if(cards->begin(), cards->end(),
                                     [&](const protocol::WallCard& one) { return one.card == event.before; });
    cards->insert(before, std::move(moved));
  }
  void operator()(const protocol::CardRemoved& event) const { remove(event.card); }
  void operator()(const protocol::BoardCleared& event) const {
    for (const CardId card : event.cards) remove(card);
  }
  void operator()(const auto&) const {}

  protocol::Wall& wall_of(WallId id) const {
    return *std::find_if(walls.begin(), walls.end(), [&](const auto& wall) { return wall.wall == id; });
  }
  std::pair<std::vector<protocol::WallCard>*, std::vector<protocol::WallCard>::iterator> find(CardId id) const {
    for (protocol::Wall& wall : walls) {
      const auto card =
          std::find_if(wall.cards.begin(), wall.cards.end(), [&](const auto& one) { return one.card == id; });
      if (card != wall.cards.end()) return {&wall.cards, card};
    }
    CONVENE_ASSERT(!"an entry of a card that there is not");
    return {};
  }
  void remove(CardId id) const {
    auto [cards, card] = find(id);
    cards->erase(card);
  }
};

struct NotesReducer {
  std::vector<protocol::Paragraph>& notes;

  void operator()(const protocol::NoteAdded& event) const {
    insert({event.note, event.text, event.by, event.name, 1, event.unrecorded}, event.before);
  }
  void operator()(const protocol::NoteChanged& event) const {
    *find(event.note) = {event.note, event.text, event.by, event.name, event.revision, event.unrecorded};
  }
  void operator()(const protocol::NoteMoved& event) const {
    const auto note = find(event.note);
    protocol::Paragraph moved = *note;
    notes.erase(note);
    insert(std::move(moved), event.before);
  }
  void operator()(const protocol::NoteRemoved& event) const { notes.erase(find(event.note)); }
  void operator()(const protocol::BoardCleared& event) const {
    for (const NoteId note : event.notes) notes.erase(find(note));
  }
  void operator()(const auto&) const {}

  std::vector<protocol::Paragraph>::iterator find(NoteId id) const {
    return std::find_if(notes.begin(), notes.end(), [&](const auto& one) { return one.note == id; });
  }
  void insert(protocol::Paragraph paragraph, std::optional<NoteId> before) const {
    notes.insert(before ? find(*before) : notes.end(), std::move(paragraph));
  }
};

struct OwnReducer {
  protocol::InboxView& view;

  void operator()(const protocol::CardSent& event) const { put(view.own_cards, event.card, 100); }
  void operator()(const protocol::CardVoted& event) const {
    std::erase(view.card_votes, event.card);
    if (event.on) put(view.card_votes, event.card, 100);
  }
  void operator()(const protocol::CardDismissed& event) const {
    put(view.cards_dismissed, {event.card, event.room, event.text, event.why, event.unrecorded}, 50);
  }
  void operator()(const auto&) const {}

  template <class Item>
  static void put(std::vector<Item>& items, Item item, std::size_t items_max) {
    items.insert(items.begin(), std::move(item));
    if (items.size() > items_max) items.pop_back();
  }
};

}  // namespace

void reduce(protocol::BoardView& view, const protocol::Record& record) {
  std::visit(WallsReducer{view.walls}, record.event);
  std::visit(NotesReducer{view.notes}, record.event);
}

void reduce_own_cards(protocol::InboxView& view, const protocol::Record& record) {
  std::visit(OwnReducer{view}, record.event);
}

}  // namespace convene::simulation
