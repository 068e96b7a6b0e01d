// The journal remembers: the only truth of a convening, a log of entries in order.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

namespace convene::ports {

/// One entry as it stands in the journal: columns, and a JSON payload that SQL never looks into.
struct StoredEntry {
  std::uint64_t sequence = 0;  // from 1, contiguous: order and recovery
  std::string topic;
  std::uint64_t offset = 0;  // from 0, contiguous within the topic: resume
  std::string kind;          // "chat.posted"; protocol::stored_kind
  std::uint32_t version = 1;
  PersonId author;     // 0: the server itself
  PersonId target;     // 0: nobody
  std::string client;  // with n and digest: which command of which tab led to it; empty for the server's own
  std::uint32_t n = 0;
  std::uint64_t digest = 0;
  Time at;
  std::string payload;

  bool operator==(const StoredEntry&) const = default;
};

/// Replaces the payload of an entry written earlier: an edited or deleted text must not stay readable in the file.
struct Rewrite {
  std::string topic;
  std::uint64_t offset = 0;
  std::string payload;

  bool operator==(const Rewrite&) const = default;
};

/// What must become durable together or not at all. A rewrite may concern an entry of the same commit.
struct Commit {
  std::vector<StoredEntry> entries;
  std::vector<Rewrite> rewrites;
  /// So long a journal may wait with it for others to share its sync: nobody would be told of it sooner.
  std::chrono::microseconds may_wait{0};
};

enum class AppendOutcome {
  durable,  // synced: survives power loss
  full,     // nothing of it was written, nor is anything appended after it; replay() first, then it may be tried again
  broken,   // a sync failed: what the disk holds is unknown, the process must end
};

struct PageRequest {
  std::string topic;
  std::uint64_t before = 0;           // entries with a smaller offset
  std::size_t entries_max = 50;       // at least 1
  std::size_t bytes_max = 49152;      // of payloads; one entry is always given, however large
  std::optional<PersonId> with = {};  // only "direct.posted" entries whose author or target this is
};

struct Page {
  std::vector<StoredEntry> entries;  // in order of offset
  bool more = false;                 // there are others, earlier or, among traces, later
  bool unreadable = false;           // the file could not be read: the page is empty, which says nothing of the past
};

/// Which entries may hold something of a person: what they wrote, what was written to them, and a topic of their own.
struct TracesRequest {
  PersonId person;
  std::string topic;
  std::uint64_t after = 0;  // entries with a larger sequence
  std::size_t entries_max = 100;
};

/// Entries of some kinds that are older than a moment.
struct AgedRequest {
  std::vector<std::string> kinds;
  Time before;
  std::uint64_t after = 0;  // entries with a larger sequence
  std::size_t entries_max = 100;
};

/// All calls come from one thread; every `done` is posted back to it, in the order of the calls of that kind.
/// Destroying a journal, on that thread too, waits until whatever was appended is durable or has failed; from then on
/// no `done` runs any more, not even one that was posted before.
class Journal {
 public:
  virtual ~Journal() = default;

  /// Random name of this journal's life; changes only on restore or repair.
  virtual std::string epoch() const = 0;

  /// Appends atomically. Commits become durable in the order of the calls; what waits during a sync, or for the first
  /// that may wait no longer, is the next group. After `full` every later append fails with `full` too until replay().
  virtual void append(Commit commit, std::function<void(AppendOutcome)> done) = 0;

  /// Everything reported durable before the call is seen.
  virtual void page(PageRequest request, std::function<void(Page)> done) = 0;

  /// The person's entries in order of sequence, of all topics; otherwise as a page.
  virtual void traces(TracesRequest request, std::function<void(Page)> done) = 0;

  /// They are looked for in order of sequence, up to the first of these kinds that is not older; otherwise as a page.
  virtual void aged(AgedRequest request, std::function<void(Page)> done) = 0;

  /// Runs `done` when no payload that was replaced before the call stands anywhere in the file any more, be it in free
  /// space or in its log.
  virtual void cleaned(std::function<void()> done) = 0;

  /// Blocks; at start and after `full`, when no append is open. Gives every durable entry in order of sequence; for the
  /// kinds in `columns_only` the payload is left empty and never read. Fails when the file cannot be read.
  virtual Result<Done> replay(std::span<const std::string_view> columns_only,
                              const std::function<void(const StoredEntry&)>& visit) = 0;
};

}  // namespace convene::ports
