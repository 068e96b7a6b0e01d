#include "app/personal_export.hpp"

#include <functional>
#include <iostream>

#include "adapters/sqlite_replay.hpp"
#include "app/establishment.hpp"
#include "app/person_named.hpp"
#include "domain/topic.hpp"
#include "host/publication.hpp"
#include "host/stored.hpp"

namespace convene::app {
namespace {

/// By columns, by topic, or by being named in the payload: as an id of its own or in a mention.
bool concerns(const ports::StoredEntry& entry, PersonId person) {
  const std::string id = person.text();
  return entry.author == person || entry.target == person || entry.topic == domain::topic::of_inbox(person) ||
         entry.payload.find('"' + id + '"') != std::string::npos ||
         entry.payload.find("@[" + id + "]") != std::string::npos;
}

}  // namespace

Result<Done> export_person(const ExportOptions& options) {
  if (!Establishment::exists(options.data)) {
    return Failure{options.data.string() + " holds no convening.", "Name the folder that the server was given."};
  }
  const auto journal = Establishment::journal_file(options.data);
  domain::Convening state;
  std::optional<Failure> unreadable;
  const auto each = [&](const std::function<void(const ports::StoredEntry&, domain::Entry)>& visit) {
    return adapters::replay_journal(journal, {}, [&](const ports::StoredEntry& stored) {
      if (unreadable) return;
      auto entry = host::from_stored(stored);
      if (!entry) {
        unreadable = entry.error();
      } else {
        visit(stored, std::move(entry.value()));
      }
    });
  };
  auto folded = each([&](const auto&, const domain::Entry& entry) { domain::apply(state, entry); });
  if (!folded) return folded;
  if (unreadable) return *unreadable;
  const auto person = person_named(state, options.person);
  if (!person) return person.error();

  std::cout << R"({"person":")" << person.value().text() << R"(","records":[)";
  const char* separator = "\n";
  auto printed = each([&](const ports::StoredEntry& stored, const domain::Entry& entry) {
    if (entry.sequence > state.sequence || !concerns(stored, person.value())) return;
    std::cout << separator << host::record_of(state, entry.topic, entry.offset, entry.at, entry.event);
    separator = ",\n";
  });
  if (!printed) return printed;
  std::cout << "\n]}" << std::endl;
  return Done{};
}

}  // namespace convene::app
