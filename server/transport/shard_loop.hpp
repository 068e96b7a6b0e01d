// What a shard is made of; for sources of this folder only.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <list>

#include "transport/shard.hpp"

namespace convene::transport {

struct Shard::Loop {
  static constexpr int one_thread = 1;

  boost::asio::io_context context{one_thread};
  boost::asio::signal_set signals{context};
  std::list<boost::asio::steady_timer> timers;
};

}  // namespace convene::transport
