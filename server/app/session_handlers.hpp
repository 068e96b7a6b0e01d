// Joins the transport to gateway and HTTP interfaces.
#pragma once

#include "session/gateway.hpp"
#include "session/hall_api.hpp"
#include "session/http_api.hpp"
#include "session/slides_api.hpp"
#include "session/watch_api.hpp"
#include "transport/handlers.hpp"

namespace convene::app {

class SessionHandlers final : public transport::Handlers {
 public:
  SessionHandlers(session::Gateway& gateway, session::HttpApi& api, session::SlidesApi& slides,
                  session::WatchApi& watch, session::HallApi& hall)
      : gateway_(gateway), api_(api), slides_(slides), watch_(watch), hall_(hall) {}

  transport::ConnectionId connected(session::Connection& connection, const transport::Cookies& cookies) override {
    return gateway_.connected(connection, api_.credentials(cookies));
  }
  void received(transport::ConnectionId id, std::string_view text) override { gateway_.received(id, text); }
  void writable(transport::ConnectionId id) override { gateway_.writable(id); }
  void closed(transport::ConnectionId id) override { gateway_.closed(id); }

  void handle(session::ApiRequest request, std::function<void(session::ApiResponse)> done) override {
    if (session::SlidesApi::serves(request.path)) {
      return slides_.get(request, api_.credentials(request.cookies), done);
    }
    if (watch_.get(request, done)) return;
    if (session::HallApi::serves(request.path)) {
      return hall_.handle(request, api_.credentials(request.cookies), done);
    }
    api_.handle(std::move(request), std::move(done));
  }
  bool is_upload(std::string_view path) override { return session::SlidesApi::is_upload(path); }
  Result<std::unique_ptr<session::Upload>, session::ApiResponse> begin_upload(const session::ApiRequest& request,
                                                                              std::uint64_t bytes) override {
    return slides_.begin(request, bytes, api_.credentials(request.cookies));
  }
  std::size_t body_bytes_max(std::string_view path) override {
    if (session::HallApi::serves(path)) return protocol::limits::http_body_bytes_max;
    return session::HttpApi::body_bytes_max(path);
  }
  bool has_visitors() override { return hall_.has_visitors(); }
  bool is_known(const transport::Cookies& cookies) override { return !api_.credentials(cookies).empty(); }

 private:
  session::Gateway& gateway_;
  session::HttpApi& api_;
  session::SlidesApi& slides_;
  session::WatchApi& watch_;
  session::HallApi& hall_;
};

}  // namespace convene::app
