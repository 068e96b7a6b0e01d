#include "session/news.hpp"

#include <gmock/gmock.h>

namespace convene::session {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

ports::Bytes frame(std::string text) { return std::make_shared<const std::string>(std::move(text)); }

/// All that a reader who has seen so much is still to see; afterwards they have.
std::vector<std::string> read(const News& news, std::uint64_t& seen) {
  std::vector<std::string> texts;
  while (const ports::Bytes* next = news.next(seen)) texts.push_back(**next);
  return texts;
}

TEST(News, AreReadOnceByEachReader) {
  News news;
  std::uint64_t one = news.version(), two = news.version();
  news.put("a", frame("first"));
  EXPECT_THAT(read(news, one), ElementsAre("first"));
  news.put("b", frame("second"));
  EXPECT_THAT(read(news, one), ElementsAre("second"));
  EXPECT_THAT(read(news, one), IsEmpty());
  EXPECT_THAT(read(news, two), ElementsAre("first", "second"));
}

TEST(News, OfAKeyOnlyTheNewestIsLeft) {
  News news;
  std::uint64_t slow = news.version();
  news.put("a", frame("old"));
  news.put("b", frame("other"));
  news.put("a", frame("new"));
  EXPECT_THAT(read(news, slow), ElementsAre("other", "new"));
}

TEST(News, AReaderWhoSawTheOldSeesTheNewToo) {
  News news;
  std::uint64_t quick = news.version();
  for (const char* text : {"one", "two"}) {
    news.put("a", frame(text));
    EXPECT_THAT(read(news, quick), ElementsAre(text));
  }
}

TEST(News, AreNotForThoseWhoComeLater) {
  News news;
  news.put("a", frame("before"));
  std::uint64_t late = news.version();
  EXPECT_THAT(read(news, late), IsEmpty());
}

TEST(News, OfTooManyKeysTheSilentAreForgotten) {
  News news;
  std::uint64_t slow = news.version();
  for (std::size_t key = 0; key < News::keys_max + 3; ++key) {
    news.put(std::to_string(key), frame(std::to_string(key)));
    if (key == 10) news.put("0", frame("still here"));
  }
  const auto texts = read(news, slow);
  EXPECT_EQ(texts.size(), News::keys_max);
  EXPECT_THAT(texts, ::testing::Contains("still here"));
  EXPECT_THAT(texts, ::testing::Not(::testing::Contains("1")));
}

}  // namespace
}  // namespace convene::session
