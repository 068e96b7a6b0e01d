#include "host/voice_news.hpp"

namespace convene::host {

namespace {

bool is_silent(const protocol::VoiceMembers& place) {
  return place.members.empty() && place.waiting == 0 && place.listening == 0 && place.muted.empty();
}

}  // namespace

std::vector<protocol::VoiceMembers> VoiceNews::due(const domain::Convening& state, const domain::Voices& voices,
                                                   Time now) {
  std::set<RoomId> rooms;
  for (const RoomId room : voices.places()) rooms.insert(room);
  for (const auto& [room, told] : told_) rooms.insert(room);
  for (const auto& [room, muted] : state.voice_mutes) rooms.insert(room);
  rooms.insert(lost_.begin(), lost_.end());
  std::vector<protocol::VoiceMembers> due;
  for (const RoomId room : rooms) {
    protocol::VoiceMembers current = voices.members(state, room, now);
    const auto told = told_.find(room);
    const bool is_new = told == told_.end() ? !is_silent(current) : told->second != current;
    // One who comes takes it that nobody takes part until told otherwise.
    if (!is_new && !lost_.contains(room) && (!owed_.contains(room) || is_silent(current))) continue;
    if (is_silent(current)) {
      told_.erase(room);
    } else {
      told_.insert_or_assign(room, current);
    }
    due.push_back(std::move(current));
  }
  owed_.clear();
  lost_.clear();
  return due;
}

}  // namespace convene::host
