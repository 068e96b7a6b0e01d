// What a shard is made of; for sources of this folder only.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <list>

#include "transport/gathering_wire.hpp"
#include "transport/shard.hpp"

namespace convene::transport {

struct Shard::Loop {
  static constexpr int one_thread = 1;

  GatheringWire wire;  // outlives the outlets that the context's handlers keep
  boost::asio::io_context context{one_thread};
  boost::asio::signal_set signals{context};
  boost::asio::signal_set reload_signals{context};
  std::list<boost::asio::steady_timer> timers;
  bool has_run = false;
};

}  // namespace convene::transport
