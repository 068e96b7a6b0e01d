// The frames of protocol/vectors/frames, as both sides' tests read them.
#pragma once

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace convene::protocol::test {

struct Vector {
  std::string where;  ///< file and name, for messages of tests
  bool from_client = false;
  std::string text;
  nlohmann::json means;  ///< valid ones: what the text says, with every default
  std::string code;      ///< invalid ones
  std::string detail;    ///< invalid ones; empty where it is not told
  std::uint32_t n = 0;   ///< invalid ones
};

inline std::string bytes_of(std::string_view hexadecimal) {
  std::string bytes;
  for (std::size_t place = 0; place + 1 < hexadecimal.size(); place += 2) {
    bytes += static_cast<char>(std::stoi(std::string(hexadecimal.substr(place, 2)), nullptr, 16));
  }
  return bytes;
}

inline std::string text_of(const nlohmann::json& source) {
  if (source.contains("hex")) return bytes_of(source.at("hex").get<std::string>());
  if (source.contains("text")) return source.at("text").get<std::string>();
  return source.at("frame").dump();
}

/// Throws where the folder or a file of it is not as expected: then the tests could not tell anything.
inline std::vector<Vector> read_vectors(std::string_view folder) {
  std::vector<Vector> vectors;
  const auto root = std::filesystem::path(CONVENE_SOURCE_DIR) / "protocol/vectors/frames" / folder;
  for (const auto& entry : std::filesystem::directory_iterator(root)) {
    std::ifstream file(entry.path());
    const auto content = nlohmann::json::parse(file);
    const auto common = [&](const nlohmann::json& source, const char* key, auto fallback) {
      return source.value(key, content.value(key, fallback));
    };
    for (const auto& source : content.at("cases")) {
      Vector vector;
      vector.where = entry.path().filename().string() + ": " + source.at("name").get<std::string>();
      vector.from_client = content.at("from") == "client";
      vector.text = text_of(source);
      vector.means = source.contains("means") ? source.at("means") : source.value("frame", nlohmann::json());
      vector.code = common(source, "code", std::string());
      vector.detail = source.value("detail", std::string());
      vector.n = common(source, "n", std::uint32_t{0});
      vectors.push_back(std::move(vector));
    }
  }
  if (vectors.empty()) throw std::runtime_error("no vectors in " + root.string());
  return vectors;
}

}  // namespace convene::protocol::test
