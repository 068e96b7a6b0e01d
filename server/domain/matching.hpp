// The largest set of pairs in which nobody is twice (Edmonds' blossoms). Pure.
#pragma once

#include <cstddef>
#include <functional>
#include <limits>
#include <vector>

namespace convene::domain {

/// Pairs among people who are numbered from 0. Who is paired once stays paired: only with whom may change.
class Matching {
 public:
  static constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();
  using MayMeet = std::function<bool(std::size_t, std::size_t)>;

  explicit Matching(std::size_t people) : mates_(people, nobody) {}

  bool is_free(std::size_t person) const { return mates_[person] == nobody; }
  std::size_t mate_of(std::size_t person) const { return mates_[person]; }
  void pair(std::size_t one, std::size_t other);

  /// Finds somebody for one who is free, if need be by pairing others anew, by this rule. One more pair, or nothing.
  bool place(std::size_t person, const MayMeet& may_meet);

 private:
  struct Search;
  std::vector<std::size_t> mates_;
};

}  // namespace convene::domain
