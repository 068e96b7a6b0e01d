#include "formats/tile_data.hpp"

#include <gtest/gtest.h>

#include <string>

namespace convene::formats {
namespace {

using Gids = std::vector<std::uint32_t>;
const Gids four{1, 0, 0x80000002, 0xFFFFFFFF};

Result<Gids> read(const std::string& members, std::size_t tiles = 4) {
  const auto json = ForeignJson::parse("{" + members + "}");
  EXPECT_TRUE(json) << members;
  return read_tile_data(json.value().root(), tiles);
}

TEST(TileData, EveryFormGivesTheSameTiles) {
  EXPECT_EQ(read(R"("data":[1,0,2147483650,4294967295])").value(), four);
  EXPECT_EQ(read(R"("data":[1,0,-2147483646,-1])").value(), four) << "flip bits written as a sign";
  EXPECT_EQ(read(R"("encoding":"csv","data":"1,0,\n2147483650,4294967295\n")").value(), four);
  EXPECT_EQ(read(R"("encoding":"base64","data":"AQAAAAAAAAACAACA/////w==")").value(), four);
  EXPECT_EQ(read(R"("encoding":"base64","compression":"","data":" AQAAAAAAAAACAACA/////w== ")").value(), four);
  EXPECT_EQ(read(R"("encoding":"base64","compression":"zlib","data":"eJxjZIAAJgaGhv9AAAAMpgSA")").value(), four);
  EXPECT_EQ(
      read(R"("encoding":"base64","compression":"gzip","data":"H4sIAAAAAAACA2NkgAAmBoaG/0AAAMhNq28QAAAA")").value(),
      four);
}

TEST(TileData, RefusesWhatItCannotRead) {
  for (const char* members : {
           R"("data":[1,0,2])",
           R"("data":[1,0,2,3,4])",
           R"("data":[1,0,2,"x"])",
           R"("data":[1,0,2,1.5])",
           R"("data":[1,0,2,4294967296])",
           R"("data":[1,0,2,-2147483649])",
           R"("data":[1,0,2,[3]])",
           R"("data":{"0":1})",
           R"("data":null)",
           R"("name":"no data")",
           R"("encoding":"csv","data":"1,0,2")",
           R"("encoding":"csv","data":"1,0,2,3,4")",
           R"("encoding":"csv","data":"1,,2,3")",
           R"("encoding":"csv","data":"1,0,2,4294967296")",
           R"("encoding":"csv","data":"1,0,2,-1")",
           R"("encoding":"base64","data":"AQAAAAAAAAACAACA")",
           R"("encoding":"base64","data":"!!!!")",
           R"("encoding":"base64","compression":"zlib","data":"AQAAAAAAAAACAACA/////w==")",
           R"("encoding":"base64","compression":"zlib","data":"eJxjZIAAJgaGhv9AAAAM")",
           R"("encoding":"xml","data":"x")",
           R"("encoding":7,"data":"x")",
       }) {
    EXPECT_FALSE(read(members)) << members;
  }
}

TEST(TileData, SaysWhatToDoAboutZstandard) {
  const auto refused = read(R"("encoding":"base64","compression":"zstd","data":"KLUv/SA=")");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().sentence, "is packed with zstd, which is not supported");
  EXPECT_NE(refused.error().remedy.find("CSV"), std::string::npos);
}

// A hundred thousand zero bytes in a hundred: unpacked no further than the layer needs.
TEST(TileData, APackedBombIsNotUnpacked) {
  const std::string bomb = R"("encoding":"base64","compression":"zlib","data":")"
                           "eNrtwTEBAAAAwqD1T20ND6AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                           "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                           "AAAAAAAAAACAVwOGrwAB"
                           "\"";
  EXPECT_TRUE(read(bomb, 25'000)) << "it is one";
  EXPECT_FALSE(read(bomb, 4));
}

}  // namespace
}  // namespace convene::formats
