// What affinity rooms are called, and the entries that both opening and latecomers need.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/affinity.hpp"

namespace convene::domain {

Draft to_all(PersonId author, protocol::Event event);
Draft seat(PersonId author, AffinityId set, PersonId person, std::optional<RoomId> room, bool is_chosen);

/// How a room for these kin is called, short enough that a number can follow; without kin it is everybody else's.
std::string base_name(const protocol::AffinityRule& rule, const std::vector<std::string>& kin,
                      const std::vector<const Person*>& people);
/// The name itself where it is free and the only room of its kind needs no number; taken from then on.
std::string free_name(const std::string& base, bool is_alone, std::set<std::string>& taken);

/// Refuses more rooms than a convening or a set may have.
std::optional<Refusal> refuse_rooms(const Convening& state, std::size_t more, std::size_t kept);

}  // namespace convene::domain
