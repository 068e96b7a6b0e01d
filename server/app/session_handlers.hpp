// Joins the transport to gateway and HTTP interfaces.
#pragma once

#include "session/gateway.hpp"
#include "session/http_api.hpp"
#include "session/slides_api.hpp"
#include "transport/handlers.hpp"

namespace convene::app {

class SessionHandlers final : public transport::Handlers {
 public:
  SessionHandlers(session::Gateway& gateway, session::HttpApi& api, session::SlidesApi& slides)
      : gateway_(gateway), api_(api), slides_(slides) {}

  transport::ConnectionId connected(session::Connection& connection, const transport::Cookies& cookies) override {
    return gateway_.connected(connection, api_.credentials(cookies));
  }
  void received(transport::ConnectionId id, std::string_view text) override { gateway_.received(id, text); }
  void writable(transport::ConnectionId id) override { gateway_.writable(id); }
  void closed(transport::ConnectionId id) override { gateway_.closed(id); }

  void handle(session::ApiRequest request, std::function<void(session::ApiResponse)> done) override {
    if (!session::SlidesApi::serves(request.path)) return api_.handle(std::move(request), std::move(done));
    slides_.get(request, api_.credentials(request.cookies), done);
  }
  bool is_upload(std::string_view path) override { return session::SlidesApi::is_upload(path); }
  Result<std::unique_ptr<session::Upload>, session::ApiResponse> begin_upload(const session::ApiRequest& request,
                                                                              std::uint64_t bytes) override {
    return slides_.begin(request, bytes, api_.credentials(request.cookies));
  }
  std::size_t body_bytes_max(std::string_view path) override { return session::HttpApi::body_bytes_max(path); }
  bool is_known(const transport::Cookies& cookies) override { return !api_.credentials(cookies).empty(); }

 private:
  session::Gateway& gateway_;
  session::HttpApi& api_;
  session::SlidesApi& slides_;
};

}  // namespace convene::app
