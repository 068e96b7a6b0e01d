#include "session/ring.hpp"

#include <gmock/gmock.h>

#include "protocol/generated/cpp/limits.hpp"

namespace convene::session {
namespace {

namespace limits = protocol::limits;
using ::testing::IsEmpty;
using ::testing::Not;

Ring::Frame frame(std::uint64_t first, std::uint64_t count = 1, std::string text = "x") {
  return {first, count, std::make_shared<const std::string>(std::move(text))};
}

Ring ring_with(std::uint64_t head, std::initializer_list<std::uint64_t> counts) {
  Ring ring(head);
  for (const std::uint64_t count : counts) ring.push(frame(ring.head(), count));
  return ring;
}

TEST(Ring, StandsEmptyBeforeItsNextEntry) {
  const Ring ring(7);
  EXPECT_EQ(ring.head(), 7);
  EXPECT_EQ(ring.start(), 7);
  EXPECT_THAT(ring.from(7), IsEmpty());
  EXPECT_EQ(ring.tail(50), 7);
}

TEST(Ring, FindsTheFrameThatBeginsAtAnOffset) {
  const Ring ring = ring_with(10, {1, 3, 1});
  EXPECT_EQ(ring.start(), 10);
  EXPECT_EQ(ring.head(), 15);
  ASSERT_THAT(ring.from(11), Not(IsEmpty()));
  EXPECT_EQ(ring.from(11).front().count, 3);
  EXPECT_THAT(ring.from(14), Not(IsEmpty()));
  for (const std::uint64_t offset : {9, 12, 13, 15, 99}) EXPECT_THAT(ring.from(offset), IsEmpty()) << offset;
}

TEST(Ring, DropsTheOldestEntriesBeyondItsNumber) {
  Ring ring(0);
  for (std::uint64_t offset = 0; offset < limits::ring_entries_max + 5; ++offset) ring.push(frame(offset));
  EXPECT_EQ(ring.start(), 5);
  EXPECT_THAT(ring.from(4), IsEmpty());
  EXPECT_THAT(ring.from(5), Not(IsEmpty()));
}

TEST(Ring, DropsTheOldestEntriesBeyondItsBytes) {
  Ring ring(0);
  const std::string half(limits::ring_bytes_max / 2, 'x');
  for (std::uint64_t offset = 0; offset < 3; ++offset) ring.push(frame(offset, 1, half));
  EXPECT_EQ(ring.start(), 1);
}

TEST(Ring, KeepsTheNewestFrameHoweverLarge) {
  Ring ring(0);
  ring.push(frame(0));
  ring.push(frame(1, 1, std::string(limits::ring_bytes_max + 1, 'x')));
  EXPECT_EQ(ring.start(), 1);
  EXPECT_THAT(ring.from(1), Not(IsEmpty()));
}

TEST(Ring, IsFilledFromBefore) {
  Ring ring = ring_with(10, {2});
  ring.fill({frame(8), frame(9)});
  EXPECT_EQ(ring.start(), 8);
  EXPECT_EQ(ring.head(), 12);
  EXPECT_THAT(ring.from(8), Not(IsEmpty()));
  EXPECT_THAT(ring.from(10), Not(IsEmpty()));
  ring.fill({});
  EXPECT_EQ(ring.start(), 8);
}

TEST(Ring, IsFilledOnlyUpToWhereItBegins) {
  Ring ring(10);
  EXPECT_DEATH(ring.fill({frame(7)}), "start");
  EXPECT_DEATH(ring.push(frame(11)), "head");
}

TEST(Ring, FilledTooFullItKeepsTheNewest) {
  Ring ring = ring_with(limits::ring_entries_max, {1});
  std::vector<Ring::Frame> past;
  for (std::uint64_t offset = 0; offset < limits::ring_entries_max; ++offset) past.push_back(frame(offset));
  ring.fill(std::move(past));
  EXPECT_EQ(ring.start(), 1);
}

TEST(Ring, ReplacesWhatItHolds) {
  Ring ring = ring_with(0, {1, 1, 1});
  const auto held = ring.from(1).front().bytes;
  ring.replace(1, std::make_shared<const std::string>("new"));
  EXPECT_EQ(*ring.from(1).front().bytes, "new");
  EXPECT_EQ(*held, "x") << "what is being sent stays as it is";
  ring.replace(99, std::make_shared<const std::string>("new"));
}

TEST(Ring, CountsReplacedBytes) {
  Ring ring = ring_with(0, {1, 1});
  ring.replace(1, std::make_shared<const std::string>(std::string(limits::ring_bytes_max, 'x')));
  ring.push(frame(2));
  EXPECT_EQ(ring.start(), 2) << "the large one and what was before it had to go";
}

TEST(Ring, ReplacesOnlyWhatStandsAlone) {
  Ring ring = ring_with(0, {2});
  EXPECT_DEATH(ring.replace(1, std::make_shared<const std::string>("new")), "count == 1");
}

TEST(Ring, ItsTailBeginsWithAFrame) {
  const Ring ring = ring_with(0, {1, 4, 1});
  EXPECT_EQ(ring.tail(1), 5);
  EXPECT_EQ(ring.tail(2), 1) << "the frame that holds the second newest";
  EXPECT_EQ(ring.tail(100), 0);
  EXPECT_EQ(ring.tail(0), 6);
}

}  // namespace
}  // namespace convene::session
