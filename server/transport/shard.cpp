#include "transport/shard.hpp"

#include <boost/asio/post.hpp>
#include <csignal>

#include "transport/shard_loop.hpp"

namespace convene::transport {
namespace {

void arm(boost::asio::steady_timer& timer, Milliseconds period, std::shared_ptr<std::function<void()>> task) {
  timer.expires_after(period);
  timer.async_wait([&timer, period, task](boost::system::error_code error) {
    if (error) return;
    (*task)();
    arm(timer, period, task);
  });
}

void await_reload(boost::asio::signal_set& signals, std::shared_ptr<std::function<void()>> task) {
  signals.async_wait([&signals, task](boost::system::error_code error, int) {
    if (error) return;
    (*task)();
    await_reload(signals, task);
  });
}

}  // namespace

Shard::Shard() : loop_(std::make_unique<Loop>()) {}
Shard::~Shard() = default;

ports::Post Shard::post() {
  return [this](std::function<void()> task) { boost::asio::post(loop_->context, std::move(task)); };
}

void Shard::every(Milliseconds period, std::function<void()> task) {
  arm(loop_->timers.emplace_back(loop_->context), period, std::make_shared<std::function<void()>>(std::move(task)));
}

void Shard::on_leave_signal(std::function<void()> task) {
  loop_->signals.add(SIGTERM);
  loop_->signals.add(SIGINT);
  loop_->signals.async_wait([task = std::move(task)](boost::system::error_code error, int) {
    if (!error) task();
  });
}

void Shard::on_reload_signal(std::function<void()> task) {
  loop_->reload_signals.add(SIGHUP);
  await_reload(loop_->reload_signals, std::make_shared<std::function<void()>>(std::move(task)));
}

void Shard::run() {
  if (!std::exchange(loop_->has_run, true)) loop_->wire.open_ring();
  loop_->context.restart();
  const auto work = boost::asio::make_work_guard(loop_->context);
  loop_->context.run();
}

void Shard::stop() { loop_->context.stop(); }

}  // namespace convene::transport
