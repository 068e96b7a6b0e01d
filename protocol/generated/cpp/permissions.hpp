// Who may ask for what: one row a command. The domain judges; the relation needs its state.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.
#pragma once

#include "protocol/generated/cpp/messages.hpp"

namespace convene::protocol {

/// The least role that may: what an attendee may, a moderator may too.
enum class RequiredRole { anyone, attendee, moderator, organiser };

/// What the actor must be to the thing besides: in the room, its author, its author or else a moderator, the person
/// asked about or else a moderator.
enum class Relation { any, in_room, author, author_or_moderator, self_or_moderator, self_or_organiser, inside_or_moderator, presenter };

struct Right {
  RequiredRole role = RequiredRole::organiser;
  Relation relation = Relation::any;

  bool operator==(const Right&) const = default;
};

Right right_of(const Command& command);

/// Which allowance a command draws on besides the one a connection.
enum class RateClass { command, chat };
RateClass rate_of(const Command& command);

}  // namespace convene::protocol
