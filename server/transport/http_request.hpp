// From a guarded request head to what the floors above are asked. Pure functions.
#pragma once

#include <string>
#include <string_view>

#include "session/api_messages.hpp"
#include "transport/http_head.hpp"
#include "transport/limits.hpp"

namespace convene::transport {

enum class Route { health, api, websocket, page };

Route route_of(std::string_view path);

/// The request for the product's interface; the body is added when it is here.
session::ApiRequest api_request(const RequestHead& head, std::string path, const Settings& settings);

/// Whose request it is: the connection's address, or what the proxy in front says (the last one it added).
std::string client_address(const RequestHead& head, std::string_view connection_address, const Settings& settings);

}  // namespace convene::transport
