// The organiser's line at the end of a rehearsal: asks for the sweep and waits until nothing is left.
#pragma once

#include <functional>
#include <string>

#include "base/id.hpp"
#include "rehearsal/http_request.hpp"

namespace convene::rehearsal {

/// An organiser who is signed in.
struct Organiser {
  PersonId person;
  std::string cookie;  // "name=value"
};

/// Blocks; tells `progress` how many people and messages are left. Fails where the line breaks before it is done.
Result<Done> sweep(const Place& place, const Organiser& organiser,
                   const std::function<void(std::uint64_t people, std::uint64_t messages)>& progress);

}  // namespace convene::rehearsal
