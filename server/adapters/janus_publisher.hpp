// What one person sends to Janus: made when their browser offers it, kept wherever they go.
#pragma once

#include "adapters/janus_session.hpp"
#include "protocol/generated/cpp/messages.hpp"

namespace convene::adapters {

class JanusPublisher {
 public:
  using Say = std::function<void(protocol::VoiceSignalKind, std::string)>;

  /// `changed` when it can be heard, or no longer.
  JanusPublisher(JanusSession& session, Say say, std::function<void()> changed);

  void heard(const protocol::VoiceNegotiate& said);
  /// By what others are sent it; 0: not yet, or not any more.
  std::uint64_t feed() const { return is_up_ ? feed_ : 0; }

 private:
  void offered(const std::string& text);
  void answered(const formats::janus::Message& message);
  void happened(const formats::janus::Message& message);

  Say say_;
  std::function<void()> changed_;
  std::uint64_t feed_ = 0;
  bool is_offered_ = false;
  bool is_up_ = false;
  std::shared_ptr<JanusHandle> handle_;
};

/// The media section in which a browser sends this.
std::string section_of(protocol::VoicePart part);
protocol::VoicePart part_of(const std::string& section);

}  // namespace convene::adapters
