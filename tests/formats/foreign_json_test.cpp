#include "formats/foreign_json.hpp"

#include <gtest/gtest.h>

#include <string>

#include "formats/files.hpp"

namespace convene::formats {
namespace {

TEST(ForeignJson, WhatIsAbsentOrOfAnotherTypeIsNotThere) {
  const auto parsed =
      ForeignJson::parse(R"({"text":"a","number":1.5,"whole":7.0,"yes":true,"list":[1,"b"],"none":null})");
  ASSERT_TRUE(parsed);
  const ForeignValue root = parsed.value().root();
  EXPECT_EQ(root["text"].text(), "a");
  EXPECT_EQ(root["text"].integer(), std::nullopt);
  EXPECT_EQ(root["number"].number(), 1.5);
  EXPECT_EQ(root["number"].integer(), std::nullopt);
  EXPECT_EQ(root["whole"].integer(), 7);
  EXPECT_EQ(root["yes"].flag(), true);
  EXPECT_EQ(root["list"].size(), 2u);
  EXPECT_EQ(root["list"].at(1).text(), "b");
  EXPECT_TRUE(root["list"].at(2).is_absent());
  EXPECT_TRUE(root["list"]["text"].is_absent());
  EXPECT_EQ(root["none"].text(), std::nullopt);
  EXPECT_TRUE(root["nothing"]["below"].at(3).is_absent());
  EXPECT_EQ(root.members().size(), 6u);
  EXPECT_EQ(root.members().front().first, "list");
}

TEST(ForeignJson, NamesTheLineWhereReadingStopped) {
  const auto parsed = ForeignJson::parse("{\n\"a\": 1,\n\"b\": oops }");
  ASSERT_FALSE(parsed);
  EXPECT_EQ(parsed.error().sentence, "This is not a JSON file: reading stopped in line 3.");
}

TEST(ForeignJson, RefusesDepthWithoutRecursion) {
  EXPECT_TRUE(ForeignJson::parse(std::string(64, '[') + std::string(64, ']')));
  EXPECT_FALSE(ForeignJson::parse(std::string(65, '[') + std::string(65, ']')));
  EXPECT_FALSE(ForeignJson::parse(std::string(1'000'000, '[')));
  EXPECT_TRUE(ForeignJson::parse("\"" + std::string(100, '[') + "\\\"" + std::string(100, '{') + "\""));
}

TEST(ForeignJson, TakesAByteOrderMarkAndNoNumberThatIsNone) {
  EXPECT_TRUE(ForeignJson::parse("\xEF\xBB\xBF{}"));
  EXPECT_FALSE(ForeignJson::parse("[NaN]"));
  EXPECT_FALSE(ForeignJson::parse("[1e999]"));
  EXPECT_FALSE(ForeignJson::parse("[\"\xFF\"]"));
  EXPECT_EQ(ForeignJson::parse("[1e300]").value().root().at(0).integer(), std::nullopt);
}

TEST(ForeignJson, SurvivesTheHostileCollection) {
  const auto folder = shared_data("bad-input/JSONTestSuite/test_parsing");
  SKIP_WITHOUT(folder);
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    const bool accepted = static_cast<bool>(ForeignJson::parse(file_text(entry.path())));
    if (name.front() == 'n') {
      EXPECT_FALSE(accepted) << name;
    }
    if (name.front() == 'y') {
      EXPECT_TRUE(accepted) << name;
    }
    ++files;
  }
  EXPECT_GT(files, 200u);
}

}  // namespace
}  // namespace convene::formats
