#include "domain/pairing_rounds.hpp"

#include <algorithm>
#include <numeric>

#include "base/assert.hpp"
#include "base/seeded_random.hpp"
#include "domain/matching.hpp"

namespace convene::domain {

namespace {

class Pairer {
 public:
  Pairer(const std::vector<PairingCandidate>& candidates, const Apart& apart, std::size_t seats, std::size_t round,
         std::uint64_t seed)
      : candidates_(candidates), apart_(apart), matching_(candidates.size()), order_(candidates.size()) {
    std::iota(order_.begin(), order_.end(), 0);
    SeededRandom random(scatter(seed) + round);
    for (std::size_t left = order_.size(); left > 1; --left) std::swap(order_[left - 1], order_[random.below(left)]);
    seat_by_circle(seats, round, seed);
  }

  PairingRound pair() {
    // Who had to wait comes before everybody, whoever is there for them.
    for (const std::size_t person : order_) {
      if (!candidates_[person].goes_first || !matching_.is_free(person)) continue;
      if (!take(person, across()) && !take(person, anybody())) matching_.place(person, anybody());
    }
    pair_all(across());
    pair_all(anybody());
    return groups();
  }

 private:
  using MayMeet = Matching::MayMeet;

  /// The circle method: all sit around a table and, round by round, move on by one place; who sit opposite meet.
  void seat_by_circle(std::size_t seats, std::size_t round, std::uint64_t seed) {
    opposite_.assign(candidates_.size(), Matching::nobody);
    if (seats == 0) return;
    const std::size_t last = seats + seats % 2 - 1;  // of an even number of seats; it does not move
    std::vector<std::size_t> at_seat(last + 1, Matching::nobody);
    for (std::size_t person = 0; person < candidates_.size(); ++person) {
      CONVENE_ASSERT(candidates_[person].seat < seats);
      at_seat[candidates_[person].seat] = person;
    }
    const std::size_t turn = (scatter(seed) + round) % last;
    for (std::size_t seat = 0; seat < last; ++seat) {
      const std::size_t across_it = (turn + last - seat) % last;
      const std::size_t other = across_it == seat ? last : across_it;
      if (at_seat[seat] == Matching::nobody || at_seat[other] == Matching::nobody) continue;
      opposite_[at_seat[seat]] = at_seat[other];
      opposite_[at_seat[other]] = at_seat[seat];
    }
  }

  MayMeet anybody() const {
    return [this](std::size_t one, std::size_t other) { return !apart_(one, other); };
  }
  MayMeet across() const {
    return [this](std::size_t one, std::size_t other) { return !apart_(one, other) && !are_colleagues(one, other); };
  }
  bool are_colleagues(std::size_t one, std::size_t other) const {
    const std::string& organisation = candidates_[one].organisation;
    return !organisation.empty() && organisation == candidates_[other].organisation;
  }

  bool take_opposite(std::size_t person, const MayMeet& may_meet) {
    const std::size_t other = opposite_[person];
    if (other == Matching::nobody || !matching_.is_free(other) || !may_meet(person, other)) return false;
    matching_.pair(person, other);
    return true;
  }

  bool take(std::size_t person, const MayMeet& may_meet) {
    if (take_opposite(person, may_meet)) return true;
    for (const std::size_t other : order_) {
      if (!matching_.is_free(other) || !may_meet(person, other)) continue;
      matching_.pair(person, other);
      return true;
    }
    return false;
  }

  void pair_all(const MayMeet& may_meet) {
    for (const std::size_t person : order_) {
      if (matching_.is_free(person)) take_opposite(person, may_meet);
    }
    for (const std::size_t person : order_) {
      if (matching_.is_free(person) && !take(person, may_meet)) matching_.place(person, may_meet);
    }
  }

  /// The pair that one who is left over joins: of strangers, from elsewhere where that can be.
  std::vector<std::size_t>* pair_for(std::size_t person, std::vector<std::vector<std::size_t>>& groups) const {
    for (const MayMeet& may_meet : {across(), anybody()}) {
      for (auto& group : groups) {
        const bool is_fit = group.size() == 2 && may_meet(person, group[0]) && may_meet(person, group[1]);
        if (is_fit) return &group;
      }
    }
    return nullptr;
  }

  PairingRound groups() const {
    PairingRound round;
    for (const std::size_t person : order_) {
      const std::size_t mate = matching_.mate_of(person);
      if (mate != Matching::nobody && person < mate) round.groups.push_back({person, mate});
    }
    for (const std::size_t person : order_) {
      if (!matching_.is_free(person)) continue;
      if (auto* group = pair_for(person, round.groups)) {
        group->push_back(person);
      } else {
        round.waiting.push_back(person);
      }
    }
    return round;
  }

  const std::vector<PairingCandidate>& candidates_;
  const Apart& apart_;
  Matching matching_;
  std::vector<std::size_t> order_;     // by chance
  std::vector<std::size_t> opposite_;  // whom one would meet by the circle
};

}  // namespace

PairingRound pair_up(const std::vector<PairingCandidate>& candidates, const Apart& apart, std::size_t seats,
                     std::size_t round, std::uint64_t seed) {
  CONVENE_ASSERT(apart.people() == candidates.size());
  return Pairer(candidates, apart, seats, round, seed).pair();
}

}  // namespace convene::domain
