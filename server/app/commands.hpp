// The subcommands that work on a data folder while no server runs on it.
#pragma once

#include "app/options.hpp"
#include "base/result.hpp"

namespace convene::app {

Result<Done> create(const CreateOptions& options);
Result<Done> import(const ImportOptions& options);
Result<Done> link(const LinkOptions& options);

}  // namespace convene::app
