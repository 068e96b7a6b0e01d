#include "domain/matching.hpp"

#include <queue>

#include "base/assert.hpp"

namespace convene::domain {

/// A tree of alternating paths that grows from its root. Odd circles are drawn together: all in one have the same base.
struct Matching::Search {
  const std::vector<std::size_t>& mates;
  const MayMeet& may_meet;
  std::vector<std::size_t> parents;  // before one who was reached by a pair not made yet
  std::vector<std::size_t> bases;
  std::vector<bool> is_outer;  // an even way from the root
  std::queue<std::size_t> left;

  Search(const std::vector<std::size_t>& known, const MayMeet& rule)
      : mates(known), may_meet(rule), parents(known.size(), nobody), bases(known.size()), is_outer(known.size()) {
    for (std::size_t person = 0; person < bases.size(); ++person) bases[person] = person;
  }

  void reach(std::size_t person) {
    if (is_outer[person]) return;
    is_outer[person] = true;
    left.push(person);
  }

  std::size_t common_base(std::size_t one, std::size_t other) const {
    std::vector<bool> is_above(bases.size());
    for (std::size_t at = bases[one];; at = bases[parents[mates[at]]]) {
      is_above[at] = true;
      if (mates[at] == nobody) break;
    }
    std::size_t at = bases[other];
    while (!is_above[at]) at = bases[parents[mates[at]]];
    return at;
  }

  void mark_path(std::size_t person, std::size_t base, std::size_t child, std::vector<bool>& is_in_circle) {
    while (bases[person] != base) {
      is_in_circle[bases[person]] = is_in_circle[bases[mates[person]]] = true;
      parents[person] = child;
      child = mates[person];
      person = parents[mates[person]];
    }
  }

  void draw_together(std::size_t one, std::size_t other) {
    const std::size_t base = common_base(one, other);
    std::vector<bool> is_in_circle(bases.size());
    mark_path(one, base, other, is_in_circle);
    mark_path(other, base, one, is_in_circle);
    for (std::size_t person = 0; person < bases.size(); ++person) {
      if (!is_in_circle[bases[person]]) continue;
      bases[person] = base;
      reach(person);
    }
  }

  /// Somebody free at the end of a path from the root, or nobody.
  std::size_t grow(std::size_t root) {
    reach(root);
    while (!left.empty()) {
      const std::size_t one = left.front();
      left.pop();
      for (std::size_t other = 0; other < mates.size(); ++other) {
        if (bases[one] == bases[other] || mates[one] == other || !may_meet(one, other)) continue;
        if (is_outer[other]) {
          draw_together(one, other);
        } else if (parents[other] == nobody) {
          parents[other] = one;
          if (mates[other] == nobody) return other;
          reach(mates[other]);
        }
      }
    }
    return nobody;
  }
};

void Matching::pair(std::size_t one, std::size_t other) {
  CONVENE_ASSERT(one != other && is_free(one) && is_free(other));
  mates_[one] = other;
  mates_[other] = one;
}

bool Matching::place(std::size_t person, const MayMeet& may_meet) {
  CONVENE_ASSERT(is_free(person));
  Search search(mates_, may_meet);
  std::size_t at = search.grow(person);
  if (at == nobody) return false;
  while (at != nobody) {
    const std::size_t before = search.parents[at];
    const std::size_t next = mates_[before];
    mates_[at] = before;
    mates_[before] = at;
    at = next;
  }
  return true;
}

}  // namespace convene::domain
