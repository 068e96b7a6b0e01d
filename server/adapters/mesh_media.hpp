// The mesh: browsers connect to each other, and all that is done here is to pass their signals on and to name the
// relays by which they get through firewalls. Who may not be heard is kept silent by those who would hear them.
#pragma once

#include <string>
#include <vector>

#include "ports/media.hpp"

namespace convene::adapters {

struct Relays {
  std::vector<std::string> urls;  // stun: or turn:, with their ports
  std::string secret;             // shared with the TURN servers; empty: none of them asks for a name
};

class MeshMedia : public ports::Media {
 public:
  explicit MeshMedia(Relays relays = {}) : relays_(std::move(relays)) {}

  Ways ways_for(PersonId person, Time now) override;
  void arrange(const protocol::VoiceMembers&) override {}
  void signal(PersonId to, const protocol::VoiceSignal& signal, const Tell& tell) override;

 private:
  Relays relays_;
};

}  // namespace convene::adapters
