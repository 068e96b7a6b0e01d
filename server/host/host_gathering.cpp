// How the host takes the snapshot of a report: the texts are the journal's, so they are read there, a moment after the
// report is durable. After a restart what is missing is taken then.
#include <algorithm>

#include "domain/topic.hpp"
#include "host/host.hpp"
#include "host/stored.hpp"

namespace convene::host {
namespace {

/// Of a private talk as many of the newest messages are looked through for those after the reported one.
constexpr std::size_t direct_page_max = 100;

std::vector<ports::PageRequest> requests_for(const domain::Report& report) {
  const domain::Report::Place& place = *report.place;
  std::vector<ports::PageRequest> requests;
  if (domain::topic::room_in(place.topic)) {
    for (const std::uint64_t offset : place.around) {
      requests.push_back({place.topic, offset + 1, 1, protocol::limits::page_bytes_max, {}});
    }
  } else {
    const std::size_t before = protocol::limits::report_around_max + 1;
    requests.push_back({place.topic, place.offset + 1, before, protocol::limits::page_bytes_max, report.about});
    requests.push_back({place.topic, place.end, direct_page_max, protocol::limits::page_bytes_max, report.about});
  }
  return requests;
}

std::uint64_t reported_offset(const domain::Convening& state, ReportId id) {
  const domain::Report* report = state.reports.find(id);
  return report && report->place ? report->place->offset : 0;
}

}  // namespace

void Host::gather() {
  if (is_losing_ || is_read_only() || gathering_.is_open) return;
  const domain::Report* report = state_.reports.to_gather();
  if (!report) return;
  gathering_ = {true, {}};
  // The journal is read once it holds all that was decided before.
  when_durable([this, id = report->id, requests = requests_for(*report)] { gather_page(id, requests); },
               [this] { gathering_.is_open = false; });
}

void Host::gather_page(ReportId report, std::vector<ports::PageRequest> requests) {
  if (requests.empty()) return keep_gathered(report);
  ports::PageRequest request = std::move(requests.front());
  requests.erase(requests.begin());
  world_.journal.page(request, [this, report, request, requests = std::move(requests)](const ports::Page& page) {
    if (is_losing_ || is_read_only() || page.unreadable) {
      gathering_.is_open = false;  // the next tick tries again
      return;
    }
    for (const ports::StoredEntry& stored : page.entries) {
      // The newest of a talk that do not reach back to the message do not show what followed it.
      const bool is_far = request.entries_max == direct_page_max && page.more;
      if (is_far && page.entries.front().offset > reported_offset(state_, report)) break;
      auto entry = from_stored(stored);
      if (!entry) return world_.broken(entry.error());
      gathering_.entries.push_back(std::move(entry.value()));
    }
    gather_page(report, requests);
  });
}

void Host::keep_gathered(ReportId id) {
  gathering_.is_open = false;
  if (is_losing_ || is_read_only()) return;
  const domain::Report* report = state_.reports.find(id);
  if (!report || report->is_gathered) return;
  std::vector<domain::Entry> entries = std::move(gathering_.entries);
  const auto in_order = [](const domain::Entry& left, const domain::Entry& right) {
    return left.offset < right.offset;
  };
  std::sort(entries.begin(), entries.end(), in_order);
  const auto is_same = [](const domain::Entry& left, const domain::Entry& right) {
    return left.offset == right.offset;
  };
  entries.erase(std::unique(entries.begin(), entries.end(), is_same), entries.end());
  const Time now = world_.clock.now();
  begin_writing(now);
  gathering_.is_open = true;
  commit(now, {}, domain::keep(state_, *report, entries), true);
  const auto close = [this] { gathering_.is_open = false; };
  when_durable(close, close);
}

}  // namespace convene::host
