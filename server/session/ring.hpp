// The recent frames of one topic, shared by delivery and resume: a reader is a cursor into it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ports/delivery.hpp"

namespace convene::session {

class Ring {
 public:
  struct Frame {
    std::uint64_t first = 0;
    std::uint64_t count = 0;
    ports::Bytes bytes;
  };

  /// Empty, standing before the entry of this offset.
  explicit Ring(std::uint64_t head) : head_(head) {}

  /// The next frame of the topic; the oldest make room for it.
  void push(Frame frame);
  /// Frames from before all that is held, up to where it begins.
  void fill(std::vector<Frame> past);
  /// All frames are dropped; the next one goes on where they ended.
  void forget();
  /// The entry of this offset, alone in its frame, reads differently from now on.
  void replace(std::uint64_t offset, ports::Bytes bytes);

  /// Offset after the newest entry, and of the oldest that is held.
  std::uint64_t head() const { return head_; }
  std::uint64_t start() const { return held().empty() ? head_ : held().front().first; }

  /// All frames from the one that begins at this offset; none at the head, and where the offset is gone or within a
  /// frame. Valid until the ring changes.
  std::span<const Frame> from(std::uint64_t offset) const;
  /// All that follows from one of its frames on, in one piece: most readers of a turn want the same, and a send of one
  /// piece is cheaper. Made once, good for all until the ring changes. Null for more than joined_bytes_max.
  const ports::Bytes& joined(std::span<const Frame> frames);
  static constexpr std::size_t joined_bytes_max = 16'384;
  /// Where a reader must begin to get about this many of the newest entries.
  std::uint64_t tail(std::uint64_t entries) const;

 private:
  std::span<const Frame> held() const { return std::span(frames_).subspan(dropped_); }
  std::size_t index_of(std::uint64_t offset) const;
  void trim();

  std::vector<Frame> frames_;  // contiguous
  std::size_t dropped_ = 0;    // of them, at the front: empty already
  std::uint64_t head_;
  std::size_t bytes_ = 0;
  std::uint64_t joined_from_ = 0;
  ports::Bytes joined_;  // null when the ring has changed since, and when that is too much
};

}  // namespace convene::session
