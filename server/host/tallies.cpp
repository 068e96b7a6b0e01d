#include "host/tallies.hpp"

namespace convene::host {

std::vector<Tallies::Told> Tallies::due(const domain::Convening& state, Time now) {
  std::vector<Told> due;
  if (now - told_at_ < Milliseconds(protocol::limits::tally_ms)) return due;
  std::set<RoomId> rooms;
  for (const auto& [room, forum] : state.questions.all()) rooms.insert(room);
  for (const auto& [room, polls] : state.polls.all()) rooms.insert(room);
  for (const auto& [room, walls] : state.walls.all()) rooms.insert(room);
  for (const RoomId room : rooms) {
    const Told now_stands{domain::tally_of_questions(state, room), domain::tally_of_polls(state, room),
                          domain::tally_of_walls(state, room)};
    Told& told = told_.try_emplace(room, Told{{room, {}}, {room, {}}, {room, {}}}).first->second;
    if (now_stands == told && !owed_.contains(room)) continue;
    told = now_stands;
    due.push_back(now_stands);
  }
  owed_.clear();
  if (!due.empty()) told_at_ = now;
  return due;
}

}  // namespace convene::host
