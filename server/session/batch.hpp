// The frames of one gathered send, up to its bounds.
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "ports/delivery.hpp"

namespace convene::session {

class Batch {
 public:
  /// What is more waits for the next send: a reader who is behind does not hold the turn up.
  static constexpr std::size_t frames_max = 64;
  static constexpr std::size_t bytes_max = 262'144;

  bool is_full() const { return frames_.size() >= frames_max || bytes_ >= bytes_max; }
  bool is_empty() const { return frames_.empty(); }
  void add(ports::Bytes frame) {
    bytes_ += frame->size();
    frames_.push_back(std::move(frame));
  }
  void clear() {
    frames_.clear();
    bytes_ = 0;
  }
  std::span<const ports::Bytes> frames() const { return frames_; }

 private:
  std::vector<ports::Bytes> frames_;
  std::size_t bytes_ = 0;
};

}  // namespace convene::session
