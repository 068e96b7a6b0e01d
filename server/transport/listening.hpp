// Begins to listen; for sources of this folder only.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <cstdint>
#include <string>

#include "base/result.hpp"

namespace convene::transport {

/// With port 0 the system chooses one. Fails when the port is taken or the address is not this machine's.
Result<Done> listen_on(boost::asio::ip::tcp::acceptor& acceptor, const std::string& address, std::uint16_t port);

}  // namespace convene::transport
