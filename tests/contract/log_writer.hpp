// Makes entries that go on where a log ends, as the host does.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "ports/journal.hpp"

namespace convene::testing {

class LogWriter {
 public:
  /// Every column is filled, each with another value.
  ports::StoredEntry entry(std::string_view topic, std::string payload, std::string_view kind = "chat.posted") {
    ports::StoredEntry entry;
    entry.sequence = ++sequence_;
    entry.topic = topic;
    entry.offset = next_offsets_[entry.topic]++;
    entry.kind = kind;
    entry.version = 2;
    entry.author.value = 1000 + sequence_;
    entry.target.value = 2000 + sequence_;
    entry.client = "client" + std::to_string(sequence_);
    entry.n = static_cast<std::uint32_t>(3000 + sequence_);
    entry.digest = ~sequence_;  // the highest bit is set
    entry.at = from_milliseconds(1'700'000'000'000 + static_cast<std::int64_t>(sequence_));
    entry.payload = std::move(payload);
    return entry;
  }

  ports::Commit commit(std::string_view topic, std::string payload) { return {{entry(topic, std::move(payload))}, {}}; }

 private:
  std::uint64_t sequence_ = 0;
  std::map<std::string, std::uint64_t> next_offsets_;
};

}  // namespace convene::testing
