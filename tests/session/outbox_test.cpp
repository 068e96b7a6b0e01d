#include "session/outbox.hpp"

#include <gtest/gtest.h>

namespace convene::session {
namespace {

namespace limits = protocol::limits;

ports::Bytes frame(std::size_t bytes) { return std::make_shared<const std::string>(bytes, 'x'); }

TEST(Outbox, HoldsSoManyFramesAndNoMore) {
  Outbox outbox;
  for (std::uint64_t count = 0; count < limits::control_queue_max; ++count) EXPECT_TRUE(outbox.push(frame(10)));
  EXPECT_FALSE(outbox.push(frame(10)));
}

TEST(Outbox, HoldsSoManyBytesAndNoMore) {
  Outbox outbox;
  EXPECT_TRUE(outbox.push(frame(limits::control_queue_bytes_max - 1)));
  EXPECT_TRUE(outbox.push(frame(1)));
  EXPECT_FALSE(outbox.push(frame(1)));
}

TEST(Outbox, TakesOneFrameHoweverLarge) {
  Outbox outbox;
  EXPECT_TRUE(outbox.push(frame(limits::control_queue_bytes_max + 1)));
  EXPECT_FALSE(outbox.push(frame(1)));
}

TEST(Outbox, GivesTheOldestAwayAsManyAsFit) {
  Outbox outbox;
  for (std::size_t bytes = 1; bytes <= Batch::frames_max + 2; ++bytes) outbox.push(frame(bytes));
  Batch batch;
  outbox.take(batch);
  ASSERT_EQ(batch.frames().size(), Batch::frames_max);
  EXPECT_EQ(batch.frames().front()->size(), 1);
  EXPECT_FALSE(outbox.is_empty());
  batch.clear();
  outbox.take(batch);
  ASSERT_EQ(batch.frames().size(), 2);
  EXPECT_EQ(batch.frames().back()->size(), Batch::frames_max + 2);
  EXPECT_TRUE(outbox.is_empty());
  EXPECT_TRUE(outbox.push(frame(limits::control_queue_bytes_max))) << "what was given away is not counted";
}

TEST(Batch, EndsAtItsBytesToo) {
  Batch batch;
  batch.add(frame(Batch::bytes_max - 1));
  EXPECT_FALSE(batch.is_full());
  batch.add(frame(1));
  EXPECT_TRUE(batch.is_full());
}

}  // namespace
}  // namespace convene::session
