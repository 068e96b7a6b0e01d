// What may be asked of affinity rooms, and who is given which.
#include <algorithm>
#include <tuple>

#include "domain/affinity.hpp"
#include "domain/affinity_groups.hpp"
#include "domain/affinity_making.hpp"
#include "domain/convening.hpp"
#include "domain/topic.hpp"
#include "domain/zones.hpp"

namespace convene::domain {

using protocol::AffinityBy;
using protocol::ErrorCode;

namespace {

struct Plan {
  std::vector<const Person*> people;
  std::vector<AffinityCluster> clusters;
  std::vector<std::string> names;  // of the clusters
};

std::optional<std::size_t> index_of(const std::vector<protocol::AffinityMade>& rooms, RoomId room) {
  for (std::size_t index = 0; index < rooms.size(); ++index) {
    if (rooms[index].room == room && rooms[index].open) return index;
  }
  return std::nullopt;
}

/// Whose room it is: of most of those who were given it.
std::string kin_of_room(const AffinitySet& set, RoomId room) {
  std::map<std::string, std::size_t> counts;
  for (const auto& [person, seat] : set.seats) {
    if (seat.room == room && !seat.is_chosen) ++counts[seat.kin];
  }
  const auto most = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& left, const auto& right) { return left.second < right.second; });
  return most == counts.end() ? std::string() : most->first;
}

AffinityCandidate candidate_for(const Person& person, const protocol::AffinityRule& rule, const AffinitySet* set) {
  AffinityCandidate candidate;
  candidate.kin = kin_of(person, rule.by);
  candidate.minutes = minutes_east(person.profile.zone);
  candidate.organisation = folded(person.profile.organisation);
  if (!set) return candidate;
  const auto seat = set->seats.find(person.id);
  if (seat == set->seats.end()) return candidate;
  candidate.room = index_of(set->rooms, seat->second.room);
  // Who chose a room belongs to those whose it is.
  if (seat->second.is_chosen && candidate.room) candidate.kin = kin_of_room(*set, seat->second.room);
  return candidate;
}

bool is_taking_part(const Person& person, const protocol::AffinityRule& rule, const AffinitySet* set) {
  if (set) {
    const auto seat = set->seats.find(person.id);
    if (seat != set->seats.end()) return seat->second.room && !person.is_removed;
  }
  return is_meant(person, rule);
}

/// Rooms as this rule makes them; those of a set go on where they can.
Result<Plan, Refusal> plan(const Convening& state, const protocol::AffinityRule& rule, const AffinitySet* set) {
  if (rule.least < 1 || rule.least * 2 > rule.most + 1) return refuse(ErrorCode::field_invalid, "most");
  if (rule.room && !state.rooms.find(*rule.room)) return refuse(ErrorCode::room_unknown);
  Plan plan;
  for (const auto& [key, person] : state.people.by_name()) {
    if (is_taking_part(*person, rule, set)) plan.people.push_back(person);
  }
  std::sort(plan.people.begin(), plan.people.end(),
            [](const Person* left, const Person* right) { return left->id < right->id; });
  std::vector<AffinityCandidate> candidates;
  for (const Person* person : plan.people) candidates.push_back(candidate_for(*person, rule, set));
  // The preview and what is opened after it are drawn alike.
  const std::uint64_t seed = set ? set->id.value : state.affinities.all().size();
  plan.clusters = cluster(candidates, {rule.by == AffinityBy::region, static_cast<std::size_t>(rule.least),
                                       static_cast<std::size_t>(rule.most), seed});
  if (plan.clusters.size() > protocol::limits::affinity_rooms_max) return refuse(ErrorCode::limit_reached, "rooms");
  std::set<std::string> taken;
  if (set) {
    for (const protocol::AffinityMade& made : set->rooms) taken.insert(made.name);
  }
  for (const AffinityCluster& one : plan.clusters) {
    const bool is_kept = one.room.has_value();
    plan.names.push_back(is_kept ? set->rooms[*one.room].name
                                 : free_name(base_name(rule, one.kin, plan.people), one.parts == 1, taken));
  }
  return plan;
}

int hours_of(const Plan& plan, const AffinityCluster& one) {
  std::set<int> zones;
  for (const std::size_t member : one.members) {
    if (const auto minutes = minutes_east(plan.people[member]->profile.zone)) zones.insert(*minutes);
  }
  int least = hours_awake_together(0, 0);
  for (const int here : zones) {
    for (const int there : zones) least = std::min(least, hours_awake_together(here, there));
  }
  return least;
}

