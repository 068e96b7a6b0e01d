#include "formats/tiled_exit.hpp"

#include <gtest/gtest.h>

namespace convene::formats {
namespace {

TiledExit judge(std::string_view address) { return judge_exit(address, "main.tmj"); }

TEST(TiledExit, OpensToFilesWithinTheFolder) {
  EXPECT_EQ(judge("first.json#start").portal, (campus::Portal{"first.json", "start"}));
  EXPECT_EQ(judge("./first.json").portal, (campus::Portal{"first.json", ""}));
  EXPECT_EQ(judge(" first.json#start\n").portal, (campus::Portal{"first.json", "start"}));
  EXPECT_EQ(judge("upstairs/attic.tmj#ladder").portal, (campus::Portal{"upstairs/attic.tmj", "ladder"}));
  EXPECT_EQ(judge("upstairs/../first.json#x").portal, (campus::Portal{"first.json", "x"}));
  EXPECT_EQ(judge("#stairs").portal, (campus::Portal{"main.tmj", "stairs"}));
  EXPECT_EQ(judge_exit("../main.tmj", "upstairs/attic.tmj").portal, (campus::Portal{"main.tmj", ""}));
}

TEST(TiledExit, IsClosedToEverythingElseAndSaysWhy) {
  EXPECT_EQ(judge("world://lobby/pcb.json#start").why_closed, "leads to another server");
  EXPECT_EQ(judge("https://example.org/first.json").why_closed, "leads to another server");
  EXPECT_EQ(judge("//example.org/first.json").why_closed, "leads to another server");
  EXPECT_EQ(judge("../first.json").why_closed, "leads out of the campus' folder");
  EXPECT_EQ(judge("upstairs/../../first.json").why_closed, "leads out of the campus' folder");
  EXPECT_EQ(judge("/first.json").why_closed, "leads out of the campus' folder");
  EXPECT_EQ(judge("..\\first.json").why_closed, "leads out of the campus' folder");
  EXPECT_EQ(judge_exit("../../main.tmj", "upstairs/attic.tmj").why_closed, "leads out of the campus' folder");
  EXPECT_EQ(judge("{<lobby>/maps/north.json#start}\n").why_closed, "is a placeholder that was never filled in");
  EXPECT_EQ(judge("").why_closed, "leads nowhere");
  EXPECT_FALSE(judge("javascript:alert(1)").portal);
}

}  // namespace
}  // namespace convene::formats
