// Joins the transport to gateway and HTTP interface.
#pragma once

#include "session/gateway.hpp"
#include "session/http_api.hpp"
#include "transport/handlers.hpp"

namespace convene::app {

class SessionHandlers final : public transport::Handlers {
 public:
  SessionHandlers(session::Gateway& gateway, session::HttpApi& api) : gateway_(gateway), api_(api) {}

  transport::ConnectionId connected(session::Connection& connection, const transport::Cookies& cookies) override {
    return gateway_.connected(connection, api_.credentials(cookies));
  }
  void received(transport::ConnectionId id, std::string_view text) override { gateway_.received(id, text); }
  void writable(transport::ConnectionId id) override { gateway_.writable(id); }
  void closed(transport::ConnectionId id) override { gateway_.closed(id); }

  void handle(session::ApiRequest request, std::function<void(session::ApiResponse)> done) override {
    api_.handle(std::move(request), std::move(done));
  }
  std::size_t body_bytes_max(std::string_view path) override { return session::HttpApi::body_bytes_max(path); }
  bool is_known(const transport::Cookies& cookies) override { return !api_.credentials(cookies).empty(); }

 private:
  session::Gateway& gateway_;
  session::HttpApi& api_;
};

}  // namespace convene::app
