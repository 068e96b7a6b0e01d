// How the host lets old words go: now and then, kind by kind and a portion at a time, from where it ended before. After
// a start it begins at the beginning; what is empty is passed by.
#include "domain/retention.hpp"
#include "host/host.hpp"
#include "host/stored.hpp"

namespace convene::host {

void Host::let_go(Time now) {
  if (is_losing_ || is_read_only() || retaining_.is_portion_open || now < retaining_.next_pass) return;
  const domain::Retention& retention = domain::retentions[retaining_.kind];
  const auto days = std::chrono::days(static_cast<int>(world_.limits.*retention.days));
  ports::AgedRequest request{{}, now - days, retaining_.after[retaining_.kind], protocol::limits::retention_page_max};
  for (const std::string_view kind : retention.kinds) {
    if (!kind.empty()) request.kinds.emplace_back(kind);
  }
  retaining_.is_portion_open = true;
  // The journal is read once it holds all that was decided before.
  when_durable(
      [this, request = std::move(request)] {
        world_.journal.aged(request, [this](const ports::Page& page) { let_go(page); });
      },
      [this] { retaining_.is_portion_open = false; });
}

void Host::let_go(const ports::Page& page) {
  const auto close = [this] { retaining_.is_portion_open = false; };
  if (is_losing_ || is_read_only() || page.unreadable) return close();  // the next tick tries again
  std::vector<domain::Entry> entries;
  for (const ports::StoredEntry& stored : page.entries) {
    auto entry = from_stored(stored);
    if (!entry) return world_.broken(entry.error());
    entries.push_back(std::move(entry.value()));
  }
  const Time now = world_.clock.now();
  if (auto portion = domain::let_go(state_, entries); !portion.entries.empty()) {
    begin_writing(now);
    commit(now, {}, std::move(portion), true);
  }
  const std::uint64_t seen = entries.empty() ? retaining_.after[retaining_.kind] : entries.back().sequence;
  when_durable(
      [this, now, seen, is_more = page.more] {
        retaining_.is_portion_open = false;
        retaining_.after[retaining_.kind] = seen;
        if (is_more) return;
        retaining_.kind = (retaining_.kind + 1) % domain::retentions.size();
        if (retaining_.kind == 0) retaining_.next_pass = now + Milliseconds(protocol::limits::retention_pass_ms);
      },
      close);
}

}  // namespace convene::host
