// How the host erases a person: portion by portion through the journal, as the domain says what may stay.
#include "domain/topic.hpp"
#include "host/host.hpp"
#include "host/stored.hpp"

namespace convene::host {

void Host::erase(Time now) {
  if (is_losing_ || is_read_only() || erasing_.is_portion_open || state_.erasures.empty()) return;
  const PersonId person = *state_.erasures.begin();
  if (erasing_.person != person) erasing_ = {person};
  erasing_.is_portion_open = true;
  const auto close = [this] { erasing_.is_portion_open = false; };
  if (auto reads = domain::settle_reads(state_, person); !reads.entries.empty()) {
    begin_writing(now);
    commit(now, {}, std::move(reads), true);
    return when_durable(close, close);
  }
  // The journal is read once it holds all that was decided before.
  when_durable(
      [this, person] {
        ports::TracesRequest request{person, domain::topic::of_inbox(person), erasing_.after,
                                     protocol::limits::erasure_page_max};
        world_.journal.traces(std::move(request),
                              [this, person](const ports::Page& page) { empty_traces(person, page); });
      },
      close);
}

void Host::empty_traces(PersonId person, const ports::Page& page) {
  const auto close = [this] { erasing_.is_portion_open = false; };
  if (is_losing_ || is_read_only() || page.unreadable) return close();  // the next tick tries again
  std::vector<domain::Entry> entries;
  for (const ports::StoredEntry& stored : page.entries) {
    auto entry = from_stored(stored);
    if (!entry) return world_.broken(entry.error());
    entries.push_back(std::move(entry.value()));
  }
  domain::Accepted portion = domain::empty(person, entries);
  if (portion.entries.empty() && !page.more) return end_erasure(person);
  const Time now = world_.clock.now();
  begin_writing(now);
  commit(now, {}, std::move(portion), true);
  const std::uint64_t seen = entries.empty() ? erasing_.after : entries.back().sequence;
  when_durable(
      [this, seen] {
        erasing_.after = seen;
        erasing_.is_portion_open = false;
      },
      close);
}

/// Nothing is left in the entries: the file is to forget it too before anybody is told.
void Host::end_erasure(PersonId person) {
  world_.journal.cleaned([this, person] {
    erasing_.is_portion_open = false;
    if (is_losing_ || is_read_only() || !state_.erasures.contains(person)) return;
    const Time now = world_.clock.now();
    begin_writing(now);
    commit(now, {}, domain::end_erasure(person), true);
  });
}

}  // namespace convene::host
