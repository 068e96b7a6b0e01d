#include "domain/affinity_groups.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "base/assert.hpp"
#include "base/seeded_random.hpp"

namespace convene::domain {

namespace {

using Candidates = std::vector<AffinityCandidate>;

constexpr int day = 24 * 60;
constexpr int awake = 15 * 60;

int apart(int minutes, int other) {
  const int difference = std::abs(minutes - other) % day;
  return std::min(difference, day - difference);
}

struct Family {
  std::vector<std::string> kin;
  std::vector<std::size_t> members;
  std::optional<int> middle;
};

std::optional<int> middle_of(const Candidates& candidates, const std::vector<std::size_t>& members) {
  std::vector<int> known;
  for (const std::size_t member : members) {
    if (candidates[member].minutes) known.push_back(*candidates[member].minutes);
  }
  return middle(std::move(known));
}

void join(const Candidates& candidates, Family& family, Family&& other) {
  // The larger one gives its name first.
  if (other.members.size() > family.members.size()) std::swap(family.kin, other.kin);
  family.kin.insert(family.kin.end(), other.kin.begin(), other.kin.end());
  family.members.insert(family.members.end(), other.members.begin(), other.members.end());
  std::sort(family.members.begin(), family.members.end());
  family.middle = middle_of(candidates, family.members);
}

Family take(std::vector<Family>& families, std::size_t index) {
  Family taken = std::move(families[index]);
  families.erase(families.begin() + static_cast<std::ptrdiff_t>(index));
  return taken;
}

std::optional<std::size_t> smallest(const std::vector<Family>& families) {
  if (families.empty()) return std::nullopt;
  const auto is_less = [](const Family& left, const Family& right) {
    return left.members.size() != right.members.size() ? left.members.size() < right.members.size()
                                                       : left.kin < right.kin;
  };
  return static_cast<std::size_t>(std::min_element(families.begin(), families.end(), is_less) - families.begin());
}

/// Of those whose hours are known the one nearest to these hours, the smaller where two are as near.
std::optional<std::size_t> nearest(const std::vector<Family>& families, int minutes) {
  std::optional<std::size_t> best;
  const auto rank = [&](std::size_t index) {
    const Family& family = families[index];
    return std::tuple<int, std::size_t, const std::vector<std::string>&>(apart(*family.middle, minutes),
                                                                         family.members.size(), family.kin);
  };
  for (std::size_t index = 0; index < families.size(); ++index) {
    if (!families[index].middle) continue;
    if (!best || rank(index) < rank(*best)) best = index;
  }
  return best;
}

/// Too small families join others. `rest` are those who belong nowhere; it becomes a family where it is large enough.
void merge(const Candidates& candidates, const AffinityShape& shape, std::vector<Family>& families, Family rest) {
  const auto to_rest = [&](Family&& family) {
    rest.members.insert(rest.members.end(), family.members.begin(), family.members.end());
  };
  for (;;) {
    const auto small = smallest(families);
    if (!small || families[*small].members.size() >= shape.least) break;
    Family family = take(families, *small);
    const auto near = shape.is_by_hours && family.middle ? nearest(families, *family.middle) : std::nullopt;
    if (near) {
      join(candidates, families[*near], std::move(family));
    } else if (shape.is_by_hours && family.middle && rest.members.empty() && families.empty()) {
      families.push_back(std::move(family));  // fewer than the least in all
      return;
    } else {
      to_rest(std::move(family));
    }
  }
  if (rest.members.empty()) return;
  std::sort(rest.members.begin(), rest.members.end());
  rest.middle = middle_of(candidates, rest.members);
  const auto small = smallest(families);
  if (rest.members.size() >= shape.least || !small) {
    families.push_back(std::move(rest));
  } else {
    join(candidates, families[*small], std::move(rest));
  }
}

std::vector<Family> families_of(const Candidates& candidates, const AffinityShape& shape) {
  std::map<std::string, std::vector<std::size_t>> by_kin;
  Family rest;
  for (std::size_t index = 0; index < candidates.size(); ++index) {
    if (candidates[index].kin.empty()) {
      rest.members.push_back(index);
    } else {
      by_kin[candidates[index].kin].push_back(index);
    }
  }
  std::vector<Family> families;
  for (auto& [kin, members] : by_kin) {
    const auto middle = middle_of(candidates, members);
    families.push_back({{kin}, std::move(members), middle});
  }
  merge(candidates, shape, families, std::move(rest));
  return families;
}

/// Each room that there is belongs to the family of most of those who have it.
std::vector<std::map<std::size_t, std::size_t>> rooms_of(const Candidates& candidates,
                                                         const std::vector<Family>& families) {
  std::map<std::size_t, std::vector<std::size_t>> holders;  // room → of each family so many
  for (std::size_t family = 0; family < families.size(); ++family) {
    for (const std::size_t member : families[family].members) {
      if (!candidates[member].room) continue;
      auto& counts = holders[*candidates[member].room];
      counts.resize(families.size());
      ++counts[family];
    }
  }
  std::vector<std::map<std::size_t, std::size_t>> rooms(families.size());
  for (const auto& [room, counts] : holders) {
    const auto most = std::max_element(counts.begin(), counts.end());
    rooms[static_cast<std::size_t>(most - counts.begin())][room] = *most;
  }
  return rooms;
}

struct Part {
  AffinityCluster cluster;
  std::size_t size = 0;  // wanted
};

/// The rooms with most people go on, each with as many of them as it may have; answers who is left.
std::vector<std::size_t> keep(const Candidates& candidates, const Family& family,
                              const std::map<std::size_t, std::size_t>& rooms, std::vector<Part>& parts) {
  std::vector<std::pair<std::size_t, std::size_t>> kept(rooms.begin(), rooms.end());
  std::stable_sort(kept.begin(), kept.end(),
                   [](const auto& left, const auto& right) { return left.second > right.second; });
  for (std::size_t part = 0; part < std::min(parts.size(), kept.size()); ++part) {
    parts[part].cluster.room = kept[part].first;
  }
  std::vector<std::size_t> left;
  for (const std::size_t member : family.members) {
    const auto part = std::find_if(parts.begin(), parts.end(), [&](const Part& one) {
      return candidates[member].room && one.cluster.room == candidates[member].room &&
             one.cluster.members.size() < one.size;
    });
    if (part == parts.end()) {
      left.push_back(member);
    } else {
      part->cluster.members.push_back(member);
    }
  }
  return left;
}

/// Around the clock, from behind the widest gap on: neighbours are near one another.
void sort_by_hours(const Candidates& candidates, int unknown, std::vector<std::size_t>& members) {
  const auto minutes = [&](std::size_t member) {
    return ((candidates[member].minutes.value_or(unknown) % day) + day) % day;
  };
  std::set<int> taken;
  for (const std::size_t member : members) taken.insert(minutes(member));
  if (taken.empty()) return;
  int start = *taken.begin();
  int widest = *taken.begin() + day - *taken.rbegin();
  for (auto one = taken.begin(), next = std::next(one); next != taken.end(); ++one, ++next) {
    if (*next - *one > widest) {
      widest = *next - *one;
      start = *next;
    }
  }
  std::stable_sort(members.begin(), members.end(), [&](std::size_t left, std::size_t right) {
    return (minutes(left) - start + day) % day < (minutes(right) - start + day) % day;
  });
}

void fill_by_hours(const Candidates& candidates, const Family& family, std::vector<std::size_t> left,
                   std::vector<Part>& parts) {
  sort_by_hours(candidates, family.middle.value_or(0), left);
  // Rooms that go on first take those nearest to them; what is left is cut into the others in order.
  for (Part& part : parts) {
    const auto here = middle_of(candidates, part.cluster.members);
    if (!here) continue;
    while (part.cluster.members.size() < part.size && !left.empty()) {
      const auto near = std::min_element(left.begin(), left.end(), [&](std::size_t one, std::size_t other) {
        const int unknown = family.middle.value_or(0);
        return apart(candidates[one].minutes.value_or(unknown), *here) <
               apart(candidates[other].minutes.value_or(unknown), *here);
      });
      part.cluster.members.push_back(*near);
      left.erase(near);
    }
  }
  auto next = left.begin();
  for (Part& part : parts) {
    while (part.cluster.members.size() < part.size && next != left.end()) part.cluster.members.push_back(*next++);
  }
}

/// By chance, those of one organisation into as many rooms as can be.
void fill_apart(const Candidates& candidates, std::vector<std::size_t> left, std::uint64_t seed,
                std::vector<Part>& parts) {
  SeededRandom random(seed);
  for (std::size_t count = left.size(); count > 1; --count) std::swap(left[count - 1], left[random.below(count)]);
  std::stable_sort(left.begin(), left.end(), [&](std::size_t one, std::size_t other) {
    return candidates[one].organisation < candidates[other].organisation;
  });
  for (const std::size_t member : left) {
    const auto rank = [&](const Part& part) {
      const auto is_colleague = [&](std::size_t other) {
        return candidates[other].organisation == candidates[member].organisation;
      };
      const auto colleagues =
          candidates[member].organisation.empty()
              ? 0
              : std::count_if(part.cluster.members.begin(), part.cluster.members.end(), is_colleague);
      return std::tuple(part.cluster.members.size() >= part.size, colleagues, part.cluster.members.size());
    };
    const auto best = std::min_element(parts.begin(), parts.end(),
                                       [&](const Part& one, const Part& other) { return rank(one) < rank(other); });
    best->cluster.members.push_back(member);
  }
}

}  // namespace

int hours_awake_together(int minutes, int other_minutes) {
  const int distance = apart(minutes, other_minutes);
  return (std::max(0, awake - distance) + std::max(0, awake - (day - distance))) / 60;
}

std::optional<int> middle(std::vector<int> minutes) {
  if (minutes.empty()) return std::nullopt;
  std::map<int, int> counts;
  for (const int one : minutes) ++counts[one];
  std::optional<int> best;
  int least = std::numeric_limits<int>::max();
  for (const auto& [here, count] : counts) {
    int sum = 0;
    for (const auto& [there, people] : counts) sum += people * apart(here, there);
    if (sum >= least) continue;
    least = sum;
    best = here;
  }
  return best;
}

std::vector<AffinityCluster> cluster(const Candidates& candidates, const AffinityShape& shape) {
  CONVENE_ASSERT(shape.least > 0 && shape.least * 2 <= shape.most + 1);
  const auto families = families_of(candidates, shape);
  const auto rooms = rooms_of(candidates, families);
  std::vector<AffinityCluster> clusters;
  for (std::size_t index = 0; index < families.size(); ++index) {
    const Family& family = families[index];
    const std::size_t people = family.members.size();
    std::vector<Part> parts((people + shape.most - 1) / shape.most);
    for (std::size_t part = 0; part < parts.size(); ++part) {
      parts[part].size = people / parts.size() + (part < people % parts.size() ? 1 : 0);
      parts[part].cluster.kin = family.kin;
      parts[part].cluster.parts = parts.size();
    }
    auto left = keep(candidates, family, rooms[index], parts);
    if (shape.is_by_hours) {
      fill_by_hours(candidates, family, std::move(left), parts);
    } else {
      fill_apart(candidates, std::move(left), shape.seed, parts);
    }
    for (Part& part : parts) {
      std::sort(part.cluster.members.begin(), part.cluster.members.end());
      clusters.push_back(std::move(part.cluster));
    }
  }
  return clusters;
}

}  // namespace convene::domain
