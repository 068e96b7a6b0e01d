#include "formats/janus_messages.hpp"

#include <nlohmann/json.hpp>

#include "formats/foreign_json.hpp"

namespace convene::formats::janus {

namespace {

using Json = nlohmann::json;

constexpr int publishers_max = 1000;  // Janus wants to know one; ours are bounded by who takes part

Json written(const Source& source) { return {{"feed", source.feed}, {"mid", source.section}}; }

Json list(const std::vector<Source>& sources) {
  Json listed = Json::array();
  for (const Source& source : sources) listed.push_back(written(source));
  return listed;
}

Json message(Json body) { return {{"janus", "message"}, {"body", std::move(body)}}; }

Json message(Json body, const char* type, const std::string& description) {
  Json whole = message(std::move(body));
  whole["jsep"] = {{"type", type}, {"sdp", description}};
  return whole;
}

struct Writer {
  Json operator()(const Create&) const { return {{"janus", "create"}}; }
  Json operator()(const Attach&) const { return {{"janus", "attach"}, {"plugin", "janus.plugin.videoroom"}}; }
  Json operator()(const Keepalive&) const { return {{"janus", "keepalive"}}; }
  Json operator()(const Detach&) const { return {{"janus", "detach"}}; }
  Json operator()(const MakeRoom&) const {
    return message({{"request", "create"},
                    {"room", room},
                    {"description", "Convene"},
                    {"is_private", true},
                    {"publishers", publishers_max},
                    {"audiocodec", "opus"},
                    {"videocodec", "vp8"},
                    {"opus_fec", true},
                    {"notify_joining", false}});
  }
  Json operator()(const Trickle& ask) const {
    if (ask.candidate.empty()) return {{"janus", "trickle"}, {"candidate", {{"completed", true}}}};
    return {{"janus", "trickle"}, {"candidate", {{"candidate", ask.candidate}, {"sdpMid", ask.section}}}};
  }
  Json operator()(const Publish& ask) const {
    return message({{"request", "joinandconfigure"}, {"ptype", "publisher"}, {"room", room}}, "offer", ask.offer);
  }
  Json operator()(const Subscribe& ask) const {
    return message({{"request", "join"}, {"ptype", "subscriber"}, {"room", room}, {"streams", list(ask.sources)}});
  }
  Json operator()(const Update& ask) const {
    Json body = {{"request", "update"}};
    // Janus takes no empty lists.
    if (!ask.add.empty()) body["subscribe"] = list(ask.add);
    for (const std::string& section : ask.drop) body["unsubscribe"].push_back({{"sub_mid", section}});
    return message(std::move(body));
  }
  Json operator()(const Start& ask) const { return message({{"request", "start"}}, "answer", ask.answer); }
};

std::string text(ForeignValue value) { return std::string(value.text().value_or("")); }

std::uint64_t number(ForeignValue value) {
  const auto whole = value.integer();
  return whole && *whole > 0 ? static_cast<std::uint64_t>(*whole) : 0;
}

Carried carried(ForeignValue stream) {
  Carried one{text(stream["mid"]), std::nullopt};
  if (stream["active"].flag().value_or(false) && number(stream["feed_id"]) != 0) {
    one.source = Source{number(stream["feed_id"]), text(stream["feed_mid"])};
  }
  return one;
}

void read_error(ForeignValue code, ForeignValue reason, Message& message) {
  if (const auto number = code.integer()) message.error = *number;
  if (message.error != 0) message.reason = text(reason);
}

}  // namespace

std::string write(const Envelope& envelope, const Ask& ask) {
  Json whole = std::visit(Writer{}, ask);
  whole["transaction"] = envelope.transaction;
  if (!envelope.secret.empty()) whole["apisecret"] = envelope.secret;
  if (envelope.session != 0) whole["session_id"] = envelope.session;
  if (envelope.handle != 0) whole["handle_id"] = envelope.handle;
  return whole.dump();
}

Result<Message> read(std::string_view bytes) {
  const auto parsed = ForeignJson::parse(bytes);
  if (!parsed) return parsed.error();
  const ForeignValue root = parsed.value().root();
  Message message;
  message.kind = text(root["janus"]);
  message.transaction = text(root["transaction"]);
  message.sender = number(root["sender"]);
  message.id = number(root["data"]["id"]);
  read_error(root["error"]["code"], root["error"]["reason"], message);
  const ForeignValue data = root["plugindata"]["data"];
  message.said = text(data["videoroom"]);
  if (message.said == "joined") message.id = number(data["id"]);
  if (message.error == 0) read_error(data["error_code"], data["error"], message);
  if (text(root["jsep"]["type"]) == "offer") message.offer = text(root["jsep"]["sdp"]);
  if (text(root["jsep"]["type"]) == "answer") message.answer = text(root["jsep"]["sdp"]);
  message.has_carried = data["streams"].is_array() && (message.said == "attached" || message.said == "updated");
  if (message.has_carried) {
    for (const ForeignValue stream : data["streams"].elements()) message.carried.push_back(carried(stream));
  }
  return message;
}

}  // namespace convene::formats::janus
