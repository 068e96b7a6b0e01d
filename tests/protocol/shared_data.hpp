// Real inputs that live beside the project and are not part of it; tests that use them skip where they are absent.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace convene::protocol::test {

inline std::filesystem::path shared_data(std::string_view below) {
  return std::filesystem::path(CONVENE_SOURCE_DIR).parent_path() / "shared/data" / below;
}

inline std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace convene::protocol::test
