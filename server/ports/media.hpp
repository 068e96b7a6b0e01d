// How sound and pictures travel between people. The domain says who takes part where and who may send what; what serves
// this port carries it: by letting browsers connect to each other, or through a media server.
#pragma once

#include <functional>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "protocol/generated/cpp/messages.hpp"

namespace convene::ports {

class Media {
 public:
  virtual ~Media() = default;

  struct Ways {
    std::vector<protocol::RelayServer> servers;
    Time renew;  // when the credentials among them are to be asked for anew
  };
  /// By what servers the person's browser can be reached. The credentials are theirs alone and end soon.
  virtual Ways ways_for(PersonId person, Time now) = 0;

  /// Who takes part in a place and what each may send: all of it, whenever it changes. Told when it is durable, before
  /// people are told. Whoever is not named is neither to be heard nor to hear from then on.
  virtual void arrange(const protocol::VoiceMembers& place) = 0;

  using Tell = std::function<void(PersonId, const protocol::VoiceSignalled&)>;
  /// A signal from one member to another of the same place; that they are is judged already. What is to be said to
  /// somebody's tab in turn is given to `tell`, now or later.
  virtual void signal(PersonId to, const protocol::VoiceSignal& signal, const Tell& tell) = 0;
};

}  // namespace convene::ports
