// The floors above the wire, as simple as can be: WebSockets echo, /api/echo tells what it was asked.
#pragma once

#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "session/api_messages.hpp"
#include "session/batch.hpp"
#include "session/frames.hpp"
#include "transport/handlers.hpp"

namespace convene::transport {

class FakeHandlers : public Handlers {
 public:
  struct Client {
    session::Connection* connection = nullptr;
    bool is_sending = false;
    std::deque<ports::Bytes> outbox;  // frames
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
    clients.at(id).outbox.push_back(session::text_frame(text));
    ask_for_turn();
  }

  void writable(ConnectionId id) override {
    clients.at(id).is_sending = false;
    ask_for_turn();
  }

  /// A delivery turn: to each what waits, as many frames at once as a send takes.
  std::size_t turn() {
    std::size_t sends = 0;
    for (auto& [id, client] : clients) {
      if (client.is_sending || client.outbox.empty()) continue;
      session::Batch batch;
      for (; !client.outbox.empty() && !batch.is_full(); client.outbox.pop_front()) batch.add(client.outbox.front());
      client.is_sending = true;
      client.connection->send(batch.frames());
      ++sends;
    }
    return sends;
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
    if (request.path == "/api/file") {
      response.part = {file, 1, file->size() - 1};
      return done(std::move(response));
    }
    response.body = request.method + " " + request.path + (request.is_json ? " json" : "") +
                    (request.is_same_origin ? " same-origin" : "") + (request.is_secure ? " secure" : "") + " " +
                    request.body;
    done(std::move(response));
  }

  std::size_t body_bytes_max(std::string_view path) override {
    return path == "/api/echo" ? 1000 : path == "/api/large" ? 1000000 : 0;
  }

  /// Remembers what was handed on, and in how many pieces.
  struct FakeUpload : session::Upload {
    explicit FakeUpload(FakeHandlers& fake) : handlers(fake) {}
    ~FakeUpload() override { ++handlers.uploads_gone; }
    void take(std::string_view bytes) override {
      handlers.uploaded.append(bytes);
      handlers.piece_max = std::max(handlers.piece_max, bytes.size());
    }
    void finish(std::function<void(session::ApiResponse)> done) override {
      session::ApiResponse response;
      response.body = "took " + std::to_string(handlers.uploaded.size());
      done(std::move(response));
    }
    FakeHandlers& handlers;
  };

  bool is_upload(std::string_view path) override { return path == "/api/upload"; }
  Result<std::unique_ptr<session::Upload>, session::ApiResponse> begin_upload(const session::ApiRequest& request,
                                                                              std::uint64_t) override {
    if (request.is_pdf) return std::unique_ptr<session::Upload>(std::make_unique<FakeUpload>(*this));
    session::ApiResponse refusal;
    refusal.status = 415;
    return refusal;
  }

  bool is_known(const Cookies& cookies) override {
    return std::find(cookies.begin(), cookies.end(), std::pair<std::string, std::string>("known", "yes")) !=
           cookies.end();
  }

  std::map<ConnectionId, Client> clients;
  ConnectionId last_id = 0;
  std::size_t closed_count = 0;
  bool closes_at_once = false;
  std::string uploaded;
  std::size_t piece_max = 0;
  std::size_t uploads_gone = 0;
  std::shared_ptr<const ports::Blob> file;
  std::function<void(session::ApiResponse)> later;
  std::function<void()> ask_for_turn;
};

}  // namespace convene::transport
