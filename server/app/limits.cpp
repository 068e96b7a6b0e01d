#include "app/limits.hpp"

#include <algorithm>
#include <charconv>
#include <iomanip>
#include <numeric>
#include <optional>
#include <vector>

namespace convene::app {
namespace {

using protocol::operator_limits;
using protocol::OperatorLimit;
using protocol::OperatorLimits;

/// How many letters are to be changed, added or left out to make one word of the other.
std::size_t distance(std::string_view left, std::string_view right) {
  std::vector<std::size_t> row(right.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (const char letter : left) {
    std::size_t diagonal = row.front()++;
    for (std::size_t at = 0; at < right.size(); ++at) {
      const std::size_t changed = diagonal + (letter == right[at] ? 0 : 1);
      diagonal = row[at + 1];
      row[at + 1] = std::min({changed, row[at] + 1, diagonal + 1});
    }
  }
  return row.back();
}

/// The limits whose names were perhaps meant, best first: those that hold the word, or differ in some letters only.
std::string names_near(std::string_view word) {
  constexpr std::size_t names_max = 3;
  std::vector<std::pair<std::size_t, std::string_view>> found;
  for (const OperatorLimit& limit : operator_limits()) {
    const bool holds_word = !word.empty() && limit.name.find(word) != std::string_view::npos;
    const std::size_t far = holds_word ? 0 : distance(word.substr(0, 2 * limit.name.size()), limit.name);
    if (far <= limit.name.size() / 2) found.emplace_back(far, limit.name);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& one, const auto& other) { return one.first < other.first; });
  if (found.size() > names_max) found.resize(names_max);
  std::string names;
  for (const auto& [far, name] : found) names += (names.empty() ? "" : ", ") + std::string(name);
  return names;
}

Failure unknown(std::string_view name) {
  const std::string near = names_near(name);
  return {"'" + std::string(name) + "' is no limit that may be set.",
          (near.empty() ? "" : "Near to it: " + near + ". ") + "'convene limits' lists all."};
}

std::optional<std::uint64_t> number_in(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::string range_of(const OperatorLimit& limit) {
  return std::to_string(limit.min) + " to " + std::to_string(limit.max);
}

}  // namespace

Result<Done> set_limit(OperatorLimits& limits, std::string_view text) {
  const std::size_t sign = text.find('=');
  if (sign == std::string_view::npos)
    return Failure{"'" + std::string(text) + "' sets no limit.", "Write NAME=VALUE, such as chat_burst=80."};
  const std::string_view name = text.substr(0, sign);
  const auto all = operator_limits();
  const auto limit = std::find_if(all.begin(), all.end(), [&](const auto& known) { return known.name == name; });
  if (limit == all.end()) return unknown(name);
  const auto value = number_in(text.substr(sign + 1));
  if (!value || *value < limit->min || *value > limit->max)
    return Failure{std::string(name) + " cannot be '" + std::string(text.substr(sign + 1)) + "'.",
                   "Give a whole number from " + range_of(*limit) + " (" + std::string(limit->unit) + ")."};
  limits.*limit->value = *value;
  return Done{};
}

std::string changed_limits(const OperatorLimits& limits) {
  std::string changed;
  for (const OperatorLimit& limit : operator_limits()) {
    const std::uint64_t value = limits.*limit.value;
    if (value == OperatorLimits{}.*limit.value) continue;
    changed += (changed.empty() ? "" : " ") + std::string(limit.name) + "=" + std::to_string(value);
  }
  return changed;
}

void print_limits(std::ostream& out) {
  const auto row = [&](std::string_view name, std::string_view value, std::string_view range, std::string_view rest) {
    out << std::left << std::setw(27) << name << std::setw(8) << value << std::setw(18) << range << rest << "\n";
  };
  row("name", "value", "range", "unit: what it is for");
  for (const OperatorLimit& limit : operator_limits()) {
    row(limit.name, std::to_string(OperatorLimits{}.*limit.value), range_of(limit),
        std::string(limit.unit) + ": " + std::string(limit.why));
  }
}

}  // namespace convene::app
