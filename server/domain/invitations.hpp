// Asking one another into conversations: whether one wants to be asked, who asks whom, and what becomes of it.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;

/// By (who asks, who is asked): until when it is open.
using Invitations = std::map<std::pair<PersonId, PersonId>, Time>;

/// Invitations whose time is over; asked at every tick of the host.
std::vector<Draft> expire(const Convening& state, Time now);
/// Takes back what the person asked, and answers for them what they were asked.
std::vector<Draft> withdraw_all(const Convening& state, PersonId author, PersonId person);
/// Takes back what the one asked the other, and answers for them what they were asked.
std::vector<Draft> withdraw_between(const Convening& state, PersonId author, PersonId one, PersonId other);
/// Takes back what the person asked: they go where they do not mean to be found.
std::vector<Draft> withdraw_own(const Convening& state, PersonId author, PersonId person);

Decision decide(const Convening& state, const Actor& actor, const protocol::AvailabilitySet& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::ConversationInvite& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::ConversationAnswer& command,
                const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::AvailabilityChanged& event);
void fold(Convening& state, const Entry& entry, const protocol::ConversationInvited& event);
void fold(Convening& state, const Entry& entry, const protocol::ConversationAnswered& event);
void fold(Convening& state, const Entry& entry, const protocol::ConversationKept& event);

}  // namespace convene::domain
