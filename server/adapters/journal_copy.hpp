// A second journal with what the first holds: for backups, and for coming back from one.
#pragma once

#include <filesystem>

#include "base/result.hpp"

namespace convene::adapters {

/// Writes what is durable in `from` at one moment to `to`, which must not exist; synced when it returns. A server may
/// go on writing to `from` meanwhile and is not held up.
Result<Done> copy_journal(const std::filesystem::path& from, const std::filesystem::path& to);

/// Gives the journal a new epoch, so that nobody resumes by cursors into the life it had before. Nobody may have it
/// open.
Result<Done> begin_new_epoch(const std::filesystem::path& file);

/// Looks at every page of the file (SQLite's own integrity check); fails with what was found first.
Result<Done> check_pages(const std::filesystem::path& file);

}  // namespace convene::adapters
