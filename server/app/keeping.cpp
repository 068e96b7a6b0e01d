#include "app/keeping.hpp"

#include <functional>
#include <iostream>
#include <unordered_map>

#include "adapters/data_folder.hpp"
#include "adapters/durable_file.hpp"
#include "adapters/journal_copy.hpp"
#include "adapters/sha256.hpp"
#include "adapters/sqlite_replay.hpp"
#include "app/establishment.hpp"
#include "host/stored.hpp"

namespace convene::app {
namespace {

namespace fs = std::filesystem;

/// While much is read, a line is printed each time after so many entries.
constexpr std::uint64_t progress_entries = 250'000;
constexpr std::string_view unfinished = ".unfinished";

Failure damaged(const fs::path& data, const std::string& what) {
  return {data.string() + " is damaged: " + what + ".", "Restore it from a backup with 'convene restore'."};
}

Result<Done> require_convening(const fs::path& data) {
  if (Establishment::exists(data)) return Done{};
  return Failure{data.string() + " holds no convening.", "Name the folder that 'convene serve --data' was given."};
}

/// Reads the journal as a starting server does, and looks besides for gaps within topics.
class Reading {
 public:
  void visit(const ports::StoredEntry& stored) {
    if (trouble_) return;
    auto entry = host::from_stored(stored);
    if (!entry) {
      trouble_ = entry.error().sentence;
    } else if (stored.offset != heads_[stored.topic]++) {
      trouble_ = "entry " + std::to_string(stored.sequence) + " does not follow the one before it in " + stored.topic;
    } else {
      domain::apply(state_, entry.value());
    }
    if (stored.sequence % progress_entries == 0) std::cout << "  " << stored.sequence << " entries" << std::endl;
  }

  const std::optional<std::string>& trouble() const { return trouble_; }
  const domain::Convening& state() const { return state_; }
  std::size_t topics() const { return heads_.size(); }

 private:
  domain::Convening state_;
  std::unordered_map<std::string, std::uint64_t> heads_;
  std::optional<std::string> trouble_;
};

/// Every file of the folder that is named by its hash has the bytes that its name says. Their number.
Result<std::size_t> check_files(const fs::path& folder) {
  std::size_t count = 0;
  std::error_code error;
  for (const auto& file : fs::directory_iterator(folder, error)) {
    const std::string name = file.path().filename().string();
    if (!adapters::is_sha256(name)) continue;
    const auto bytes = adapters::read_file(file.path());
    if (!bytes || adapters::sha256(*bytes) != name) return damaged(folder, "file " + name + " is not what it was");
    ++count;
  }
  return count;
}

Result<Done> copy_files(const fs::path& from, const fs::path& to) {
  if (auto made = adapters::make_data_folder(to); !made) return made;
  std::error_code error;
  for (const auto& file : fs::directory_iterator(from, error)) {
    const std::string name = file.path().filename().string();
    if (!adapters::is_sha256(name)) continue;
    const auto bytes = adapters::read_file(file.path());
    // Slides that were withdrawn meanwhile are gone.
    if (!bytes && !fs::exists(file.path(), error)) continue;
    if (!bytes || adapters::sha256(*bytes) != name) return damaged(from, "file " + name + " is not what it was");
    if (auto copied = adapters::write_durably(to / name, *bytes); !copied) return copied.error();
  }
  return Done{};
}

/// The journal before documents and slides: each that it names was kept before the entry that names it.
Result<Done> copy_convening(const fs::path& from, const fs::path& to) {
  if (auto made = adapters::make_data_folder(to); !made) return made;
  std::cout << "Copying the journal" << std::endl;
  auto copied = adapters::copy_journal(Establishment::journal_file(from), Establishment::journal_file(to));
  if (!copied) return copied;
  std::cout << "Copying the documents" << std::endl;
  auto documents = copy_files(Establishment::documents_folder(from), Establishment::documents_folder(to));
  if (!documents) return documents;
  return copy_files(Establishment::slides_folder(from), Establishment::slides_folder(to));
}

/// Fills a folder beside the wanted one, which then gets its name: half a copy never looks like a whole one.
Result<Done> make_whole(const fs::path& folder, const std::function<Result<Done>(const fs::path&)>& fill) {
  const fs::path unborn = folder.string() + std::string(unfinished);
  std::error_code error;
  fs::remove_all(unborn, error);
  if (auto filled = fill(unborn); !filled) {
    fs::remove_all(unborn, error);
    return filled;
  }
  fs::rename(unborn, folder, error);
  if (!error && adapters::sync_folder(fs::absolute(folder).parent_path())) return Done{};
  return Failure{folder.string() + " cannot be made: " + error.message() + ".",
                 "What was copied is in " + unborn.string() + "."};
}

/// Without a slash at its end, so that a name can be made from it.
fs::path plain(const fs::path& folder) { return folder.has_filename() ? folder : folder.parent_path(); }

}  // namespace

Result<Done> verify(const fs::path& data) {
  if (auto found = require_convening(data); !found) return found;
  const auto journal = Establishment::journal_file(data);
  std::cout << "Verifying " << data.string() << std::endl;
  if (auto whole = adapters::check_pages(journal); !whole) return whole;
  Reading reading;
  const auto read = adapters::replay_journal(journal, {}, [&](const auto& stored) { reading.visit(stored); });
  if (!read) return read.error();
  if (reading.trouble()) return damaged(data, *reading.trouble());
  const auto documents = check_files(Establishment::documents_folder(data));
  if (!documents) return documents.error();
  const auto slides = check_files(Establishment::slides_folder(data));
  if (!slides) return slides.error();
  const std::string& campus = reading.state().about.campus;
  if (!campus.empty() && !fs::exists(Establishment::documents_folder(data) / campus)) {
    return damaged(data, "the campus document " + campus + " is missing");
  }
  std::cout << "\"" << reading.state().about.title << "\" is whole: " << reading.state().sequence << " entries in "
            << reading.topics() << " topics, " << documents.value() << " documents, " << slides.value()
            << " files of slides" << std::endl;
  return Done{};
}

Result<Done> backup(const BackupOptions& options) {
  if (auto found = require_convening(options.data); !found) return found;
  const fs::path to = plain(options.to);
  if (fs::exists(to)) return Failure{to.string() + " is there already.", "Name a folder that does not exist yet."};
  auto copied = make_whole(to, [&](const fs::path& unborn) {
    auto made = copy_convening(options.data, unborn);
    return made ? verify(unborn) : made;
  });
  if (copied) std::cout << "The backup is in " << to.string() << std::endl;
  return copied;
}

Result<Done> restore(const RestoreOptions& options) {
  if (auto found = require_convening(options.from); !found) return found;
  const fs::path data = plain(options.data);
  std::error_code ignored;
  if (fs::exists(data) && !fs::is_empty(data, ignored)) {
    return Failure{data.string() + " is not empty.", "Move what is there away, or name another folder."};
  }
  auto copied = make_whole(data, [&](const fs::path& unborn) {
    auto made = copy_convening(options.from, unborn);
    if (made) made = adapters::begin_new_epoch(Establishment::journal_file(unborn));
    return made ? verify(unborn) : made;
  });
  if (copied) std::cout << "Restored to " << data.string() << "; serve it with 'convene serve'" << std::endl;
  return copied;
}

}  // namespace convene::app
