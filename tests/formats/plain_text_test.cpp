#include "formats/plain_text.hpp"

#include <gtest/gtest.h>

namespace convene::formats {
namespace {

TEST(PlainText, ALineIsOneLine) {
  EXPECT_EQ(as_line("  Main \t\n Hall\r\n", 100), "Main Hall");
  EXPECT_EQ(as_line("a\xE2\x80\xA8"
                    "b",
                    100),
            "a b");  // line separator
  EXPECT_EQ(as_line("a\xE2\x80\xAE"
                    "b\xE2\x81\xA6"
                    "c",
                    100),
            "abc");  // override and isolate
  EXPECT_EQ(as_line("\x01\x02", 100), "");
}

TEST(PlainText, ProseKeepsItsLines) { EXPECT_EQ(as_prose(" one\r\ntwo \n", 100), "one\ntwo"); }

TEST(PlainText, LengthCountsCodePoints) {
  EXPECT_EQ(as_line("Bühne", 3), "Büh");
  EXPECT_EQ(as_line("a b c", 2), "a");
}

TEST(PlainText, WhatShowsNothingIsEmpty) {
  EXPECT_EQ(as_line("\xE2\x80\x8B \xC2\xA0", 10), "");  // zero width space, no-break space
  EXPECT_EQ(as_prose("\n\n", 10), "");
}

}  // namespace
}  // namespace convene::formats
