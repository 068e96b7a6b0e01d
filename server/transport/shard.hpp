// One thread and its event loop. Connections, gateway and host of a shard live on it, so that none of them needs a
// lock.
#pragma once

#include <functional>
#include <memory>

#include "base/time.hpp"
#include "ports/executor.hpp"

namespace convene::transport {

class Shard {
 public:
  Shard();
  ~Shard();

  /// Runs tasks on the shard's thread, in order. May be called from any thread, as long as the shard lives.
  ports::Post post();

  /// Calls the task again and again, at least `period` apart, while the shard runs.
  void every(Milliseconds period, std::function<void()> task);

  /// Calls the task at SIGTERM or SIGINT.
  void on_leave_signal(std::function<void()> task);

  /// Calls the task at every SIGHUP.
  void on_reload_signal(std::function<void()> task);

  /// Runs the loop on the calling thread until stop(), which is called on that thread. May be run again after it.
  void run();
  void stop();

  struct Loop;  // for this folder's own sources: shard_loop.hpp
  Loop& loop() { return *loop_; }

 private:
  std::unique_ptr<Loop> loop_;
};

}  // namespace convene::transport
