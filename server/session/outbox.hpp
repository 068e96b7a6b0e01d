// What must reach one connection in order and once: replies, openings and closings. With it a reader who does not read
// costs at most limits::control_queue_bytes_max; all else that waits for them is shared with others (see Ring, News).
#pragma once

#include <utility>
#include <vector>

#include "protocol/generated/cpp/limits.hpp"
#include "session/batch.hpp"

namespace convene::session {

class Outbox {
 public:
  /// False when the bound is reached: nothing was taken, and the reader is to be let go.
  bool push(ports::Bytes frame) {
    if (frames_.size() >= protocol::limits::control_queue_max) return false;
    if (bytes_ + frame->size() > protocol::limits::control_queue_bytes_max && !frames_.empty()) return false;
    bytes_ += frame->size();
    frames_.push_back(std::move(frame));
    return true;
  }

  bool is_empty() const { return frames_.empty(); }

  /// Moves the oldest over, as many as fit.
  void take(Batch& batch) {
    auto taken = frames_.begin();
    for (; taken != frames_.end() && !batch.is_full(); ++taken) {
      bytes_ -= (*taken)->size();
      batch.add(std::move(*taken));
    }
    frames_.erase(frames_.begin(), taken);
    if (frames_.empty() && frames_.capacity() > kept_capacity_max) frames_.shrink_to_fit();
  }

 private:
  static constexpr std::size_t kept_capacity_max = 4;  // of an idle connection

  std::vector<ports::Bytes> frames_;
  std::size_t bytes_ = 0;
};

}  // namespace convene::session
