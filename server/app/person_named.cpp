#include "app/person_named.hpp"

#include <vector>

namespace convene::app {
namespace {

std::vector<PersonId> people_called(const domain::Convening& state, const std::string& who) {
  if (const auto id = PersonId::parse(who); id && state.people.find(*id)) return {*id};
  std::vector<PersonId> found;
  for (const auto& [key, person] : state.people.by_name()) {
    if (person->profile.name == who) found.push_back(person->id);
  }
  return found;
}

}  // namespace

Result<PersonId> person_named(const domain::Convening& state, const std::string& who) {
  const auto found = people_called(state, who);
  if (found.size() == 1) return found.front();
  if (found.empty()) {
    return Failure{"Nobody here is called \"" + who + "\".",
                   "Give the name as the list of people shows it, or the id."};
  }
  std::string ids;
  for (const PersonId id : found) ids += (ids.empty() ? "" : ", ") + id.text();
  return Failure{"More than one person is called \"" + who + "\".", "Give one of the ids " + ids + " instead."};
}

}  // namespace convene::app
