// The parts of a convening that exist without a network, opened from its data folder in the order they need each other.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "adapters/directory_blobs.hpp"
#include "adapters/directory_documents.hpp"
#include "adapters/mesh_media.hpp"
#include "adapters/sodium_secrets.hpp"
#include "adapters/sqlite_journal.hpp"
#include "adapters/system_clock.hpp"
#include "host/host.hpp"
#include "transport/shard.hpp"

namespace convene::app {

struct Establishment {
  /// Opens the folder; makes it where it is missing. Fails when it cannot be written, holds something else, or another
  /// process serves it.
  static Result<std::unique_ptr<Establishment>> open(const std::filesystem::path& data,
                                                     protocol::OperatorLimits limits = {},
                                                     adapters::Relays relays = {});

  static std::filesystem::path journal_file(const std::filesystem::path& data);
  static std::filesystem::path documents_folder(const std::filesystem::path& data);
  static std::filesystem::path slides_folder(const std::filesystem::path& data);
  static bool exists(const std::filesystem::path& data);

  /// As open(), but fails where no convening was created yet.
  static Result<std::unique_ptr<Establishment>> open_existing(const std::filesystem::path& data,
                                                              protocol::OperatorLimits limits = {},
                                                              adapters::Relays relays = {});

  bool has_convening() const { return host->state().sequence > 0; }

  /// Carries out a command of the server's own and waits until it is durable. Not while the shard runs.
  Result<protocol::Reply> execute(const protocol::Command& command);

  protocol::OperatorLimits limits;
  transport::Shard shard;
  adapters::SystemClock clock;
  adapters::SodiumSecrets secrets;
  std::unique_ptr<adapters::DirectoryDocuments> documents;
  std::unique_ptr<adapters::DirectoryBlobs> blobs;
  std::unique_ptr<adapters::SqliteJournal> journal;
  std::unique_ptr<adapters::MeshMedia> media;
  std::unique_ptr<host::Host> host;
  std::optional<Failure> breakage;  // the journal can no longer be trusted: the shard was stopped
};

}  // namespace convene::app
