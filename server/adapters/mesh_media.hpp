// The mesh: browsers connect to each other, and all that is done here is to pass their signals on and to name the
// relays by which they get through firewalls. Who may not be heard is kept silent by those who would hear them.
#pragma once

#include "adapters/relays.hpp"
#include "ports/media.hpp"

namespace convene::adapters {

class MeshMedia : public ports::Media {
 public:
  explicit MeshMedia(Relays relays = {}) : relays_(std::move(relays)) {}

  protocol::VoiceCarrier carrier() const override { return protocol::VoiceCarrier::browsers; }
  bool is_away() const override { return false; }
  Ways ways_for(PersonId person, Time now) override { return ways_through(relays_, person, now); }
  void arrange(const std::vector<domain::VoiceReader>&) override {}
  void signal(PersonId to, const protocol::VoiceSignal& signal) override;
  void negotiate(PersonId, const protocol::VoiceNegotiate&) override {}

 private:
  Relays relays_;
};

}  // namespace convene::adapters
