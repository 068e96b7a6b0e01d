// What one person is sent by Janus: one connection, whose media sections are given other sources as they go about. What
// is not wanted any more ends at once, whatever their browser answers or does not.
#pragma once

#include <set>

#include "adapters/janus_session.hpp"
#include "protocol/generated/cpp/messages.hpp"

namespace convene::adapters {

class JanusSubscriber {
 public:
  using Say = std::function<void(protocol::VoiceSignalKind, std::string)>;
  using Carries = std::function<void(const std::vector<formats::janus::Carried>&)>;

  JanusSubscriber(JanusSession& session, Say say, Carries carries);

  void want(std::set<formats::janus::Source> sources);
  void heard(const protocol::VoiceNegotiate& said);
  void tick(Time now);
  /// It is to be made anew.
  bool is_broken() const { return is_broken_; }

 private:
  void step();
  void updated(const formats::janus::Message& message, const formats::janus::Update& update);
  void take(const formats::janus::Message& message);
  void happened(const formats::janus::Message& message);
  /// Whether something is sent of which we do not know the section, and it is not wanted any more.
  bool is_stuck() const;

  Say say_;
  Carries carries_;
  std::set<formats::janus::Source> wanted_;
  std::map<std::string, formats::janus::Source> carried_;  // by section
  std::set<formats::janus::Source> unplaced_;              // asked for while the browser owed an answer
  bool is_begun_ = false;
  bool is_asking_ = false;
  bool is_broken_ = false;
  bool is_owed_ = false;  // an answer
  Time stuck_since_;
  Time owed_since_;
  std::shared_ptr<JanusHandle> handle_;
};

}  // namespace convene::adapters
