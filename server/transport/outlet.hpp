// The one writer of a socket after the handshake: frames of the gateway and control frames of the WebSocket protocol
// leave whole, in the order in which they were given, however little the kernel takes at a time.
#pragma once

#include <sys/uio.h>

#include <boost/asio/ip/tcp.hpp>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "transport/outgoing.hpp"

namespace convene::transport {

class GatheringWire;

class Outlet {
 public:
  /// What control frames may wait at most; a peer that calls for more without reading any is let go.
  static constexpr std::size_t control_bytes_max = 4096;

  /// Whose outlet it is. Neither is called from within a call to the outlet.
  class Owner {
   public:
    virtual ~Owner() = default;
    /// All that was given to send() is with the kernel.
    virtual void frames_sent() = 0;
    /// The peer is gone, or was called on too much (control_bytes_max).
    virtual void write_failed() = 0;
    /// Keeps the owner, and with it the outlet, alive while something is open.
    virtual std::shared_ptr<Owner> keep() = 0;
  };

  /// All outlive the outlet. `now` is the time by which silence() counts.
  Outlet(GatheringWire& wire, boost::asio::ip::tcp::socket& socket, const Milliseconds& now, Owner& owner)
      : wire_(wire), socket_(socket), now_(now), owner_(owner) {}
  ~Outlet() { stop(); }
  Outlet(const Outlet&) = delete;
  Outlet& operator=(const Outlet&) = delete;

  /// Frames to go with the next GatheringWire::flush(). Dropped when the closing frame was put.
  void send(std::span<const ports::Bytes> frames);

  /// One whole control frame; goes at once unless something is before it. After a closing frame nothing follows.
  void put_control(std::string frame);

  bool is_busy() const { return !outgoing_.is_empty(); }

  /// How long what waits has not advanced; 0 when nothing waits.
  Milliseconds silence() const { return outgoing_.is_empty() ? Milliseconds(0) : now_ - progressed_at_; }

  /// Nothing is sent any more, and nothing told.
  void stop();

  // For the wire.
  int handle() { return socket_.native_handle(); }
  void gather(std::vector<iovec>& parts) const { outgoing_.gather(parts, parts_max); }
  /// So many bytes were taken, or a negative errno.
  void tried(std::ptrdiff_t result);

 private:
  static constexpr std::size_t parts_max = 64;

  enum class State { idle, prepared, blocked, stopped };

  void add(ports::Bytes piece);
  void try_now();
  void wait_for_room();
  void fail();

  GatheringWire& wire_;
  boost::asio::ip::tcp::socket& socket_;
  const Milliseconds& now_;
  Owner& owner_;
  Outgoing outgoing_;
  Milliseconds progressed_at_{0};
  std::size_t control_bytes_ = 0;  // put since all was sent last
  State state_ = State::idle;
  bool has_frames_ = false;  // of send(), not told as sent yet
  bool is_closing_ = false;
};

}  // namespace convene::transport
