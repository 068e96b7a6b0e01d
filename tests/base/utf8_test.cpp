#include "base/utf8.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace convene {
namespace {

std::string utf8_of(char32_t code_point) {
  std::string text;
  utf8::append(text, code_point);
  return text;
}

TEST(Utf8, TakesWhatItAppends) {
  for (char32_t code_point = 0; code_point <= 0x10FFFF; ++code_point) {
    if (code_point == 0xD800) code_point = 0xE000;
    const std::string text = utf8_of(code_point);
    std::string_view rest = text;
    ASSERT_EQ(utf8::take(rest), code_point);
    ASSERT_TRUE(rest.empty());
    ASSERT_EQ(utf8::length(text), 1U);
  }
}

TEST(Utf8, RefusesWhatIsNotWellFormedAndLeavesItThere) {
  const std::string_view faults[] = {"",
                                     "\x80",
                                     "\xBF",
                                     "\xC0\xAF",
                                     "\xC1\xBF",
                                     "\xC2",
                                     "\xC2\x20",
                                     "\xE0\x80\xAF",
                                     "\xE0\x9F\xBF",
                                     "\xED\xA0\x80",
                                     "\xE2\x82",
                                     "\xE2\x28\xA1",
                                     "\xF0\x80\x80\xAF",
                                     "\xF0\x8F\xBF\xBF",
                                     "\xF4\x90\x80\x80",
                                     "\xF5\x80\x80\x80",
                                     "\xF0\x9F\x98",
                                     "\xFE",
                                     "\xFF"};
  for (const auto fault : faults) {
    std::string_view rest = fault;
    EXPECT_EQ(utf8::take(rest), std::nullopt);
    EXPECT_EQ(rest, fault);
    if (!fault.empty()) {
      EXPECT_FALSE(utf8::valid("a" + std::string(fault)));
    }
  }
}

TEST(Utf8, TakesTheBeginningInCodePoints) {
  const std::string_view text = "aé€😀z";
  EXPECT_EQ(utf8::length(text), 5U);
  EXPECT_EQ(utf8::beginning(text, 0), "");
  EXPECT_EQ(utf8::beginning(text, 2), "aé");
  EXPECT_EQ(utf8::beginning(text, 4), "aé€😀");
  EXPECT_EQ(utf8::beginning(text, 9), text);
}

TEST(Utf8, KnowsWhatShowsNothing) {
  for (const char32_t code_point : {0x20, 0x0A, 0xA0, 0xAD, 0x200B, 0x200D, 0x2028, 0x2060, 0x3000, 0x3164, 0xFEFF}) {
    EXPECT_TRUE(utf8::is_blank(code_point)) << std::hex << static_cast<std::uint32_t>(code_point);
  }
  for (const char32_t code_point : {0x21, 0x41, 0xE9, 0x3B1, 0x5D0, 0x4E00, 0xAC00, 0x1F600}) {
    EXPECT_FALSE(utf8::is_blank(code_point)) << std::hex << static_cast<std::uint32_t>(code_point);
  }
}

std::string bytes_of(std::string_view hexadecimal) {
  std::string bytes;
  std::string digits;
  for (const char letter : hexadecimal) {
    if (letter == ' ') continue;
    digits += letter;
    if (digits.size() < 2) continue;
    bytes += static_cast<char>(std::stoi(digits, nullptr, 16));
    digits.clear();
  }
  return bytes;
}

/// github.com/flenniken/utf8tests; its lines are "number:valid:text", "number:valid hex:bytes" and
/// "number:invalid hex:bytes:…".
TEST(Utf8, AgreesWithTheListOfHardCases) {
  const auto path =
      std::filesystem::path(CONVENE_SOURCE_DIR).parent_path() / "shared/data/bad-input/utf8/utf8tests.txt";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no " << path;
  std::ifstream file(path);
  std::size_t valid = 0;
  std::size_t invalid = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    SCOPED_TRACE(line);
    std::istringstream parts(line);
    std::string number;
    std::string sort;
    std::string content;
    std::getline(parts, number, ':');
    std::getline(parts, sort, ':');
    std::getline(parts, content, ':');
    const bool is_valid = sort.find("invalid") == std::string::npos;
    ++(is_valid ? valid : invalid);
    EXPECT_EQ(utf8::valid(sort.ends_with("hex") ? bytes_of(content) : content), is_valid);
  }
  EXPECT_EQ(valid, 77U);
  EXPECT_EQ(invalid, 145U);
}

}  // namespace
}  // namespace convene
