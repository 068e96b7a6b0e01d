// How long things took: counts in buckets that are a few per cent wide, so that a million values cost 4 kB.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

namespace convene::rehearsal {

class Histogram {
 public:
  /// Microseconds; below 0 counts as 0.
  void add(std::int64_t microseconds) {
    const auto value = static_cast<std::uint64_t>(std::max<std::int64_t>(microseconds, 0));
    ++counts_[bucket_of(value)];
    ++count_;
    greatest_ = std::max(greatest_, value);
  }

  std::uint64_t count() const { return count_; }

  /// Milliseconds below which this share (0 to 1) of the values lies, at most 3.2 % too high; 0 where there are none.
  double quantile_ms(double share) const {
    const auto wanted = static_cast<std::uint64_t>(share * static_cast<double>(count_));
    std::uint64_t passed = 0;
    for (std::size_t bucket = 0; bucket < counts_.size(); ++bucket) {
      passed += counts_[bucket];
      if (passed > wanted || (passed == count_ && passed > 0))
        return static_cast<double>(std::min(end_of(bucket), greatest_)) / 1000;
    }
    return 0;
  }
  double greatest_ms() const { return static_cast<double>(greatest_) / 1000; }

  /// The share of values up to so many milliseconds, by whole buckets; 1 where there are none.
  double share_within_ms(std::uint64_t milliseconds) const {
    if (count_ == 0) return 1;
    std::uint64_t within = 0;
    for (std::size_t bucket = 0; bucket <= bucket_of(milliseconds * 1000); ++bucket) within += counts_[bucket];
    return static_cast<double>(within) / static_cast<double>(count_);
  }

 private:
  static constexpr std::size_t steps = 32;  // to a doubling
  static constexpr int step_bits = 5;

  static std::size_t bucket_of(std::uint64_t value) {
    if (value < steps) return value;
    const int shift = static_cast<int>(std::bit_width(value)) - 1 - step_bits;
    const auto bucket = static_cast<std::size_t>(shift + 1) * steps + ((value >> shift) - steps);
    return std::min(bucket, buckets - 1);
  }
  static std::uint64_t end_of(std::size_t bucket) {
    if (bucket < steps) return bucket;
    const std::size_t shift = bucket / steps - 1;
    return ((bucket % steps + steps + 1) << shift) - 1;
  }

  static constexpr std::size_t buckets = steps * 33;  // up to an hour and more
  std::array<std::uint64_t, buckets> counts_{};
  std::uint64_t count_ = 0;
  std::uint64_t greatest_ = 0;
};

}  // namespace convene::rehearsal
