// Whole files: read at once, written so that a crash leaves either all of one or nothing.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "adapters/file_descriptor.hpp"
#include "base/result.hpp"

namespace convene::adapters {

/// A temporary file, of mode 0600, that gets its name when it is whole; it goes unless it does.
class UnfinishedFile {
 public:
  /// Beside the file of that name, and named after it.
  static Result<UnfinishedFile> begin(const std::filesystem::path& beside);
  UnfinishedFile(UnfinishedFile&& other) noexcept = default;
  UnfinishedFile& operator=(UnfinishedFile&&) = delete;
  ~UnfinishedFile();

  bool add(std::string_view bytes);
  /// Syncs it, renames it and syncs the folder. Fails too where something could not be added.
  Result<Done> finish(const std::filesystem::path& file);

 private:
  UnfinishedFile(FileDescriptor descriptor, std::string name)
      : descriptor_(std::move(descriptor)), name_(std::move(name)) {}

  FileDescriptor descriptor_;
  std::string name_;
  bool has_failed_ = false;
  bool is_finished_ = false;
};

/// Writes a whole file as an unfinished one that is then finished. May be called for the same file from several threads
/// when all write the same bytes.
Result<Done> write_durably(const std::filesystem::path& file, std::string_view bytes);

/// Removes temporary files that writes to the folder left behind when the process died. Nobody may be writing.
void remove_unfinished_files(const std::filesystem::path& folder);

/// Nothing where there is no such file, or it cannot be read.
std::optional<std::string> read_file(const std::filesystem::path& file);

}  // namespace convene::adapters
