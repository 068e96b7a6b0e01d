// Files that tests read: the project's own fixtures, and real inputs beside the project where someone has put them.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace convene {

inline std::string file_text(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline std::string fixture(const std::string& path) { return file_text(CONVENE_SOURCE_DIR "/tests/fixtures/" + path); }

/// Real inputs; may be absent, then the test is skipped.
inline std::filesystem::path shared_data(const std::string& path) {
  return CONVENE_SOURCE_DIR "/../shared/data/" + path;
}

}  // namespace convene

// Skips the test, with a line that says so, where a real input is not at hand.
#define SKIP_WITHOUT(path) \
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "skipped: " << (path).string() << " is not here"
