#include "campus/world.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace convene::campus {

namespace {

constexpr std::array<std::uint8_t, 9> looks_by_direction{look::north_west, look::north, look::north_east,
                                                         look::west,       look::south, look::east,
                                                         look::south_west, look::south, look::south_east};

std::uint8_t look_towards(int dx, int dy) {
  return looks_by_direction[static_cast<std::size_t>((dy + 1) * 3 + dx + 1)];
}

// The direction of the eight that is nearest to where the target lies.
std::uint8_t look_towards(Position from, Position to) {
  const std::int32_t dx = to.x - from.x;
  const std::int32_t dy = to.y - from.y;
  const auto sign = [](std::int32_t along, std::int32_t across) {
    return 2 * std::abs(along) > std::abs(across) ? (along > 0) - (along < 0) : 0;
  };
  return look_towards(sign(dx, dy), sign(dy, dx));
}

std::uint16_t told(std::int32_t coordinate) { return static_cast<std::uint16_t>(coordinate * position_steps / grains); }

}  // namespace

World::World(std::shared_ptr<const Document> document)
    : document_(std::move(document)),
      places_(document_),
      exits_(document_, places_),
      path_finder_(document_->blocked),
      claims_(document_->blocked.count()) {
  CONVENE_ASSERT(!document_->entries.empty());
}

void World::arrive(PersonId person, std::string_view entry) {
  if (index_of(person) != people()) return;
  const Cell cell = entry_cell(person, entry);
  // In no area yet: when the entry lies in one that opens a room, the next step tells that they entered it.
  stand(insert(person), cell, no_area);
}

void World::depart(PersonId person) {
  const std::size_t index = index_of(person);
  if (index == people()) return;
  release(index);
  const auto at = static_cast<std::ptrdiff_t>(index);
  persons_.erase(persons_.begin() + at);
  positions_.erase(positions_.begin() + at);
  looks_.erase(looks_.begin() + at);
  worn_.erase(worn_.begin() + at);
  areas_.erase(areas_.begin() + at);
  motions_.erase(motions_.begin() + at);
  ++changes_;
}

World::WalkResult World::walk_to(PersonId person, int x, int y) {
  const std::size_t index = index_of(person);
  if (index == people()) return WalkResult::unknown;
  const Cell target{x, y};
  if (!exits_.reach(places_.island(cell_of(positions_[index])), places_.island(target))) {
    return WalkResult::out_of_reach;
  }
  release(index);
  travel(index, target);
  return WalkResult::walking;
}

World::WalkResult World::walk_into(PersonId person, std::string_view area) {
  const std::size_t index = index_of(person);
  const std::uint16_t area_index = places_.area_named(area);
  if (index == people() || area_index == no_area) return WalkResult::unknown;
  release(index);
  const auto target = area_cell(person, area_index, places_.island(cell_of(positions_[index])));
  if (!target) {
    claim(index, motions_[index].claim);
    return WalkResult::out_of_reach;
  }
  travel(index, *target);
  return WalkResult::walking;
}

World::WalkResult World::walk_beside(PersonId person, PersonId other) {
  const std::size_t index = index_of(person);
  const std::size_t other_index = index_of(other);
  if (index == people() || other_index == people()) return WalkResult::unknown;
  if (index == other_index) return WalkResult::walking;
  const Motion& motion = motions_[other_index];
  const Cell anchor = motion.gait == Gait::heading ? cell_of(positions_[other_index]) : motion.claim;
  release(index);
  const auto target = cell_beside(cell_of(positions_[index]), anchor);
  if (!target) {
    claim(index, motions_[index].claim);
    return WalkResult::out_of_reach;
  }
  travel(index, *target);
  return WalkResult::walking;
}

World::WalkResult World::walk_onto(PersonId person, std::string_view map) {
  const std::size_t index = index_of(person);
  const std::size_t entry = entry_behind(*document_, {std::string(map), {}});
  if (index == people() || entry == document_->entries.size()) return WalkResult::unknown;
  release(index);
  const Cell goal = free_one(person, document_->entries[entry].cells);
  if (exits_.reach(places_.island(cell_of(positions_[index])), places_.island(goal))) {
    travel(index, goal);
  } else {
    stand(index, goal, areas_[index]);  // the next step tells which room was left so
  }
  return WalkResult::walking;
}

void World::head(PersonId person, int dx, int dy) {
  CONVENE_ASSERT(dx >= -1 && dx <= 1 && dy >= -1 && dy <= 1);
  const std::size_t index = index_of(person);
  if (index == people()) return;
  Motion& motion = motions_[index];
  release(index);
  motion.way.clear();
  motion.dx = static_cast<std::int8_t>(dx);
  motion.dy = static_cast<std::int8_t>(dy);
  if (dx == 0 && dy == 0) {
    motion.gait = Gait::standing;
    claim(index, cell_of(positions_[index]));
    looks_[index] &= look::facing_bits;
  } else {
    motion.gait = Gait::heading;
    looks_[index] = look_towards(dx, dy) | look::walking_bit;
  }
  ++changes_;
}

