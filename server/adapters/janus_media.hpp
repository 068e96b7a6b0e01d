// Media by Janus: every person sends once, to Janus, and is sent what the host arranges for them. Browsers never speak
// to Janus but through the host. When Janus is away nothing is heard; when it is back all connections are made anew.
#pragma once

#include <memory>

#include "adapters/janus_publisher.hpp"
#include "adapters/janus_subscriber.hpp"
#include "adapters/relays.hpp"
#include "ports/media.hpp"

namespace convene::adapters {

class JanusMedia : public ports::Media {
 public:
  JanusMedia(Relays relays, std::string secret, JanusSession::Line line);

  /// For the line to Janus: what comes by it, and whether it is there.
  JanusSession& session() { return session_; }
  /// Ten times a second.
  void tick(Time now);

  protocol::VoiceCarrier carrier() const override { return protocol::VoiceCarrier::server; }
  bool is_away() const override { return !session_.is_ready(); }
  Ways ways_for(PersonId person, Time now) override { return ways_through(relays_, person, now); }
  void arrange(const std::vector<domain::VoiceReader>& readers) override;
  void signal(PersonId, const protocol::VoiceSignal&) override {}
  void negotiate(PersonId person, const protocol::VoiceNegotiate& said) override;

 private:
  struct Taker {
    PersonId person;
    std::vector<domain::VoiceStream> wanted;
    std::int32_t sending_link = 0;
    std::int32_t receiving_link = 0;
    std::unique_ptr<JanusPublisher> sending;
    std::unique_ptr<JanusSubscriber> receiving;
    bool asks_anew = false;  // their browser could not connect
    Time made_at;
  };
  using Seat = domain::VoiceSeat;

  /// All are sent what they want of what can be had.
  void connect();
  void hear(Seat seat, Taker& taker, const protocol::VoiceNegotiate& said);
  void make_receiving(Seat seat, Taker& taker);
  void say(Seat seat, protocol::VoiceWay way, std::int32_t link, protocol::VoiceSignalKind kind, std::string text);
  void tell_carried(Seat seat, const std::vector<formats::janus::Carried>& carried);
  void came_back();
  void went_away();

  Relays relays_;
  JanusSession session_;
  std::map<Seat, Taker> takers_;
  std::map<std::uint64_t, Seat> seats_;  // by feed
  Time now_;
};

}  // namespace convene::adapters
