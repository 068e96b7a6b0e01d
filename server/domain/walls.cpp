#include "domain/walls.hpp"

#include <algorithm>

#include "domain/convening.hpp"
#include "domain/naming.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

using protocol::WallPhase;
namespace limits = protocol::limits;

bool Wall::has_group(GroupId id) const {
  return std::any_of(groups.begin(), groups.end(), [&](const Group& group) { return group.id == id; });
}

std::size_t Wall::given_by(PersonId person) const {
  return static_cast<std::size_t>(
      std::count_if(cards.begin(), cards.end(), [&](const Card& card) { return card.voters.contains(person); }));
}

const Wall* Walls::find(WallId id) const {
  const auto room = room_of_.find(id);
  return room == room_of_.end() ? nullptr : &rooms_.at(room->second).at(id);
}

Wall* Walls::find(WallId id) { return const_cast<Wall*>(std::as_const(*this).find(id)); }

const Card* Walls::find(CardId id) const {
  const auto wall = wall_of_.find(id);
  if (wall == wall_of_.end()) return nullptr;
  const auto& cards = find(wall->second)->cards;
  const auto card = std::find_if(cards.begin(), cards.end(), [&](const Card& one) { return one.id == id; });
  CONVENE_ASSERT(card != cards.end());
  return &*card;
}

Card* Walls::find(CardId id) { return const_cast<Card*>(std::as_const(*this).find(id)); }

void Walls::add(WallId id, Wall wall) {
  room_of_[id] = wall.room;
  rooms_[wall.room].emplace(id, std::move(wall));
}

void Walls::erase(WallId id) {
  const auto room = room_of_.find(id);
  CONVENE_ASSERT(room != room_of_.end());
  for (const Card& card : find(id)->cards) wall_of_.erase(card.id);
  rooms_.at(room->second).erase(id);
  room_of_.erase(room);
}

void Walls::add(Card card) {
  wall_of_[card.id] = card.wall;
  find(card.wall)->cards.push_back(std::move(card));
}

void Walls::erase(CardId id) {
  const auto wall = wall_of_.find(id);
  CONVENE_ASSERT(wall != wall_of_.end());
  std::erase_if(find(wall->second)->cards, [&](const Card& card) { return card.id == id; });
  wall_of_.erase(wall);
}

void Walls::move(CardId id, std::optional<GroupId> group, std::optional<CardId> before) {
  Card moved = *find(id);
  moved.group = group;
  auto& cards = find(moved.wall)->cards;
  std::erase_if(cards, [&](const Card& card) { return card.id == id; });
  const auto place = std::find_if(cards.begin(), cards.end(), [&](const Card& card) { return card.id == before; });
  cards.insert(place, std::move(moved));
}

void Walls::forget(PersonId person) {
  for (auto& [room, walls] : rooms_) {
    for (auto& [id, wall] : walls) {
      for (Card& card : wall.cards) card.voters.erase(person);
    }
  }
}

const std::map<WallId, Wall>& Walls::of(RoomId room) const {
  static const std::map<WallId, Wall> none;
  const auto found = rooms_.find(room);
  return found == rooms_.end() ? none : found->second;
}

std::size_t Walls::cards_in(RoomId room) const {
  std::size_t count = 0;
  for (const auto& [id, wall] : of(room)) count += wall.cards.size();
  return count;
}

namespace {

protocol::WallCard view_of(const Convening& state, const Wall& wall, const Card& card) {
  protocol::WallCard view;
  view.card = card.id;
  view.text = card.text;
  if (!wall.is_anonymous) {
    view.by = card.author;
    view.name = name_of(state, card.author);
  }
  view.group = card.group;
  if (wall.stage == WallPhase::closed) view.votes = card.result;
  if (card.is_unrecorded) view.unrecorded = true;
  return view;
}

protocol::Wall view_of(const Convening& state, WallId id, const Wall& wall) {
  protocol::Wall view;
  view.wall = id;
  view.text = wall.text;
  view.anonymous = wall.is_anonymous;
  view.stage = wall.stage;
  view.votes = wall.votes;
  if (wall.is_unrecorded) view.unrecorded = true;
  for (const Wall::Group& group : wall.groups) {
    view.groups.push_back({group.id, group.text, {}});
    if (group.is_unrecorded) view.groups.back().unrecorded = true;
  }
  for (const Card& card : wall.cards) view.cards.push_back(view_of(state, wall, card));
  return view;
}

Wall& wall_at(Convening& state, WallId id) {
  Wall* wall = state.walls.find(id);
  CONVENE_ASSERT(wall);
  return *wall;
}

Card& card_at(Convening& state, CardId id) {
  Card* card = state.walls.find(id);
  CONVENE_ASSERT(card);
  return *card;
}

}  // namespace

protocol::BoardView view_of_board(const Convening& state, RoomId room) {
  protocol::BoardView view;
  for (const auto& [id, wall] : state.walls.of(room)) view.walls.push_back(view_of(state, id, wall));
  view.notes = view_of_notes(state, room);
  return view;
}

