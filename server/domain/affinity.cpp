#include "domain/affinity.hpp"

#include <algorithm>
#include <cstdlib>

#include "domain/convening.hpp"
#include "domain/naming.hpp"
#include "domain/topic.hpp"
#include "domain/zones.hpp"

namespace convene::domain {

using protocol::AffinityBy;
using protocol::RoleKind;

const protocol::AffinityMade* AffinitySet::find(RoomId room) const {
  const auto found = std::find_if(rooms.begin(), rooms.end(), [room](const auto& one) { return one.room == room; });
  return found == rooms.end() ? nullptr : &*found;
}

const AffinitySet* Affinities::find(AffinityId id) const {
  const auto found = sets_.find(id);
  return found == sets_.end() ? nullptr : &found->second;
}

AffinitySet* Affinities::find(AffinityId id) { return const_cast<AffinitySet*>(std::as_const(*this).find(id)); }

const AffinitySet* Affinities::with_room(RoomId room) const {
  const auto found = by_room_.find(room);
  return found == by_room_.end() ? nullptr : find(found->second);
}

void Affinities::close(AffinityId set) {
  find(set)->is_open = false;
  std::erase_if(latecomers_, [set](const auto& one) { return one.first == set; });
}

void Affinities::forget(PersonId person) {
  for (auto& [id, set] : sets_) {
    set.seats.erase(person);
    std::erase_if(set.facilitators, [person](const auto& one) { return one.second == person; });
  }
  std::erase_if(latecomers_, [person](const auto& one) { return one.second == person; });
}

std::string kin_of(const Person& person, AffinityBy by) {
  const protocol::Profile& profile = person.profile;
  if (by == AffinityBy::role) {
    const bool is_said = profile.role_kind != RoleKind::unsaid && profile.role_kind != RoleKind::other;
    return is_said ? std::string(to_text(profile.role_kind)) : std::string();
  }
  if (!profile.region.empty()) return folded(profile.region);
  const auto minutes = minutes_east(profile.zone);
  if (!minutes) return {};
  const int hours = std::abs(*minutes) / 60;
  return std::string("UTC") + (*minutes < 0 ? "−" : "+") + std::to_string(hours);
}

bool is_meant(const Person& person, const protocol::AffinityRule& rule) {
  if (person.role >= protocol::Role::moderator || person.is_removed) return false;
  return !rule.room || person.room == *rule.room;
}

bool is_closed(const Convening& state, RoomId room) {
  const AffinitySet* set = state.affinities.with_room(room);
  if (!set) return false;
  const protocol::AffinityMade* made = set->find(room);
  return !set->is_open || !made || !made->open;
}

void expect_latecomer(Convening& state, const Person& person) {
  for (const auto& [id, set] : state.affinities.all()) {
    if (!set.is_open || !is_meant(person, set.rule)) continue;
    const auto seat = set.seats.find(person.id);
    const bool has_moved_on = seat != set.seats.end() && !seat->second.is_chosen && person.room != seat->second.room &&
                              seat->second.kin != kin_of(person, set.rule.by);
    if (seat == set.seats.end() || has_moved_on) state.affinities.expect(id, person.id);
  }
}

std::vector<Draft> give_up_facilitating(const Convening& state, PersonId author, const std::set<PersonId>& people) {
  std::vector<Draft> entries;
  for (const auto& [id, set] : state.affinities.all()) {
    for (const auto& [room, person] : set.facilitators) {
      if (!people.contains(person)) continue;
      entries.push_back({std::string(topic::convening), author, protocol::AffinityFacilitated{id, room, {}, {}}});
    }
  }
  return entries;
}

std::vector<protocol::AffinitySet> view_of_affinity(const Convening& state) {
  std::vector<protocol::AffinitySet> sets;
  for (const auto& [id, set] : state.affinities.all()) {
    protocol::AffinitySet view;
    view.set = id;
    view.title = set.title;
    view.by = set.rule.by;
    view.least = static_cast<std::uint64_t>(set.rule.least);
    view.most = static_cast<std::uint64_t>(set.rule.most);
    view.session = set.session;
    view.open = set.is_open;
    for (const protocol::AffinityMade& made : set.rooms) {
      protocol::AffinityRoom room{made.room, made.name, made.open && set.is_open, {}, {}};
      const auto facilitator = set.facilitators.find(made.room);
      if (facilitator != set.facilitators.end()) {
        room.facilitator = facilitator->second;
        room.facilitator_name = name_of(state, facilitator->second);
      }
      view.rooms.push_back(std::move(room));
    }
    sets.push_back(std::move(view));
  }
  return sets;
}

std::vector<protocol::AffinitySeat> seats_of(const Convening& state, PersonId person) {
  std::vector<protocol::AffinitySeat> seats;
  for (const auto& [id, set] : state.affinities.all()) {
    const auto seat = set.seats.find(person);
    if (seat == set.seats.end()) continue;
    protocol::AffinitySeat view{id, {}, seat->second.is_chosen};
    if (seat->second.room) view.room = seat->second.room;
    seats.push_back(view);
  }
  return seats;
}

void fold(Convening& state, const Entry&, const protocol::AffinityFormed& event) {
  AffinitySet& set = state.affinities.form(event.set);
  set.id = event.set;
  set.title = event.title;
  set.rule = event.rule;
  set.session = event.session;
  set.rooms = event.rooms;
  for (const protocol::AffinityMade& made : event.rooms) state.affinities.keep_room(made.room, event.set);
}

void fold(Convening& state, const Entry&, const protocol::AffinityClosed& event) {
  CONVENE_ASSERT(state.affinities.find(event.set));
  state.affinities.close(event.set);
}

void fold(Convening& state, const Entry&, const protocol::AffinityFacilitated& event) {
  AffinitySet* set = state.affinities.find(event.set);
  CONVENE_ASSERT(set);
  if (event.person) {
    set->facilitators[event.room] = *event.person;
  } else {
    set->facilitators.erase(event.room);
  }
}

void fold(Convening& state, const Entry&, const protocol::AffinitySeated& event) {
  AffinitySet* set = state.affinities.find(event.seat.set);
  const Person* person = state.people.find(event.person);
  CONVENE_ASSERT(set && person);
  set->seats[event.person] = {event.seat.room.value_or(RoomId{}), event.seat.chosen, kin_of(*person, set->rule.by)};
  state.affinities.settle(event.seat.set, event.person);
}

void fold(Convening& state, const Entry&, const protocol::AffinityReleased& event) {
  AffinitySet* set = state.affinities.find(event.set);
  CONVENE_ASSERT(set);
  set->seats.erase(event.person);
}

}  // namespace convene::domain
