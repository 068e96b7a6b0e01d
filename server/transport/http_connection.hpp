// One connection while it speaks HTTP: requests one after the other, each read within its bounds, guarded and answered.
#pragma once

#include <memory>
#include <string>

#include "transport/byte_stream.hpp"

namespace convene::transport {

/// Serves a fresh connection from that address until it ends or becomes a WebSocket. `silent_place` is held until its
/// first request is here.
void open_http(std::shared_ptr<Site> site, boost::asio::ip::tcp::socket socket, std::string address,
               std::optional<Strangers::Place> silent_place);

}  // namespace convene::transport
