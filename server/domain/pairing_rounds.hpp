// Who meets whom in a round of pairing: pure, and the same for the same arguments.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace convene::domain {

struct PairingCandidate {
  std::size_t seat = 0;      // their own among all who take part, the same in every round
  std::string organisation;  // empty: nobody else's
  bool goes_first = false;   // nobody was left for them in the round before
};

/// Which two must not meet, or not again.
class Apart {
 public:
  explicit Apart(std::size_t people) : people_(people), are_apart_(people * people) {}

  std::size_t people() const { return people_; }
  void keep(std::size_t one, std::size_t other) {
    are_apart_[one * people_ + other] = are_apart_[other * people_ + one] = true;
  }
  bool operator()(std::size_t one, std::size_t other) const {
    return one == other || are_apart_[one * people_ + other];
  }

 private:
  std::size_t people_;
  std::vector<bool> are_apart_;
};

struct PairingRound {
  std::vector<std::vector<std::size_t>> groups;  // of two, or of three where one was left over
  std::vector<std::size_t> waiting;              // for whom nobody was left
};

/// Pairs as many as can be paired, across organisations where that can be; one who is left over joins a pair both of
/// whom they may meet. `seats` is how many take part, `round` counts from 1. An even crowd that stays as it is, with
/// nobody kept apart, is paired completely until everybody has met everybody.
PairingRound pair_up(const std::vector<PairingCandidate>& candidates, const Apart& apart, std::size_t seats,
                     std::size_t round, std::uint64_t seed);

}  // namespace convene::domain
