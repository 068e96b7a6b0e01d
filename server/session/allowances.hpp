// How much each of many may do, and tries of what is guessed at. Of so many at most is anything remembered: then it
// begins anew, which forgives and takes no memory.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>

#include "session/allowance.hpp"

namespace convene::session {

class Allowances {
 public:
  Allowances(std::uint64_t per_second, std::uint64_t burst, std::size_t known_max)
      : fresh_(per_second, burst), known_max_(known_max) {}

  bool spend(const std::string& who, Time now) {
    if (known_.size() >= known_max_ && !known_.contains(who)) known_.clear();
    return known_.try_emplace(who, fresh_).first->second.spend(now);
  }

 private:
  Allowance fresh_;
  std::size_t known_max_;
  std::unordered_map<std::string, Allowance> known_;
};

/// So many tries a minute, of each and of all together.
class Tries {
 public:
  Tries(std::size_t each_max, std::size_t all_max) : each_max_(each_max), all_max_(all_max) {}

  bool spend(const std::string& who, Time now) {
    if (now - began_ >= std::chrono::minutes(1)) {
      tried_.clear();
      all_ = 0;
      began_ = now;
    }
    if (all_ >= all_max_) return false;
    std::size_t& tried = tried_[who];
    if (tried >= each_max_) return false;
    ++tried;
    ++all_;
    return true;
  }

 private:
  std::size_t each_max_;
  std::size_t all_max_;
  std::unordered_map<std::string, std::size_t> tried_;  // at most all_max_ of them
  std::size_t all_ = 0;
  Time began_;
};

}  // namespace convene::session
