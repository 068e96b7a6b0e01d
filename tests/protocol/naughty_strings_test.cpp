// Strings that have broken other programs, as messages of the chat: they arrive as they are, or are refused by rule.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "base/utf8.hpp"
#include "protocol/codec/codec.hpp"
#include "protocol/shared_data.hpp"

namespace convene::protocol {
namespace {

/// The rules of prose, said a second time and more simply than where they are kept.
bool may_be_said(std::string_view text) {
  bool visible = false;
  while (const auto code_point = utf8::take(text)) {
    const bool is_break = *code_point == U'\n' || *code_point == U'\t';
    if (utf8::is_control(*code_point) && !is_break) return false;
    if (*code_point >= 0x202A && *code_point <= 0x202E) return false;
    visible = visible || !utf8::is_blank(*code_point);
  }
  return visible;
}

TEST(NaughtyStrings, ArriveAsTheyAreOrAreRefusedByRule) {
  const auto path = test::shared_data("bad-input/naughty-strings/blns.json");
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no " << path;
  const auto strings = nlohmann::json::parse(test::content_of(path)).get<std::vector<std::string>>();
  std::size_t said = 0;
  for (const auto& text : strings) {
    SCOPED_TRACE(text);
    const CommandFrame sent{.client = "tab-00000001", .n = 1, .command = ChatPost{.room = RoomId{3}, .text = text}};
    const std::string frame = encode(sent);
    EXPECT_EQ(nlohmann::json::parse(frame).at("d").at("text"), text);
    const auto received = decode_command(frame);
    ASSERT_EQ(static_cast<bool>(received), may_be_said(text));
    if (!received) {
      EXPECT_EQ(received.error().code, ErrorCode::field_invalid);
      EXPECT_TRUE(received.error().detail.starts_with("d.text: ")) << received.error().detail;
      continue;
    }
    ++said;
    EXPECT_EQ(received.value().command, sent.command);
  }
  EXPECT_EQ(strings.size(), 515U);
  EXPECT_GT(said, 490U);
}

}  // namespace
}  // namespace convene::protocol
