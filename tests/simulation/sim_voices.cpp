// A tab that takes part by voice: it keeps its seat by saying so, and knows who else does.
#include "simulation/sim_client.hpp"

namespace convene::simulation {

void SimClient::read_voice(const protocol::Live& live) {
  // Of a topic that opens nothing is known until it is told.
  if (const auto* opened = std::get_if<protocol::TopicOpened>(&live)) voices_.erase(opened->topic);
  if (const auto* closed = std::get_if<protocol::TopicClosed>(&live)) voices_.erase(closed->topic);
  if (const auto* place = std::get_if<protocol::VoiceMembers>(&live)) voices_["room/" + place->room.text()] = *place;
  const auto* ended = std::get_if<protocol::VoiceEnded>(&live);
  if (ended && seat_ == ended->seat) seat_.reset();
}

void SimClient::beat_voice() {
  const Time now = clock_.outside();
  if (!seat_ || now - voice_said_at_ < Milliseconds(protocol::limits::voice_beat_ms)) return;
  voice_said_at_ = now;
  protocol::VoiceSet beat;
  beat.seat = *seat_;
  ask(beat);
}

}  // namespace convene::simulation
