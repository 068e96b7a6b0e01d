// Frames that both sides must read alike: protocol/vectors/frames.
#include "protocol/vectors.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "protocol/codec/codec.hpp"

namespace convene::protocol {
namespace {

using nlohmann::json;
using test::read_vectors;

/// A frame of the server as the codec itself writes it.
struct Written {
  json operator()(const ReplyFrame& frame) const { return {{"re", frame.n}, {"ok", json::parse(frame.ok)}}; }
  json operator()(const RefusalFrame& frame) const {
    return json::parse(encode_refusal(frame.n, frame.code, frame.detail));
  }
  json operator()(const RecordsFrame& frame) const {
    std::vector<std::string> records;
    for (const auto& [topic, offset, at, event] : frame.records) {
      records.push_back(encode_record(topic, offset, at, event));
    }
    return json::parse(record_frame(records));
  }
  json operator()(const Live& live) const { return json::parse(encode_live(live)); }
};

TEST(Vectors, ValidCommandsAreUnderstoodAndWrittenAgain) {
  for (const auto& vector : read_vectors("valid")) {
    if (!vector.from_client) continue;
    SCOPED_TRACE(vector.where);
    const auto frame = decode_command(vector.text);
    ASSERT_TRUE(frame) << frame.error().detail;
    EXPECT_EQ(json::parse(encode(frame.value())), json::parse(vector.means));
  }
}

TEST(Vectors, EncodedCommandsDecodeToTheSame) {
  for (const auto& vector : read_vectors("valid")) {
    if (!vector.from_client) continue;
    SCOPED_TRACE(vector.where);
    const auto frame = decode_command(vector.text);
    ASSERT_TRUE(frame);
    const auto again = decode_command(encode(frame.value()));
    ASSERT_TRUE(again) << again.error().detail;
    EXPECT_EQ(again.value(), frame.value());
  }
}

TEST(Vectors, ValidServerFramesAreUnderstoodAndWrittenAgain) {
  for (const auto& vector : read_vectors("valid")) {
    if (vector.from_client) continue;
    SCOPED_TRACE(vector.where);
    const auto frame = decode_server(vector.text);
    ASSERT_TRUE(frame) << frame.error().detail;
    EXPECT_EQ(std::visit(Written{}, frame.value()), json::parse(vector.means));
  }
}

TEST(Vectors, InvalidFramesAreRefusedForTheRightReason) {
  for (const auto& vector : read_vectors("invalid")) {
    SCOPED_TRACE(vector.where);
    ProtocolError error;
    if (vector.from_client) {
      const auto frame = decode_command(vector.text);
      ASSERT_FALSE(frame);
      error = frame.error();
    } else {
      const auto frame = decode_server(vector.text);
      ASSERT_FALSE(frame);
      error = frame.error();
    }
    EXPECT_EQ(text_of(error.code).code, vector.code);
    EXPECT_EQ(error.n, vector.n);
    if (!vector.detail.empty()) {
      EXPECT_EQ(error.detail, vector.detail);
    }
  }
}

/// Of each kind of message, made empty.
template <class Direction, class... Messages>
std::set<std::string> all_names(const std::variant<Messages...>*) {
  return {std::string(name_of(Direction(Messages{})))...};
}

TEST(Vectors, EveryMessageOfTheWireHasOne) {
  std::set<std::string> commands = all_names<Command>(static_cast<Command*>(nullptr));
  std::set<std::string> events = all_names<Event>(static_cast<Event*>(nullptr));
  std::set<std::string> live = all_names<Live>(static_cast<Live*>(nullptr));
  for (const auto& vector : read_vectors("valid")) {
    if (vector.from_client) {
      const auto frame = decode_command(vector.text);
      ASSERT_TRUE(frame) << vector.where;
      EXPECT_TRUE(from_wire(frame.value().command));
      commands.erase(std::string(name_of(frame.value().command)));
      continue;
    }
    const auto frame = decode_server(vector.text);
    ASSERT_TRUE(frame) << vector.where;
    if (const auto* message = std::get_if<Live>(&frame.value())) live.erase(std::string(name_of(*message)));
    if (const auto* list = std::get_if<RecordsFrame>(&frame.value())) {
      for (const auto& record : list->records) events.erase(std::string(name_of(record.event)));
    }
  }
  // What is left may only come from the server itself, and so is refused by name.
  for (const auto& name : commands) {
    const auto frame = decode_command(R"({"do":")" + name + R"(","client":"tab-00000001","n":1,"d":{}})");
    ASSERT_FALSE(frame) << name;
    EXPECT_EQ(frame.error().code, ErrorCode::unknown_command) << name << " needs a vector in valid/";
  }
  EXPECT_EQ(events, std::set<std::string>());
  EXPECT_EQ(live, std::set<std::string>());
}

/// Payloads keep everything but columns and added fields; with the columns the event is whole but for what is added.
TEST(Vectors, StoredPayloadsComeBackWhole) {
  for (const auto& vector : read_vectors("valid")) {
    const auto frame = decode_server(vector.text);
    if (!frame || !std::holds_alternative<RecordsFrame>(frame.value())) continue;
    for (const auto& record : std::get<RecordsFrame>(frame.value()).records) {
      SCOPED_TRACE(vector.where);
      const std::string payload = encode_payload(record.event);
      const auto columns = columns_of(record.event);
      const auto event = decode_payload(name_of(record.event), payload_version, payload, columns);
      ASSERT_TRUE(event) << event.error().detail;
      EXPECT_EQ(encode_payload(event.value()), payload);
      EXPECT_EQ(columns_of(event.value()), columns);
    }
  }
}

/// Whatever is cut off or damaged is refused or read, never a crash; run with sanitisers.
TEST(Vectors, DamagedFramesNeverCrash) {
  for (const auto& vector : read_vectors("valid")) {
    for (std::size_t place = 0; place < vector.text.size(); ++place) {
      const std::string_view cut = std::string_view(vector.text).substr(0, place);
      EXPECT_FALSE(place < vector.text.find_last_of("}]") + 1 && decode_command(cut)) << vector.where;
      std::string damaged = vector.text;
      damaged[place] = static_cast<char>(damaged[place] ^ 0x15);
      (void)decode_command(damaged);
      (void)decode_server(damaged);
    }
  }
}

}  // namespace
}  // namespace convene::protocol
