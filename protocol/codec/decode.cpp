// What a client sends and what the journal kept.
#include <limits>

#include "protocol/codec/codec.hpp"
#include "protocol/codec/reader.hpp"
#include "protocol/codec/strict_json.hpp"
#include "protocol/codec/writer.hpp"
#include "protocol/generated/cpp/fields.hpp"

namespace convene::protocol {

namespace {

constexpr std::int64_t n_max = std::int64_t{1} << 31;

/// FNV-1a of 64 bits, http://www.isthe.com/chongo/tech/comp/fnv/. Not against intent: whoever forges a digest only
/// fools their own client number.
std::uint64_t fnv(std::string_view text) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211U;
  return hash;
}

}  // namespace

std::uint64_t digest_of(const Command& command) {
  std::string content(name_of(command));
  std::visit([&](const auto& fields) { write(content, fields); }, command);
  const std::uint64_t digest = fnv(content);
  return digest == 0 ? 1 : digest;
}

Result<CommandFrame, ProtocolError> decode_command(std::string_view text) {
  const auto document = parse_strict(text);
  if (!document) return ProtocolError{ErrorCode::malformed, document.error().detail};
  const JsonView root = document.value().root();
  if (root.kind() != JsonKind::object) return ProtocolError{ErrorCode::malformed, "not an object"};

  std::string failure;
  const Reader in(root, "", Trust::outside, failure);
  CommandFrame frame;
  std::string name;
  in.required("n", frame.n, IntegerBounds{1, n_max});
  const auto n = frame.n;
  in.required("client", frame.client, client_id_bounds);
  in.required("do", name, TextBounds{TextRule::token, 0, std::numeric_limits<std::size_t>::max()});
  if (in.failed()) return ProtocolError{ErrorCode::field_invalid, failure, n};

  const auto content = root.find("d");
  if (content == root.end()) return ProtocolError{ErrorCode::field_invalid, "d: missing", n};
  auto command = read_command(name, Reader(in, root.at(content), "d"));
  if (!command) return ProtocolError{ErrorCode::unknown_command, {}, n};
  if (in.failed()) return ProtocolError{ErrorCode::field_invalid, failure, n};
  frame.command = std::move(*command);
  frame.digest = digest_of(frame.command);
  return frame;
}

Result<Event, ProtocolError> decode_payload(std::string_view kind, std::uint32_t version, std::string_view payload,
                                            const Columns& columns) {
  // As it was called when only rehearsals were erased.
  if (kind == "rehearsal.erased") kind = "text.erased";
  if (version != payload_version) return ProtocolError{ErrorCode::version_unsupported, "payload of another version"};
  if (payload.empty()) {
    auto event = event_of_columns(kind, columns);
    if (!event) return ProtocolError{ErrorCode::malformed, "a payload is needed"};
    return *std::move(event);
  }
  const auto document = parse_strict(payload);
  if (!document) return ProtocolError{ErrorCode::malformed, document.error().detail};
  std::string failure;
  auto event = read_event_payload(kind, Reader(document.value().root(), "", Trust::stored, failure), columns);
  if (!event) return ProtocolError{ErrorCode::malformed, "no such kind of entry"};
  if (!failure.empty()) return ProtocolError{ErrorCode::field_invalid, failure};
  return *std::move(event);
}

}  // namespace convene::protocol
