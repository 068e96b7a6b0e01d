#include "formats/cell_rectangles.hpp"

#include <gtest/gtest.h>

#include "base/seeded_random.hpp"

namespace convene::formats {
namespace {

using campus::Rectangle;
using campus::TileBits;

TEST(CellRectangles, CoverExactlyTheTilesAndNoneTwice) {
  SeededRandom random(3);
  for (int round = 0; round < 200; ++round) {
    TileBits mask(random.between(1, 20), random.between(1, 20));
    const int percent = random.between(0, 100);
    for (std::size_t index = 0; index < mask.count(); ++index) {
      mask.set(mask.cell(index), random.between(1, 100) <= percent);
    }
    TileBits covered(mask.width(), mask.height());
    for (const Rectangle& part : rectangles_of(mask)) {
      for (int y = part.y; y < part.y + part.height; ++y) {
        for (int x = part.x; x < part.x + part.width; ++x) {
          ASSERT_FALSE(covered({x, y})) << "covered twice";
          covered.set({x, y});
        }
      }
    }
    ASSERT_EQ(covered, mask);
  }
}

TEST(CellRectangles, ABlockIsOne) {
  TileBits mask(6, 5);
  for (int y = 1; y < 4; ++y) {
    for (int x = 2; x < 5; ++x) mask.set({x, y});
  }
  EXPECT_EQ(rectangles_of(mask), (std::vector<Rectangle>{{2, 1, 3, 3}}));
}

TEST(CellRectangles, ADrawnRectangleHasTheTilesWhoseMiddleItHolds) {
  const TileBits grid(10, 10);
  EXPECT_EQ(tiles_under(64, 32, 96, 64, 32, grid), (Rectangle{2, 1, 3, 2}));
  EXPECT_EQ(tiles_under(70, 40, 96, 64, 32, grid), (Rectangle{2, 1, 3, 2}));
  EXPECT_EQ(tiles_under(79, 32, 34, 32, 32, grid), (Rectangle{2, 1, 2, 1}));
  EXPECT_EQ(tiles_under(65, 33, 2, 2, 32, grid), (Rectangle{2, 1, 1, 1})) << "too small for any middle";
  EXPECT_EQ(tiles_under(-100, -100, 10'000, 10'000, 32, grid), (Rectangle{0, 0, 10, 10}));
}

TEST(CellRectangles, NoNumberLeadsOffTheGrid) {
  const TileBits grid(10, 10);
  EXPECT_EQ(tiles_under(320, 0, 32, 32, 32, grid), Rectangle{});
  EXPECT_EQ(tiles_under(-64, 0, 32, 32, 32, grid), Rectangle{});
  for (const double wild : {1e308, -1e308, 1e-300, 4e9, -4e9}) {
    for (const double other : {1e308, -1e308, 0.0, 5e9}) {
      const Rectangle part = tiles_under(wild, other, other, wild, 32, grid);
      EXPECT_GE(part.x, 0);
      EXPECT_GE(part.y, 0);
      EXPECT_LE(part.x + part.width, 10);
      EXPECT_LE(part.y + part.height, 10);
    }
  }
}

}  // namespace
}  // namespace convene::formats
