#include "formats/map_bundle.hpp"

#include <gtest/gtest.h>

#include <string>

namespace convene::formats {
namespace {

std::string refusal_of(const std::string& json) {
  const auto bundle = read_map_bundle(json);
  return bundle ? "accepted" : bundle.error().sentence;
}

TEST(MapBundle, HoldsFilesByTheirPaths) {
  const auto bundle = read_map_bundle(
      R"({"main":"./floors/../a.tmj","maps":{"a.tmj":"{}","floors/b.tmj":"[]"},"pictures":{"t/w.png":"YWJj"}})");
  ASSERT_TRUE(bundle) << bundle.error().sentence;
  EXPECT_EQ(bundle.value().main, "a.tmj");
  EXPECT_EQ(bundle.value().files("a.tmj").value(), "{}");
  EXPECT_EQ(bundle.value().files("floors/b.tmj").value(), "[]");
  EXPECT_EQ(bundle.value().files("t/w.png").value(), "abc");
  EXPECT_EQ(bundle.value().files("c.tmj").error().sentence, "a map that is not here");
}

TEST(MapBundle, RefusesWhatIsNoneOfThatAndSaysWhy) {
  const std::string none = "This JSON file does not hold the maps of a campus.";
  EXPECT_EQ(refusal_of("{}"), none);
  EXPECT_EQ(refusal_of(R"({"main":7,"maps":{}})"), none);
  EXPECT_EQ(refusal_of(R"({"main":"a.tmj","maps":[]})"), none);
  EXPECT_EQ(refusal_of(R"({"main":"a.tmj","maps":{"b.tmj":"{}"}})"), "The main map \"a.tmj\" is not among the maps.");
  EXPECT_EQ(refusal_of(R"({"main":"a.tmj","maps":{"a.tmj":{}}})"), "The map \"a.tmj\" is no text.");
  EXPECT_EQ(refusal_of(R"({"main":"/a.tmj","maps":{"/a.tmj":"{}"}})"),
            "\"/a.tmj\" is not a path within the campus' folder.");
  EXPECT_EQ(refusal_of(R"({"main":"a.tmj","maps":{"a.tmj":"{}"},"pictures":{"../b.png":""}})"),
            "\"../b.png\" is not a path within the campus' folder.");
  EXPECT_EQ(refusal_of(R"({"main":"a.tmj","maps":{"a.tmj":"{}"},"pictures":{"b.png":"ä"}})"),
            "The picture \"b.png\" is not in Base64.");
}

}  // namespace
}  // namespace convene::formats
