// Folders that hold what the product keeps: for the eyes of its own user only, and durable by name.
#pragma once

#include <filesystem>

#include "base/result.hpp"

namespace convene::adapters {

/// Makes the folder with mode 0700 unless it is there, and checks that files can be made in it. The mode of a folder
/// that exists is its owner's business.
Result<Done> make_data_folder(const std::filesystem::path& folder);

/// Makes the names in a folder durable: a file that was created or renamed is found again after a power loss only then.
bool sync_folder(const std::filesystem::path& folder);

/// What the last failed system call complained about, in words.
std::string system_error_text();

}  // namespace convene::adapters
