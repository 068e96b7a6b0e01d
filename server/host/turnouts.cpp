#include "host/turnouts.hpp"

#include "domain/watch.hpp"

namespace convene::host {

protocol::Turnout Turnouts::of(const domain::Convening& state, RoomId room) const {
  const auto watching = watching_.find(room);
  return domain::turnout_of(state, room, watching == watching_.end() ? 0 : watching->second);
}

std::vector<protocol::HallCounts> Turnouts::due(const domain::Convening& state, Time now) {
  std::vector<protocol::HallCounts> due;
  if (now - told_at_ < Milliseconds(protocol::limits::tally_ms)) return due;
  for (const auto& [room, hall] : state.halls.all()) {
    if (!hall.is_public() && !hall.is_open()) {
      told_.erase(room);
      continue;
    }
    const protocol::Turnout stands = of(state, room);
    const auto told = told_.find(room);
    if (told != told_.end() && told->second == stands) continue;
    told_[room] = stands;
    due.push_back({room, stands});
  }
  if (!due.empty()) told_at_ = now;
  return due;
}

}  // namespace convene::host
