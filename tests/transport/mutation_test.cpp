// Right requests and frames with a few bytes changed, cut or doubled, from one seed: whatever comes, each connection
// ends and the next one is served.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "fuzz/mutated.hpp"
#include "websocket_client.hpp"

namespace convene::transport {
namespace {

using fuzz::mutated;

constexpr std::uint64_t seed = 29;
constexpr int mutants = 400;

void send_and_end(TestServer& server, const std::string& bytes) {
  RawClient client = server.client();
  client.send(bytes);
  client.finish_sending();
  client.read_to_end();
}

TEST(Mutation, NothingThatComesStopsTheServer) {
  TestServer server;
  SeededRandom random(seed);
  const std::string frames = frame(text, "one ", false) + frame(ping, "?") + frame(continuation, "two") +
                             frame(text, std::string(300, 'x')) + close_frame(1000, "bye");
  const std::vector<std::string> originals = {
      upgrade_request(server.origin()) + frames,
      "POST /api/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nCookie: a=1; b=2\r\n\r\nhelloGET /health HTTP/1.1\r\n"
      "Host: a\r\n\r\n"};
  for (int i = 0; i < mutants; ++i)
    send_and_end(server, mutated(originals[static_cast<std::size_t>(i) % originals.size()], frames, random));
  for (int i = 0; i < mutants; ++i)
    send_and_end(server, upgrade_request(server.origin()) + mutated(frames, originals.back(), random));
  server.wait_for_connections(0);
  EXPECT_EQ(server.request("GET /health HTTP/1.1\r\nHost: a\r\n\r\n").status, 200);
}

TEST(Mutation, SeedsOfABeastFuzzerAreHeldToo) {
  const std::filesystem::path folder =
      std::filesystem::path(CONVENE_SOURCE_DIR) / "../shared/data/bad-input/websocket-seeds";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << folder << " is absent";
  TestServer server;
  for (const std::string kind : {"http_request", "websocket_server"}) {
    for (const auto& entry : std::filesystem::directory_iterator(folder / kind)) {
      std::ifstream file(entry.path(), std::ios::binary);
      send_and_end(server, std::string(std::istreambuf_iterator<char>(file), {}));
    }
  }
  server.wait_for_connections(0);
  EXPECT_EQ(server.request("GET /health HTTP/1.1\r\nHost: a\r\n\r\n").status, 200);
}

}  // namespace
}  // namespace convene::transport
