// What an operator does so that nothing is lost: copies a convening, looks whether it is whole, brings it back.
#pragma once

#include "app/options.hpp"
#include "base/result.hpp"

namespace convene::app {

/// Copies the convening into a new folder, as it was at one moment, and verifies the copy. The server may run. The copy
/// is a data folder itself.
Result<Done> backup(const BackupOptions& options);

/// Makes a data folder from a backup, under a new epoch. Fails where the folder holds a convening.
Result<Done> restore(const RestoreOptions& options);

/// Reads everything that a data folder holds, changes nothing, and says how much it was.
Result<Done> verify(const std::filesystem::path& data);

}  // namespace convene::app
