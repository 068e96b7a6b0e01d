// What the journal's database file looks like. The same columns serve PostgreSQL; only the table definitions differ.
#pragma once

#include <cstdint>
#include <string_view>

namespace convene::adapters {

/// Both stand in the file's header (SQLite file format, section 1.3), where they can be read without opening it.
constexpr std::uint32_t journal_application_id = 0x436e766e;  // "Cnvn"
constexpr std::uint32_t journal_format_version = 1;

/// Entries stand in the order they are appended: an append touches the table's last page, replay reads from end to end,
/// and a page of a topic is a range of the index.
///
/// Payloads stand apart, so that a replay of columns passes them by, and so that a text can really go. When SQLite
/// moves rows between pages it leaves copies of them behind, which its secure deletion does not see. It moves none
/// here: rows are only ever added at the end, and overwritten by as many bytes. A replaced payload becomes zeros in its
/// place, the new one a row at the end.
constexpr std::string_view journal_tables = R"sql(
create table meta (name text primary key, value text not null) strict, without rowid;
create table entries (
  sequence integer primary key,
  topic text not null,
  topic_offset integer not null,
  kind text not null,
  version integer not null,
  author integer not null,
  target integer not null,
  client text not null,
  n integer not null,
  digest integer not null,
  time integer not null,
  payload_id integer not null
) strict;
create table payloads (id integer primary key, payload text not null) strict;
create unique index entries_by_topic on entries (topic, topic_offset);
)sql";

}  // namespace convene::adapters
