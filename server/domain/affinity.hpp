// Affinity rooms (F17): standing rooms of a set, formed from what people tell about themselves. Everybody is told which
// is theirs and nobody is moved. docs/affinity-rooms.md says by what rule.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;
struct Person;
class Presence;

struct AffinitySet {
  struct Seat {
    RoomId room;  // none: they want none
    bool is_chosen = false;
    std::string kin;  // whose they were when it was given
  };

  AffinityId id;
  std::string title;
  protocol::AffinityRule rule;
  std::optional<SessionId> session;
  bool is_open = true;
  std::vector<protocol::AffinityMade> rooms;
  std::map<RoomId, PersonId> facilitators;
  std::map<PersonId, Seat> seats;

  const protocol::AffinityMade* find(RoomId room) const;
};

class Affinities {
 public:
  const AffinitySet* find(AffinityId id) const;
  AffinitySet* find(AffinityId id);
  /// The set that the room belongs to, if it is an affinity room.
  const AffinitySet* with_room(RoomId room) const;
  const std::map<AffinityId, AffinitySet>& all() const { return sets_; }
  /// Who may need a room in an open set, or another than they have.
  const std::set<std::pair<AffinityId, PersonId>>& latecomers() const { return latecomers_; }

  AffinitySet& form(AffinityId id) { return sets_[id]; }
  void keep_room(RoomId room, AffinityId set) { by_room_[room] = set; }
  void expect(AffinityId set, PersonId person) { latecomers_.emplace(set, person); }
  void settle(AffinityId set, PersonId person) { latecomers_.erase({set, person}); }
  void close(AffinityId set);
  void forget(PersonId person);

 private:
  std::map<AffinityId, AffinitySet> sets_;
  std::map<RoomId, AffinityId> by_room_;
  std::set<std::pair<AffinityId, PersonId>> latecomers_;
};

/// What a person is by this rule; empty where they say nothing of it.
std::string kin_of(const Person& person, protocol::AffinityBy by);
/// Whether the rule gives this person a room.
bool is_meant(const Person& person, const protocol::AffinityRule& rule);

/// Whether nothing is said in the room any more.
bool is_closed(const Convening& state, RoomId room);

/// The person came, or said something else of themselves: they may need a room in open sets.
void expect_latecomer(Convening& state, const Person& person);

/// Rooms for some of the latecomers.
std::vector<Draft> affinity_due(const Convening& state, std::uint64_t next_sequence);

/// These people facilitate no room any more.
std::vector<Draft> give_up_facilitating(const Convening& state, PersonId author, const std::set<PersonId>& people);

std::vector<protocol::AffinitySet> view_of_affinity(const Convening& state);
std::vector<protocol::AffinitySeat> seats_of(const Convening& state, PersonId person);

Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence& presence, const Actor& actor,
                                        const protocol::AffinityPreview& query, Time now);
Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence& presence, const Actor& actor,
                                        const protocol::AffinityPeople& query, Time now);

Decision decide(const Convening& state, const Actor& actor, const protocol::AffinityOpen& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::AffinityReform& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::AffinityClose& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::AffinityChoose& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::AffinityFacilitate& command,
                const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::AffinityFormed& event);
void fold(Convening& state, const Entry& entry, const protocol::AffinityClosed& event);
void fold(Convening& state, const Entry& entry, const protocol::AffinityFacilitated& event);
void fold(Convening& state, const Entry& entry, const protocol::AffinitySeated& event);
void fold(Convening& state, const Entry& entry, const protocol::AffinityReleased& event);

}  // namespace convene::domain