protocol::AffinityPlan shown(const Plan& plan, const AffinitySet* set) {
  constexpr std::size_t listed_max = 16;
  protocol::AffinityPlan view;
  view.people = plan.people.size();
  for (std::size_t index = 0; index < plan.clusters.size(); ++index) {
    const AffinityCluster& one = plan.clusters[index];
    protocol::AffinityGroup group;
    if (one.room) group.room = set->rooms[*one.room].room;
    group.name = plan.names[index];
    group.count = one.members.size();
    group.hours = hours_of(plan, one);
    for (const std::size_t member : one.members) {
      const Person& person = *plan.people[member];
      if (group.people.size() < listed_max) group.people.push_back({person.id, person.profile.name});
      if (!group.room) continue;
      const auto seat = set->seats.find(person.id);
      if (seat != set->seats.end() && seat->second.room == *group.room) ++view.staying;
    }
    view.groups.push_back(std::move(group));
  }
  return view;
}

/// Into these rooms, and the new ones among them opened. The first entry says what rooms the set has.
std::vector<Draft> form(const Plan& plan, const Actor& actor, protocol::AffinityFormed formed, const AffinitySet* set,
                        std::uint64_t next_sequence) {
  for (protocol::AffinityMade& made : formed.rooms) made.open = false;
  std::vector<Draft> opened;
  std::vector<RoomId> rooms;
  for (std::size_t index = 0; index < plan.clusters.size(); ++index) {
    if (const auto kept = plan.clusters[index].room) {
      formed.rooms[*kept].open = true;
      rooms.push_back(formed.rooms[*kept].room);
      continue;
    }
    const RoomId room{next_sequence + 1 + opened.size()};
    rooms.push_back(room);
    formed.rooms.push_back({room, plan.names[index], true});
    opened.push_back(to_all(
        actor.person, protocol::RoomOpened{room, plan.names[index], protocol::RoomKind::affinity, formed.title, {}}));
  }
  const AffinityId id = formed.set;
  std::vector<Draft> entries{to_all(actor.person, std::move(formed))};
  append(entries, std::move(opened));
  for (std::size_t index = 0; index < plan.clusters.size(); ++index) {
    for (const std::size_t member : plan.clusters[index].members) {
      const PersonId person = plan.people[member]->id;
      const auto known = set ? set->seats.find(person) : std::map<PersonId, AffinitySet::Seat>::const_iterator{};
      const bool is_staying = set && known != set->seats.end() && known->second.room == rooms[index];
      if (!is_staying) entries.push_back(seat(actor.person, id, person, rooms[index], false));
    }
  }
  return entries;
}

std::size_t new_rooms(const Plan& plan) {
  return static_cast<std::size_t>(
      std::count_if(plan.clusters.begin(), plan.clusters.end(), [](const auto& one) { return !one.room; }));
}

const AffinitySet* find_open(const Convening& state, AffinityId id) {
  const AffinitySet* set = state.affinities.find(id);
  return set && set->is_open ? set : nullptr;
}

