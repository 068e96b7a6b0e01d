#include "rehearsal/websocket_frames.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace convene::rehearsal {
namespace {

struct Heard {
  Opcode opcode;
  std::string payload;

  bool operator==(const Heard&) const = default;
};

constexpr std::string_view granted = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n";

class MessageReaderTest : public ::testing::Test {
 protected:
  bool read(std::string_view bytes) {
    return reader.read(
        bytes, [this] { ++opened; },
        [this](Opcode opcode, std::string_view payload) {
          heard.push_back({opcode, std::string(payload)});
        });
  }

  MessageReader reader;
  int opened = 0;
  std::vector<Heard> heard;
};

/// As a server writes it: no mask.
std::string frame(Opcode opcode, std::string_view payload, bool is_final = true) {
  std::string bytes(1, static_cast<char>((is_final ? 0x80 : 0) | static_cast<int>(opcode)));
  if (payload.size() < 126) {
    bytes.push_back(static_cast<char>(payload.size()));
  } else {
    bytes.push_back(126);
    bytes.push_back(static_cast<char>(payload.size() >> 8));
    bytes.push_back(static_cast<char>(payload.size() & 0xFF));
  }
  return bytes + std::string(payload);
}

TEST(AppendFrame, MasksAsTheRfcSays) {
  std::string out;
  append_frame(out, Opcode::text, "Hello", 0x3D21FA37);  // RFC 6455 §5.7
  EXPECT_EQ(out, std::string("\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58", 11));
}

TEST(AppendFrame, WritesEachLengthInItsForm) {
  for (const std::size_t length : {125U, 126U, 65535U, 65536U}) {
    std::string out;
    append_frame(out, Opcode::binary, std::string(length, 'x'), 0);
    const std::size_t head = length < 126 ? 2 : length <= 65535 ? 4 : 10;
    EXPECT_EQ(out.size(), head + 4 + length);
  }
}

TEST_F(MessageReaderTest, TellsWhenTheUpgradeIsGranted) {
  EXPECT_TRUE(read(granted.substr(0, 20)));
  EXPECT_EQ(opened, 0);
  EXPECT_TRUE(read(granted.substr(20)));
  EXPECT_EQ(opened, 1);
  EXPECT_TRUE(reader.is_open());
}

TEST_F(MessageReaderTest, SaysWithWhichStatusItWasRefused) {
  EXPECT_FALSE(read("HTTP/1.1 429 Too Many Requests\r\n\r\n"));
  EXPECT_EQ(reader.refused_with(), 429);
  EXPECT_EQ(opened, 0);
}

TEST_F(MessageReaderTest, CutsFramesHoweverTheyArrive) {
  const std::string long_text(300, 'y');
  const std::string all = std::string(granted) + frame(Opcode::text, "one") + frame(Opcode::text, long_text);
  for (const char byte : all) ASSERT_TRUE(read(std::string_view(&byte, 1)));
  EXPECT_EQ(heard, (std::vector<Heard>{{Opcode::text, "one"}, {Opcode::text, long_text}}));
}

TEST_F(MessageReaderTest, JoinsFragmentsAroundAPing) {
  ASSERT_TRUE(read(std::string(granted) + frame(Opcode::text, "Hel", false) + frame(Opcode::ping, "?") +
                   frame(Opcode::continuation, "lo")));
  EXPECT_EQ(heard, (std::vector<Heard>{{Opcode::ping, "?"}, {Opcode::text, "Hello"}}));
}

TEST_F(MessageReaderTest, GivesUpOnMaskedAndOnHugeFrames) {
  EXPECT_FALSE(read(std::string(granted) + std::string("\x81\x81\x00\x00\x00\x00x", 7)));
  reader.forget();
  EXPECT_FALSE(read(std::string(granted) + std::string("\x82\x7f\x00\x00\x00\x01\x00\x00\x00\x00", 10)));
}

TEST(CloseCode, IsReadFromThePayload) {
  EXPECT_EQ(close_code(std::string("\x0f\xa0slow", 6)), 4000);
  EXPECT_EQ(close_code(""), 1005);
}

}  // namespace
}  // namespace convene::rehearsal
