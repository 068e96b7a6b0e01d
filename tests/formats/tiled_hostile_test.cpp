// Maps that are broken or mean harm: each is refused with a sentence and a remedy, or read; none ends the process.
#include <gtest/gtest.h>
#include <zlib.h>

#include <string>
#include <vector>

#include "base/seeded_random.hpp"
#include "formats/base64.hpp"
#include "formats/campus_document.hpp"
#include "formats/files.hpp"
#include "formats/imported.hpp"
#include "formats/tiled_import.hpp"

namespace convene::formats {
namespace {

std::string refusal_of(const std::string& json) {
  const auto imported = import_tiled(json, "hostile.tmj");
  if (imported) return "accepted";
  EXPECT_FALSE(imported.error().remedy.empty()) << imported.error().sentence;
  EXPECT_EQ(imported.error().sentence.back(), '.');
  return imported.error().sentence;
}

std::string map_with(const std::string& members) {
  return R"({"type":"map","width":2,"height":1,"tilewidth":32,"tileheight":32,"tilesets":[],"layers":[],)" + members +
         "}";
}

std::string map_of_layers(const std::string& layers) {
  return R"({"type":"map","width":2,"height":1,"tilewidth":32,"tileheight":32,"tilesets":[],"layers":[)" + layers +
         "]}";
}

TEST(TiledHostile, WhatIsNoMapOfOursIsRefusedWithTheWayOut) {
  EXPECT_EQ(refusal_of(""), "This is not a JSON file: reading stopped in line 1.");
  EXPECT_EQ(refusal_of("<?xml version=\"1.0\"?><map/>"), "This is a map in Tiled's XML form (.tmx).");
  EXPECT_EQ(refusal_of("[]"), "This JSON file is not a Tiled map.");
  EXPECT_EQ(refusal_of(R"({"type":"tileset","layers":[]})"), "This JSON file is not a Tiled map.");
  EXPECT_EQ(refusal_of(R"({"version":"1","mapUrl":"a.tmj"})"),
            "This is a WorkAdventure overlay (.wam), not the map itself.");
  EXPECT_EQ(refusal_of(map_with(R"("orientation":"isometric")")), "The map is isometric; a campus is orthogonal.");
  EXPECT_EQ(refusal_of(map_with(R"("infinite":true)")), "The map is infinite; a campus has edges.");
  EXPECT_EQ(refusal_of(std::string(11'000'000, ' ')), "The map is larger than 10485760 bytes.");
  EXPECT_EQ(refusal_of(map_with(R"("tilesets":[{"firstgid":1,"source":"a.tsx"}])")),
            "The map uses the external tileset \"a.tsx\".");
}

TEST(TiledHostile, WildSizesAreRefused) {
  for (const char* size : {"0", "-1", "513", "1e9", "1e300", "2.5", "\"2\"", "null", "[]"}) {
    const std::string sides = R"({"type":"map","layers":[],"tilewidth":32,"tileheight":32,"height":1,"width":)";
    EXPECT_EQ(refusal_of(sides + size + "}"), "The map is not between 1 and 512 tiles wide and high.") << size;
    const std::string tiles = R"({"type":"map","layers":[],"width":2,"height":1,"tileheight":32,"tilewidth":)";
    EXPECT_EQ(refusal_of(tiles + size + "}"), "The map's tiles are not square.") << size;
  }
}

TEST(TiledHostile, ALayerThatLiesAboutItsTilesIsNamed) {
  EXPECT_EQ(
      refusal_of(map_of_layers(R"({"type":"group","name":"g","layers":[{"type":"tilelayer","name":"l","data":[1]}]})")),
      "The layer \"g/l\" holds 1 tiles instead of 2.");
}

TEST(TiledHostile, AMapOfWallsIsRefused) {
  EXPECT_EQ(refusal_of(map_of_layers(
                R"({"type":"tilelayer","name":"l","data":[1,1],"properties":[{"name":"collides","value":true}]})")),
            "Every tile of the map is blocked.");
}

TEST(TiledHostile, GroupsWithoutEndAreRefused) {
  std::string groups;
  for (int i = 0; i < 100'000; ++i) groups += R"({"type":"group","layers":[)";
  EXPECT_EQ(refusal_of(map_of_layers(groups)), "This is not a JSON file: it is nested deeper than 64 levels.");
  std::string many = R"({"type":"group"})";
  for (int i = 0; i < 1'000; ++i) many += R"(,{"type":"group"})";
  EXPECT_EQ(refusal_of(map_of_layers(many)), "The map has more than 1000 layers.");
}

TEST(TiledHostile, LayersThatUnpackToTooMuchAreRefused) {
  const std::vector<std::uint8_t> empty_tiles(512 * 512 * 4);
  std::vector<std::uint8_t> packed(compressBound(empty_tiles.size()));
  uLongf size = packed.size();
  ASSERT_EQ(compress(packed.data(), &size, empty_tiles.data(), empty_tiles.size()), Z_OK);
  const std::string layer = R"({"type":"tilelayer","encoding":"base64","compression":"zlib","data":")" +
                            to_base64({packed.data(), size}) + "\"}";
  std::string layers = layer;
  for (int i = 0; i < 32; ++i) layers += "," + layer;
  EXPECT_EQ(
      refusal_of(R"({"type":"map","width":512,"height":512,"tilewidth":32,"tileheight":32,"layers":[)" + layers + "]}"),
      "The map's layers hold more than 8388608 tiles together.");
}

TEST(TiledHostile, WrongTypesAreAbsent) {
  EXPECT_EQ(
      refusal_of(map_of_layers(
          R"(7,null,[],"x",{"type":8,"name":[],"opacity":"x","visible":3,"offsetx":1e308,"properties":5},)"
          R"({"type":"objectgroup","name":null,"offsetx":-1e308,"objects":[1,{"x":"y"},{"type":"area"},)"
          R"({"type":"area","x":1e308,"y":-1e308,"width":1e308,"height":1e308,"rotation":1e308},)"
          R"({"type":"area","x":-1e308,"y":-1e308,"width":1e308,"height":1e308,"properties":[[],{"name":3}]}]})")),
      "accepted");
}

// Every byte of a good map bent in turn, with a seed: the import answers, and what it accepts can be stored and read.
TEST(TiledHostile, BentMapsNeverBreakAnything) {
  const std::string good = fixture("maps/pavilion.tmj");
  ASSERT_FALSE(good.empty());
  SeededRandom random(11);
  const std::vector<std::string> splinters{"1e308",      "-1",   "null", "[]",  "{}",
                                           "4294967295", "\"\"", "true", "0.5", "99999"};
  int accepted = 0;
  for (int round = 0; round < 3'000; ++round) {
    std::string bent = good;
    for (std::uint64_t bends = 1 + random.below(3); bends > 0; --bends) {
      const std::size_t value = bent.find_first_of("0123456789\"tf", random.below(bent.size()));
      if (value == std::string::npos) continue;
      const std::size_t end = bent.find_first_of(",\n]}", value);
      bent.replace(value, (end == std::string::npos ? bent.size() : end) - value,
                   splinters[random.below(splinters.size())]);
    }
    const auto imported = import_campus(files_of({{"bent.tmj", bent}}), "bent.tmj");
    if (!imported) continue;
    ++accepted;
    const auto& document = imported.value().document;
    const auto read_back = read_campus_document(write_campus_document(document));
    ASSERT_TRUE(read_back) << read_back.error().sentence;
    ASSERT_EQ(read_back.value(), document);
  }
  EXPECT_GT(accepted, 100) << "the bending is too rough to test anything";
}

}  // namespace
}  // namespace convene::formats
