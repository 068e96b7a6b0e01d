// What people put on the board of a room: cards on walls, votes, paragraphs of the shared notes.
#include "simulation/actions.hpp"
#include "simulation/choices.hpp"

namespace convene::simulation {

namespace {

using protocol::Role;
using protocol::WallPhase;

RoomId own_room(World& world, const SimClient& client) {
  const LifeOfPerson* life = world.server().chronicle().find(client.person());
  return life && life->now().room && !world.chance(5) ? life->now().room : RoomId{99999};
}

/// One who has a board before them, if that can be; sometimes another.
SimClient* any_at_board(World& world) {
  SimClient* client = any_live(world);
  constexpr int tries = 6;
  for (int once = 0; once < tries && client && !client->board(); ++once) client = any_live(world);
  return client && (client->board() || world.chance(10)) ? client : nullptr;
}

/// One in which there is a board, mostly; where there is none, any.
RoomId any_board_room(World& world) {
  const Chronicle& chronicle = world.server().chronicle();
  std::vector<RoomId> rooms;
  for (const RoomId room : chronicle.rooms()) {
    if (!chronicle.topic("board/" + room.text()).empty()) rooms.push_back(room);
  }
  if (rooms.empty() || world.chance(10)) rooms.assign(chronicle.rooms().begin(), chronicle.rooms().end());
  return rooms.empty() ? RoomId{99999} : rooms[world.random().below(rooms.size())];
}

/// Some of all go there: alone at a board little happens.
void gather_at_a_board(World& world) {
  const RoomId room = any_board_room(world);
  for (const auto& client : world.clients()) {
    if (client->is_live() && world.chance(50)) ask(world, client.get(), protocol::RoomEnter{room});
  }
}

template <class Item>
const Item* any_of(World& world, const std::vector<Item>& items) {
  return items.empty() || world.chance(3) ? nullptr : &items[world.random().below(items.size())];
}

/// One that a client has heard of, at a stage where that is wished; it may be at another by then.
const protocol::Wall* any_wall(World& world, const SimClient& client, std::optional<WallPhase> stage = {}) {
  if (!client.board()) return nullptr;
  const protocol::Wall* wall = any_of(world, client.board()->walls);
  for (const protocol::Wall& one : client.board()->walls) {
    if (stage && one.stage == *stage && !world.chance(20)) wall = &one;
  }
  return wall;
}

/// Those who run rooms lead walls from elsewhere, too.
const protocol::Wall* any_seen_wall(World& world, std::optional<WallPhase> stage = {}) {
  const SimClient* client = any_at_board(world);
  return client ? any_wall(world, *client, stage) : nullptr;
}

WallId id_of(const protocol::Wall* wall) { return wall ? wall->wall : WallId{99999}; }

CardId any_card(World& world, const protocol::Wall* wall) {
  const protocol::WallCard* card = wall ? any_of(world, wall->cards) : nullptr;
  return card ? card->card : CardId{99999};
}

std::optional<GroupId> any_group(World& world, const protocol::Wall* wall) {
  if (!wall || world.chance(40)) return std::nullopt;
  const protocol::CardGroup* group = any_of(world, wall->groups);
  return group ? std::optional(group->group) : std::nullopt;
}

const protocol::Paragraph* any_note(World& world, const SimClient& client) {
  return client.board() ? any_of(world, client.board()->notes) : nullptr;
}

NoteId id_of(const protocol::Paragraph* note) { return note ? note->note : NoteId{99999}; }

void open_wall(World& world) {
  SimClient* client = any_of_role(world, Role::moderator);
  if (!client) return;
  std::vector<std::string> groups;
  for (int group = world.random().between(0, 2); group > 0; --group) groups.push_back(world.numbered("group "));
  ask(world, client,
      protocol::WallOpen{any_board_room(world), world.numbered("wall "), world.chance(40), std::move(groups)});
}

void name_group(World& world) {
  SimClient* client = any_of_role(world, Role::moderator);
  if (!client) return;
  const protocol::Wall* wall = any_seen_wall(world);
  ask(world, client, protocol::WallGroup{id_of(wall), any_group(world, wall), world.numbered("group ")});
}

void ungroup(World& world) {
  SimClient* client = any_of_role(world, Role::moderator);
  if (!client) return;
  const protocol::Wall* wall = any_seen_wall(world);
  ask(world, client, protocol::WallUngroup{id_of(wall), any_group(world, wall).value_or(GroupId{99999})});
}

void stage_wall(World& world) {
  SimClient* client = any_of_role(world, Role::moderator);
  if (!client) return;
  const auto stage = world.chance(50) ? WallPhase::voting : static_cast<WallPhase>(world.random().below(3));
  protocol::WallStage command{id_of(any_seen_wall(world)), stage, {}};
  if (world.chance(60)) command.votes = world.random().between(1, 2);
  ask(world, client, command);
}

void remove_wall(World& world) {
  if (SimClient* client = any_of_role(world, Role::moderator))
    ask(world, client, protocol::WallRemove{id_of(any_seen_wall(world, WallPhase::closed))});
}

void add_cards(World& world) {
  SimClient* client = any_at_board(world);
  if (!client) return;
  const protocol::Wall* wall = any_wall(world, *client, WallPhase::open);
  for (int more = world.random().between(0, 2); more >= 0; --more)
    ask(world, client, protocol::CardAdd{id_of(wall), world.numbered("card "), any_group(world, wall)});
}

void change_card(World& world) {
  SimClient* client = any_at_board(world);
  if (!client) return;
  const protocol::Wall* wall = any_wall(world, *client, WallPhase::open);
  CardId card = any_card(world, wall);
  for (const protocol::WallCard& one : wall ? wall->cards : std::vector<protocol::WallCard>{}) {
    if (one.by == client->person() && world.chance(70)) card = one.card;
  }
  const bool has_own = client->inbox() && !client->inbox()->own_cards.empty() && world.chance(50);
  ask(world, client,
      protocol::CardChange{has_own ? client->inbox()->own_cards.front() : card, world.numbered("card ")});
}

void move_card(World& world) {
  SimClient* client = any_at_board(world);
  if (!client) return;
  const protocol::Wall* wall = any_wall(world, *client, WallPhase::open);
  protocol::CardMove command{any_card(world, wall), any_group(world, wall), {}};
  if (world.chance(60)) command.before = any_card(world, wall);
  ask(world, client, command);
}

void remove_card(World& world) {
  SimClient* client = any_at_board(world);
  if (client) ask(world, client, protocol::CardRemove{any_card(world, any_wall(world, *client)), "why"});
}

void vote(World& world) {
  SimClient* client = any_at_board(world);
  if (!client) return;
  const protocol::Wall* wall = any_wall(world, *client, WallPhase::voting);
  for (int more = world.random().between(0, 3); more >= 0; --more)
    ask(world, client, protocol::CardVote{any_card(world, wall), world.chance(80)});
}

void add_note(World& world) {
  SimClient* client = any_live(world);
  if (!client) return;
  protocol::NoteAdd command{own_room(world, *client), world.numbered("note "), {}};
  if (world.chance(30)) command.before = id_of(any_note(world, *client));
  ask(world, client, command);
}

void change_note(World& world) {
  SimClient* client = any_at_board(world);
  if (!client) return;
  const protocol::Paragraph* note = any_note(world, *client);
  ask(world, client, protocol::NoteChange{id_of(note), world.numbered("note "), note ? note->revision : 1});
}

void move_note(World& world) {
  if (SimClient* client = any_at_board(world)) {
    protocol::NoteMove command{id_of(any_note(world, *client)), {}};
    if (world.chance(60)) command.before = id_of(any_note(world, *client));
    ask(world, client, command);
  }
}

void remove_note(World& world) {
  SimClient* client = any_at_board(world);
  if (!client) return;
  const protocol::Paragraph* note = any_note(world, *client);
  ask(world, client, protocol::NoteRemove{id_of(note), note ? note->revision : 1});
}

}  // namespace

std::span<const Action> board_actions() {
  static constexpr Action actions[] = {
      {"gather at a board", 6, gather_at_a_board},
      {"open a wall", 5, open_wall},
      {"name a group of cards", 1, name_group},
      {"ungroup cards", 1, ungroup},
      {"stage a wall", 4, stage_wall},
      {"remove a wall", 1, remove_wall},
      {"add cards", 10, add_cards},
      {"change a card", 2, change_card},
      {"move a card", 4, move_card},
      {"remove a card", 1, remove_card},
      {"vote for cards", 10, vote},
      {"add a note", 3, add_note},
      {"change a note", 4, change_note},
      {"move a note", 2, move_note},
      {"remove a note", 1, remove_note},
  };
  return actions;
}

}  // namespace convene::simulation
