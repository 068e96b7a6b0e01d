// Assertions that stay on in release: a broken invariant ends the process before it can be written to disk or shown.
#pragma once

namespace convene {

[[noreturn]] void assertion_failed(const char* condition, const char* file, int line);

}  // namespace convene

#define CONVENE_ASSERT(condition) \
  ((condition) ? static_cast<void>(0) : ::convene::assertion_failed(#condition, __FILE__, __LINE__))
