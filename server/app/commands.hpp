// The subcommands that work on a data folder while no server runs on it.
#pragma once

#include "app/options.hpp"
#include "base/result.hpp"

namespace convene::app {

Result<Done> create(const CreateOptions& options);
Result<Done> import(const ImportOptions& options);
/// Leaves nothing of what a person wrote or told; returns when the file has forgotten it too.
Result<Done> erase_person(const EraseOptions& options);
Result<Done> link(const LinkOptions& options);

}  // namespace convene::app
