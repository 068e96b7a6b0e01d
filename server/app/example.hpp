// The example institute: a campus and three days of programme laid around today, to walk into at once.
#pragma once

#include "app/establishment.hpp"

namespace convene::app {

/// Creates it in an empty data folder. Lays its days around today again when they have passed; what people wrote stays.
/// Another convening than the example is left as it is.
Result<Done> prepare_example(Establishment& establishment);

}  // namespace convene::app
