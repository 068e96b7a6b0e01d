// One WebSocket over Beast, as session::Connection.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "transport/byte_stream.hpp"
#include "transport/http_head.hpp"

namespace convene::transport {

/// Answers a guarded upgrade request and hands the WebSocket to the site's handlers. It lives until it is closed.
void open_websocket(std::shared_ptr<Site> site, ByteStream stream, const RequestHead& head, const Cookies& cookies,
                    std::optional<Strangers::Place> place);

}  // namespace convene::transport
