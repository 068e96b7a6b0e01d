// What the memory journal holds to be durable: a log of entries that outlives the journal writing it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "ports/journal.hpp"

namespace convene::adapters {

class MemoryDisk {
 public:
  explicit MemoryDisk(std::string epoch) : epoch_(std::move(epoch)) {}

  const std::string& epoch() const { return epoch_; }

  /// In order of sequence.
  const std::vector<ports::StoredEntry>& entries() const { return entries_; }

  /// Asserts that entries go on where the log ends, and that what is rewritten exists.
  void write(const ports::Commit& commit);

  ports::Page page(const ports::PageRequest& request) const;
  ports::Page traces(const ports::TracesRequest& request) const;
  ports::Page aged(const ports::AgedRequest& request) const;

 private:
  std::string epoch_;
  std::vector<ports::StoredEntry> entries_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> topics_;  // where each topic's entries stand, by offset
};

}  // namespace convene::adapters
