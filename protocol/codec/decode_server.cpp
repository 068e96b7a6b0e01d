// What a client reads. The server has no use for it; tests, the simulation and simulated people do.
#include "protocol/codec/codec.hpp"
#include "protocol/codec/reader.hpp"
#include "protocol/codec/strict_json.hpp"
#include "protocol/generated/cpp/fields.hpp"

namespace convene::protocol {

namespace {

constexpr TextBounds any_text{TextRule::prose, 0, 1000};
constexpr TextBounds any_name{TextRule::token, 0, 64};
constexpr IntegerBounds n_bounds{0, std::int64_t{1} << 31};

/// Reads a message's content through the given reader; fails where the name is not known.
template <class Message>
void read_content(const Reader& in, const std::string& name, Message& out,
                  std::optional<Message> (&read_named)(std::string_view, const Reader&), bool& known) {
  if (in.failed()) return;
  const auto place = in.value().find("d");
  if (place == in.value().end()) return in.fail("d is missing");
  auto message = read_named(name, Reader(in, in.value().at(place), "d"));
  if (message) {
    out = *std::move(message);
  } else {
    known = false;
    in.fail("not a message of this version");
  }
}

Record read_record(const Reader& in, bool& known) {
  Record record;
  std::string name;
  in.object();
  in.required("t", name, any_name);
  in.required("topic", record.topic, topic_bounds);
  in.required("offset", record.offset, offset_bounds);
  in.required("at", record.at);
  read_content(in, name, record.event, read_event, known);
  return record;
}

RecordsFrame read_records(const Reader& in, bool& known) {
  RecordsFrame frame;
  const JsonView& list = in.value();
  for (auto place = list.first(); place != list.end() && !in.failed(); place = list.after(place)) {
    frame.records.push_back(read_record(Reader(in, list.at(place), frame.records.size()), known));
  }
  return frame;
}

RefusalFrame read_refusal(const Reader& in, std::uint32_t n, const JsonView& refused) {
  RefusalFrame frame{n};
  std::string code;
  const Reader reason(in, refused, "refused");
  reason.object();
  reason.required("code", code, any_name);
  reason.defaulted("detail", frame.detail, any_text);
  const auto known = error_code_from(code);
  if (!known) reason.fail("not a code of this version");
  frame.code = known.value_or(ErrorCode::malformed);
  return frame;
}

ServerFrame read_answer(const Reader& in) {
  const JsonView& answer = in.value();
  std::uint32_t n = 0;
  in.required("re", n, n_bounds);
  if (const auto ok = answer.find("ok"); ok != answer.end()) {
    ReplyFrame frame{n};
    append_json(frame.ok, answer.at(ok));
    return frame;
  }
  const auto refused = answer.find("refused");
  if (refused != answer.end()) return read_refusal(in, n, answer.at(refused));
  in.fail("neither ok nor refused");
  return ReplyFrame{};
}

Live read_live_frame(const Reader& in, bool& known) {
  Live live;
  std::string name;
  in.required("t", name, any_name);
  read_content(in, name, live, read_live, known);
  return live;
}

}  // namespace

Result<ServerFrame, ProtocolError> decode_server(std::string_view text) {
  const auto document = parse_strict(text);
  if (!document) return ProtocolError{ErrorCode::malformed, document.error().detail};
  const JsonView root = document.value().root();
  const bool is_object = root.kind() == JsonKind::object;
  if (!is_object && root.kind() != JsonKind::array) return ProtocolError{ErrorCode::malformed, "not a frame"};

  std::string failure;
  const Reader in(root, "", Trust::outside, failure);
  bool known = true;
  ServerFrame frame;
  if (!is_object) {
    frame = read_records(in, known);
  } else if (root.find("re") != root.end()) {
    frame = read_answer(in);
  } else {
    frame = read_live_frame(in, known);
  }
  if (!known) return ProtocolError{ErrorCode::unknown_command, failure};
  if (!failure.empty()) return ProtocolError{ErrorCode::field_invalid, failure};
  return frame;
}

}  // namespace convene::protocol
