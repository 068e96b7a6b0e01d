// Runs the delivery turns of a shard: at once when it is quiet, spaced under load (session/turn_pace.hpp). At the end
// of each, all that was prepared goes to the kernel together.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>

#include "transport/shard.hpp"

namespace convene::transport {

class DeliveryTurns {
 public:
  /// `turn` tells how many sends it prepared (see session::Gateway::turn). The shard must outlive this, and this must
  /// not end while the shard runs.
  DeliveryTurns(Shard& shard, std::function<std::size_t()> turn);
  ~DeliveryTurns();

  /// A turn will come; asking again before it does changes nothing. Called on the shard's thread.
  void ask();

  /// How long no turn will come. Called on the shard's thread.
  std::chrono::microseconds rest() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace convene::transport
