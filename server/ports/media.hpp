// How sound and pictures travel between people. The domain says who takes part where, who may send what and whom each
// is sent; what serves this port carries it: by letting browsers connect to each other, or through a media server.
#pragma once

#include <functional>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "domain/voice_streams.hpp"
#include "protocol/generated/cpp/messages.hpp"

namespace convene::ports {

class Media {
 public:
  virtual ~Media() = default;

  /// Says something to the tabs of a person; the seat says which one is meant.
  using Tell = std::function<void(PersonId, const protocol::Live&)>;
  /// Set once, before people come; what is told to a host that is no more goes to the next one.
  void attach(Tell tell) { tell_ = std::move(tell); }

  /// Never changes.
  virtual protocol::VoiceCarrier carrier() const = 0;
  /// The media server cannot be reached. It is tried again until it can.
  virtual bool is_away() const = 0;

  struct Ways {
    std::vector<protocol::RelayServer> servers;
    Time renew;  // when the credentials among them are to be asked for anew
  };
  /// By what servers the person's browser can be reached. The credentials are theirs alone and end soon.
  virtual Ways ways_for(PersonId person, Time now) = 0;

  /// All who take part anywhere and what each is to be sent, whenever it changes; told when it is durable. From then on
  /// nobody is sent anything else by a media server, whatever their browsers do; who is not named is gone.
  virtual void arrange(const std::vector<domain::VoiceReader>& readers) = 0;

  /// A signal from one member to another of the same place; that they are is judged already.
  virtual void signal(PersonId to, const protocol::VoiceSignal& signal) = 0;

  /// What a tab that takes part says to the media server, while that is not away.
  virtual void negotiate(PersonId person, const protocol::VoiceNegotiate& said) = 0;

 protected:
  void tell(PersonId person, const protocol::Live& live) const {
    if (tell_) tell_(person, live);
  }

 private:
  Tell tell_;
};

}  // namespace convene::ports
