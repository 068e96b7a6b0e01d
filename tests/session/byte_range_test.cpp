#include "session/byte_range.hpp"

#include <gtest/gtest.h>

namespace convene::session {
namespace {

TEST(ByteRange, OnePartIsServed) {
  EXPECT_EQ(range_of("bytes=0-499", 1000), (ByteRange{0, 500}));
  EXPECT_EQ(range_of("bytes=500-", 1000), (ByteRange{500, 1000}));
  EXPECT_EQ(range_of("bytes=-100", 1000), (ByteRange{900, 1000}));
  EXPECT_EQ(range_of("bytes=999-5000", 1000), (ByteRange{999, 1000}));
  EXPECT_EQ(range_of("bytes=-5000", 1000), (ByteRange{0, 1000}));
}

TEST(ByteRange, WhatIsNotThereIsSaidSo) {
  EXPECT_EQ(range_of("bytes=1000-", 1000), (ByteRange{0, 0}));
  EXPECT_EQ(range_of("bytes=0-0", 0), (ByteRange{0, 0}));
  EXPECT_EQ(range_of("bytes=-0", 1000)->from, range_of("bytes=-0", 1000)->to);
}

TEST(ByteRange, OfAllElseTheWholeIsSent) {
  for (const char* header : {"", "bytes", "bytes=", "bytes=-", "bytes=5-2", "bytes=a-2", "bytes=0-2,5-9", "pages=0-2",
                             "bytes=0x1-2", "bytes= 0-2", "bytes=99999999999999999999-"}) {
    EXPECT_FALSE(range_of(header, 1000)) << header;
  }
}

}  // namespace
}  // namespace convene::session
