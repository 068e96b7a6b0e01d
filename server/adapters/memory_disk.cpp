#include "adapters/memory_disk.hpp"

#include <algorithm>

#include "adapters/page_filter.hpp"
#include "base/assert.hpp"

namespace convene::adapters {

void MemoryDisk::write(const ports::Commit& commit) {
  for (const auto& entry : commit.entries) {
    auto& places = topics_[entry.topic];
    CONVENE_ASSERT(entry.sequence == entries_.size() + 1);
    CONVENE_ASSERT(entry.offset == places.size());
    places.push_back(entries_.size());
    entries_.push_back(entry);
  }
  for (const auto& rewrite : commit.rewrites) {
    const auto& places = topics_[rewrite.topic];
    CONVENE_ASSERT(rewrite.offset < places.size());
    entries_[places[rewrite.offset]].payload = rewrite.payload;
  }
}

ports::Page MemoryDisk::page(const ports::PageRequest& request) const {
  const auto topic = topics_.find(request.topic);
  if (topic == topics_.end()) return {};
  PageFilter filter(request);
  for (auto offset = std::min<std::uint64_t>(request.before, topic->second.size()); offset > 0; --offset) {
    if (!filter.take(entries_[topic->second[offset - 1]])) break;
  }
  return std::move(filter).page();
}

ports::Page MemoryDisk::traces(const ports::TracesRequest& request) const {
  ports::Page page;
  for (auto place = static_cast<std::size_t>(request.after); place < entries_.size() && !page.more; ++place) {
    const ports::StoredEntry& entry = entries_[place];
    const bool is_one =
        entry.author == request.person || entry.target == request.person || entry.topic == request.topic;
    if (!is_one) continue;
    page.more = page.entries.size() == request.entries_max;
    if (!page.more) page.entries.push_back(entry);
  }
  return page;
}

ports::Page MemoryDisk::aged(const ports::AgedRequest& request) const {
  ports::Page page;
  for (auto place = static_cast<std::size_t>(request.after); place < entries_.size(); ++place) {
    const ports::StoredEntry& entry = entries_[place];
    if (std::find(request.kinds.begin(), request.kinds.end(), entry.kind) == request.kinds.end()) continue;
    if (entry.at >= request.before) break;
    page.more = page.entries.size() == request.entries_max;
    if (page.more) break;
    page.entries.push_back(entry);
  }
  return page;
}

}  // namespace convene::adapters
