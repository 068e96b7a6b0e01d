// Whole files: read at once, written so that a crash leaves either all of one or nothing.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace convene::adapters {

/// Writes a temporary file, named after it, beside it, syncs it, renames it and syncs the folder. The file has mode
/// 0600. May be called for the same file from several threads when all write the same bytes.
Result<Done> write_durably(const std::filesystem::path& file, std::string_view bytes);

/// Removes temporary files that writes to the folder left behind when the process died. Nobody may be writing.
void remove_unfinished_files(const std::filesystem::path& folder);

/// Nothing where there is no such file, or it cannot be read.
std::optional<std::string> read_file(const std::filesystem::path& file);

}  // namespace convene::adapters
