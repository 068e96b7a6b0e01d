// What the vectors cannot tell: digests, stored payloads, how replies and refusals are written.
#include "protocol/codec/codec.hpp"

#include <gtest/gtest.h>

namespace convene::protocol {
namespace {

std::string frame_of(std::string_view command, std::string_view content) {
  return R"({"do":")" + std::string(command) + R"(","client":"tab-00000001","n":1,"d":)" + std::string(content) + "}";
}

std::uint64_t digest(std::string_view command, std::string_view content) {
  const auto frame = decode_command(frame_of(command, content));
  EXPECT_TRUE(frame) << frame.error().detail;
  return frame.value().digest;
}

TEST(Digest, IsOfWhatTheServerUnderstood) {
  const auto plain = digest("chat.delete", R"({"room":"r3","offset":1})");
  EXPECT_NE(plain, 0U);
  EXPECT_EQ(plain, digest("chat.delete", R"({"offset":1,"room":"r3"})"));
  EXPECT_EQ(plain, digest("chat.delete", R"({ "room":"r3","offset":1,"why":"" })"));
  EXPECT_EQ(plain, digest("chat.delete", R"({"room":"\u0072\u0033","offset":1,"later":true})"));
  EXPECT_NE(plain, digest("chat.delete", R"({"room":"r3","offset":2})"));
  EXPECT_NE(plain, digest("chat.delete", R"({"room":"r3","offset":1,"why":"x"})"));
}

TEST(Digest, TellsCommandsOfTheSameContentApart) {
  EXPECT_NE(digest("person.unmute", R"({"person":"p8"})"), digest("person.restore", R"({"person":"p8"})"));
  EXPECT_NE(digest("room.leave", "{}"), digest("ping", "{}"));
}

TEST(Digest, IsTheSameForCommandsThatDidNotComeFromTheWire) {
  EXPECT_EQ(digest_of(RoomEnter{RoomId{3}}), digest("room.enter", R"({"room":"r3"})"));
}

TEST(Refusal, CarriesWhatPeopleNeed) {
  EXPECT_EQ(encode_refusal(3, ErrorCode::not_in_room, {}),
            R"({"re":3,"refused":{"code":"not-in-room","sentence":"You are not in that room.",)"
            R"("remedy":"Enter the room first."}})");
  const auto frame = decode_server(encode_refusal(3, ErrorCode::field_invalid, "d.text: \"missing\""));
  ASSERT_TRUE(frame);
  EXPECT_EQ(std::get<RefusalFrame>(frame.value()), (RefusalFrame{3, ErrorCode::field_invalid, "d.text: \"missing\""}));
}

TEST(Reply, IsReadByTheTypeOfItsCommand) {
  const auto frame = decode_server(encode_reply(9, Placed{"room/r3", 18}));
  ASSERT_TRUE(frame);
  const auto& reply = std::get<ReplyFrame>(frame.value());
  EXPECT_EQ(reply.n, 9U);
  const auto placed = decode_as<Placed>(reply.ok);
  ASSERT_TRUE(placed);
  EXPECT_EQ(placed.value(), (Placed{"room/r3", 18}));
  EXPECT_FALSE(decode_as<Welcome>(reply.ok));
}

TEST(Reply, CarriesRecordsVerbatim) {
  const std::string record = encode_record("room/r3", 4, from_milliseconds(9), ChatDeleted{3, PersonId{7}});
  const History page{.topic = "room/r3", .records = {record, record}, .more = true};
  const auto again = decode_as<History>(encode_as(page));
  ASSERT_TRUE(again) << again.error().detail;
  EXPECT_EQ(again.value(), page);
}

TEST(Record, AddsColumnsAndNamesOnTheWireAndStoresNeither) {
  const Event event =
      DirectPosted{.author = PersonId{7}, .to = PersonId{8}, .name = "Zoë", .to_name = "Ali", .text = "hi"};
  EXPECT_EQ(encode_record("inbox/p8", 0, from_milliseconds(1), event),
            R"({"t":"direct.posted","topic":"inbox/p8","offset":0,"at":1,)"
            R"("d":{"author":"p7","to":"p8","name":"Zoë","to_name":"Ali","text":"hi"}})");
  EXPECT_EQ(encode_payload(event), R"({"text":"hi"})");
  EXPECT_EQ(columns_of(event), (Columns{PersonId{7}, PersonId{8}}));
}

TEST(Record, FrameOfNoRecordsIsAnEmptyList) { EXPECT_EQ(record_frame({}), "[]"); }

TEST(Payload, MayBeEmptyWhereColumnsTellAll) {
  const Columns columns{PersonId{7}, PersonId{8}};
  const auto event = decode_payload("direct.posted", payload_version, "", columns);
  ASSERT_TRUE(event);
  EXPECT_EQ(event.value(), Event(DirectPosted{.author = PersonId{7}, .to = PersonId{8}}));
  for (const auto kind : folded_from_columns) {
    EXPECT_TRUE(decode_payload(kind, payload_version, "", columns)) << kind;
  }
  EXPECT_FALSE(decode_payload("person.joined", payload_version, "", columns));
}

TEST(Payload, IsPassedByWhereTheStateNeedsNoneOfIt) {
  ChatPosted said{.author = PersonId{7}, .text = "hi"};
  EXPECT_EQ(stored_kind(Event(said)), "chat.posted.plain");
  const Columns columns{PersonId{7}, {}};
  const auto whole = decode_payload("chat.posted.plain", payload_version, R"({"text":"hi"})", columns);
  ASSERT_TRUE(whole);
  EXPECT_EQ(whole.value(), Event(said));

  said.reply_to = 3;
  EXPECT_EQ(stored_kind(Event(said)), "chat.posted");
  EXPECT_FALSE(decode_payload("chat.posted", payload_version, "", columns));
  EXPECT_EQ(stored_kind(Event(ChatPosted{.unrecorded = true})), "chat.posted");
  EXPECT_EQ(stored_kind(Event(RoomLeft{})), "room.left");
}

TEST(Payload, IsReadThoughBoundsBecameNarrower) {
  const std::string name(1000, 'x');
  const auto event =
      decode_payload("room.opened", payload_version,
                     R"({"room":"r3","name":")" + name + R"(\n","kind":"stage","description":"","area":""})", {});
  ASSERT_TRUE(event) << event.error().detail;
  EXPECT_EQ(std::get<RoomOpened>(event.value()).name, name + "\n");
}

TEST(Payload, OfAFormerKindIsLifted) {
  const auto event = decode_payload("rehearsal.erased", payload_version, R"({"offsets":[3,4]})", {});
  ASSERT_TRUE(event);
  TextErased wanted;
  wanted.offsets = {3, 4};
  EXPECT_EQ(event.value(), Event(wanted));
}

TEST(Payload, OfAnotherShapeIsRefused) {
  EXPECT_FALSE(decode_payload("room.placed", payload_version, R"({"room":"r3"})", {}));
  EXPECT_FALSE(decode_payload("room.placed", payload_version, R"({"room":"r3","area":1})", {}));
  EXPECT_FALSE(decode_payload("room.placed", payload_version, R"({"room":"r3","area":"a")", {}));
  EXPECT_FALSE(decode_payload("room.vanished", payload_version, "{}", {}));
  EXPECT_FALSE(decode_payload("room.placed", payload_version + 1, R"({"room":"r3","area":"a"})", {}));
}

TEST(Document, IsHeldToItsBounds) {
  const auto request = decode_as<SignInRequest>(R"({"secret":"0123456789abcdef","profile":{"name":"Zoë"}})");
  ASSERT_TRUE(request) << request.error().detail;
  EXPECT_EQ(request.value().profile, (Profile{.name = "Zoë"}));
  const auto fault = decode_as<SignInRequest>(R"({"secret":"0123456789abcdef","profile":{"name":" "}})");
  ASSERT_FALSE(fault);
  EXPECT_EQ(fault.error().code, ErrorCode::field_invalid);
  EXPECT_EQ(fault.error().detail, "profile.name: empty or blank");
  EXPECT_EQ(decode_as<SignInRequest>("").error().code, ErrorCode::malformed);
  EXPECT_EQ(decode_as<SignInRequest>("[]").error().detail, "not an object");
}

TEST(Document, ListsEndAtTheirBound) {
  std::string cursors;
  for (int count = 0; count < 65; ++count) cursors += R"({"topic":"t","epoch":"e","next":0},)";
  cursors.pop_back();
  const auto frame = decode_command(frame_of("hello", R"({"protocol":1,"identity":"p7","cursors":[)" + cursors + "]}"));
  ASSERT_FALSE(frame);
  EXPECT_EQ(frame.error().detail, "d.cursors: more than 64 items");
}

TEST(Text, IsBoundedInCodePoints) {
  const auto post = [](std::size_t code_points) {
    std::string text;
    for (std::size_t count = 0; count < code_points; ++count) text += "😀";
    return decode_command(frame_of("chat.post", R"({"room":"r3","text":")" + text + R"("})"));
  };
  EXPECT_TRUE(post(8000));
  ASSERT_FALSE(post(8001));
  EXPECT_EQ(post(8001).error().detail, "d.text: longer than 8000 code points");
}

}  // namespace
}  // namespace convene::protocol
