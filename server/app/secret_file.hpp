// A secret that is shared with another server, out of a file.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"

namespace convene::app {

/// The file's first line. `whose` is the other server, as in "The secret of Janus".
Result<std::string> read_secret_file(const std::filesystem::path& path, const std::string& whose);

}  // namespace convene::app
