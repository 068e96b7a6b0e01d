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
                    {"dummy_publisher", true},
                    {"dummy_streams", {{{"codec", "opus"}, {"fmtp", "useinbandfec=1"}}, {{"codec", "vp8"}}}},
                    {"notify_joining", false}});
  }
  Json operator()(const ListFeeds&) const { return message({{"request", "listparticipants"}, {"room", room}}); }
  Json operator()(const Trickle& ask) const {
    if (ask.candidate.empty()) return {{"janus", "trickle"}, {"candidate", {{"completed", true}}}};
    return {{"janus", "trickle"}, {"candidate", {{"candidate", ask.candidate}, {"sdpMid", ask.section}}}};
  }
  Json operator()(const Publish& ask) const {
    return message({{"request", "joinandconfigure"}, {"ptype", "publisher"}, {"room", room}}, "offer", ask.offer);
  }
  Json operator()(const Subscribe& ask) const {
    return message({{"request", "join"},
                    {"ptype", "subscriber"},
                    {"room", room},
                    // Whoever is gone leaves a section that we give to others.
                    {"autoupdate", false},
                    {"streams", list(ask.sources)}});
  }
  Json operator()(const Update& ask) const { return message({{"request", "update"}, {"subscribe", list(ask.add)}}); }
  Json operator()(const Switch& ask) const {
    Json turns = Json::array();
    for (const Switch::Turn& turn : ask.turns) {
      turns.push_back(written(turn.to));
      turns.back()["sub_mid"] = turn.section;
    }
    return message({{"request", "switch"}, {"streams", std::move(turns)}});
  }
  Json operator()(const Start& ask) const { return message({{"request", "start"}}, "answer", ask.answer); }
};

std::string text(ForeignValue value) { return std::string(value.text().value_or("")); }

std::uint64_t number(ForeignValue value) {
  const auto whole = value.integer();
  return whole && *whole > 0 ? static_cast<std::uint64_t>(*whole) : 0;
}

Carried carried(ForeignValue stream) {
  Carried one{text(stream["mid"]), std::nullopt, text(stream["type"]) == "video"};
  if (stream["active"].flag().value_or(false) && number(stream["feed_id"]) != 0) {
    one.source = Source{number(stream["feed_id"]), text(stream["feed_mid"])};
  }
  return one;
}

std::uint64_t feed_of_nobody(ForeignValue participants) {
  for (const ForeignValue one : participants.elements()) {
    if (one["dummy"].flag().value_or(false)) return number(one["id"]);
  }
  return 0;
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
  if (message.said == "participants") message.id = feed_of_nobody(data["participants"]);
  if (message.error == 0) read_error(data["error_code"], data["error"], message);
  if (text(root["jsep"]["type"]) == "offer") message.offer = text(root["jsep"]["sdp"]);
  if (text(root["jsep"]["type"]) == "answer") message.answer = text(root["jsep"]["sdp"]);
  const bool is_of_sections = message.said == "attached" || message.said == "updated" || text(data["switched"]) == "ok";
  message.has_carried = is_of_sections && data["streams"].is_array();
  if (message.has_carried) {
    for (const ForeignValue stream : data["streams"].elements()) message.carried.push_back(carried(stream));
  }
  return message;
}

}  // namespace convene::formats::janus
