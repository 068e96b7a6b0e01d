// Entries on their way into the journal and back.
#pragma once

#include "base/result.hpp"
#include "domain/decision.hpp"
#include "ports/journal.hpp"

namespace convene::host {

/// What is off the record goes without its words.
ports::StoredEntry to_stored(const domain::Entry& entry);
std::string to_stored(const domain::Revision& revision);

/// Fails when the payload is not one that this version can read.
Result<domain::Entry> from_stored(const ports::StoredEntry& stored);

}  // namespace convene::host
