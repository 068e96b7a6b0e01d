#include "base/result.hpp"

#include <gtest/gtest.h>

namespace convene {
namespace {

TEST(Result, IsAValueOrAnError) {
  Result<int> good(7);
  ASSERT_TRUE(good);
  EXPECT_EQ(good.value(), 7);
  good.value() = 8;
  EXPECT_EQ(good.value(), 8);
  const Result<int> bad(Failure{"It is not there.", "Look elsewhere."});
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().sentence, "It is not there.");
}

TEST(Result, KeepsValueAndErrorOfOneTypeApart) {
  struct Name {
    std::string text;
  };
  struct Reason {
    std::string text;
  };
  EXPECT_TRUE((Result<Name, Reason>(Name{"Ana"})));
  EXPECT_FALSE((Result<Name, Reason>(Reason{"no name"})));
}

TEST(Result, AskingForWhatIsNotThereEndsTheProcess) {
  const Result<int> good(7);
  const Result<int> bad(Failure{});
  EXPECT_DEATH((void)bad.value(), "index");
  EXPECT_DEATH((void)good.error(), "index");
}

}  // namespace
}  // namespace convene
