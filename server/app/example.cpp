#include "app/example.hpp"

#include <algorithm>

#include "app/imports.hpp"
#include "app/project_files.hpp"
#include "formats/example_institute.hpp"

namespace convene::app {
namespace {

constexpr std::string_view contact = "The organisers, in the room Help Desk";

Result<Done> publish_programme(Establishment& establishment) {
  const auto published = establishment.execute(protocol::ProgrammePublish{
      std::string(formats::example_title), std::string(formats::example_zone),
      formats::example_programme(establishment.clock.now()), formats::example_courses(establishment.clock.now())});
  if (!published) return published.error();
  return Done{};
}

Result<Done> create_example(Establishment& establishment) {
  const auto created = establishment.execute(protocol::ConveningCreate{
      std::string(formats::example_title), std::string(formats::example_zone), std::string(contact), true});
  if (!created) return created.error();
  const auto map = find_example_map();
  if (map.empty())
    return Failure{"The example institute's map was not found.", "Start from the project's folder, or see README.md."};
  const auto taken = take_map(establishment, map);
  if (!taken) return taken.error();
  return publish_programme(establishment);
}

/// Whether the example's days are laid around another day than today.
bool is_outdated(Establishment& establishment) {
  const auto& laid = establishment.host->state().programme.all();
  const auto today = formats::example_programme(establishment.clock.now());
  return std::none_of(laid.begin(), laid.end(), [&](const auto& entry) {
    return !today.empty() && entry.second.item.guid == today.front().guid &&
           entry.second.item.starts == today.front().starts;
  });
}

}  // namespace

Result<Done> prepare_example(Establishment& establishment) {
  if (!establishment.has_convening()) return create_example(establishment);
  const bool is_example = establishment.host->state().programme.title == formats::example_title;
  if (is_example && is_outdated(establishment)) return publish_programme(establishment);
  return Done{};
}

}  // namespace convene::app
