#include "host/grounds.hpp"

#include <algorithm>

namespace convene::host {

using campus::World;
using domain::refuse;
using protocol::ErrorCode;

void Grounds::load(std::shared_ptr<const campus::Document> document, const domain::Convening& state) {
  world_.emplace(std::move(document));
  told_changes_ = 0;
  for (const PersonId person : here_) {
    world_->arrive(person);
    const domain::Person* known = state.people.find(person);
    follow(person, known ? state.rooms.find(known->room) : nullptr);
  }
}

void Grounds::came(PersonId person, const domain::Room* room) {
  here_.push_back(person);
  if (!world_) return;
  world_->arrive(person);
  if (room) follow(person, room);
}

void Grounds::gone(PersonId person) {
  std::erase(here_, person);
  if (world_) world_->depart(person);
}

void Grounds::follow(PersonId person, const domain::Room* room) {
  if (!world_) return;
  if (!room || room->area.empty() || !world_->put_into(person, room->area)) world_->put_outside(person);
}

void Grounds::correct(const domain::Convening& state) {
  if (!world_) return;
  const auto snapshot = world_->snapshot();
  for (std::size_t index = 0; index < snapshot->count(); ++index) {
    const domain::Person* person = state.people.find(snapshot->persons[index]);
    const domain::Room* room = person ? state.rooms.find(person->room) : nullptr;
    const std::uint16_t area = snapshot->areas[index];
    const std::string stands_in = area == campus::no_area ? std::string() : world_->document().areas[area].name;
    if (stands_in != (room ? room->area : std::string())) follow(snapshot->persons[index], room);
  }
}

namespace {

std::optional<domain::Refusal> refusal_of(World::WalkResult result, ErrorCode unknown) {
  if (result == World::WalkResult::out_of_reach) return refuse(ErrorCode::out_of_reach);
  if (result == World::WalkResult::unknown) return refuse(unknown);
  return std::nullopt;
}

struct Walker {
  World& world;
  PersonId person;

  using Outcome = std::optional<domain::Refusal>;
  Outcome operator()(const protocol::WalkTo& command) const {
    return refusal_of(world.walk_to(person, command.x, command.y), ErrorCode::out_of_reach);
  }
  Outcome operator()(const protocol::WalkInto& command) const {
    return refusal_of(world.walk_into(person, command.area), ErrorCode::out_of_reach);
  }
  Outcome operator()(const protocol::WalkMap& command) const {
    return refusal_of(world.walk_onto(person, command.map), ErrorCode::out_of_reach);
  }
  Outcome operator()(const protocol::WalkBeside& command) const {
    return refusal_of(world.walk_beside(person, command.person), ErrorCode::person_unknown);
  }
  Outcome operator()(const protocol::WalkHead& command) const {
    world.head(person, command.dx, command.dy);
    return std::nullopt;
  }
  Outcome operator()(const auto&) const { return refuse(ErrorCode::unknown_command); }
};

}  // namespace

std::optional<domain::Refusal> Grounds::walk(PersonId person, const protocol::Command& command) {
  if (!world_) return refuse(ErrorCode::no_campus);
  return std::visit(Walker{*world_, person}, command);
}

std::vector<World::Crossing> Grounds::step(Milliseconds elapsed) {
  if (!world_) return {};
  return world_->step(elapsed);
}

std::shared_ptr<const campus::Snapshot> Grounds::news() {
  if (!world_ || world_->changes() == told_changes_) return nullptr;
  told_changes_ = world_->changes();
  return world_->snapshot();
}

}  // namespace convene::host
