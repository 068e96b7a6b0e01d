#include "transport/outgoing.hpp"

#include <gtest/gtest.h>

#include <random>

namespace convene::transport {
namespace {

ports::Bytes piece(std::string text) { return std::make_shared<const std::string>(std::move(text)); }

/// What would be sent next, as one text.
std::string gathered(const Outgoing& outgoing, std::size_t parts_max = 64) {
  std::vector<iovec> parts;
  outgoing.gather(parts, parts_max);
  std::string text;
  for (const iovec& part : parts) text.append(static_cast<const char*>(part.iov_base), part.iov_len);
  return text;
}

TEST(Outgoing, GathersPiecesInOrder) {
  Outgoing outgoing;
  EXPECT_TRUE(outgoing.is_empty());
  for (const char* text : {"one ", "two ", "three"}) outgoing.add(piece(text));
  EXPECT_EQ(gathered(outgoing), "one two three");
  EXPECT_EQ(gathered(outgoing, 2), "one two ");
}

TEST(Outgoing, GoesOnAtTheRightByte) {
  Outgoing outgoing;
  outgoing.add(piece("one "));
  outgoing.add(piece("two"));
  outgoing.advance(2);
  EXPECT_EQ(gathered(outgoing), "e two");
  outgoing.advance(0);
  outgoing.advance(2);
  EXPECT_EQ(gathered(outgoing), "two");
  outgoing.add(piece("!"));
  outgoing.advance(4);
  EXPECT_TRUE(outgoing.is_empty());
}

TEST(Outgoing, KeepsItsPiecesAliveUntilTheyAreSentAndNoLonger) {
  Outgoing outgoing;
  const ports::Bytes shared = piece("shared");
  outgoing.add(shared);
  EXPECT_EQ(shared.use_count(), 2);
  outgoing.advance(5);
  EXPECT_EQ(shared.use_count(), 2);
  outgoing.advance(1);
  EXPECT_EQ(shared.use_count(), 1);
}

TEST(Outgoing, CannotHaveSentWhatItDidNotHold) {
  Outgoing outgoing;
  outgoing.add(piece("one"));
  EXPECT_DEATH(outgoing.advance(4), "bytes == 0");
}

TEST(Outgoing, LosesAndRepeatsNothingHoweverLittleIsTakenAtATime) {
  std::mt19937 random(3);
  Outgoing outgoing;
  std::string given;
  std::string taken;
  for (int step = 0; step < 5000; ++step) {
    if (random() % 3 == 0) {
      const std::string text(1 + random() % 40, static_cast<char>('a' + step % 26));
      given += text;
      outgoing.add(piece(text));
    }
    const std::string next = gathered(outgoing, 1 + random() % 5);
    const std::size_t bytes = next.empty() ? 0 : random() % (next.size() + 1);
    taken += next.substr(0, bytes);
    outgoing.advance(bytes);
  }
  taken += gathered(outgoing, 10'000);
  EXPECT_EQ(taken, given);
}

}  // namespace
}  // namespace convene::transport
