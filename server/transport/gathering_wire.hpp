// Gives the kernel what many sockets have ready at the end of a delivery turn: each socket's frames gathered into one
// send, and by io_uring, where it is to be had, many sends in one call. Many container hosts forbid io_uring; then each
// send is a call of its own.
#pragma once

#include <sys/uio.h>

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "transport/send_ring.hpp"

namespace convene::transport {

class Outlet;

class GatheringWire {
 public:
  /// Takes io_uring if it can, logs which it is, and tells. Called at most once, by the thread that flushes; without it
  /// each send is a call of its own.
  bool open_ring();

  /// Sent with the next flush, or removed before it.
  void add(Outlet& outlet) { prepared_.push_back(&outlet); }
  void remove(Outlet& outlet);

  /// Tries all that was added, once; each outlet is told what the kernel took.
  void flush();

  /// One gathered send that never blocks: how many bytes were taken, or a negative errno.
  static std::ptrdiff_t send_plainly(int socket, const msghdr& message);

 private:
  void send_batch(std::span<Outlet*> outlets);
  void gather(std::span<Outlet*> outlets);

  std::unique_ptr<SendRing> ring_;     // null: sends are plain
  std::vector<Outlet*> prepared_;      // null: removed
  std::vector<SendRing::Send> sends_;  // of one batch, kept to spare allocations; and their parts
  std::vector<iovec> parts_;
};

}  // namespace convene::transport
