// The journal's file before SQLite may touch it: is it ours, is it whole, and how is it made.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"

namespace convene::adapters {

/// Makes a missing journal durably, and refuses a file that is foreign, damaged, of a newer format, or a journal whose
/// file is gone while its write-ahead log is still there. What is refused is left as it is, byte for byte. The caller
/// holds the file's lock.
Result<Done> prepare_journal_file(const std::filesystem::path& file);

/// A new name for a journal's life: 64 random bits in hexadecimal digits.
std::string random_epoch();

}  // namespace convene::adapters