std::size_t seated(const AffinitySet& set, RoomId room) {
  return static_cast<std::size_t>(
      std::count_if(set.seats.begin(), set.seats.end(), [room](const auto& one) { return one.second.room == room; }));
}

}  // namespace

Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence&, const Actor&,
                                        const protocol::AffinityPreview& query, Time) {
  const AffinitySet* set = query.set ? find_open(state, *query.set) : nullptr;
  if (query.set && !set) return refuse(ErrorCode::affinity_unknown);
  protocol::AffinityRule rule = query.rule;
  if (set) {
    rule = set->rule;
    rule.least = query.rule.least;
    rule.most = query.rule.most;
  }
  const auto made = plan(state, rule, set);
  if (!made) return made.error();
  return protocol::Reply(shown(made.value(), set));
}

Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence&, const Actor&,
                                        const protocol::AffinityPeople& query, Time) {
  constexpr std::size_t listed_max = 200;
  const AffinitySet* set = state.affinities.with_room(query.room);
  if (!set) return refuse(ErrorCode::room_unknown);
  protocol::AffinityHolders holders;
  for (const auto& [key, person] : state.people.by_name()) {
    const auto seat = set->seats.find(person->id);
    if (seat == set->seats.end() || seat->second.room != query.room || person->is_removed) continue;
    ++holders.total;
    if (holders.people.size() < listed_max) holders.people.push_back({person->id, person->profile.name});
  }
  return protocol::Reply(std::move(holders));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::AffinityOpen& command,
                const Context& context) {
  if (state.affinities.all().size() >= protocol::limits::affinity_sets_max) {
    return refuse(ErrorCode::limit_reached, "sets");
  }
  if (command.session && !state.programme.all().contains(*command.session)) {
    return refuse(ErrorCode::field_invalid, "session");
  }
  const auto made = plan(state, command.rule, nullptr);
  if (!made) return made.error();
  if (made.value().clusters.empty()) return refuse(ErrorCode::field_invalid, "people");
  if (auto refusal = refuse_rooms(state, made.value().clusters.size(), 0)) return *refusal;
  const AffinityId id{context.next_sequence};
  return accept(form(made.value(), actor, {id, command.title, command.rule, command.session, {}}, nullptr,
                     context.next_sequence));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::AffinityReform& command,
                const Context& context) {
  const AffinitySet* set = find_open(state, command.set);
  if (!set) return refuse(ErrorCode::affinity_unknown);
  protocol::AffinityRule rule = set->rule;
  rule.least = command.least;
  rule.most = command.most;
  const auto made = plan(state, rule, set);
  if (!made) return made.error();
  if (made.value().clusters.empty()) return refuse(ErrorCode::field_invalid, "people");
  if (auto refusal = refuse_rooms(state, new_rooms(made.value()), set->rooms.size())) return *refusal;
  return accept(form(made.value(), actor, {set->id, set->title, std::move(rule), set->session, set->rooms}, set,
                     context.next_sequence));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::AffinityClose& command, const Context&) {
  const AffinitySet* set = state.affinities.find(command.set);
  if (!set) return refuse(ErrorCode::affinity_unknown);
  if (!set->is_open) return accept({});
  std::vector<Draft> entries{to_all(actor.person, protocol::AffinityClosed{set->id})};
  for (const auto& [person, seat] : set->seats) {
    entries.push_back({topic::of_inbox(person), actor.person, protocol::AffinityReleased{person, set->id}});
  }
  return accept(std::move(entries));
}

Decision decide(const Convening& state, const Actor& actor, const protocol::AffinityChoose& command, const Context&) {
  const AffinitySet* set = find_open(state, command.set);
  if (!set) return refuse(ErrorCode::affinity_unknown);
  const auto known = set->seats.find(actor.person);
  const RoomId room = command.room.value_or(RoomId{});
  if (known != set->seats.end() && known->second.room == room && known->second.is_chosen) return accept({});
  if (room) {
    const protocol::AffinityMade* made = set->find(room);
    if (!made || !made->open) return refuse(ErrorCode::room_unknown);
    const bool is_theirs = known != set->seats.end() && known->second.room == room;
    if (!is_theirs && seated(*set, room) >= static_cast<std::size_t>(set->rule.most)) {
      return refuse(ErrorCode::room_full);
    }
  }
  return accept({seat(actor.person, set->id, actor.person, command.room, true)});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::AffinityFacilitate& command,
                const Context&) {
  const AffinitySet* set = state.affinities.with_room(command.room);
  if (!set || is_closed(state, command.room)) return refuse(ErrorCode::room_unknown);
  const auto known = set->facilitators.find(command.room);
  const PersonId now = known == set->facilitators.end() ? PersonId{} : known->second;
  const PersonId then = command.person.value_or(PersonId{});
  if (!is_at_least(state, actor.person, protocol::Role::moderator)) {
    const bool is_offering = then == actor.person && (!now || now == actor.person);
    const bool is_stepping_back = !then && now == actor.person;
    if (!is_offering && !is_stepping_back) return refuse(ErrorCode::not_allowed);
  }
  if (then) {
    const Person* person = state.people.find(then);
    if (!person || person->is_removed) return refuse(ErrorCode::person_unknown);
  }
  if (now == then) return accept({});
  return accept({to_all(actor.person, protocol::AffinityFacilitated{set->id, command.room, command.person, {}})});
}

}  // namespace convene::domain
