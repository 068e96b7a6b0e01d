// What leaves: frames and stored payloads.
#include "protocol/codec/codec.hpp"
#include "protocol/codec/writer.hpp"
#include "protocol/generated/cpp/fields.hpp"

namespace convene::protocol {

namespace {

/// The content of a message, whichever it is, as the value of "d".
template <class... Messages>
void write_content(std::string& out, const std::variant<Messages...>& message) {
  std::visit([&](const auto& content) { field(out, "\"d\":", content); }, message);
}

}  // namespace

std::string encode(const CommandFrame& frame) {
  std::string out = "{";
  field(out, "\"do\":", name_of(frame.command));
  field(out, "\"client\":", frame.client);
  field(out, "\"n\":", std::uint64_t{frame.n});
  write_content(out, frame.command);
  return out += '}';
}

std::string encode_reply(std::uint32_t n, const Reply& reply) {
  std::string out = "{";
  field(out, "\"re\":", std::uint64_t{n});
  std::visit([&](const auto& content) { field(out, "\"ok\":", content); }, reply);
  return out += '}';
}

std::string encode_refusal(std::uint32_t n, ErrorCode code, std::string_view detail) {
  const ErrorText& text = text_of(code);
  std::string out = "{";
  field(out, "\"re\":", std::uint64_t{n});
  field_name(out, "\"refused\":");
  out += '{';
  field(out, "\"code\":", text.code);
  field(out, "\"sentence\":", text.sentence);
  field(out, "\"remedy\":", text.remedy);
  if (!detail.empty()) field(out, "\"detail\":", detail);
  return out += "}}";
}

std::string encode_record(std::string_view topic, std::uint64_t offset, Time at, const Event& event) {
  std::string out = "{";
  field(out, "\"t\":", name_of(event));
  field(out, "\"topic\":", topic);
  field(out, "\"offset\":", offset);
  field(out, "\"at\":", at);
  write_content(out, event);
  return out += '}';
}

std::string record_frame(std::span<const std::string> records) {
  std::size_t size = 2 + records.size();
  for (const auto& record : records) size += record.size();
  std::string out;
  out.reserve(size);
  out += '[';
  for (const auto& record : records) {
    if (&record != &records.front()) out += ',';
    out += record;
  }
  return out += ']';
}

std::string encode_live(const Live& live) {
  std::string out = "{";
  field(out, "\"t\":", name_of(live));
  write_content(out, live);
  return out += '}';
}

std::string encode_payload(const Event& event) {
  std::string out;
  std::visit([&](const auto& content) { write_payload(out, content); }, event);
  return out;
}

Columns columns_of(const Event& event) {
  return std::visit([](const auto& content) { return columns_in(content); }, event);
}

}  // namespace convene::protocol
