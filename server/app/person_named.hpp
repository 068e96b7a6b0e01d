// Whom an operator means.
#pragma once

#include <string>

#include "base/result.hpp"
#include "domain/convening.hpp"

namespace convene::app {

/// By id or by name. Fails where nobody, or more than one, has that name.
Result<PersonId> person_named(const domain::Convening& state, const std::string& who);

}  // namespace convene::app
