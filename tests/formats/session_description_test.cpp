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

TEST(SessionDescriptionTest, EachSectionAllowsForWhatAnySourceSendsAlong) {
  const std::string level = "a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level\n";
  const std::string way_up = "a=extmap:13 urn:3gpp:video-orientation\n";
  const std::string silent = "v=0\nm=audio 9 UDP 111\na=mid:0\n";
  const std::string dark = "m=video 9 UDP 96\na=mid:1\n";
  EXPECT_EQ(formats::with_extensions(silent + dark), silent + level + dark + way_up);
  const std::string whole = silent + level + "a=sendonly\n" + dark + way_up;
  EXPECT_EQ(formats::with_extensions(whole), whole) << "none is named twice";
  EXPECT_EQ(formats::with_extensions("v=0\nm=application 9 UDP x\n"), "v=0\nm=application 9 UDP x\n");
  EXPECT_THAT(formats::with_extensions(""), IsEmpty());
}

TEST(SessionDescriptionTest, LineEndsAreTurnedIntoEachOther) {
  EXPECT_EQ(formats::with_full_line_ends("a\nb\r\n"), "a\r\nb\r\n");
  EXPECT_EQ(formats::with_plain_line_ends("a\r\nb\r\n"), "a\nb\n");
}

}  // namespace
}  // namespace convene::testing
