// Entries on their way into the journal and back.
#pragma once

#include "base/result.hpp"
#include "domain/entry.hpp"
#include "ports/journal.hpp"

namespace convene::host {

ports::StoredEntry to_stored(const domain::Entry& entry);

/// Fails when the payload is not one that this version can read.
Result<domain::Entry> from_stored(const ports::StoredEntry& stored);

}  // namespace convene::host
