#include "host/grounds.hpp"

#include <algorithm>

namespace convene::host {

using campus::World;
using domain::refuse;
using protocol::ErrorCode;

namespace {

/// Who talks stands this near; who was there and is farther than the other has walked away.
constexpr int together_tiles = 3;
constexpr int apart_tiles = 6;

campus::Cell cell_of(const protocol::TableSpot& spot) { return {spot.x, spot.y}; }

std::uint8_t look_of(protocol::Availability availability) {
  switch (availability) {
    case protocol::Availability::open:
      return campus::look::open;
    case protocol::Availability::busy:
      return campus::look::busy;
    case protocol::Availability::do_not_disturb:
      return campus::look::do_not_disturb;
  }
  CONVENE_ASSERT(false);
  return campus::look::open;
}

}  // namespace

void Grounds::load(std::shared_ptr<const campus::Document> document, const domain::Convening& state) {
  density_.emplace(document);
  world_.emplace(std::move(document));
  campus_ = state.about.campus;
  told_changes_ = 0;
  together_.clear();
  seated_.clear();
  for (const PersonId person : here_) arrive(person, state);
}

void Grounds::came(PersonId person, const domain::Convening& state) {
  here_.push_back(person);
  if (world_) arrive(person, state);
}

void Grounds::arrive(PersonId id, const domain::Convening& state) {
  world_->arrive(id);
  const domain::Person* person = state.people.find(id);
  if (!person) return;
  world_->wear(id, look_of(person->availability), campus::look::availability_bits);
  const domain::Conversation* conversation = state.conversations.find(person->room);
  if (conversation) world_->wear(id, campus::look::talking_bit, campus::look::talking_bit);
  if (const domain::Room* room = state.rooms.find(person->room)) follow(id, state, room);
  if (!conversation) return;
  for (const PersonId other : conversation->people) {
    if (other != id && std::find(here_.begin(), here_.end(), other) != here_.end()) return gather(id, other);
  }
}

void Grounds::gone(PersonId person) {
  std::erase(here_, person);
  together_.erase(person);
  seated_.erase(person);
  if (world_) world_->depart(person);
}

void Grounds::wear(const std::vector<domain::Entry>& entries) {
  if (!world_) return;
  for (const domain::Entry& entry : entries) {
    if (const auto* changed = std::get_if<protocol::AvailabilityChanged>(&entry.event)) {
      world_->wear(changed->person, look_of(changed->availability), campus::look::availability_bits);
    }
    if (const auto* joined = std::get_if<protocol::ConversationJoined>(&entry.event)) {
      together_.erase(joined->person);
      world_->wear(joined->person, campus::look::talking_bit, campus::look::talking_bit);
    }
    if (const auto* left = std::get_if<protocol::ConversationLeft>(&entry.event)) {
      world_->wear(left->person, 0, campus::look::talking_bit);
    }
  }
}

void Grounds::gather(PersonId person, PersonId other) {
  if (world_) world_->walk_beside(person, other);
}

std::vector<PersonId> Grounds::strayed(const domain::Convening& state) {
  std::vector<PersonId> strayed;
  if (!world_) return strayed;
  for (const RoomId room : state.conversations.open()) {
    const auto& people = state.conversations.find(room)->people;
    for (const PersonId person : people) {
      const auto nearest = nearest_of(person, people);
      if (nearest && *nearest <= together_tiles) together_.insert(person);
      if (nearest && *nearest > apart_tiles && together_.contains(person)) strayed.push_back(person);
    }
  }
  return strayed;
}

/// Tiles to the nearest of the others; nothing where none of them stands on the campus.
std::optional<int> Grounds::nearest_of(PersonId person, const std::vector<PersonId>& people) const {
  std::optional<int> nearest;
  for (const PersonId other : people) {
    if (other == person) continue;
    const auto tiles = world_->tiles_between(person, other);
    if (tiles) nearest = std::min(nearest.value_or(*tiles), *tiles);
  }
  return nearest;
}

void Grounds::follow(PersonId person, const domain::Convening& state, const domain::Room* room) {
  if (!world_) return;
  seated_.erase(person);
  const domain::Table* table = room ? state.tables.find(room->id) : nullptr;
  if (table && table->spot) {
    seated_[person] = room->id;
    return world_->put_beside(person, cell_of(*table->spot));
  }
  if (!room || room->area.empty() || !world_->put_into(person, room->area)) world_->put_outside(person);
}

std::optional<protocol::TableSpot> Grounds::spot_for(PersonId person, const domain::Convening& state) const {
  // Another campus may be on record already: a tile of this one means nothing there.
  if (!is_on_record(state)) return std::nullopt;
  std::vector<campus::Cell> taken;
  for (const protocol::TableSpot& spot : domain::table_spots(state)) taken.push_back(cell_of(spot));
  const auto cell = world_->spot_near(person, taken);
  return cell ? std::optional(protocol::TableSpot{cell->x, cell->y}) : std::nullopt;
}

std::vector<PersonId> Grounds::got_up(const domain::Convening& state) {
  std::vector<PersonId> people;
  for (const auto& [id, room] : seated_) {
    const domain::Person* person = state.people.find(id);
    const domain::Table* table = state.tables.find(room);
    if (!world_ || !person || person->room != room || !table || !table->spot) continue;
    if (world_->tiles_to(id, cell_of(*table->spot)).value_or(0) > apart_tiles) people.push_back(id);
  }
  return people;
}

void Grounds::correct(const domain::Convening& state) {
  if (!world_) return;
  const auto snapshot = world_->snapshot();
  for (std::size_t index = 0; index < snapshot->count(); ++index) {
    const domain::Person* person = state.people.find(snapshot->persons[index]);
    const domain::Room* room = person ? state.rooms.find(person->room) : nullptr;
    const std::uint16_t area = snapshot->areas[index];
    const std::string stands_in = area == campus::no_area ? std::string() : world_->document().areas[area].name;
    if (stands_in != (room ? room->area : std::string())) follow(snapshot->persons[index], state, room);
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
  together_.insert(person);
  return std::visit(Walker{*world_, person}, command);
}

std::vector<World::Crossing> Grounds::step(Milliseconds elapsed) {
  if (!world_) return {};
  return world_->step(elapsed);
}

std::optional<World::Crossing> Grounds::crossing_of(PersonId person) {
  return world_ ? world_->crossing_of(person) : std::nullopt;
}

std::shared_ptr<const campus::Snapshot> Grounds::news() {
  if (!world_ || world_->changes() == told_changes_) return nullptr;
  told_changes_ = world_->changes();
  return world_->snapshot();
}

std::optional<protocol::CampusCrowds> Grounds::crowds(bool all) {
  if (!world_) return std::nullopt;
  return density_->news(*world_->snapshot(), all);
}

}  // namespace convene::host
