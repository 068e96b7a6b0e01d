// Those who come later, or say later what they do and where they live, are given a room by the same rule.
#include <algorithm>
#include <tuple>

#include "domain/affinity_groups.hpp"
#include "domain/affinity_making.hpp"
#include "domain/convening.hpp"
#include "domain/topic.hpp"
#include "domain/zones.hpp"

namespace convene::domain {

using protocol::AffinityBy;

namespace {

/// One latecomer's room, and how full the rooms are then.
class Usher {
 public:
  Usher(const Convening& state, const AffinitySet& set) : set_(set) {
    for (const protocol::AffinityMade& made : set.rooms) {
      if (made.open) rooms_.push_back({made.room, 0, {}, {}});
    }
    for (const auto& [id, seat] : set.seats) {
      Holding* room = find(seat.room);
      const Person* person = room ? state.people.find(id) : nullptr;
      if (!person || person->is_removed) continue;
      ++room->people;
      if (!seat.is_chosen) ++room->kin[seat.kin];
      if (const auto minutes = minutes_east(person->profile.zone)) room->minutes.push_back(*minutes);
    }
  }

  /// Nothing where all rooms are full.
  std::optional<RoomId> room_for(const Person& person) {
    const std::string kin = kin_of(person, set_.rule.by);
    const auto minutes = minutes_east(person.profile.zone);
    const auto rank = [&](const Holding& room) {
      const bool is_theirs = !kin.empty() && room.kin.contains(kin);
      const bool is_mixed = room.kin.size() > 1 || room.kin.contains({});
      const auto here = middle(room.minutes);
      const int hours =
          set_.rule.by == AffinityBy::region && minutes && here ? hours_awake_together(*minutes, *here) : 0;
      return std::tuple(!is_theirs, -hours, !is_mixed, room.people);
    };
    Holding* best = nullptr;
    for (Holding& room : rooms_) {
      if (room.people >= static_cast<std::size_t>(set_.rule.most)) continue;
      if (!best || rank(room) < rank(*best)) best = &room;
    }
    // A full room of one's own is no reason to be among strangers: another one is opened.
    const bool has_kin = std::any_of(rooms_.begin(), rooms_.end(),
                                     [&](const Holding& room) { return !kin.empty() && room.kin.contains(kin); });
    if (best && has_kin && !best->kin.contains(kin)) best = nullptr;
    if (!best) return std::nullopt;
    ++best->people;
    ++best->kin[kin];
    return best->room;
  }

  RoomId emptiest() const {
    return std::min_element(rooms_.begin(), rooms_.end(),
                            [](const Holding& left, const Holding& right) { return left.people < right.people; })
        ->room;
  }

 private:
  struct Holding {
    RoomId room;
    std::size_t people;
    std::map<std::string, std::size_t> kin;
    std::vector<int> minutes;
  };

  Holding* find(RoomId room) {
    const auto found =
        std::find_if(rooms_.begin(), rooms_.end(), [room](const Holding& one) { return one.room == room; });
    return found == rooms_.end() ? nullptr : &*found;
  }

  const AffinitySet& set_;
  std::vector<Holding> rooms_;
};

/// One more room, and this person in it.
std::vector<Draft> open_another(const AffinitySet& set, const Person& person, std::uint64_t next_sequence) {
  protocol::AffinityFormed formed{set.id, set.title, set.rule, set.session, set.rooms};
  std::set<std::string> taken;
  for (const protocol::AffinityMade& made : set.rooms) taken.insert(made.name);
  const std::string kin = kin_of(person, set.rule.by);
  const std::vector<std::string> kins = kin.empty() ? std::vector<std::string>{} : std::vector<std::string>{kin};
  const std::string name = free_name(base_name(set.rule, kins, {&person}), true, taken);
  const RoomId room{next_sequence + 1};
  formed.rooms.push_back({room, name, true});
  return {to_all(PersonId{}, std::move(formed)),
          to_all(PersonId{}, protocol::RoomOpened{room, name, protocol::RoomKind::affinity, set.title, {}}),
          seat(PersonId{}, set.id, person.id, room, false)};
}

}  // namespace

std::vector<Draft> affinity_due(const Convening& state, std::uint64_t next_sequence) {
  std::vector<Draft> entries;
  const AffinitySet* set = nullptr;
  std::optional<Usher> usher;
  for (const auto& [id, comer] : state.affinities.latecomers()) {
    if (set && set->id != id) break;  // another set has its turn with the next tick
    if (entries.size() >= protocol::limits::affinity_seats_a_tick) break;
    const Person* person = state.people.find(comer);
    if (!person || !is_meant(*person, state.affinities.find(id)->rule)) continue;
    if (!set) {
      set = state.affinities.find(id);
      usher.emplace(state, *set);
    }
    if (const auto room = usher->room_for(*person)) {
      entries.push_back(seat(PersonId{}, id, comer, *room, false));
      continue;
    }
    if (!entries.empty()) break;  // what opens a room stands first
    const bool is_room_left = !refuse_rooms(state, 1, set->rooms.size());
    if (is_room_left) return open_another(*set, *person, next_sequence);
    entries.push_back(seat(PersonId{}, id, comer, usher->emptiest(), false));
  }
  return entries;
}

}  // namespace convene::domain
