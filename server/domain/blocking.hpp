// Who keeps whom away from themselves, and who is protected as a minor. A room is everybody's: this is about private
// messages and invitations into conversations.
#pragma once

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;
struct Person;

/// Why nothing private goes from the one to the other. Who is blocked is not told that they are.
std::optional<Refusal> refuse_private(const Convening& state, const Person& from, const Person& to);

Decision decide(const Convening& state, const Actor& actor, const protocol::PersonBlock& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::PersonProtect& command,
                const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::PersonBlocked& event);
void fold(Convening& state, const Entry& entry, const protocol::PersonProtected& event);

}  // namespace convene::domain
