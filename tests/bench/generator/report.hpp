// The outcome of a run as one line of JSON: names and numbers.
#pragma once

#include <cstdio>
#include <string>

#include "rehearsal/histogram.hpp"

namespace convene::bench {

class Report {
 public:
  void add(const std::string& name, double value) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.6g", value);
    fields_ += (fields_.empty() ? "\"" : ",\"") + name + "\":" + text.data();
  }
  void add_times(const std::string& prefix, const rehearsal::Histogram& times) {
    add(prefix + "p50_ms", times.quantile_ms(0.5));
    add(prefix + "p99_ms", times.quantile_ms(0.99));
    add(prefix + "p999_ms", times.quantile_ms(0.999));
  }
  void print() const { std::printf("{%s}\n", fields_.c_str()); }

 private:
  std::string fields_;
};

}  // namespace convene::bench
