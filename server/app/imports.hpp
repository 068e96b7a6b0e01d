// Takes a schedule or a map file into a convening, and tells what could not be taken over as it was.
#pragma once

#include <filesystem>

#include "app/establishment.hpp"

namespace convene::app {

/// Prints what was taken and each warning on a line of its own.
Result<Done> import_schedule(Establishment& establishment, const std::filesystem::path& file);
Result<Done> import_map(Establishment& establishment, const std::filesystem::path& file);

/// As import_map(), without a word.
Result<Done> take_map(Establishment& establishment, const std::filesystem::path& file);

}  // namespace convene::app
