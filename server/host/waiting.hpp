// What was computed from a state leaves only when that state is durable: the queue between deciding and showing.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <utility>

#include "base/assert.hpp"

namespace convene::host {

class Waiting {
 public:
  explicit Waiting(std::uint64_t durable) : durable_(durable) {}

  /// Runs `act` when the entry of this sequence, and all that was given before, has left; at once if that is so now.
  /// `fail` runs instead when the entry is lost.
  void after(std::uint64_t sequence, std::function<void()> act, std::function<void()> fail) {
    if (queue_.empty() && sequence <= durable_) {
      act();
      return;
    }
    CONVENE_ASSERT(queue_.empty() || queue_.back().sequence <= sequence);
    queue_.push_back({sequence, std::move(act), std::move(fail)});
  }

  /// Everything up to this sequence survives a crash from now on.
  void durable(std::uint64_t sequence) {
    CONVENE_ASSERT(sequence >= durable_);
    durable_ = sequence;
    while (!queue_.empty() && queue_.front().sequence <= durable_) {
      const auto act = std::move(queue_.front().act);
      queue_.pop_front();
      act();
    }
  }

  /// Nothing that waits will become durable; `durable` is what the journal holds.
  void lose_all(std::uint64_t durable) {
    durable_ = durable;
    std::deque<Item> lost;
    lost.swap(queue_);
    for (const Item& item : lost) item.fail();
  }

  std::size_t size() const { return queue_.size(); }

 private:
  struct Item {
    std::uint64_t sequence;
    std::function<void()> act;
    std::function<void()> fail;
  };

  std::deque<Item> queue_;
  std::uint64_t durable_;
};

}  // namespace convene::host
