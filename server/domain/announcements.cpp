#include "domain/announcements.hpp"

#include <algorithm>

#include "domain/convening.hpp"
#include "domain/moderation.hpp"
#include "domain/topic.hpp"

namespace convene::domain {

namespace {

auto with_offset(std::uint64_t offset) {
  return [offset](const protocol::Announcement& one) { return one.offset == offset; };
}

}  // namespace

Decision decide(const Convening&, const Actor& actor, const protocol::AnnouncementMake& command,
                const Context& context) {
  const Time until = context.now + std::chrono::minutes(command.minutes);
  return accept(
      {{std::string(topic::convening), actor.person, protocol::AnnouncementMade{actor.person, command.text, until}},
       note(actor.person, actor.person, protocol::Act::announce, {})});
}

Decision decide(const Convening& state, const Actor& actor, const protocol::AnnouncementWithdraw& command,
                const Context&) {
  const auto& kept = state.announcements;
  if (std::none_of(kept.begin(), kept.end(), with_offset(command.offset))) return accept({});
  return accept({{std::string(topic::convening), actor.person, protocol::AnnouncementWithdrawn{command.offset}},
                 note(actor.person, actor.person, protocol::Act::withdraw_announcement, {})});
}

void fold(Convening& state, const Entry& entry, const protocol::AnnouncementMade& event) {
  state.announcements.push_back({entry.offset, event.text, entry.at, event.until});
  if (state.announcements.size() > protocol::limits::announcements_kept_max) {
    state.announcements.erase(state.announcements.begin());
  }
}

void fold(Convening& state, const Entry&, const protocol::AnnouncementWithdrawn& event) {
  std::erase_if(state.announcements, with_offset(event.offset));
}

}  // namespace convene::domain
