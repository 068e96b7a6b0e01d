// Keeping the place fit for all (F21): every act is by account, reversible, and noted with who and why.
#pragma once

#include <optional>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;

Decision decide(const Convening& state, const Actor& actor, const protocol::PersonMute& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::PersonUnmute& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::PersonRemove& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::PersonRestore& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::RoleGrant& command, const Context& context);

/// A moderator acts on people below them; the server on everybody.
std::optional<Refusal> refuse_target(const Convening& state, const Actor& actor, PersonId target);

Decision decide(const Convening& state, const Actor& actor, const protocol::PersonNudge& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::RoomForbid& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::RoomAllow& command, const Context& context);

/// The line in the audit trail; what concerns nobody in particular is about the one who did it.
protocol::AuditNoted note_of(PersonId by, PersonId person, protocol::Act act, std::string why);
Draft note(PersonId by, PersonId person, protocol::Act act, std::string why);
Draft note_in(PersonId by, PersonId person, protocol::Act act, RoomId room, std::string why);

void fold(Convening& state, const Entry& entry, const protocol::PersonNudged& event);
void fold(Convening& state, const Entry& entry, const protocol::RoomForbidden& event);
void fold(Convening& state, const Entry& entry, const protocol::RoomAllowed& event);

void fold(Convening& state, const Entry& entry, const protocol::PersonMuted& event);
void fold(Convening& state, const Entry& entry, const protocol::PersonUnmuted& event);
void fold(Convening& state, const Entry& entry, const protocol::PersonRemoved& event);
void fold(Convening& state, const Entry& entry, const protocol::PersonRestored& event);
void fold(Convening& state, const Entry& entry, const protocol::RoleGranted& event);
void fold(Convening& state, const Entry& entry, const protocol::AuditNoted& event);

}  // namespace convene::domain
