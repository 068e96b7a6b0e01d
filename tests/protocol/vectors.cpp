#include "protocol/vectors.hpp"

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace convene::protocol::test {

namespace {

using nlohmann::json;

std::string bytes_of(std::string_view hexadecimal) {
  std::string bytes;
  for (std::size_t place = 0; place + 1 < hexadecimal.size(); place += 2) {
    bytes += static_cast<char>(std::stoi(std::string(hexadecimal.substr(place, 2)), nullptr, 16));
  }
  return bytes;
}

std::string text_of(const json& source) {
  if (source.contains("hex")) return bytes_of(source.at("hex").get<std::string>());
  if (source.contains("text")) return source.at("text").get<std::string>();
  return source.at("frame").dump();
}

/// What a case does not say itself, its file says for all.
Vector vector_of(const json& source, const json& file, const std::string& file_name) {
  const auto said = [&](const char* key, auto fallback) { return source.value(key, file.value(key, fallback)); };
  Vector vector;
  vector.where = file_name + ": " + source.at("name").get<std::string>();
  vector.from_client = file.at("from") == "client";
  vector.text = text_of(source);
  vector.means = (source.contains("means") ? source.at("means") : source.value("frame", json())).dump();
  vector.code = said("code", std::string());
  vector.detail = source.value("detail", std::string());
  vector.n = said("n", std::uint32_t{0});
  return vector;
}

}  // namespace

std::vector<Vector> read_vectors(std::string_view folder) {
  std::vector<Vector> vectors;
  const auto root = std::filesystem::path(CONVENE_SOURCE_DIR) / "protocol/vectors/frames" / folder;
  for (const auto& entry : std::filesystem::directory_iterator(root)) {
    std::ifstream stream(entry.path());
    const auto file = json::parse(stream);
    for (const auto& source : file.at("cases")) {
      vectors.push_back(vector_of(source, file, entry.path().filename().string()));
    }
  }
  if (vectors.empty()) throw std::runtime_error("no vectors in " + root.string());
  return vectors;
}

}  // namespace convene::protocol::test
