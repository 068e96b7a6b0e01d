// All that the gateway keeps of one connection: what waits for it, and where it reads.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "campus/audience.hpp"
#include "protocol/generated/cpp/limits.hpp"
#include "session/connection.hpp"
#include "session/ring.hpp"
#include "session/session.hpp"

namespace convene::session {

/// Names a connection for as long as the process lives; never used twice.
using ConnectionId = std::uint64_t;

struct Message {
  ports::Bytes bytes;
  bool is_binary = false;
};

/// What must reach this connection in order and once: replies, openings and closings. Bounded; a reader too slow for
/// even these is let go.
class Outbox {
 public:
  /// False when the bound is reached: nothing was taken.
  bool push(Message message) {
    if (messages_.size() >= protocol::limits::control_queue_max) return false;
    if (bytes_ + message.bytes->size() > protocol::limits::control_queue_bytes_max && !messages_.empty()) return false;
    bytes_ += message.bytes->size();
    messages_.push_back(std::move(message));
    return true;
  }
  std::optional<Message> pop() {
    if (messages_.empty()) return std::nullopt;
    Message message = std::move(messages_.front());
    messages_.pop_front();
    bytes_ -= message.bytes->size();
    return message;
  }

 private:
  std::deque<Message> messages_;
  std::size_t bytes_ = 0;
};

struct Line;

/// A topic that someone here reads.
struct Topic {
  /// One who waits until the ring holds enough of the past.
  struct Comer {
    ConnectionId id = 0;
    protocol::TopicOpened opened;
    std::optional<protocol::Cursor> cursor;
  };
  struct Replaced {
    std::uint64_t offset = 0;
    ports::Bytes bytes;
  };

  explicit Topic(std::uint64_t head) : ring(head) {}

  Ring ring;
  enum class Past { unread, coming, read } past = Past::unread;
  std::vector<Comer> comers;
  std::vector<Replaced> replaced;  // while the past was coming
  std::vector<Line*> readers;
};

struct Reader {
  std::string name;
  Topic* topic = nullptr;
  std::uint64_t next = 0;
};

struct Line {
  Line(ConnectionId own_id, Connection& own_connection, std::vector<Credential> credentials, Time now)
      : id(own_id), connection(&own_connection), session(std::move(credentials), now) {}

  /// Of one key only the newest waits; of more keys than this the later ones are dropped.
  static constexpr std::size_t live_keys_max = 64;

  ConnectionId id;
  Connection* connection;
  Session session;
  bool is_sending = false;
  bool is_closing = false;

  PersonId person;           // from the greeting on
  bool is_attended = false;  // the welcome is said; topics may open
  std::vector<protocol::Cursor> cursors;

  Outbox outbox;
  std::vector<Reader> readers;
  std::map<std::pair<std::string, std::string>, ports::Bytes> live;  // by topic and key

  protocol::Rate rate = protocol::Rate::full;
  std::int32_t neighbours = 0;
  campus::Audience audience;
  std::shared_ptr<const campus::Snapshot> unseen;
  Time presence_due;
};

}  // namespace convene::session
