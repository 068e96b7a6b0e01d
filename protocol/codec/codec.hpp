// Frames and stored payloads as text, both ways. Whatever comes from outside is read strictly: codec/strict_json.hpp
// says what a text may look like, codec/reader.hpp how its fields are bounded.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/id.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "protocol/generated/cpp/errors.hpp"
#include "protocol/generated/cpp/messages.hpp"

namespace convene::protocol {

/// Why a text could not be read. detail names the field ("d.text: longer than 8000 code points") and holds nothing of
/// what was sent; n is the frame's n where that much could be read, else 0.
struct ProtocolError {
  ErrorCode code = ErrorCode::malformed;
  std::string detail{};
  std::uint32_t n = 0;
};

/// What a client sends: {do, client, n, d}. n is 1 to 2^31. digest is of the command's name and content as the server
/// understood it, to notice the same n with other content; never 0.
struct CommandFrame {
  std::string client{};
  std::uint32_t n = 0;
  Command command{};
  std::uint64_t digest = 0;

  bool operator==(const CommandFrame&) const = default;
};

/// The transport bounds the length of the text (limits::frame_in_bytes_max). Fields that are not known are ignored.
Result<CommandFrame, ProtocolError> decode_command(std::string_view text);
std::uint64_t digest_of(const Command& command);

/// For tests, tools and simulated people.
std::string encode(const CommandFrame& frame);

/// {"re":n,"ok":{…}}
std::string encode_reply(std::uint32_t n, const Reply& reply);
/// {"re":n,"refused":{code,sentence,remedy,detail?}}
std::string encode_refusal(std::uint32_t n, ErrorCode code, std::string_view detail = {});
/// {"t":"chat.posted","topic":…,"offset":…,"at":…,"d":{…}}: one entry of a topic, with columns and added fields.
std::string encode_record(std::string_view topic, std::uint64_t offset, Time at, const Event& event);
/// Records of one topic as one frame.
std::string record_frame(std::span<const std::string> records);
/// {"t":…,"d":{…}}
std::string encode_live(const Live& live);

/// The fields of an event that the journal keeps in columns of their own.
struct Columns {
  PersonId author{};
  PersonId target{};

  bool operator==(const Columns&) const = default;
};

Columns columns_of(const Event& event);

/// The form of what encode_payload writes. Older forms are lifted in decode_payload.
inline constexpr std::uint32_t payload_version = 1;

/// What the journal keeps: without columns and added fields.
std::string encode_payload(const Event& event);

/// An event as it was accepted once: its shape is checked, its bounds are not, so that a journal stays readable when
/// bounds become narrower. Added fields stay empty. An empty payload is allowed for kinds in folded_from_columns: then
/// only the columns are filled.
Result<Event, ProtocolError> decode_payload(std::string_view kind, std::uint32_t version, std::string_view payload,
                                            const Columns& columns);

// What a client reads; used by tests, simulation and simulated people.
struct ReplyFrame {
  std::uint32_t n = 0;
  std::string ok{};  ///< JSON; decode_as<its type> reads it

  bool operator==(const ReplyFrame&) const = default;
};

struct RefusalFrame {
  std::uint32_t n = 0;
  ErrorCode code = ErrorCode::malformed;
  std::string detail{};

  bool operator==(const RefusalFrame&) const = default;
};

struct Record {
  std::string topic{};
  std::uint64_t offset = 0;
  Time at{};
  Event event{};

  bool operator==(const Record&) const = default;
};

struct RecordsFrame {
  std::vector<Record> records{};

  bool operator==(const RecordsFrame&) const = default;
};

using ServerFrame = std::variant<ReplyFrame, RefusalFrame, RecordsFrame, Live>;

/// A message that this build does not know is an error unknown_command.
Result<ServerFrame, ProtocolError> decode_server(std::string_view text);

/// Any type of messages.hpp alone: replies, documents of HTTP, a message's content.
template <class T>
Result<T, ProtocolError> decode_as(std::string_view json);
template <class T>
std::string encode_as(const T& value);

}  // namespace convene::protocol
