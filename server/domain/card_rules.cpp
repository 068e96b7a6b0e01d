// What people may do with the cards of a wall.
#include <algorithm>

#include "domain/convening.hpp"
#include "domain/topic.hpp"
#include "domain/walls.hpp"

namespace convene::domain {

using protocol::ErrorCode;
using protocol::WallPhase;
namespace limits = protocol::limits;

namespace {

/// Its text stands no more where it stood.
Revision unsaid(const Wall& wall, const Card& card) {
  const std::string board = topic::of_board(wall.room);
  if (!card.place.is_first) return {board, card.place.offset, card.place.at, protocol::CardChanged{card.id, {}, {}}};
  protocol::CardAdded added;
  added.wall = card.wall;
  added.card = card.id;
  if (!wall.is_anonymous) added.by = card.author;
  added.group = card.place.group;
  return {board, card.place.offset, card.place.at, std::move(added)};
}

std::optional<Refusal> refuse_too_many(const Convening& state, const Wall& wall, PersonId author) {
  const auto own =
      std::count_if(wall.cards.begin(), wall.cards.end(), [&](const Card& card) { return card.author == author; });
  if (wall.cards.size() >= limits::wall_cards_max || state.walls.cards_in(wall.room) >= limits::cards_room_max ||
      static_cast<std::size_t>(own) >= limits::cards_person_max)
    return refuse(ErrorCode::limit_reached, "cards");
  return std::nullopt;
}

/// While cards are voted on, only those who present still put them in order.
bool may_move(const Convening& state, const Actor& actor, const Wall& wall) {
  if (wall.stage == WallPhase::voting) return !refuse_no_presenter(state, actor, wall.room);
  return wall.stage == WallPhase::open;
}

/// The card after this one in the same group.
std::optional<CardId> next_of(const Wall& wall, const Card& card) {
  const auto here =
      std::find_if(wall.cards.begin(), wall.cards.end(), [&](const Card& one) { return one.id == card.id; });
  const auto next = std::find_if(here + 1, wall.cards.end(), [&](const Card& one) { return one.group == card.group; });
  return next == wall.cards.end() ? std::nullopt : std::optional(next->id);
}

/// Where the card would be put: what was moved or taken away meanwhile is no place any more.
std::optional<CardId> place_before(const Convening& state, const Card& card, const protocol::CardMove& command) {
  const Card* before = command.before ? state.walls.find(*command.before) : nullptr;
  const bool is_there = before && before != &card && before->wall == card.wall && before->group == command.group;
  return is_there ? command.before : std::nullopt;
}

}  // namespace

Decision decide(const Convening& state, const Actor& actor, const protocol::CardAdd& command, const Context& context) {
  const Wall* wall = state.walls.find(command.wall);
  if (!wall) return refuse(ErrorCode::wall_unknown);
  if (auto refusal = refuse_no_writer(state, actor, wall->room, context.now)) return *refusal;
  if (wall->stage != WallPhase::open) return refuse(ErrorCode::wall_stage);
  if (command.group && !wall->has_group(*command.group)) return refuse(ErrorCode::group_unknown);
  if (auto refusal = refuse_too_many(state, *wall, actor.person)) return *refusal;
  protocol::CardAdded added;
  added.wall = command.wall;
  added.card = CardId{context.next_sequence};
  added.text = command.text;
  if (!wall->is_anonymous) added.by = actor.person;
  added.group = command.group;
  const protocol::CardSent sent{added.card};
  std::vector<Draft> entries{{topic::of_board(wall->room), actor.person, std::move(added)}};
  if (wall->is_anonymous) entries.push_back({topic::of_inbox(actor.person), actor.person, sent});
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::CardChange& command,
                const Context& context) {
  const Card* card = state.walls.find(command.card);
  if (!card) return refuse(ErrorCode::card_unknown);
  if (card->author != actor.person) return refuse(ErrorCode::not_yours);
  const Wall& wall = *state.walls.find(card->wall);
  if (auto refusal = refuse_no_writer(state, actor, wall.room, context.now)) return *refusal;
  if (wall.stage != WallPhase::open) return refuse(ErrorCode::wall_stage);
  if (command.text == card->text) return accept({});
  return Accepted{{{topic::of_board(wall.room), actor.person, protocol::CardChanged{command.card, command.text, {}}}},
                  {unsaid(wall, *card)}};
}

Decision decide(const Convening& state, const Actor& actor, const protocol::CardMove& command, const Context& context) {
  const Card* card = state.walls.find(command.card);
  if (!card) return refuse(ErrorCode::card_unknown);
  const Wall& wall = *state.walls.find(card->wall);
  if (auto refusal = refuse_no_writer(state, actor, wall.room, context.now)) return *refusal;
  if (!may_move(state, actor, wall)) return refuse(ErrorCode::wall_stage);
  if (command.group && !wall.has_group(*command.group)) return refuse(ErrorCode::group_unknown);
  const auto before = place_before(state, *card, command);
  if (card->group == command.group && next_of(wall, *card) == before) return accept({});
  return accept({{topic::of_board(wall.room), actor.person, protocol::CardMoved{command.card, command.group, before}}});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::CardRemove& command, const Context&) {
  const Card* card = state.walls.find(command.card);
  if (!card) return refuse(ErrorCode::card_unknown);
  const bool is_own = card->author == actor.person;
  if (!is_own && !is_at_least(state, actor.person, protocol::Role::moderator)) return refuse(ErrorCode::not_yours);
  const Wall& wall = *state.walls.find(card->wall);
  std::vector<Draft> entries{{topic::of_board(wall.room), actor.person, protocol::CardRemoved{command.card}}};
  if (!is_own) {
    protocol::CardDismissed dismissed{command.card, wall.room, card->text, command.why, {}};
    if (card->is_unrecorded) dismissed.unrecorded = true;
    entries.push_back({topic::of_inbox(card->author), actor.person, std::move(dismissed)});
  }
  return Accepted{std::move(entries), {unsaid(wall, *card)}};
}

Decision decide(const Convening& state, const Actor& actor, const protocol::CardVote& command, const Context&) {
  const Card* card = state.walls.find(command.card);
  if (!card) return refuse(ErrorCode::card_unknown);
  const Wall& wall = *state.walls.find(card->wall);
  if (auto refusal = refuse_outside(state, actor, wall.room)) return *refusal;
  if (wall.stage != WallPhase::voting) return refuse(ErrorCode::wall_stage);
  if (card->voters.contains(actor.person) == command.on) return accept({});
  if (command.on && wall.given_by(actor.person) >= static_cast<std::size_t>(wall.votes))
    return refuse(ErrorCode::votes_spent);
  return accept({{topic::of_inbox(actor.person), actor.person, protocol::CardVoted{command.card, command.on}}});
}

}  // namespace convene::domain
