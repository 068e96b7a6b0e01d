#include "formats/session_description.hpp"

#include <gmock/gmock.h>

namespace convene::testing {
namespace {

using formats::MediaSection;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(SessionDescriptionTest, SectionsHaveTheirKindAndName) {
  const std::string text = "v=0\r\na=mid:x\r\nm=audio 9 UDP 111\r\na=mid:0\r\nm=video 9 UDP 96\r\nc=IN\r\na=mid:1";
  EXPECT_THAT(formats::media_sections(text), ElementsAre(MediaSection{"audio", "0"}, MediaSection{"video", "1"}));
  EXPECT_THAT(formats::media_sections(""), IsEmpty());
  EXPECT_THAT(formats::media_sections("m="), ElementsAre(MediaSection{"", ""}));
}

TEST(SessionDescriptionTest, LineEndsAreTurnedIntoEachOther) {
  EXPECT_EQ(formats::with_full_line_ends("a\nb\r\n"), "a\r\nb\r\n");
  EXPECT_EQ(formats::with_plain_line_ends("a\r\nb\r\n"), "a\nb\n");
}

}  // namespace
}  // namespace convene::testing
