// What a person may ask to be given (GDPR article 15): all that is held on them, as JSON.
#pragma once

#include "app/options.hpp"
#include "base/result.hpp"

namespace convene::app {

/// Prints {"person", "records": [...]}: every entry that the person wrote, that was written to them, or
/// that names them, in order, in the form of the protocol's record frames. Nothing is changed; the server may run.
/// Fails where nobody, or more than one, has that name.
Result<Done> export_person(const ExportOptions& options);

}  // namespace convene::app
