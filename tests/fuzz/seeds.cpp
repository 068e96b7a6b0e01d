#include "fuzz/seeds.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <variant>

#include "campus/presence_codec.hpp"
#include "formats/campus_document.hpp"
#include "formats/campus_import.hpp"
#include "protocol/codec/codec.hpp"
#include "protocol/vectors.hpp"

namespace convene::fuzz {

namespace fs = std::filesystem;

namespace {

std::vector<std::string> frames(bool from_client) {
  std::vector<std::string> seeds;
  for (const char* folder : {"valid", "invalid"}) {
    for (auto& vector : protocol::test::read_vectors(folder)) {
      if (vector.from_client == from_client) seeds.push_back(std::move(vector.text));
    }
  }
  return seeds;
}

std::vector<std::string> files(const char* folder) {
  std::vector<std::string> seeds;
  for (const auto& file : fs::recursive_directory_iterator(fs::path(CONVENE_SOURCE_DIR) / folder)) {
    if (!file.is_regular_file()) continue;
    std::ifstream stream(file.path(), std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  }
  return seeds;
}

}  // namespace

std::vector<std::string> command_seeds() { return frames(true); }
std::vector<std::string> server_frame_seeds() { return frames(false); }

std::vector<std::string> payload_seeds() {
  std::vector<std::string> seeds;
  for (const auto& vector : protocol::test::read_vectors("valid")) {
    const auto frame = protocol::decode_server(vector.text);
    if (vector.from_client || !frame) continue;
    const auto* records = std::get_if<protocol::RecordsFrame>(&frame.value());
    if (!records) continue;
    for (const auto& record : records->records) seeds.push_back(protocol::encode_payload(record.event));
  }
  return seeds;
}

std::vector<std::string> presence_seeds() {
  campus::PresenceFrame frame;
  frame.tick = 7;
  frame.left = {3};
  frame.placed = {{0, 264, 264, 2}, {1, 300, 264, 8}};
  frame.moved = {{2, -30, 4}};
  frame.stepped = {{3, -3, 4}, {12, 0, 7}};
  frame.turned = {{2, 1}};
  std::vector<std::uint8_t> bytes;
  campus::encode(frame, bytes);
  return {std::string(bytes.begin(), bytes.end())};
}

/// One conversation of the right commands, one of everything.
std::vector<std::string> session_seeds() {
  std::string talk = R"({"do":"hello","client":"tab-0000001","n":1,"d":{"protocol":1,"identity":"p7"}})";
  for (const std::string& frame : command_seeds()) talk += "\n" + frame;
  return {talk, talk.substr(talk.find('\n') + 1)};
}

std::vector<std::string> http_seeds() {
  return {
      "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
      "GET /ws HTTP/1.1\r\nHost: a:80\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n"
      "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
      "Sec-WebSocket-Protocol: convene.v1\r\nOrigin: http://a:80\r\nCookie: a=1; b=2\r\n\r\n",
      "POST /api/sign-in HTTP/1.1\r\nHost: [::1]:8080\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
      "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n",
      "GET /%2e%2e/%2fetc/passwd?x#y HTTP/1.0\r\nHost: a\r\nRange: bytes=0-\r\n folded: b\r\n\r\n",
  };
}

std::vector<std::string> schedule_seeds() { return files("tests/fixtures/schedules"); }
std::vector<std::string> map_seeds() { return files("tests/fixtures/maps"); }

std::vector<std::string> campus_seeds() {
  std::vector<std::string> seeds;
  for (const std::string& map : map_seeds()) {
    const auto imported =
        formats::import_campus([&](const std::string&) -> Result<std::string> { return map; }, "seed.tmj");
    if (imported) seeds.push_back(formats::write_campus_document(imported.value().document));
  }
  return seeds;
}

}  // namespace convene::fuzz
