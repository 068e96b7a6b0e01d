// Whom an action concerns, by the world's chance.
#pragma once

#include "simulation/world.hpp"

namespace convene::simulation {

/// Any tab; null while nobody is here.
SimClient* any_live(World& world);
/// A tab of someone who may do this, mostly, the others are refused; and in a room, mostly: elsewhere is little to do.
SimClient* any_of_role(World& world, protocol::Role role);
/// Sometimes nobody who exists.
PersonId any_person(World& world);
/// As seldom one that does not exist.
RoomId any_room(World& world);

/// What one votes for, of so many options; now and then what cannot be voted for.
std::vector<std::int32_t> any_choices(World& world, bool is_multiple, std::size_t options);

/// Does nothing where there is no tab, or it has too much open.
void ask(World& world, SimClient* client, const protocol::Command& command);

}  // namespace convene::simulation
