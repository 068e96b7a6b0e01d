// What is said to Janus, to the letter, and what is understood of what version 1.1.2 says.
#include "formats/janus_messages.hpp"

#include <gmock/gmock.h>

namespace convene::testing {
namespace {

using namespace formats::janus;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const Envelope envelope{"7", "api secret", 11, 12};
const Envelope bare{"1", "", 0, 0};

TEST(JanusMessagesTest, WhatIsAskedHasItsEnvelope) {
  EXPECT_EQ(write(bare, Create{}), R"({"janus":"create","transaction":"1"})");
  EXPECT_EQ(write(envelope, Keepalive{}),
            R"({"apisecret":"api secret","handle_id":12,"janus":"keepalive","session_id":11,"transaction":"7"})");
}

TEST(JanusMessagesTest, WhatIsAskedOfTheRoom) {
  EXPECT_EQ(write(bare, Subscribe{{{5, "0"}}}),
            R"({"body":{"autoupdate":false,"ptype":"subscriber","request":"join","room":8,)"
            R"("streams":[{"feed":5,"mid":"0"}]},"janus":"message","transaction":"1"})");
  EXPECT_EQ(write(bare, Update{{{5, "0"}}}),
            R"({"body":{"request":"update","subscribe":[{"feed":5,"mid":"0"}]},"janus":"message","transaction":"1"})");
  EXPECT_EQ(write(bare, Switch{{{"3", {5, "0"}}}}),
            R"({"body":{"request":"switch","streams":[{"feed":5,"mid":"0","sub_mid":"3"}]},)"
            R"("janus":"message","transaction":"1"})");
  EXPECT_THAT(write(bare, MakeRoom{}),
              HasSubstr(R"("dummy_streams":[{"codec":"opus","fmtp":"useinbandfec=1"},{"codec":"vp8"}])"));
  EXPECT_EQ(write(bare, Start{"v=0\r\n"}),
            R"({"body":{"request":"start"},"janus":"message","jsep":{"sdp":"v=0\r\n","type":"answer"},)"
            R"("transaction":"1"})");
  EXPECT_EQ(write(bare, Trickle{}), R"({"candidate":{"completed":true},"janus":"trickle","transaction":"1"})");
}

TEST(JanusMessagesTest, WhatComesIsUnderstood) {
  const auto attached =
      read(R"({"janus":"event","transaction":"9","sender":12,"plugindata":{"plugin":"janus.plugin.videoroom","data":)"
           R"({"videoroom":"attached","streams":[{"type":"audio","mid":"0","active":true,"feed_id":5,"feed_mid":"0"},)"
           R"({"type":"video","mid":"1","active":false}]}},"jsep":{"type":"offer","sdp":"v=0"}})");
  ASSERT_TRUE(attached);
  const Message& message = attached.value();
  EXPECT_EQ(message.sender, 12U);
  EXPECT_EQ(message.offer, "v=0");
  EXPECT_THAT(message.answer, IsEmpty());
  ASSERT_THAT(message.carried, SizeIs(2));
  EXPECT_EQ(message.carried[0].source, (Source{5, "0"}));
  EXPECT_FALSE(message.carried[1].source);
  EXPECT_FALSE(message.carried[0].is_picture);
  EXPECT_TRUE(message.carried[1].is_picture);
  EXPECT_EQ(read(R"({"janus":"success","transaction":"1","data":{"id":8729520580625868}})").value().id,
            8729520580625868U);
}

TEST(JanusMessagesTest, WhatASectionCarriesAfterASwitchIsUnderstood) {
  const auto switched =
      read(R"({"janus":"event","transaction":"9","sender":12,"plugindata":{"data":{"videoroom":"event",)"
           R"("switched":"ok","room":8,"changes":1,"streams":[{"type":"audio","mid":"0","active":true,)"
           R"("feed_id":6,"feed_mid":"0"}]}}})");
  ASSERT_TRUE(switched.value().has_carried);
  EXPECT_EQ(switched.value().carried.front().source, (Source{6, "0"}));
  EXPECT_THAT(switched.value().offer, IsEmpty());
}

TEST(JanusMessagesTest, TheFeedOfNobodysIsFoundAmongAll) {
  const std::string head = R"({"janus":"success","transaction":"1","plugindata":{"data":{"videoroom":"participants",)";
  EXPECT_EQ(read(head + R"("participants":[{"id":5,"publisher":true},{"id":77,"dummy":true}]}}})").value().id, 77U);
  EXPECT_EQ(read(head + R"("participants":[{"id":5,"publisher":true}]}}})").value().id, 0U);
}

TEST(JanusMessagesTest, FailuresAreFoundWhereverTheyStand) {
  EXPECT_EQ(read(R"({"janus":"error","transaction":"1","error":{"code":403,"reason":"Unauthorized"}})").value().error,
            403);
  const auto refused = read(R"({"janus":"event","plugindata":{"data":{"videoroom":"event","error_code":428,)"
                            R"("error":"No such feed: 5"}}})");
  EXPECT_EQ(refused.value().error, 428);
  EXPECT_EQ(refused.value().reason, "No such feed: 5");
  EXPECT_FALSE(read("no JSON"));
}

}  // namespace
}  // namespace convene::testing
