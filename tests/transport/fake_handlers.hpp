// The floors above the wire, as simple as can be: WebSockets echo, /api/echo tells what it was asked.
#pragma once

#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "session/api_messages.hpp"
#include "transport/handlers.hpp"

namespace convene::transport {

class FakeHandlers : public Handlers {
 public:
  struct Client {
    session::Connection* connection = nullptr;
    bool is_sending = false;
    std::deque<std::string> outbox;
    std::deque<std::string> received;
  };

  ConnectionId connected(session::Connection& connection, const Cookies&) override {
    clients[++last_id].connection = &connection;
    if (closes_at_once) connection.close(1012, "The server restarts.");
    return last_id;
  }

  void received(ConnectionId id, std::string_view text) override {
    Client& client = clients.at(id);
    client.received.emplace_back(text);
    if (text == "close") return client.connection->close(4700, "Stay away.");
    if (text == "pause") return client.connection->pause_reading(true);
    say(id, std::string(text));
  }

  void say(ConnectionId id, std::string text) {
    clients.at(id).outbox.push_back(std::move(text));
    if (!clients.at(id).is_sending) send_next(id);
  }

  void writable(ConnectionId id) override {
    clients.at(id).is_sending = false;
    send_next(id);
  }

  void closed(ConnectionId id) override {
    clients.erase(id);
    ++closed_count;
  }

  void handle(session::ApiRequest request, std::function<void(session::ApiResponse)> done) override {
    session::ApiResponse response;
    response.headers = {{"Content-Type", "text/plain"}};
    if (request.path == "/api/later") {
      later = std::move(done);
      return;
    }
    if (request.path == "/api/reflect") response.headers.emplace_back("X-Reflected", "a\r\nX-Injected: b");
    if (request.path == "/api/refuse") response.status = 422;
    response.body = request.method + " " + request.path + (request.is_json ? " json" : "") +
                    (request.is_same_origin ? " same-origin" : "") + (request.is_secure ? " secure" : "") + " " +
                    request.body;
    done(std::move(response));
  }

  std::size_t body_bytes_max(std::string_view path) override {
    return path == "/api/echo" ? 1000 : path == "/api/large" ? 1000000 : 0;
  }

  bool is_known(const Cookies& cookies) override {
    return std::find(cookies.begin(), cookies.end(), std::pair<std::string, std::string>("known", "yes")) !=
           cookies.end();
  }

  std::map<ConnectionId, Client> clients;
  ConnectionId last_id = 0;
  std::size_t closed_count = 0;
  bool closes_at_once = false;
  std::function<void(session::ApiResponse)> later;

 private:
  void send_next(ConnectionId id) {
    Client& client = clients.at(id);
    if (client.outbox.empty()) return;
    client.is_sending = true;
    auto message = std::make_shared<const std::string>(std::move(client.outbox.front()));
    client.outbox.pop_front();
    client.connection->send(std::move(message), false);
  }
};

}  // namespace convene::transport
