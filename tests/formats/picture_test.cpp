#include "formats/picture.hpp"

#include <gtest/gtest.h>

#include <string>

#include "formats/files.hpp"
#include "protocol/generated/cpp/limits.hpp"

namespace convene::formats {
namespace {

using namespace std::literals;

std::string png(const std::string& width, const std::string& height) {
  return "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s + width + height + "\x08\x06\0\0\0"s;
}

std::string webp(const std::string& chunk, const std::string& content) {
  std::string bytes = "RIFF\x40\0\0\0WEBP"s + chunk + "\x30\0\0\0"s + content;
  bytes.resize(40);
  return bytes;
}

std::string sides(const std::string& bytes) {
  const auto picture = judge_picture(bytes);
  if (!picture) return "refused";
  return std::string(picture.value().media_type) + " " + std::to_string(picture.value().width) + "x" +
         std::to_string(picture.value().height);
}

TEST(Picture, SaysWhatItIsAndHowLarge) {
  EXPECT_EQ(sides(fixture("maps/house/tiles.png")), "image/png 128x64");
  EXPECT_EQ(sides(png("\0\0\x01\0"s, "\0\0\0\x20"s)), "image/png 256x32");
  EXPECT_EQ(sides(webp("VP8 ", "\0\0\0\x9d\x01\x2a\x40\x41\x20\0"s)), "image/webp 320x32");
  EXPECT_EQ(sides(webp("VP8L", "\x2f\x3f\x41\x07\0"s)), "image/webp 320x30");
  EXPECT_EQ(sides(webp("VP8X", "\0\0\0\0\x3f\x01\0\x1f\0\0"s)), "image/webp 320x32");
}

TEST(Picture, WhatIsNoneOrTooLargeIsRefused) {
  EXPECT_EQ(sides(""), "refused");
  EXPECT_EQ(sides("<svg xmlns='http://www.w3.org/2000/svg'/>"), "refused");
  EXPECT_EQ(sides(png("\0\0\0\0"s, "\0\0\0\x20"s)), "refused");
  EXPECT_EQ(sides(png("\0\0\x20\x01"s, "\0\0\0\x20"s)), "refused") << "8193 pixels";
  EXPECT_EQ(sides(png("\xff\xff\xff\xff"s, "\0\0\0\x20"s)), "refused");
  EXPECT_EQ(sides(webp("VP9 ", "")), "refused");
  const std::string good = png("\0\0\x01\0"s, "\0\0\0\x20"s);
  for (std::size_t length = 0; length < 24; ++length) EXPECT_EQ(sides(good.substr(0, length)), "refused") << length;
  EXPECT_EQ(sides(good + std::string(protocol::limits::picture_bytes_max, 'x')), "refused");
}

}  // namespace
}  // namespace convene::formats
