#include "base/assert.hpp"

#include <cstdio>
#include <cstdlib>

namespace convene {

void assertion_failed(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "convene: broken invariant: %s (%s:%d)\n", condition, file, line);
  std::abort();
}

}  // namespace convene
