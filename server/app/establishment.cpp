#include "app/establishment.hpp"

#include "adapters/data_folder.hpp"
#include "formats/campus_document.hpp"

namespace convene::app {
namespace {

Failure as_failure(const domain::Refusal& refusal) {
  const protocol::ErrorText& text = protocol::text_of(refusal.code);
  std::string sentence(text.sentence);
  if (!refusal.detail.empty()) sentence += " (" + refusal.detail + ")";
  return {std::move(sentence), std::string(text.remedy)};
}

std::shared_ptr<const campus::Document> read_campus(const std::string& bytes) {
  auto document = formats::read_campus_document(bytes);
  return document ? std::make_shared<const campus::Document>(std::move(document.value())) : nullptr;
}

}  // namespace

Result<std::unique_ptr<Establishment>> Establishment::open(const std::filesystem::path& data,
                                                           protocol::OperatorLimits limits, adapters::Relays relays) {
  auto made = adapters::make_data_folder(data);
  if (!made) return made.error();
  auto parts = std::make_unique<Establishment>();
  parts->limits = limits;
  auto documents = adapters::DirectoryDocuments::open(documents_folder(data));
  if (!documents) return documents.error();
  parts->documents = std::move(documents.value());
  auto blobs = adapters::DirectoryBlobs::open(slides_folder(data), parts->shard.post());
  if (!blobs) return blobs.error();
  parts->blobs = std::move(blobs.value());
  auto journal = adapters::SqliteJournal::open(journal_file(data), parts->shard.post());
  if (!journal) return journal.error();
  parts->journal = std::move(journal.value());
  parts->media = std::make_unique<adapters::MeshMedia>(std::move(relays));
  Establishment* self = parts.get();
  auto host = host::Host::start({*parts->journal, *parts->documents, parts->clock, *parts->media, read_campus,
                                 [self](const Failure& failure) {
                                   self->breakage = failure;
                                   self->shard.stop();
                                 },
                                 limits});
  if (!host) return host.error();
  parts->host = std::move(host.value());
  return parts;
}

std::filesystem::path Establishment::journal_file(const std::filesystem::path& data) { return data / "journal.sqlite"; }

std::filesystem::path Establishment::documents_folder(const std::filesystem::path& data) { return data / "documents"; }

std::filesystem::path Establishment::slides_folder(const std::filesystem::path& data) { return data / "slides"; }

bool Establishment::exists(const std::filesystem::path& data) {
  std::error_code ignored;
  return std::filesystem::exists(journal_file(data), ignored);
}

Result<std::unique_ptr<Establishment>> Establishment::open_existing(const std::filesystem::path& data,
                                                                    protocol::OperatorLimits limits,
                                                                    adapters::Relays relays) {
  const Failure nothing{data.string() + " holds no convening.",
                        "Create one with 'convene create --data " + data.string() + " --title … --zone …'."};
  if (!exists(data)) return nothing;
  auto parts = open(data, limits, std::move(relays));
  if (parts && !parts.value()->has_convening()) return nothing;
  return parts;
}

Result<protocol::Reply> Establishment::execute(const protocol::Command& command) {
  std::optional<host::Answer> answer;
  host->execute({}, command, [&](host::Answer given) {
    answer = std::move(given);
    shard.stop();
  });
  if (!answer) shard.run();
  if (breakage) return *breakage;
  CONVENE_ASSERT(answer);
  if (!*answer) return as_failure(answer->error());
  return std::move(answer->value());
}

}  // namespace convene::app
