// An io_uring for gathered sends: many sockets with one call into the kernel.
#pragma once

#include <sys/socket.h>

#include <cstddef>
#include <memory>
#include <span>
#include <string>

namespace convene::transport {

class SendRing {
 public:
  static constexpr std::size_t sends_max = 256;
  static constexpr std::ptrdiff_t untried = -4096;  // no errno

  struct Send {
    int socket = -1;
    msghdr message{};
    std::ptrdiff_t result = untried;  // how many bytes were taken, or a negative errno
  };

  /// Null where the kernel, or the container, has no io_uring for us; `why` then says so.
  static std::unique_ptr<SendRing> open(std::string& why);
  ~SendRing();

  /// Tries each once, without waiting for any, and writes the results; at most sends_max. Always by the thread that
  /// opened the ring. False when the ring failed: it is then of no more use, and what is untried is still to be sent.
  bool send(std::span<Send> sends);

 private:
  struct Ring;
  explicit SendRing(std::unique_ptr<Ring> ring);
  std::unique_ptr<Ring> ring_;
};

}  // namespace convene::transport
