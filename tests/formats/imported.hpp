// Campuses of files that a test names, without a disk.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <utility>

#include "formats/campus_import.hpp"
#include "formats/files.hpp"

namespace convene::formats {

inline CampusFiles files_of(std::map<std::string, std::string> files) {
  return [files = std::move(files)](const std::string& path) -> Result<std::string> {
    const auto found = files.find(path);
    if (found == files.end()) return Failure{"a map that is not here", "Add it."};
    return found->second;
  };
}

/// What lies in a folder of the project or beside it.
inline CampusFiles files_below(const std::filesystem::path& folder) {
  return [folder](const std::string& path) -> Result<std::string> {
    if (!std::filesystem::is_regular_file(folder / path)) return Failure{"a map that is not here", "Add it."};
    return file_text(folder / path);
  };
}

inline ImportedCampus imported_campus(const CampusFiles& files, const std::string& main) {
  auto imported = import_campus(files, main);
  EXPECT_TRUE(imported) << main << ": " << imported.error().sentence;
  return imported ? std::move(imported.value()) : ImportedCampus();
}

/// Of one map alone.
inline ImportedCampus campus_of(const std::string& json) {
  return imported_campus(files_of({{"small.tmj", json}}), "small.tmj");
}

}  // namespace convene::formats