void World::wear(PersonId person, std::uint8_t look, std::uint8_t bits) {
  CONVENE_ASSERT((bits & (look::facing_bits | look::walking_bit)) == 0 && (look & ~bits) == 0);
  const std::size_t index = index_of(person);
  if (index == people()) return;
  worn_[index] = static_cast<std::uint8_t>((worn_[index] & ~bits) | look);
  ++changes_;
}

std::optional<int> World::tiles_between(PersonId one, PersonId other) const {
  const std::size_t first = index_of(one);
  const std::size_t second = index_of(other);
  if (first == people() || second == people()) return std::nullopt;
  const Cell from = cell_of(positions_[first]);
  const Cell to = cell_of(positions_[second]);
  return std::max(std::abs(from.x - to.x), std::abs(from.y - to.y));
}

bool World::put_into(PersonId person, std::string_view area) {
  const std::size_t index = index_of(person);
  const std::uint16_t area_index = places_.area_named(area);
  if (index == people() || area_index == no_area) return false;
  release(index);
  const auto target = area_cell(person, area_index, places_.island(document_->entries.front().cells.front()));
  if (!target) {
    claim(index, motions_[index].claim);
    return false;
  }
  stand(index, *target, places_.room_area(*target));
  return true;
}

void World::put_outside(PersonId person) {
  const std::size_t index = index_of(person);
  if (index == people()) return;
  release(index);
  const auto target = cell_outside(cell_of(positions_[index]));
  stand(index, target.value_or(entry_cell(person, {})), no_area);
}

void World::put_beside(PersonId person, Cell cell) {
  const std::size_t index = index_of(person);
  if (index == people()) return;
  release(index);
  stand(index, cell_beside(cell, cell).value_or(cell), places_.room_area(cell));
}

std::optional<int> World::tiles_to(PersonId person, Cell cell) const {
  const std::size_t index = index_of(person);
  if (index == people()) return std::nullopt;
  const Cell from = cell_of(positions_[index]);
  return std::max(std::abs(from.x - cell.x), std::abs(from.y - cell.y));
}

std::optional<World::Crossing> World::cross(std::size_t index) {
  const std::uint16_t entered = places_.room_area(cell_of(positions_[index]));
  const std::uint16_t left = std::exchange(areas_[index], entered);
  if (left == entered) return std::nullopt;
  const auto name = [&](std::uint16_t area) { return area == no_area ? std::string() : document_->areas[area].name; };
  return Crossing{persons_[index], name(left), name(entered)};
}

std::optional<World::Crossing> World::crossing_of(PersonId person) {
  const std::size_t index = index_of(person);
  auto crossing = index == people() ? std::nullopt : cross(index);
  if (crossing) ++changes_;
  return crossing;
}

std::vector<World::Crossing> World::step(Milliseconds elapsed) {
  elapsed = std::clamp(elapsed, Milliseconds(0), step_max);
  const auto budget = static_cast<std::int32_t>(elapsed.count() * tiles_per_second * grains / 1000);
  std::vector<Crossing> crossings;
  bool changed = false;
  for (std::size_t index = 0; index < people(); ++index) {
    if (motions_[index].gait != Gait::standing) {
      const Position position = positions_[index];
      const std::uint8_t look = looks_[index];
      move(index, budget);
      changed = changed || positions_[index] != position || looks_[index] != look;
    }
    if (auto crossing = cross(index)) {
      crossings.push_back(std::move(*crossing));
      changed = true;
    }
  }
  ++tick_;
  if (changed) ++changes_;
  return crossings;
}

std::shared_ptr<const Snapshot> World::snapshot() {
  auto snapshot = blank_picture();
  snapshot->tick = tick_;
  snapshot->changes = changes_;
  snapshot->persons = persons_;
  snapshot->areas = areas_;
  snapshot->looks.resize(people());
  snapshot->x.resize(people());
  snapshot->y.resize(people());
  for (std::size_t index = 0; index < people(); ++index) {
    snapshot->looks[index] = looks_[index] | worn_[index];
    snapshot->x[index] = told(positions_[index].x);
    snapshot->y[index] = told(positions_[index].y);
  }
  snapshot->arrange();
  return snapshot;
}

