// One connection's protocol as a value: frames and ticks in, actions out. Knows no socket, no host and no clock.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/time.hpp"
#include "host/host.hpp"
#include "protocol/codec/codec.hpp"
#include "protocol/generated/cpp/operator_limits.hpp"
#include "session/allowance.hpp"

namespace convene::session {

/// What the cookies of the upgrade request prove: this browser may speak for this person.
struct Credential {
  PersonId person;
  std::string cookie_hash;
};

// What a session asks of the gateway.
struct Send {
  std::string text;
};
struct Greet {  // the hello is in order; greeted() or turned_away() answers
  Credential credential;
  std::uint32_t n = 0;
  protocol::Hello hello;
};
struct Submit {  // answered() answers; commands of the live lane only when refused
  protocol::CommandFrame frame;
  bool is_open = true;  // counts as an open command until it is answered
};
struct SetRate {
  protocol::Rate rate;
  std::optional<std::int32_t> neighbours;
};
struct Pause {
  bool is_paused = false;
};
struct Close {
  protocol::CloseCode code;
};
using Action = std::variant<Send, Greet, Submit, SetRate, Pause, Close>;
using Actions = std::vector<Action>;

class Session {
 public:
  /// The limits outlive the session.
  Session(std::vector<Credential> credentials, Time opened_at, const protocol::OperatorLimits& operator_limits);

  /// A text frame came. `chat` is what the person may still post, over all their tabs; null before the greeting.
  Actions on_frame(Time now, std::string_view text, Allowance* chat);
  /// Deadlines: hello late, silence.
  Actions on_tick(Time now);

  Actions greeted(Time now, const protocol::Welcome& welcome);
  Actions turned_away();
  Actions answered(std::uint32_t n, bool was_open, const host::Answer& answer);

  bool is_greeted() const { return std::holds_alternative<Active>(phase_); }

 private:
  struct Greeting {
    Time since;
  };
  struct Awaiting {  // hello was said, the host is asked
    std::uint32_t n = 0;
  };
  struct Active {
    std::size_t open_commands = 0;
    bool is_paused = false;
  };
  struct Closing {};

  Actions on_hello(const protocol::CommandFrame& frame);
  Actions on_command(Time now, protocol::CommandFrame frame, Allowance* chat);
  Actions on_bad_frame(const protocol::ProtocolError& error);
  Actions close(protocol::CloseCode code);
  static Send refusal(std::uint32_t n, protocol::ErrorCode code, std::string_view detail = {});

  const protocol::OperatorLimits& operator_limits_;
  std::vector<Credential> credentials_;
  std::variant<Greeting, Awaiting, Active, Closing> phase_;
  Allowance commands_;
  Time heard_at_;
  std::size_t bad_frames_ = 0;
};

}  // namespace convene::session
