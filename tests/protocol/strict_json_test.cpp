// The reader of JSON against texts that were made to break readers.
#include "protocol/codec/strict_json.hpp"

#include <gtest/gtest.h>

#include "protocol/codec/codec.hpp"
#include "protocol/generated/cpp/limits.hpp"
#include "protocol/shared_data.hpp"

namespace convene::protocol {
namespace {

std::string again(std::string_view text) {
  const auto document = parse_strict(text);
  if (!document) return "refused: " + document.error().detail;
  std::string out;
  append_json(out, document.value().root());
  return out;
}

TEST(StrictJson, KeepsEveryKindOfValue) {
  const std::string text = R"({"a":[null,true,false,0,-7,9223372036854775807,"x\n\"\\\u0001é😀",[],{}],"b":{"c":{}}})";
  EXPECT_EQ(again(text), text);
}

TEST(StrictJson, TellsIntegersFromOtherNumbers) {
  const auto kind_of = [](std::string_view text) { return parse_strict(text).value().root().kind(); };
  EXPECT_EQ(kind_of("1"), JsonKind::integer);
  EXPECT_EQ(kind_of("-9223372036854775808"), JsonKind::integer);
  EXPECT_EQ(kind_of("1.0"), JsonKind::number);
  EXPECT_EQ(kind_of("1e2"), JsonKind::number);
  EXPECT_EQ(kind_of("9223372036854775808"), JsonKind::number);
  EXPECT_EQ(kind_of("-9223372036854775809"), JsonKind::number);
  EXPECT_EQ(kind_of("123456789012345678901234567890"), JsonKind::number);
  EXPECT_EQ(again("[18446744073709551615,1.50,1e-7]"), "[18446744073709551615,1.50,1e-7]");
}

TEST(StrictJson, FindsMembersPastNestedOnes) {
  const auto document = parse_strict(R"({"a":{"x":[1,{"x":2}]},"b":[[]],"x":3})");
  ASSERT_TRUE(document);
  const JsonView root = document.value().root();
  EXPECT_EQ(root.at(root.find("x")).integer(), 3);
  EXPECT_EQ(root.find("y"), root.end());
}

std::string nested(std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); }

TEST(StrictJson, CountsLevels) {
  EXPECT_TRUE(parse_strict(nested(limits::json_depth_max)));
  EXPECT_FALSE(parse_strict(nested(limits::json_depth_max + 1)));
  EXPECT_FALSE(parse_strict(nested(10'000'000)));
  EXPECT_FALSE(parse_strict(std::string(10'000'000, '[')));
  // Levels that were closed again do not count.
  EXPECT_TRUE(parse_strict("[" + nested(15) + "," + nested(15) + "]"));
}

TEST(StrictJson, CountsKeysOfOneObject) {
  const auto with_keys = [](std::size_t count) {
    std::string text = "{";
    for (std::size_t key = 0; key < count; ++key) text += "\"k" + std::to_string(key) + "\":{\"a\":0,\"b\":0},";
    text.back() = '}';
    return text;
  };
  EXPECT_TRUE(parse_strict(with_keys(limits::json_keys_max)));
  EXPECT_FALSE(parse_strict(with_keys(limits::json_keys_max + 1)));
}

TEST(StrictJson, RefusesDuplicatesOnlyWithinOneObject) {
  EXPECT_TRUE(parse_strict(R"({"a":{"a":{"a":1}},"b":[{"a":1},{"a":1}]})"));
  EXPECT_FALSE(parse_strict(R"({"a":{"b":1},"a":2})"));
  EXPECT_FALSE(parse_strict(R"({"":1,"":2})"));
}

TEST(StrictJson, TellsNothingOfWhatItRefuses) {
  const auto document = parse_strict(R"({"secret":"hunter2)");
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().detail.find("hunter2"), std::string::npos);
}

/// github.com/nst/JSONTestSuite: n_ must be refused, y_ must be read, i_ either way.
TEST(StrictJson, AgreesWithTheJsonTestSuite) {
  const auto folder = test::shared_data("bad-input/JSONTestSuite/test_parsing");
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no " << folder;
  std::size_t refused = 0;
  std::size_t read = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    const std::string text = test::content_of(entry.path());
    SCOPED_TRACE(name);
    const auto document = parse_strict(text);
    if (name.starts_with("n_")) {
      ++refused;
      EXPECT_FALSE(document);
      const auto frame = decode_command(text);
      ASSERT_FALSE(frame);
      EXPECT_EQ(frame.error().code, ErrorCode::malformed);
    } else if (name.starts_with("y_object_duplicated_key")) {
      EXPECT_FALSE(document);  // narrower on purpose
    } else if (name.starts_with("y_")) {
      ++read;
      EXPECT_TRUE(document) << document.error().detail;
      EXPECT_FALSE(again(text).starts_with("refused"));
    }
  }
  EXPECT_EQ(refused, 188U);
  EXPECT_EQ(read, 93U);
}

}  // namespace
}  // namespace convene::protocol
