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

/// The room in which all of a convening publish; who hears whom follows from subscriptions alone.
inline constexpr std::uint64_t room = 7;

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
struct MakeRoom {};
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
/// Sections are the subscriber's own.
struct Update {
  std::vector<Source> add;
  std::vector<std::string> drop;
};
struct Start {
  std::string answer;
};
using Ask = std::variant<Create, Attach, Keepalive, Detach, MakeRoom, Trickle, Publish, Subscribe, Update, Start>;

struct Envelope {
  std::string transaction;
  std::string secret;         // empty: Janus asks for none
  std::uint64_t session = 0;  // 0: none yet
  std::uint64_t handle = 0;
};

std::string write(const Envelope& envelope, const Ask& ask);

/// What a media section of a subscriber carries; no source: nothing.
struct Carried {
  std::string section;
  std::optional<Source> source;
};

struct Message {
  std::string kind;  // "ack", "success", "event", "error", "webrtcup", "hangup", "timeout", …
  std::string transaction;
  std::uint64_t sender = 0;  // a handle
  std::uint64_t id = 0;      // of a session or handle that was made, or of a publisher
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
