// Captions: what is said in a standing room, line by line. The lines themselves are in the topic only; the state knows
// who may write them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "domain/decision.hpp"

namespace convene::domain {

struct Convening;

/// Who captions one room.
struct Captioning {
  std::set<PersonId> captioners;
  std::string link;                   // hash of the address that a service sends lines to; empty: none does
  std::optional<std::uint64_t> last;  // the highest number that it has sent
};

class Captions {
 public:
  /// Nothing where the room never had captions.
  const Captioning* find(RoomId room) const;
  Captioning& of(RoomId room) { return rooms_[room]; }
  /// The room whose captions this address takes; none where it takes none, or no longer.
  RoomId room_of(std::string_view link) const;
  const std::map<RoomId, Captioning>& all() const { return rooms_; }

 private:
  std::map<RoomId, Captioning> rooms_;
};

std::optional<protocol::CaptionsView> view_of_captions(const Convening& state, RoomId room);

/// The person writes captions nowhere any more.
std::vector<Draft> dismiss_captioner(const Convening& state, PersonId author, PersonId person);

Decision decide(const Convening& state, const Actor& actor, const protocol::CaptionAppoint& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::CaptionDismiss& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::CaptionLink& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::CaptionSay& command,
                const Context& context);
Decision decide(const Convening& state, const Actor& actor, const protocol::CaptionIngest& command,
                const Context& context);

void fold(Convening& state, const Entry& entry, const protocol::CaptionAppointed& event);
void fold(Convening& state, const Entry& entry, const protocol::CaptionDismissed& event);
void fold(Convening& state, const Entry& entry, const protocol::CaptionAuthorised& event);
void fold(Convening& state, const Entry& entry, const protocol::CaptionLinked& event);
void fold(Convening& state, const Entry& entry, const protocol::CaptionSaid& event);

}  // namespace convene::domain
