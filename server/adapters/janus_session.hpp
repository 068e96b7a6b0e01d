// One session with Janus over a line that may break: what is asked finds its answer, what happens finds its handle. The
// line itself, and when it is opened again, is somebody else's.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "formats/janus_messages.hpp"

namespace convene::adapters {

class JanusSession;

/// One end of a connection within Janus, which ends with this object. What is said before it is made waits.
class JanusHandle {
 public:
  using Then = std::function<void(const formats::janus::Message&)>;

  JanusHandle(JanusSession& session, Then heard) : session_(session), heard_(std::move(heard)) {}
  ~JanusHandle();
  JanusHandle(const JanusHandle&) = delete;
  JanusHandle& operator=(const JanusHandle&) = delete;

  /// `then` gets the answer, unless this is no more.
  void ask(formats::janus::Ask ask, Then then = {});

 private:
  friend class JanusSession;

  struct Asked {
    formats::janus::Ask ask;
    Then then;
  };

  JanusSession& session_;
  Then heard_;
  std::uint64_t id_ = 0;
  std::uint64_t life_ = 0;  // of the session in which the id means something
  std::vector<Asked> early_;
  std::weak_ptr<JanusHandle> self_;
};

class JanusSession {
 public:
  /// `drop` ends the line; closed() follows, then or later.
  struct Line {
    std::function<void(std::string)> send;
    std::function<void()> drop;
  };
  struct News {
    std::function<void()> ready;
    std::function<void()> lost;
  };

  JanusSession(Line line, std::string secret, News news)
      : line_(std::move(line)), secret_(std::move(secret)), news_(std::move(news)) {}

  // What happens to the line.
  void opened();
  void received(std::string_view text);
  void closed();
  /// Keeps the session alive, and drops a line on which nothing is answered.
  void tick(Time now);

  /// There is a room to publish in.
  bool is_ready() const { return is_ready_; }
  /// While it is ready: the feed from which nothing comes.
  std::uint64_t silence() const { return silence_; }

  /// While it is ready.
  std::shared_ptr<JanusHandle> attach(JanusHandle::Then heard);

 private:
  friend class JanusHandle;

  struct Open {
    JanusHandle::Then then;
    std::weak_ptr<JanusHandle> owner;
    bool is_owned = false;
    Time asked_at;
  };

  void send(std::uint64_t handle, const formats::janus::Ask& ask, Open open);
  void begin(JanusHandle::Then then, std::uint64_t handle, const formats::janus::Ask& ask);
  void make_room(std::uint64_t handle);
  void find_silence(std::uint64_t handle);
  void answered(const formats::janus::Message& message);

  Line line_;
  std::string secret_;
  News news_;
  bool is_open_ = false;
  bool is_ready_ = false;
  std::uint64_t life_ = 0;  // of the line: rises each time it is opened
  std::uint64_t session_ = 0;
  std::uint64_t silence_ = 0;
  std::uint64_t last_transaction_ = 0;
  std::map<std::string, Open> open_;
  std::map<std::uint64_t, std::weak_ptr<JanusHandle>> handles_;
  Time now_;
  Time kept_alive_at_;
};

}  // namespace convene::adapters
