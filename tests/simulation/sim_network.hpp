// A WebSocket over a line that the simulation owns: frames move only by hand, so that a line can be slow, cut, half
// open, or have a reader who does not read.
#pragma once

#include <deque>
#include <optional>
#include <string>

#include "protocol/codec/codec.hpp"
#include "session/connection.hpp"
#include "simulation/sight.hpp"
#include "simulation/sim_server.hpp"

namespace convene::simulation {

/// Who sits at the far end.
class FarEnd {
 public:
  virtual ~FarEnd() = default;
  virtual void arrived(const protocol::ServerFrame& frame) = 0;
  virtual void arrived_positions(const std::string& bytes) = 0;
  virtual void ended(std::uint16_t code) = 0;
};

class SimLine : public session::Connection {
 public:
  SimLine(SimServer& server, const SimClock& clock, session::Credential credential, Sight sight, FarEnd& far_end,
          Findings& findings);

  // The far end.
  void say(const protocol::CommandFrame& frame);
  /// Closes; what was said before still arrives.
  void hang_up();
  /// Gives the line up without a word; it is not heard of again.
  void abandon();

  // The network.
  void carry_up(std::size_t frames);
  void carry_down(std::size_t frames);
  /// The line breaks; frames on their way are lost. Each end notices with the next carrying in its direction.
  void cut();
  /// Nothing passes any more, and nobody notices.
  void go_half_open() { is_half_open_ = true; }
  void set_reading(bool is_reading) { is_reading_ = is_reading; }
  /// The server's process ended; what it had given away may still arrive.
  void server_died(bool frames_arrive);
  /// For the server's patience with a closing handshake.
  void tick();

  bool is_over() const { return !id_ && !far_end_; }
  bool is_known_to_server() const { return id_.has_value(); }
  bool is_closing() const { return close_code_.has_value(); }
  bool is_reading() const { return is_reading_ && !is_half_open_; }
  /// Nothing is on its way that could still arrive.
  bool is_quiet() const;
  const Sight& sight() const { return sight_; }
  const std::string& cookie_hash() const { return cookie_hash_; }

  // session::Connection, called by the gateway.
  void send(std::span<const ports::Bytes> frames) override;
  void close(std::uint16_t code, std::string_view reason) override;
  void pause_reading(bool is_paused) override { is_paused_ = is_paused; }

 private:
  struct Down {
    std::optional<std::string> positions;  // or
    std::optional<protocol::ServerFrame> frame;
    std::optional<std::uint16_t> end;
  };

  /// As many frames fit between the server and one who does not read.
  static constexpr std::size_t window_frames = 8;

  void take_from_server();
  void end_at_server();

  SimServer& server_;
  const SimClock& clock_;
  Sight sight_;
  FarEnd* far_end_;
  Findings& findings_;
  std::string cookie_hash_;
  std::optional<session::ConnectionId> id_;  // while the server knows it
  std::deque<protocol::CommandFrame> up_;
  std::deque<Down> down_;
  std::deque<Down> sending_;
  std::optional<std::uint16_t> close_code_;
  Time closed_at_;
  Time heard_at_;
  bool has_lagged_ = false;  // there was a frame that the server could not give away
  bool is_paused_ = false;
  bool is_hung_up_ = false;
  bool is_cut_ = false;
  bool is_half_open_ = false;
  bool is_reading_ = true;
};

}  // namespace convene::simulation
