// Many client sockets in one thread: an epoll loop in which each person has at most one line. Plain TCP; bytes in,
// bytes out. Made for thousands: a line that is idle costs an element of an array.
#pragma once

#include <netinet/in.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"

namespace convene::rehearsal {

/// A person by number; lines are named by whose they are.
using Who = std::uint32_t;

class LineEvents {
 public:
  virtual ~LineEvents() = default;
  virtual void connected(Who who) = 0;
  /// Valid during the call only.
  virtual void received(Who who, std::string_view bytes) = 0;
  /// The other side ended or refused it. Not called for cut().
  virtual void lost(Who who) = 0;
};

/// Where to: an address and port that name resolution found.
struct Endpoint {
  sockaddr_storage address{};
  socklen_t length = 0;
  bool is_loopback = false;
};

/// Blocks while the name is looked up.
Result<Endpoint> resolve(const std::string& host, const std::string& port);

class Lines {
 public:
  Lines(std::size_t people, LineEvents& events);
  ~Lines();
  Lines(const Lines&) = delete;
  Lines& operator=(const Lines&) = delete;

  struct Wish {
    /// Towards loopback: comes from 127.0.0.0/8 by this number, as a crowd comes from many addresses; 0: any.
    std::uint32_t source = 0;
    /// Bytes that the kernel may hold unread; 0: its own choice. A slow line has little room.
    int receive_bytes = 0;
  };
  /// Ends the line the person has, then opens a new one; connected() or lost() follows. False when the system gives no
  /// socket.
  bool connect(Who who, const Endpoint& to, Wish wish);

  /// What may wait for a server that does not read; a line with more is given up.
  static constexpr std::size_t unsent_bytes_max = 4 << 20;

  /// What the kernel does not take now goes out when it can. Nothing where there is no line.
  void send(Who who, std::string_view bytes);
  /// Unread bytes stay with the kernel while a line is not read.
  void set_reading(Who who, bool is_reading);
  /// Ends the line without a word (RST), as when a cable is pulled.
  void cut(Who who);

  bool has_line(Who who) const { return slots_[who].socket >= 0; }
  /// Of all lines, since the start.
  std::uint64_t bytes_received() const { return bytes_received_; }

  /// Waits for something to happen, at most this long, and tells what did.
  void poll(std::chrono::microseconds wait_max);

 private:
  struct Slot {
    int socket = -1;
    std::uint32_t generation = 0;  // an event of a line that is gone tells nothing of the next
    bool is_connecting = false;
    bool is_reading = true;
    std::string unsent;
  };

  void watch(Who who, int operation);
  void close(Who who);
  void finish_connecting(Who who);
  void read(Who who);
  void flush(Who who);

  LineEvents& events_;
  int epoll_;
  std::vector<Slot> slots_;
  std::string buffer_;  // shared: a line holds no bytes of its own
  std::uint64_t bytes_received_ = 0;
};

}  // namespace convene::rehearsal
