// A gateway with a real host behind it and tabs in front: connections in memory that take what they are sent when a
// test lets them, and read it as text.
#pragma once

#include <algorithm>
#include <iterator>
#include <list>
#include <string>
#include <vector>

#include "host/test_host.hpp"
#include "session/gateway.hpp"
#include "session/unframed.hpp"

namespace convene::testing {

class FakeConnection : public session::Connection {
 public:
  void send(std::span<const ports::Bytes> frames) override {
    CONVENE_ASSERT(!is_sending && close_code == 0 && !frames.empty());
    is_sending = true;
    ++sends;
    pieces.assign(frames.begin(), frames.end());
    for (const ports::Bytes& piece : frames) {
      auto messages = all_unframed(*piece);
      CONVENE_ASSERT(!messages.empty());
      std::move(messages.begin(), messages.end(), std::back_inserter(sent));
    }
  }
  void close(std::uint16_t code, std::string_view) override {
    CONVENE_ASSERT(close_code == 0);
    close_code = code;
  }
  void pause_reading(bool paused) override { is_paused = paused; }

  bool is_sending = false;
  bool is_paused = false;
  std::uint16_t close_code = 0;
  std::size_t sends = 0;
  std::vector<Unframed> sent;
  std::vector<ports::Bytes> pieces;  // of the newest send, as a real connection holds them
};

/// A message as one line: "opened room/r3 fresh 0-2", "room/r3 0 chat.posted", "ok 4", "refused 4 muted", "presence".
inline std::string line_of(const Unframed& message) {
  struct Teller {
    std::string operator()(const protocol::ReplyFrame& reply) const { return "ok " + std::to_string(reply.n); }
    std::string operator()(const protocol::RefusalFrame& refusal) const {
      return "refused " + std::to_string(refusal.n) + " " + std::string(protocol::text_of(refusal.code).code);
    }
    std::string operator()(const protocol::RecordsFrame& frame) const {
      std::string line = frame.records.front().topic + " " + std::to_string(frame.records.front().offset);
      for (const auto& record : frame.records) line += " " + std::string(protocol::name_of(record.event));
      return line;
    }
    std::string operator()(const protocol::Live& live) const { return std::visit(*this, live); }
    std::string operator()(const protocol::TopicOpened& it) const {
      return "opened " + it.topic + " " + std::string(to_text(it.answer)) + " " + std::to_string(it.first) + "-" +
             std::to_string(it.next);
    }
    std::string operator()(const protocol::TopicClosed& it) const { return "closed " + it.topic; }
    std::string operator()(const protocol::ChatTyping& it) const { return "typing " + it.person.text(); }
    std::string operator()(const protocol::AvatarsIntroduced& it) const {
      std::string line = "introduced";
      for (const auto& avatar : it.avatars) line += " " + avatar.person.text();
      return line;
    }
    std::string operator()(const protocol::CampusCrowds& it) const { return it.all ? "all crowds" : "crowds"; }
    std::string operator()(const protocol::RoomCounts& it) const { return it.all ? "all counts" : "counts"; }
  };
  if (message.opcode == session::Opcode::binary) return "presence";
  const auto frame = protocol::decode_server(message.payload);
  if (!frame) ADD_FAILURE() << frame.error().detail << " in " << message.payload;
  return frame ? std::visit(Teller{}, frame.value()) : "unreadable";
}

struct Tab {
  FakeConnection connection;
  session::ConnectionId id = 0;
  PersonId person;
  std::uint32_t last_n = 0;
  std::size_t read = 0;             // of connection.sent
  std::vector<std::string> crowds;  // apart from lines: they come every second
  bool is_stuck = false;            // takes nothing: a slow line
  std::vector<std::string> lines;   // what was read and not taken yet

  std::vector<std::string> take() { return std::exchange(lines, {}); }
};

class TestGateway : public TestHost {
 public:
  explicit TestGateway(Completion completion = Completion::at_once, std::vector<std::string> rows = {"###", "#s#"})
      : TestHost(completion, std::move(rows)), gateway(make_gateway()) {
    execute({}, protocol::ConveningCreate{"Institute", "UTC", "", false});
    complete();
  }

  /// A tab whose WebSocket is open and that has not said anything.
  Tab& connect(PersonId person) {
    Tab& tab = tabs_.emplace_back();
    tab.person = person;
    tab.id = gateway->connected(tab.connection, {{person, cookies.at(person)}});
    return tab;
  }
  /// A tab that was welcomed.
  Tab& open_tab(PersonId person, std::vector<protocol::Cursor> cursors = {},
                protocol::Rate rate = protocol::Rate::list) {
    Tab& tab = connect(person);
    protocol::Hello hello;
    hello.protocol = 1;
    hello.identity = person;
    hello.cursors = std::move(cursors);
    hello.rate = rate;
    say(tab, hello);
    return tab;
  }
  /// The tab sends a command, and everybody reads what comes of it.
  void say(Tab& tab, const protocol::Command& command) {
    const protocol::CommandFrame frame{"tab-number-" + std::to_string(tab.id), ++tab.last_n, command, 0};
    gateway->received(tab.id, protocol::encode(frame));
    flow();
  }
  /// Lets all that waits become durable and reach its readers.
  void flow() {
    complete();
    for (Tab& tab : tabs_) read(tab);
  }
  /// A delivery turn, if one was asked for; the number of sends.
  std::size_t turn() { return std::exchange(is_turn_due_, false) ? gateway->turn() : 0; }
  /// The tab takes all that waits for it.
  void read(Tab& tab) {
    turn();
    while (!tab.is_stuck) {
      for (; tab.read < tab.connection.sent.size(); ++tab.read) {
        std::string line = line_of(tab.connection.sent[tab.read]);
        (line.ends_with("crowds") ? tab.crowds : tab.lines).push_back(std::move(line));
      }
      if (!tab.connection.is_sending || tab.id == 0) return;
      tab.connection.is_sending = false;
      gateway->writable(tab.id);
      turn();
    }
  }
  /// The WebSocket ends.
  void end(Tab& tab) {
    gateway->closed(tab.id);
    tab.id = 0;
  }
  /// A tick of host and gateway, as every 100 ms.
  void tick(Milliseconds passed = Milliseconds(100)) {
    clock.advance(passed);
    host->tick();
    gateway->tick();
    flow();
  }
  /// The process dies with all its connections, and starts again.
  void restart() {
    tabs_.clear();
    gateway.reset();
    crash_and_start();
    gateway = make_gateway();
  }
  void forget_lines() {
    for (Tab& tab : tabs_) tab.lines.clear();
  }

  protocol::Cursor cursor(const std::string& topic, std::uint64_t next, std::string epoch = "epoch-1") const {
    return {topic, std::move(epoch), next};
  }

  std::unique_ptr<session::Gateway> gateway;

 private:
  std::unique_ptr<session::Gateway> make_gateway() {
    return std::make_unique<session::Gateway>(*host, clock, session::Gateway::Turns{[this] { is_turn_due_ = true; }});
  }

  bool is_turn_due_ = false;
  std::list<Tab> tabs_;
};

}  // namespace convene::testing
