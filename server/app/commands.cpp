#include "app/commands.hpp"

#include <iostream>

#include "adapters/file_lock.hpp"
#include "app/imports.hpp"
#include "app/links.hpp"
#include "app/person_named.hpp"

namespace convene::app {
namespace {

constexpr Milliseconds erasure_tick{10};

Result<Done> import_files(Establishment& establishment, const std::filesystem::path& map,
                          const std::filesystem::path& schedule) {
  // The map first: a schedule's rooms are matched by name with those that it opens.
  if (!map.empty()) {
    const auto imported = import_map(establishment, map);
    if (!imported) return imported.error();
  }
  if (!schedule.empty()) {
    const auto imported = import_schedule(establishment, schedule);
    if (!imported) return imported.error();
  }
  return Done{};
}

/// A folder that a server is running on is refused, with what to do instead.
Result<std::unique_ptr<Establishment>> open_offline(const std::filesystem::path& data, const std::string& instead,
                                                    protocol::OperatorLimits limits = {}) {
  if (Establishment::exists(data)) {
    const auto lock = adapters::FileLock::take(Establishment::journal_file(data));
    if (!lock) return Failure{lock.error().sentence, instead};
  }
  return Establishment::open_existing(data, limits);
}

}  // namespace

Result<Done> create(const CreateOptions& options) {
  auto establishment = Establishment::open(options.data);
  if (!establishment) return establishment.error();
  Establishment& parts = *establishment.value();
  if (parts.has_convening())
    return Failure{options.data.string() + " holds \"" + parts.host->state().about.title + "\" already.",
                   "Choose an empty folder, or serve the one that is there with 'convene serve'."};
  const auto created = parts.execute(
      protocol::ConveningCreate{options.title, options.zone, options.contact, options.is_registration_open});
  if (!created) return created.error();
  std::cout << "\"" << options.title << "\" is created in " << options.data.string() << ".\n";
  return import_files(parts, options.map, options.schedule);
}

Result<Done> import(const ImportOptions& options) {
  if (options.map.empty() && options.schedule.empty())
    return Failure{"There is nothing to import.", "Name a file with --schedule or --map."};
  auto establishment = open_offline(
      options.data, "Stop the server first, or let an organiser hand the file in on the page while it runs.");
  if (!establishment) return establishment.error();
  return import_files(*establishment.value(), options.map, options.schedule);
}

Result<Done> link(const LinkOptions& options) {
  auto establishment = open_offline(
      options.data, "Stop the server first; 'convene serve --links' prints links when it starts.", options.limits);
  if (!establishment) return establishment.error();
  for (const std::string& role : options.roles) {
    const auto minted = mint_link(*establishment.value(), *protocol::role_from(role), options.origin);
    if (!minted) return minted.error();
    std::cout << role << " " << minted.value() << std::endl;
  }
  return Done{};
}

Result<Done> erase_person(const EraseOptions& options) {
  auto establishment = open_offline(
      options.data, "Stop the server first, or let an organiser erase them in the list of people while it runs.");
  if (!establishment) return establishment.error();
  Establishment& parts = *establishment.value();
  const auto person = person_named(parts.host->state(), options.person);
  if (!person) return person.error();
  const auto begun = parts.execute(protocol::PersonErase{person.value()});
  if (!begun) return begun.error();
  parts.shard.every(erasure_tick, [&parts] {
    parts.host->tick();
    if (parts.host->state().erasures.empty() && parts.host->waiting() == 0) parts.shard.stop();
  });
  parts.shard.run();
  if (parts.breakage) return *parts.breakage;
  std::cout << "What was held on " << options.person << " is erased. Attendance is kept as that of "
            << domain::name_of_erased << " " << person.value().text() << ".\n"
            << "Backups made before still hold it: delete them in time." << std::endl;
  return Done{};
}

}  // namespace convene::app
