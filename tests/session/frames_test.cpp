#include "session/frames.hpp"

#include <gtest/gtest.h>

#include "session/unframed.hpp"

namespace convene::session {
namespace {

using testing::unframed;

TEST(Frames, BeginWithTheHeaderOfRfc6455) {
  EXPECT_EQ(*text_frame("Hi"), "\x81\x02Hi");
  EXPECT_EQ(*frame_of(Opcode::binary, "x"), std::string("\x82\x01x"));
  EXPECT_EQ(text_frame(std::string(125, 'x'))->substr(0, 2), "\x81\x7d");
  EXPECT_EQ(text_frame(std::string(126, 'x'))->substr(0, 4), std::string("\x81\x7e\x00\x7e", 4));
  EXPECT_EQ(text_frame(std::string(65536, 'x'))->substr(0, 10),
            std::string("\x81\x7f\x00\x00\x00\x00\x00\x01\x00\x00", 10));
}

TEST(Frames, AreReadAsTheyWereWritten) {
  for (const std::size_t bytes : {0u, 1u, 125u, 126u, 127u, 255u, 256u, 65535u, 65536u, 200000u}) {
    const std::string payload(bytes, 'x');
    for (const Opcode opcode : {Opcode::text, Opcode::binary}) {
      const auto read = unframed(*frame_of(opcode, payload));
      ASSERT_TRUE(read) << bytes;
      EXPECT_EQ(read->opcode, opcode);
      EXPECT_EQ(read->payload, payload);
    }
  }
}

}  // namespace
}  // namespace convene::session
