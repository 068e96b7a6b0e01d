// Reactions to messages, in rooms and in private.
#include "simulation/actions.hpp"
#include "domain/topic.hpp"
#include "simulation/choices.hpp"

namespace convene::simulation {

namespace {

/// Few kinds, so that people meet in them.
protocol::ReactionKind any_kind(World& world) { return static_cast<protocol::ReactionKind>(world.random().below(2)); }

/// One of the newest messages that the tab knows in its room; sometimes none.
std::uint64_t any_message(World& world, const RoomTalk& talk) {
  if (talk.messages.empty() || world.chance(5)) return world.random().below(30);
  constexpr std::uint64_t newest = 6;
  auto message = std::prev(talk.messages.end());
  for (auto back = world.random().below(newest); back > 0 && message != talk.messages.begin(); --back) --message;
  return message->first;
}

void react(World& world) {
  SimClient* client = any_live(world);
  if (!client || client->talks().empty()) return;
  const auto& [topic, talk] = *client->talks().begin();
  ask(world, client, protocol::MessageReact{topic, any_message(world, talk), any_kind(world), world.chance(75)});
}

void react_in_private(World& world) {
  SimClient* client = any_live(world);
  if (!client || !client->inbox() || client->inbox()->conversations.empty()) return;
  const auto& talks = client->inbox()->conversations;
  const std::uint64_t offset = world.chance(5) ? 0 : talks[world.random().below(talks.size())].last;
  ask(world, client,
      protocol::MessageReact{domain::topic::of_inbox(client->person()), offset, any_kind(world), world.chance(75)});
}

void look(World& world) {
  SimClient* client = any_live(world);
  if (!client || client->talks().empty()) return;
  const auto& [topic, talk] = *client->talks().begin();
  ask(world, client, protocol::MessageReactors{topic, any_message(world, talk), any_kind(world), 0});
}

}  // namespace

std::span<const Action> reaction_actions() {
  static constexpr Action actions[] = {
      {"react to a message", 9, react},
      {"react to a direct message", 3, react_in_private},
      {"look who reacted", 1, look},
  };
  return actions;
}

}  // namespace convene::simulation
