// Reads a whole journal from its first entry to its last.
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string_view>

#include "base/result.hpp"
#include "ports/journal.hpp"

namespace convene::adapters {

/// As ports::Journal::replay(); over a connection of its own, on the calling thread. Fails too when a sequence is
/// missing.
Result<Done> replay_journal(const std::filesystem::path& file, std::span<const std::string_view> columns_only,
                            const std::function<void(const ports::StoredEntry&)>& visit);

}  // namespace convene::adapters
