#include "campus/presence_codec.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/seeded_random.hpp"
#include "campus/snapshot.hpp"

namespace convene::campus {
namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes encoded(const PresenceFrame& frame) {
  Bytes bytes{0xAA};  // whatever was there is replaced
  encode(frame, bytes);
  return bytes;
}

PresenceFrame example() {
  return {258, {3, 300}, {{1, 264, 520, 14}}, {{2, 9, -70}}, {{4, 6, -7}, {11, -8, 7}}, {{2, 4}}};
}

TEST(PresenceCodec, WritesWhatTheTableSays) {
  const Bytes expected{2,                                  // kind
                       2, 1, 0,  0,                        // tick 258
                       2, 0, 3,  0, 44,   1,               // two left: 3 and 300
                       1, 0, 1,  0, 8,    1,    8, 2, 14,  // one placed
                       1, 0, 2,  0, 9,    186,             // one moved
                       2, 0, 16, 8, 0x96, 0x78,            // two stepped: 4 and 11
                       1, 0, 2,  0, 4};                    // one turned
  EXPECT_EQ(encoded(example()), expected);
  EXPECT_EQ(decode_presence(expected), example());
}

TEST(PresenceCodec, ACrowdOfSteadyWalkersCostsLittleMoreThanAByteEach) {
  PresenceFrame frame;
  const std::size_t empty = encoded(frame).size();
  for (std::uint16_t slot = 0; slot < 64; ++slot) frame.stepped.push_back({slot, 6, 0});
  EXPECT_EQ(encoded(frame).size() - empty, 64u + 8u);
}

TEST(PresenceCodec, RefusesWhatIsNotExactlyOneFrame) {
  const Bytes whole = encoded(example());
  for (std::size_t length = 0; length < whole.size(); ++length) {
    EXPECT_FALSE(decode_presence({whole.data(), length})) << length;
  }
  Bytes longer = whole;
  longer.push_back(0);
  EXPECT_FALSE(decode_presence(longer));
  Bytes other_kind = whole;
  other_kind[0] = 1;
  EXPECT_FALSE(decode_presence(other_kind));
  Bytes unknown_look = whole;
  unknown_look.back() = 0x80;
  EXPECT_FALSE(decode_presence(unknown_look));
  unknown_look.back() = look::busy | look::do_not_disturb;
  EXPECT_FALSE(decode_presence(unknown_look));
}

TEST(PresenceCodec, RefusesStepsOfSlotsThatThereAreNot) {
  PresenceFrame frame;
  frame.stepped.push_back({65535, 1, 1});
  Bytes bytes = encoded(frame);
  EXPECT_EQ(decode_presence(bytes), frame);
  // One byte of bits more, and one step in it.
  const std::size_t size_at = 11;
  bytes[size_at] = 0x01;
  bytes.insert(bytes.begin() + size_at + 2 + 8192, 0x01);
  bytes.insert(bytes.end() - 2, 0x11);
  EXPECT_FALSE(decode_presence(bytes));
}

TEST(PresenceCodec, SurvivesAnyBytes) {
  SeededRandom random(1);
  for (int i = 0; i < 20'000; ++i) {
    Bytes bytes = encoded(example());
    for (std::uint64_t flips = 1 + random.below(4); flips > 0; --flips) {
      bytes[random.below(bytes.size())] = static_cast<std::uint8_t>(random.next());
    }
    const auto frame = decode_presence(bytes);
    if (frame) {
      ASSERT_EQ(encoded(*frame), bytes);
    }
  }
}

Bytes from_hex(const std::string& text) {
  Bytes bytes;
  for (std::size_t at = 0; at + 1 < text.size(); at += 2) {
    bytes.push_back(static_cast<std::uint8_t>(std::stoi(text.substr(at, 2), nullptr, 16)));
  }
  return bytes;
}

PresenceFrame from_json(const nlohmann::json& json) {
  PresenceFrame frame;
  frame.tick = json.at("tick");
  frame.left = json.at("left").get<std::vector<std::uint16_t>>();
  for (const auto& each : json.at("placed")) {
    frame.placed.push_back({each.at("slot"), each.at("x"), each.at("y"), each.at("look")});
  }
  for (const auto& each : json.at("moved")) frame.moved.push_back({each.at("slot"), each.at("dx"), each.at("dy")});
  for (const auto& each : json.at("stepped")) frame.stepped.push_back({each.at("slot"), each.at("dx"), each.at("dy")});
  for (const auto& each : json.at("turned")) frame.turned.push_back({each.at("slot"), each.at("look")});
  return frame;
}

// The client's decoder is tested on the same file.
TEST(PresenceCodec, AgreesWithTheSharedVectors) {
  std::ifstream file(CONVENE_SOURCE_DIR "/protocol/vectors/presence/frames.json");
  ASSERT_TRUE(file) << "protocol/vectors/presence/frames.json is missing";
  const auto vectors = nlohmann::json::parse(file);
  ASSERT_GE(vectors.size(), 10u);
  for (const auto& vector : vectors) {
    SCOPED_TRACE(vector.at("name").get<std::string>());
    const Bytes bytes = from_hex(vector.at("hex"));
    const auto decoded = decode_presence(bytes);
    if (vector.at("frame").is_null()) {
      EXPECT_FALSE(decoded);
    } else {
      ASSERT_TRUE(decoded);
      EXPECT_EQ(*decoded, from_json(vector.at("frame")));
      EXPECT_EQ(encoded(*decoded), bytes);
    }
  }
}

}  // namespace
}  // namespace convene::campus
