// What is said to the media server Janus (version 1, plugin VideoRoom) and what it says, as its own page describes it:
// https://janus.conf.meetecho.com/docs/videoroom. Bytes in, values out; who says what when is the adapter's.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"

namespace convene::formats::janus {

/// The room in which all of a convening publish; who hears whom follows from subscriptions alone. Another number than
/// that of a room which an earlier version left in a Janus that went on.
inline constexpr std::uint64_t room = 8;

/// One media section of a publisher.
struct Source {
  std::uint64_t feed = 0;
  std::string section;

  auto operator<=>(const Source&) const = default;
};

struct Create {};
struct Attach {};
struct Keepalive {};
struct Detach {};
/// In it a feed of nobody's is there, from which nothing comes.
struct MakeRoom {};
struct ListFeeds {};
/// A way by which the browser can be reached; an empty one says that there are no more.
struct Trickle {
  std::string candidate;
  std::string section;
};
struct Publish {
  std::string offer;
};
struct Subscribe {
  std::vector<Source> sources;
};
/// More sections; those that have no source any more are taken first. The browser has to agree.
struct Update {
  std::vector<Source> add;

  bool operator==(const Update&) const = default;
};
/// Gives sections of the subscriber's other sources of the same kind, of which the browser need not know.
struct Switch {
  struct Turn {
    std::string section;
    Source to;

    bool operator==(const Turn&) const = default;
  };
  std::vector<Turn> turns;

  bool operator==(const Switch&) const = default;
};
struct Start {
  std::string answer;
};
using Ask = std::variant<Create, Attach, Keepalive, Detach, MakeRoom, ListFeeds, Trickle, Publish, Subscribe, Update,
                         Switch, Start>;

struct Envelope {
  std::string transaction;
  std::string secret;         // empty: Janus asks for none
  std::uint64_t session = 0;  // 0: none yet
  std::uint64_t handle = 0;
};

std::string write(const Envelope& envelope, const Ask& ask);

/// What a media section of a subscriber carries; no source: that is gone.
struct Carried {
  std::string section;
  std::optional<Source> source;
  bool is_picture = false;
};

struct Message {
  std::string kind;  // "ack", "success", "event", "error", "webrtcup", "hangup", "timeout", …
  std::string transaction;
  std::uint64_t sender = 0;  // a handle
  std::uint64_t id = 0;      // of a session or handle that was made, of a publisher, or of the feed of nobody's
  std::string said;          // the plugin's word: "joined", "attached", "updated", …
  std::int64_t error = 0;
  std::string reason;
  std::string offer;   // a session description, where there is one
  std::string answer;  // the same
  bool has_carried = false;
  std::vector<Carried> carried;
};

Result<Message> read(std::string_view text);

}  // namespace convene::formats::janus
