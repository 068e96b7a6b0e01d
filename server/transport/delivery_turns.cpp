#include "transport/delivery_turns.hpp"

#include <boost/asio/post.hpp>

#include "session/turn_pace.hpp"
#include "transport/shard_loop.hpp"

namespace convene::transport {
namespace {

using Moment = session::TurnPace::Moment;

Moment now() { return std::chrono::duration_cast<Moment>(std::chrono::steady_clock::now().time_since_epoch()); }

}  // namespace

struct DeliveryTurns::State {
  State(Shard::Loop& shard_loop, std::function<std::size_t()> delivery_turn)
      : loop(shard_loop), turn(std::move(delivery_turn)), timer(loop.context) {}

  void run() {
    is_asked = false;
    const Moment began = now();
    const std::size_t sends = turn();
    loop.wire.flush();
    pace.took_place(began, now(), sends);
  }

  Shard::Loop& loop;
  std::function<std::size_t()> turn;
  boost::asio::steady_timer timer;
  session::TurnPace pace;
  bool is_asked = false;
};

DeliveryTurns::DeliveryTurns(Shard& shard, std::function<std::size_t()> turn)
    : state_(std::make_unique<State>(shard.loop(), std::move(turn))) {}

DeliveryTurns::~DeliveryTurns() = default;

std::chrono::microseconds DeliveryTurns::rest() const { return state_->pace.wait(now()); }

void DeliveryTurns::ask() {
  if (std::exchange(state_->is_asked, true)) return;
  const auto wait = state_->pace.wait(now());
  if (wait == Moment(0)) {
    boost::asio::post(state_->loop.context, [state = state_.get()] { state->run(); });
    return;
  }
  state_->timer.expires_after(wait);
  state_->timer.async_wait([state = state_.get()](boost::system::error_code cancelled) {
    if (!cancelled) state->run();
  });
}

}  // namespace convene::transport