protocol::WallTally tally_of_walls(const Convening& state, RoomId room) {
  protocol::WallTally tally{room, {}};
  for (const auto& [id, wall] : state.walls.of(room)) {
    if (wall.stage != WallPhase::voting) continue;
    std::set<PersonId> people;
    std::uint64_t votes = 0;
    for (const Card& card : wall.cards) {
      people.insert(card.voters.begin(), card.voters.end());
      votes += card.voters.size();
    }
    if (votes > 0) tally.walls.push_back({id, people.size(), votes});
  }
  return tally;
}

std::vector<Draft> clear_boards(const Convening& state, PersonId author, PersonId person) {
  std::map<RoomId, protocol::BoardCleared> cleared;
  for (const auto& [room, walls] : state.walls.all()) {
    for (const auto& [id, wall] : walls) {
      for (const Card& card : wall.cards) {
        if (card.author == person) cleared[room].cards.push_back(card.id);
      }
    }
  }
  for (const auto& [room, notes] : state.notes.all()) {
    for (const Paragraph& paragraph : notes) {
      if (paragraph.by == person) cleared[room].notes.push_back(paragraph.id);
    }
  }
  std::vector<Draft> entries;
  for (auto& [room, event] : cleared) entries.push_back({topic::of_board(room), author, std::move(event)});
  return entries;
}

void fold(Convening& state, const Entry& entry, const protocol::WallOpened& event) {
  const auto room = topic::board_in(entry.topic);
  CONVENE_ASSERT(room);
  Wall wall;
  wall.room = *room;
  wall.text = event.text;
  wall.is_anonymous = event.anonymous;
  wall.is_unrecorded = event.unrecorded.value_or(false);
  wall.votes = event.votes;
  state.walls.add(event.wall, std::move(wall));
}

void fold(Convening& state, const Entry&, const protocol::WallGrouped& event) {
  auto& groups = wall_at(state, event.wall).groups;
  const Wall::Group named{event.group, event.text, event.unrecorded.value_or(false)};
  const auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& one) { return one.id == event.group; });
  if (group == groups.end()) {
    groups.push_back(named);
  } else {
    *group = named;
  }
}

void fold(Convening& state, const Entry&, const protocol::WallUngrouped& event) {
  Wall& wall = wall_at(state, event.wall);
  std::erase_if(wall.groups, [&](const Wall::Group& group) { return group.id == event.group; });
  for (Card& card : wall.cards) {
    if (card.group == event.group) card.group.reset();
  }
}

void fold(Convening& state, const Entry&, const protocol::WallStaged& event) {
  Wall& wall = wall_at(state, event.wall);
  wall.stage = event.stage;
  wall.votes = event.votes;
  if (event.stage != WallPhase::closed) return;
  for (Card& card : wall.cards) card.result = 0;
  for (const protocol::CardVotes& count : event.counts) card_at(state, count.card).result = count.votes;
}

void fold(Convening& state, const Entry&, const protocol::WallRemoved& event) { state.walls.erase(event.wall); }

void fold(Convening& state, const Entry& entry, const protocol::CardAdded& event) {
  Card card;
  card.id = event.card;
  card.wall = event.wall;
  card.author = entry.author;
  card.text = event.text;
  card.group = event.group;
  card.is_unrecorded = event.unrecorded.value_or(false);
  card.place = {entry.offset, entry.at, true, event.group};
  state.walls.add(std::move(card));
}

void fold(Convening& state, const Entry& entry, const protocol::CardChanged& event) {
  Card& card = card_at(state, event.card);
  card.text = event.text;
  card.is_unrecorded = event.unrecorded.value_or(false);
  card.place = {entry.offset, entry.at, false, {}};
}

void fold(Convening& state, const Entry&, const protocol::CardMoved& event) {
  state.walls.move(event.card, event.group, event.before);
}

void fold(Convening& state, const Entry&, const protocol::CardRemoved& event) { state.walls.erase(event.card); }

void fold(Convening& state, const Entry& entry, const protocol::CardSent& event) {
  keep_newest(state.inboxes.of(entry.author).own_cards, event.card, limits::cards_own_max);
}

void fold(Convening& state, const Entry& entry, const protocol::CardDismissed& event) {
  protocol::DismissedCard card{event.card, event.room, event.text, event.why, event.unrecorded};
  keep_newest(state.inboxes.of(topic::owner_of(entry.topic)).cards_dismissed, std::move(card), limits::own_notices_max);
}

void fold(Convening& state, const Entry& entry, const protocol::CardVoted& event) {
  Card& card = card_at(state, event.card);
  auto& own = state.inboxes.of(entry.author).card_votes;
  std::erase(own, event.card);
  if (event.on) {
    card.voters.insert(entry.author);
    keep_newest(own, event.card, limits::votes_own_max);
  } else {
    card.voters.erase(entry.author);
  }
}

void fold(Convening& state, const Entry&, const protocol::BoardCleared& event) {
  for (const CardId card : event.cards) state.walls.erase(card);
  for (const NoteId note : event.notes) state.notes.erase(note);
}

}  // namespace convene::domain
