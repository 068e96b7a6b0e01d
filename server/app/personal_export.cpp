#include "app/personal_export.hpp"

#include <functional>
#include <iostream>
#include <vector>

#include "adapters/sqlite_replay.hpp"
#include "app/establishment.hpp"
#include "domain/topic.hpp"
#include "host/publication.hpp"
#include "host/stored.hpp"

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

Result<PersonId> find_person(const domain::Convening& state, const std::string& who) {
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
  const auto person = find_person(state, options.person);
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
