// What the figures of a rehearsal mean for the planned size, and what to do about it.
#pragma once

#include <string>
#include <vector>

#include "rehearsal/measures.hpp"

namespace convene::rehearsal {

enum class Fitness { fits, tight, does_not_fit };

struct Verdict {
  Fitness fitness = Fitness::fits;
  std::string sentence;
  std::vector<std::string> advice;
};

Verdict judge(const Outcome& outcome);

/// The whole report for people to read, as lines of text.
std::string report(const Outcome& outcome);

}  // namespace convene::rehearsal
