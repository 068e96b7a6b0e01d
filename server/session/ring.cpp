#include "session/ring.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "protocol/generated/cpp/limits.hpp"

namespace convene::session {

void Ring::push(Frame frame) {
  CONVENE_ASSERT(frame.first == head_ && frame.count > 0);
  head_ += frame.count;
  bytes_ += frame.bytes->size();
  frames_.push_back(std::move(frame));
  trim();
}

void Ring::fill(std::vector<Frame> past) {
  if (past.empty()) return;
  CONVENE_ASSERT(past.back().first + past.back().count == start());
  for (const Frame& frame : past) bytes_ += frame.bytes->size();
  frames_.insert(frames_.begin(), std::make_move_iterator(past.begin()), std::make_move_iterator(past.end()));
  trim();
}

void Ring::replace(std::uint64_t offset, ports::Bytes bytes) {
  const auto found = find(offset);
  if (found == frames_.end()) return;
  CONVENE_ASSERT(found->first == offset && found->count == 1);
  Frame& frame = frames_[static_cast<std::size_t>(found - frames_.begin())];
  bytes_ = bytes_ - frame.bytes->size() + bytes->size();
  frame.bytes = std::move(bytes);
}

const Ring::Frame* Ring::at(std::uint64_t offset) const {
  const auto found = find(offset);
  return found == frames_.end() || found->first != offset ? nullptr : &*found;
}

std::uint64_t Ring::tail(std::uint64_t entries) const {
  const std::uint64_t wanted = head_ > entries ? head_ - entries : 0;
  if (wanted <= start()) return start();
  const auto found = find(wanted);
  return found == frames_.end() ? head_ : found->first;
}

/// The frame that holds this offset.
std::deque<Ring::Frame>::const_iterator Ring::find(std::uint64_t offset) const {
  if (offset < start() || offset >= head_) return frames_.end();
  const auto after = std::upper_bound(frames_.begin(), frames_.end(), offset,
                                      [](std::uint64_t wanted, const Frame& frame) { return wanted < frame.first; });
  return std::prev(after);
}

void Ring::trim() {
  namespace limits = protocol::limits;
  while (frames_.size() > 1 &&
         (head_ - frames_.front().first > limits::ring_entries_max || bytes_ > limits::ring_bytes_max)) {
    bytes_ -= frames_.front().bytes->size();
    frames_.pop_front();
  }
}

}  // namespace convene::session
