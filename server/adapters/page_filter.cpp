#include "adapters/page_filter.hpp"

#include <algorithm>

namespace convene::adapters {

namespace {
constexpr std::string_view direct_message = "direct.posted";
}

bool PageFilter::belongs(const ports::StoredEntry& entry) const {
  if (!request_.with) return true;
  return entry.kind == direct_message && (entry.author == *request_.with || entry.target == *request_.with);
}

bool PageFilter::take(const ports::StoredEntry& entry) {
  if (!belongs(entry)) return true;
  const auto bytes = bytes_ + entry.payload.size();
  const bool first = page_.entries.empty();
  if (!first && (page_.entries.size() >= request_.entries_max || bytes > request_.bytes_max)) {
    page_.more = true;
    return false;
  }
  bytes_ = bytes;
  page_.entries.push_back(entry);
  return true;
}

ports::Page PageFilter::page() && {
  std::reverse(page_.entries.begin(), page_.entries.end());
  return std::move(page_);
}

}  // namespace convene::adapters
