// A tab that takes part by voice: it keeps its seat by saying so, and knows who else does.
#include "contract/fake_janus.hpp"
#include "simulation/sim_client.hpp"

namespace convene::simulation {

void SimClient::read_voice(const protocol::Live& live) {
  // Of a topic that opens nothing is known until it is told.
  if (const auto* opened = std::get_if<protocol::TopicOpened>(&live)) voices_.erase(opened->topic);
  if (const auto* closed = std::get_if<protocol::TopicClosed>(&live)) voices_.erase(closed->topic);
  if (const auto* place = std::get_if<protocol::VoiceMembers>(&live)) voices_["room/" + place->room.text()] = *place;
  if (const auto* said = std::get_if<protocol::VoiceNegotiated>(&live)) read_negotiation(*said);
  // What was offered while the line was broken is lost.
  const auto* inbox = std::get_if<protocol::TopicOpened>(&live);
  if (inbox && inbox->topic.starts_with("inbox/")) carriage_.asks_anew = true;
  const auto* ended = std::get_if<protocol::VoiceEnded>(&live);
  if (ended && seat_ == ended->seat) seat_.reset();
}

void SimClient::read_negotiation(const protocol::VoiceNegotiated& said) {
  if (said.to != seat_) return;
  if (said.way == protocol::VoiceWay::receiving) {
    carriage_.receiving_link = said.link;
    carriage_.answers = true;
  } else if (said.kind == protocol::VoiceSignalKind::again) {
    carriage_.offers = true;
  }
}

void SimClient::send_voice() { carriage_.offers = true; }

bool SimClient::negotiate(protocol::VoiceWay way, std::int32_t link, protocol::VoiceSignalKind kind, std::string text) {
  return ask(protocol::VoiceNegotiate{*seat_, way, link, kind, std::move(text), std::nullopt});
}

void SimClient::beat_voice() {
  using protocol::VoiceSignalKind;
  using protocol::VoiceWay;
  using testing::FakeJanus;
  if (seat_ && carriage_.offers) {
    const std::string offer = FakeJanus::browser_offer(*seat_);
    carriage_.offers = !negotiate(VoiceWay::sending, ++carriage_.sending_link, VoiceSignalKind::offer, offer);
  }
  const std::int32_t link = carriage_.receiving_link;
  if (seat_ && carriage_.asks_anew) {
    carriage_.asks_anew = !negotiate(VoiceWay::receiving, link, VoiceSignalKind::again, {});
  } else if (seat_ && carriage_.answers) {
    const std::string answer = FakeJanus::browser_answer(*seat_);
    carriage_.answers = !negotiate(VoiceWay::receiving, link, VoiceSignalKind::answer, answer);
  }
  const Time now = clock_.outside();
  if (!seat_ || now - voice_said_at_ < Milliseconds(protocol::limits::voice_beat_ms)) return;
  voice_said_at_ = now;
  protocol::VoiceSet beat;
  beat.seat = *seat_;
  ask(beat);
}

}  // namespace convene::simulation
