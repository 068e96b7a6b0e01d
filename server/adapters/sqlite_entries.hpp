// Entries to and from the rows of the journal's table.
#pragma once

#include <string>
#include <string_view>

#include "adapters/sqlite_database.hpp"
#include "ports/journal.hpp"

namespace convene::adapters {

/// All but the payload, in the order that read_columns() expects.
constexpr std::string_view entry_columns =
    "sequence, topic, topic_offset, kind, version, author, target, client, n, digest, time";

/// To be selected after the columns. Payloads are not looked for unless this is evaluated.
constexpr std::string_view entry_payload = "(select payload from payloads where id = payload_id)";

/// Fills the entry from the statement's row, reusing the strings it has.
void read_columns(const SqliteStatement& row, ports::StoredEntry& entry);
void read_payload(const SqliteStatement& row, ports::StoredEntry& entry);

/// Binds the columns as parameters 1 to 11. The entry must live until the statement is reset.
void bind_columns(SqliteStatement& statement, const ports::StoredEntry& entry);

}  // namespace convene::adapters
