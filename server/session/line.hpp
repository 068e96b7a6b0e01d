// All that the gateway keeps of one connection, and of one topic: who reads it, from where on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/assert.hpp"
#include "campus/audience.hpp"
#include "session/connection.hpp"
#include "session/news.hpp"
#include "session/outbox.hpp"
#include "session/ring.hpp"
#include "session/session.hpp"

namespace convene::session {

/// Names a connection for as long as the process lives; never used twice.
using ConnectionId = std::uint64_t;

struct Line;

/// A topic that someone here reads.
struct Topic {
  /// One who waits until the ring holds enough of the past.
  struct Comer {
    ConnectionId id = 0;
    ports::Opening opening;
    std::optional<protocol::Cursor> cursor;
  };
  struct Replaced {
    std::uint64_t offset = 0;
    ports::Bytes frame;
  };
  /// An opening as it was encoded last, for all who are answered the same.
  struct Told {
    std::shared_ptr<const protocol::TopicOpened> opened;
    protocol::Answer answer = protocol::Answer::fresh;
    std::uint64_t first = 0;
    ports::Bytes frame;
  };
  /// A reader of the topic: one of a line's readers.
  struct Seat {
    Line* line = nullptr;
    std::size_t reader = 0;
  };

  Topic(std::string own_name, std::uint64_t head) : name(std::move(own_name)), ring(head) {}

  std::string name;
  Ring ring;
  News news;
  enum class Past { unread, coming, read } past = Past::unread;
  bool is_past_outdated = false;  // it was to be forgotten while it was coming: it is read once more
  std::vector<Comer> comers;
  std::vector<Told> told;          // one an answer
  std::vector<Replaced> replaced;  // while the past was coming
  std::vector<Seat> seats;
};

struct Reader {
  Topic* topic = nullptr;  // null: not in use
  std::uint64_t next = 0;
  std::uint64_t news_seen = 0;
  std::size_t seat = 0;  // among those of the topic
};

struct Line {
  Line(ConnectionId own_id, Connection& own_connection, std::vector<Credential> credentials, Time now,
       const protocol::OperatorLimits& limits)
      : id(own_id), connection(&own_connection), session(std::move(credentials), now, limits) {}

  /// A person's topics are few; each has its bit in `due_readers`.
  static constexpr std::size_t readers_max = 64;

  ConnectionId id;
  Connection* connection;
  Session session;
  bool is_sending = false;
  bool is_closing = false;

  PersonId person;           // from the greeting on
  std::string cookie_hash;   // what proved it
  bool is_attended = false;  // the welcome is said; topics may open
  std::vector<protocol::Cursor> cursors;

  std::optional<std::size_t> dirty_at;  // where it stands in the gateway's list of those that are due something
  Outbox outbox;
  std::vector<Reader> readers;    // a reader keeps its place for as long as it reads
  std::uint64_t due_readers = 0;  // a bit each: the topic has something that this reader was not sent

  protocol::Rate rate = protocol::Rate::full;
  std::optional<std::int32_t> neighbours;  // none: as many as there may be
  campus::Audience audience;
  bool has_unseen_world = false;
  Time presence_due;
};

}  // namespace convene::session
