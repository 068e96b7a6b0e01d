// Fills a page of a topic's past: told the entries from the newest back, it takes those that belong until it is full.
#pragma once

#include "ports/journal.hpp"

namespace convene::adapters {

class PageFilter {
 public:
  explicit PageFilter(const ports::PageRequest& request) : request_(request) {}

  /// False: the page is complete, earlier entries need not be shown.
  bool take(const ports::StoredEntry& entry);

  /// The page, in order of offset.
  ports::Page page() &&;

 private:
  bool belongs(const ports::StoredEntry& entry) const;

  const ports::PageRequest& request_;
  ports::Page page_;  // newest first until it is given
  std::size_t bytes_ = 0;
};

}  // namespace convene::adapters
