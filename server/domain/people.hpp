// People and what they tell about themselves.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "domain/decision.hpp"
#include "domain/presence.hpp"

namespace convene::domain {

struct Convening;

struct Person {
  PersonId id;
  protocol::Role role = protocol::Role::attendee;
  protocol::Profile profile;
  std::string searched;  // what a query is looked for in, folded; People keeps it in step with the profile
  bool is_simulated = false;
  bool is_removed = false;
  bool is_erased = false;  // removed for good, or about to be: nothing of what they told is left
  Time muted_until;        // the past: not muted
  std::string mute_why;
  protocol::Availability availability = protocol::Availability::open;
  RoomId room;                   // a standing one, a breakout or a conversation; none: out on the campus
  std::uint64_t reads_from = 0;  // where one reads from one's entry on: the first offset of its topic that is theirs
  Time joined_at;
  bool is_minor = false;       // protected from private messages
  std::set<RoomId> forbidden;  // rooms out of which they were sent, breakouts included
};

class People {
 public:
  const Person* find(PersonId id) const;
  Person* find(PersonId id);
  Person& add(Person person);
  void rename(Person& person, protocol::Profile profile);
  void remove(PersonId id);
  std::size_t count() const { return people_.size(); }

  /// In order of name, then of id.
  const std::map<std::pair<std::string, PersonId>, const Person*>& by_name() const { return by_name_; }

 private:
  std::unordered_map<PersonId, Person> people_;
  std::map<std::pair<std::string, PersonId>, const Person*> by_name_;
};

/// Lower case for comparing and finding; only the letters A to Z change.
std::string folded(std::string_view text);

bool is_at_least(const Convening& state, PersonId person, protocol::Role role);
bool is_muted(const Person& person, Time now);

Decision decide(const Convening& state, const Actor& actor, const protocol::ProfileEdit& command,
                const Context& context);
void fold(Convening& state, const Entry& entry, const protocol::PersonJoined& event);
void fold(Convening& state, const Entry& entry, const protocol::ProfileEdited& event);

/// A page of people in order of name; moderators are told who is muted or removed, others do not see the removed.
Result<protocol::Reply, Refusal> answer(const Convening& state, const Presence& presence, const Actor& actor,
                                        const protocol::PeoplePage& query, Time now);

}  // namespace convene::domain
