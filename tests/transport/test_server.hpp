// The real listener on loopback, with a thread of its own and deadlines short enough to be waited for.
#pragma once

#include <functional>
#include <future>
#include <string>
#include <thread>

#include "fake_handlers.hpp"
#include "raw_client.hpp"
#include "transport/delivery_turns.hpp"
#include "transport/listener.hpp"

namespace convene::transport {

inline Settings quick_settings() {
  Settings settings;
  settings.limits.sweep = Milliseconds(5);
  settings.limits.close = Milliseconds(200);
  return settings;
}

class TestServer {
 public:
  explicit TestServer(Settings settings = quick_settings(), StaticFiles files = {})
      : files_(std::move(files)),
        turns_(shard_, [this] { return handlers_.turn(); }),
        listener_(shard_, handlers_, files_, std::move(settings)) {
    handlers_.ask_for_turn = [this] { turns_.ask(); };
    EXPECT_TRUE(listener_.open("127.0.0.1", 0));
    port_ = listener_.port();
    thread_ = std::thread([this] { shard_.run(); });
  }
  ~TestServer() {
    shard_.post()([this] { shard_.stop(); });
    thread_.join();
  }

  std::uint16_t port() const { return port_; }
  RawClient client(int receive_buffer_bytes = 0) const { return RawClient(port_, receive_buffer_bytes); }
  std::string origin() const { return "http://localhost:" + std::to_string(port_); }

  /// Runs on the server's thread, where handlers and listener may be looked at, and waits for it.
  template <class Value>
  Value ask(std::function<Value(FakeHandlers&, Listener&)> question) {
    std::promise<Value> answer;
    shard_.post()([&] { answer.set_value(question(handlers_, listener_)); });
    return answer.get_future().get();
  }
  void tell(std::function<void(FakeHandlers&, Listener&)> order) {
    ask<bool>([&](FakeHandlers& handlers, Listener& listener) {
      order(handlers, listener);
      return true;
    });
  }

  std::size_t connections() {
    return ask<std::size_t>([](FakeHandlers&, Listener& listener) { return listener.connections(); });
  }
  /// Returns when no more than so many are open; each look lets the server do its work in between.
  void wait_for_connections(std::size_t count) {
    while (connections() > count) std::this_thread::yield();
  }

  /// One request on a connection of its own.
  RawAnswer request(const std::string& bytes) {
    RawClient one = client();
    one.send(bytes);
    return one.read_answer(!bytes.starts_with("HEAD"));
  }

 private:
  Shard shard_;  // first: whoever holds a connection goes before it
  FakeHandlers handlers_;
  StaticFiles files_;
  DeliveryTurns turns_;
  Listener listener_;
  std::thread thread_;
  std::uint16_t port_ = 0;
};

}  // namespace convene::transport
