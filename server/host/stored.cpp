#include "host/stored.hpp"

#include "domain/record.hpp"
#include "protocol/codec/codec.hpp"

namespace convene::host {

ports::StoredEntry to_stored(const domain::Entry& entry) {
  const protocol::Columns columns = protocol::columns_of(entry.event);
  ports::StoredEntry stored;
  stored.sequence = entry.sequence;
  stored.topic = entry.topic;
  stored.offset = entry.offset;
  stored.kind = protocol::stored_kind(entry.event);
  stored.version = protocol::payload_version;
  stored.author = columns.author ? columns.author : entry.author;
  stored.target = columns.target;
  stored.client = entry.origin.client;
  stored.n = entry.origin.n;
  stored.digest = domain::is_unrecorded(entry.event) ? 0 : entry.origin.digest;
  stored.at = entry.at;
  stored.payload = protocol::encode_payload(domain::recorded(entry.event));
  return stored;
}

std::string to_stored(const domain::Revision& revision) {
  return protocol::encode_payload(domain::recorded(revision.event));
}

Result<domain::Entry> from_stored(const ports::StoredEntry& stored) {
  auto event = protocol::decode_payload(stored.kind, stored.version, stored.payload, {stored.author, stored.target});
  if (!event) {
    return Failure{"Entry " + std::to_string(stored.sequence) + " of the journal (" + stored.kind +
                       ") cannot be read: " + event.error().detail + ".",
                   "Use the version of Convene that wrote it, or restore a backup."};
  }
  domain::Entry entry;
  entry.sequence = stored.sequence;
  entry.topic = stored.topic;
  entry.offset = stored.offset;
  entry.author = stored.author;
  entry.at = stored.at;
  entry.origin = {stored.client, stored.n, stored.digest};
  entry.event = std::move(event.value());
  return entry;
}

}  // namespace convene::host
