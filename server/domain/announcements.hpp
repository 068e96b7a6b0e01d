// What is told to the whole convening at once. The newest are kept, whether their time is over or not: whoever shows
// them has a clock.
#pragma once

#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;

Decision decide(const Convening& state, const Actor& actor, const protocol::AnnouncementMake& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::AnnouncementWithdraw& command,
                const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::AnnouncementMade& event);
void fold(Convening& state, const Entry& entry, const protocol::AnnouncementWithdrawn& event);

}  // namespace convene::domain