std::shared_ptr<Snapshot> World::blank_picture() {
  const auto is_free = [](const std::shared_ptr<Snapshot>& picture) { return picture.use_count() == 1; };
  const auto free = std::find_if(pictures_.begin(), pictures_.end(), is_free);
  if (free != pictures_.end()) return *free;
  auto picture = std::make_shared<Snapshot>();
  if (pictures_.size() < pictures_max) pictures_.push_back(picture);
  return picture;
}

std::size_t World::index_of(PersonId person) const {
  const auto found = std::lower_bound(persons_.begin(), persons_.end(), person);
  if (found == persons_.end() || *found != person) return people();
  return static_cast<std::size_t>(found - persons_.begin());
}

std::size_t World::insert(PersonId person) {
  const auto at = std::lower_bound(persons_.begin(), persons_.end(), person) - persons_.begin();
  persons_.insert(persons_.begin() + at, person);
  positions_.insert(positions_.begin() + at, Position{});
  looks_.insert(looks_.begin() + at, look::south);
  worn_.insert(worn_.begin() + at, std::uint8_t{0});
  areas_.insert(areas_.begin() + at, no_area);
  motions_.insert(motions_.begin() + at, Motion{});
  return static_cast<std::size_t>(at);
}

void World::claim(std::size_t index, Cell cell) {
  if (motions_[index].gait == Gait::heading) return;
  motions_[index].claim = cell;
  ++claims_on(cell);
}

void World::release(std::size_t index) {
  if (motions_[index].gait == Gait::heading) return;
  CONVENE_ASSERT(claims_on(motions_[index].claim) > 0);
  --claims_on(motions_[index].claim);
}

void World::stand(std::size_t index, Cell cell, std::uint16_t room_area) {
  motions_[index] = Motion{};
  claim(index, cell);
  positions_[index] = centre_of(cell);
  looks_[index] = look::south;
  areas_[index] = room_area;
  ++changes_;
}

// The next leg of the way: to the goal itself, or into the exit that leads on.
void World::travel(std::size_t index, Cell goal) {
  const Cell from = cell_of(positions_[index]);
  const std::uint16_t exit = exits_.towards(places_.island(from), places_.island(goal));
  if (exit == no_area) return follow(index, goal, goal, exits_.at(goal));
  follow(index, exit_cell(from, exit), goal, exit);
}

void World::follow(std::size_t index, Cell target, Cell goal, std::uint16_t exit) {
  const Cell from = cell_of(positions_[index]);
  auto way = path_finder_.find(from, target);
  CONVENE_ASSERT(way);  // both lie on one island
  // From beside the middle of a tile the straight line to the next may touch a corner: then over the middle.
  if (way->empty() || !fits_between(places_.blocked(), positions_[index], centre_of(way->back()))) way->push_back(from);
  motions_[index] = {Gait::following, 0, 0, std::move(*way), {}, exit};
  claim(index, goal);
}

void World::move(std::size_t index, std::int32_t budget) {
  const Motion& motion = motions_[index];
  const bool is_led = motion.gait == Gait::heading;
  for (std::int32_t left = budget; left > 0 && motion.gait != Gait::standing; left -= grains) {
    const std::uint16_t stood_on = exits_.at(cell_of(positions_[index]));
    advance(index, std::min(left, grains));  // by tiles, so that no exit is stepped over
    const std::uint16_t here = exits_.at(cell_of(positions_[index]));
    const bool steps_in = is_led && here != stood_on;
    const bool meant_to = !is_led && motion.gait == Gait::standing && here == motion.exit;
    if (here != no_area && (steps_in || meant_to)) return pass(index, here);
  }
}

// Who was led by the keys stops beyond, else a key still held might lead straight back.
void World::pass(std::size_t index, std::uint16_t exit) {
  const Motion& motion = motions_[index];
  const bool goes_on = motion.gait != Gait::heading && exits_.at(motion.claim) != exit;
  const Cell goal = motion.claim;
  release(index);
  const Cell arrival = free_one(persons_[index], exits_.arrivals(exit));
  stand(index, arrival, areas_[index]);
  if (!goes_on) return;
  release(index);
  travel(index, goal);
}

void World::advance(std::size_t index, std::int32_t budget) {
  Motion& motion = motions_[index];
  Position& position = positions_[index];
  if (motion.gait == Gait::heading) {
    position = slide(places_.blocked(), position, motion.dx, motion.dy, budget);
    return;
  }
  while (!motion.way.empty()) {
    const Position next = centre_of(motion.way.back());
    if (next != position) looks_[index] = look_towards(position, next) | look::walking_bit;
    budget = approach(position, next, budget);
    if (position != next) return;
    motion.way.pop_back();
  }
  motion.gait = Gait::standing;
  looks_[index] &= look::facing_bits;
}

}  // namespace convene::campus
