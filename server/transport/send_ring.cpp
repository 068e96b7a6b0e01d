#include "transport/send_ring.hpp"

#include <liburing.h>

#include <cerrno>
#include <cstring>

#include "base/assert.hpp"

namespace convene::transport {

struct SendRing::Ring {
  io_uring uring{};
  ~Ring() {
    if (uring.ring_fd > 0) io_uring_queue_exit(&uring);
  }
};

SendRing::SendRing(std::unique_ptr<Ring> ring) : ring_(std::move(ring)) {}
SendRing::~SendRing() = default;

std::unique_ptr<SendRing> SendRing::open(std::string& why) {
  // From Linux 6.1 on the kernel need not guard against other threads; an older one knows no such words.
  for (const unsigned flags : {IORING_SETUP_SINGLE_ISSUER | IORING_SETUP_DEFER_TASKRUN, 0u}) {
    auto ring = std::make_unique<Ring>();
    io_uring_params parameters{};
    parameters.flags = flags;
    const int error = io_uring_queue_init_params(sends_max, &ring->uring, &parameters);
    if (error == 0) return std::unique_ptr<SendRing>(new SendRing(std::move(ring)));
    ring->uring.ring_fd = -1;
    why = std::strerror(-error);
    if (error != -EINVAL) break;
  }
  return nullptr;
}

bool SendRing::send(std::span<Send> sends) {
  CONVENE_ASSERT(sends.size() <= sends_max);
  for (Send& send : sends) {
    io_uring_sqe* entry = io_uring_get_sqe(&ring_->uring);
    CONVENE_ASSERT(entry);  // the ring is empty between calls
    // Not to wait: the kernel would otherwise park the send, and what came after it could overtake.
    constexpr int flags = MSG_DONTWAIT | MSG_NOSIGNAL;
    if (send.message.msg_iovlen == 1) {
      io_uring_prep_send(entry, send.socket, send.message.msg_iov->iov_base, send.message.msg_iov->iov_len, flags);
    } else {
      io_uring_prep_sendmsg(entry, send.socket, &send.message, flags);
    }
    io_uring_sqe_set_data(entry, &send);
  }
  for (std::size_t done = 0; done < sends.size();) {
    const int submitted = io_uring_submit_and_wait(&ring_->uring, 1);
    unsigned head = 0;
    unsigned seen = 0;
    io_uring_cqe* completion = nullptr;
    io_uring_for_each_cqe(&ring_->uring, head, completion) {
      static_cast<Send*>(io_uring_cqe_get_data(completion))->result = completion->res;
      ++seen;
    }
    io_uring_cq_advance(&ring_->uring, seen);
    done += seen;
    if (submitted < 0 && submitted != -EINTR && seen == 0) return false;
  }
  return true;
}

}  // namespace convene::transport
