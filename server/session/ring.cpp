#include "session/ring.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/assert.hpp"
#include "protocol/generated/cpp/limits.hpp"

namespace convene::session {

void Ring::push(Frame frame) {
  CONVENE_ASSERT(frame.first == head_ && frame.count > 0);
  joined_.reset();
  head_ += frame.count;
  bytes_ += frame.bytes->size();
  frames_.push_back(std::move(frame));
  trim();
}

void Ring::fill(std::vector<Frame> past) {
  if (past.empty()) return;
  CONVENE_ASSERT(past.back().first + past.back().count == start());
  for (const Frame& frame : past) bytes_ += frame.bytes->size();
  frames_.erase(frames_.begin(), frames_.begin() + static_cast<std::ptrdiff_t>(std::exchange(dropped_, 0)));
  frames_.insert(frames_.begin(), std::make_move_iterator(past.begin()), std::make_move_iterator(past.end()));
  trim();
}

void Ring::forget() {
  joined_.reset();
  frames_.clear();
  dropped_ = 0;
  bytes_ = 0;
}

void Ring::replace(std::uint64_t offset, ports::Bytes bytes) {
  const std::size_t index = index_of(offset);
  if (index == frames_.size()) return;
  Frame& frame = frames_[index];
  CONVENE_ASSERT(frame.first == offset && frame.count == 1);
  bytes_ = bytes_ - frame.bytes->size() + bytes->size();
  frame.bytes = std::move(bytes);
  joined_.reset();
}

std::span<const Ring::Frame> Ring::from(std::uint64_t offset) const {
  const std::size_t index = index_of(offset);
  if (index == frames_.size() || frames_[index].first != offset) return {};
  return std::span(frames_).subspan(index);
}

const ports::Bytes& Ring::joined(std::span<const Frame> frames) {
  if (joined_ && joined_from_ == frames.front().first) return joined_;
  joined_.reset();
  std::string all;
  for (const Frame& frame : frames) {
    if (all.size() + frame.bytes->size() > joined_bytes_max) return joined_;
    all += *frame.bytes;
  }
  joined_from_ = frames.front().first;
  joined_ = std::make_shared<const std::string>(std::move(all));
  return joined_;
}

std::uint64_t Ring::tail(std::uint64_t entries) const {
  const std::uint64_t wanted = head_ > entries ? head_ - entries : 0;
  if (wanted <= start()) return start();
  const std::size_t index = index_of(wanted);
  return index == frames_.size() ? head_ : frames_[index].first;
}

/// Of the frame that holds this offset; past the last when none does. Most ask for the newest.
std::size_t Ring::index_of(std::uint64_t offset) const {
  if (offset < start() || offset >= head_) return frames_.size();
  if (offset >= frames_.back().first) return frames_.size() - 1;
  const auto frames = held();
  const auto after = std::upper_bound(frames.begin(), frames.end(), offset,
                                      [](std::uint64_t wanted, const Frame& frame) { return wanted < frame.first; });
  return dropped_ + static_cast<std::size_t>(after - frames.begin()) - 1;
}

void Ring::trim() {
  namespace limits = protocol::limits;
  const auto is_too_full = [&] {
    return head_ - held().front().first > limits::ring_entries_max || bytes_ > limits::ring_bytes_max;
  };
  while (held().size() > 1 && is_too_full()) {
    Frame& oldest = frames_[dropped_++];
    bytes_ -= oldest.bytes->size();
    oldest.bytes.reset();
  }
  if (dropped_ <= frames_.size() / 2) return;  // moved up only now and then: a push stays cheap
  frames_.erase(frames_.begin(), frames_.begin() + static_cast<std::ptrdiff_t>(std::exchange(dropped_, 0)));
}

}  // namespace convene::session
