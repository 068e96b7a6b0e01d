#include "adapters/janus_publisher.hpp"

#include "formats/session_description.hpp"

namespace convene::adapters {

namespace janus = formats::janus;
using protocol::VoicePart;
using protocol::VoiceSignalKind;

namespace {

/// Whose microphone is muted is not to be heard by what passes for a camera.
bool is_ours(const std::string& offer) {
  const std::vector<formats::MediaSection> ours = {{"audio", section_of(VoicePart::sound)},
                                                   {"video", section_of(VoicePart::camera)},
                                                   {"video", section_of(VoicePart::screen)}};
  return formats::media_sections(offer) == ours;
}

}  // namespace

std::string section_of(VoicePart part) { return std::to_string(static_cast<int>(part)); }

VoicePart part_of(const std::string& section) {
  if (section == section_of(VoicePart::camera)) return VoicePart::camera;
  return section == section_of(VoicePart::screen) ? VoicePart::screen : VoicePart::sound;
}

JanusPublisher::JanusPublisher(JanusSession& session, Say say, std::function<void()> changed)
    : say_(std::move(say)),
      changed_(std::move(changed)),
      handle_(session.attach([this](const janus::Message& message) { happened(message); })) {}

void JanusPublisher::heard(const protocol::VoiceNegotiate& said) {
  if (said.kind == VoiceSignalKind::offer) return offered(said.text);
  if (said.kind == VoiceSignalKind::candidate) handle_->ask(janus::Trickle{said.text, said.part.value_or("")});
}

void JanusPublisher::offered(const std::string& text) {
  if (!is_ours(text)) return;
  // Another one comes with another connection.
  if (std::exchange(is_offered_, true)) return;
  handle_->ask(janus::Publish{formats::with_full_line_ends(text)},
               [this](const janus::Message& message) { answered(message); });
}

void JanusPublisher::answered(const janus::Message& message) {
  if (message.error != 0) return happened(message);
  if (message.said == "joined") feed_ = message.id;
  if (!message.answer.empty()) say_(VoiceSignalKind::answer, formats::with_plain_line_ends(message.answer));
}

void JanusPublisher::happened(const janus::Message& message) {
  const bool was_up = is_up_;
  if (message.kind == "webrtcup") is_up_ = feed_ != 0;
  const bool is_over = message.error != 0 || message.kind == "hangup" || message.kind == "detached";
  if (is_over) is_up_ = false;
  if (is_over) say_(VoiceSignalKind::again, {});
  if (is_up_ != was_up) changed_();
}

}  // namespace convene::adapters
