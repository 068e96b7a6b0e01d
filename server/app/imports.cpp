#include "app/imports.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>

#include "session/imports.hpp"

namespace convene::app {
namespace {

Result<std::string> read_file(const std::filesystem::path& file, std::uint64_t bytes_max) {
  std::ifstream stream(file, std::ios::binary);
  std::error_code error;
  const auto bytes = std::filesystem::file_size(file, error);
  if (!stream || error) return Failure{file.string() + " cannot be read.", "Check its name and permissions."};
  if (bytes > bytes_max)
    return Failure{file.string() + " is larger than " + std::to_string(bytes_max >> 20) + " MiB.",
                   "Name a smaller file."};
  return std::string(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
}

Failure in_file(const std::filesystem::path& file, const Failure& failure) {
  return {file.string() + ": " + failure.sentence, failure.remedy};
}

/// Files below one folder; links that lead out of it are not followed.
class Folder {
 public:
  explicit Folder(const std::filesystem::path& folder) : folder_(std::filesystem::weakly_canonical(folder)) {}

  Result<std::string> file(const std::string& path) {
    std::error_code error;
    const auto real = std::filesystem::canonical(folder_ / path, error);
    const auto [folder_end, ignored] = std::mismatch(folder_.begin(), folder_.end(), real.begin(), real.end());
    const bool is_here = !error && folder_end == folder_.end() && std::filesystem::is_regular_file(real, error);
    if (!is_here) return Failure{"a map that is not here", "Put the file beside the main map."};
    auto bytes = read_file(real, protocol::limits::map_bytes_max);
    if (!bytes) return Failure{"a file that cannot be read", bytes.error().remedy};
    return bytes;
  }

 private:
  std::filesystem::path folder_;
};

Result<session::Import> read_campus(Establishment& establishment, const std::filesystem::path& main) {
  // The first file alone is asked for by its name: what is wrong with it is told in full.
  if (const auto bytes = read_file(main, protocol::limits::map_bytes_max); !bytes) return bytes.error();
  Folder folder(std::filesystem::absolute(main).parent_path());
  auto import = session::import_campus([&](const std::string& path) { return folder.file(path); },
                                       main.filename().string(), *establishment.documents);
  if (!import) return in_file(main, import.error());
  return import;
}

Result<Done> take(Establishment& establishment, const std::filesystem::path& file, const session::Import& import) {
  const auto taken = establishment.execute(import.command);
  if (!taken) return in_file(file, taken.error());
  std::cout << file.string() << ": " << import.report.taken << "\n";
  for (const std::string& warning : import.report.warnings) std::cout << "  warning: " << warning << "\n";
  return Done{};
}

}  // namespace

Result<Done> import_schedule(Establishment& establishment, const std::filesystem::path& file) {
  const auto bytes = read_file(file, protocol::limits::schedule_bytes_max);
  if (!bytes) return bytes.error();
  const auto import = session::import_schedule(bytes.value());
  if (!import) return in_file(file, import.error());
  return take(establishment, file, import.value());
}

Result<Done> import_map(Establishment& establishment, const std::filesystem::path& file) {
  const auto import = read_campus(establishment, file);
  if (!import) return import.error();
  return take(establishment, file, import.value());
}

Result<Done> take_map(Establishment& establishment, const std::filesystem::path& file) {
  const auto import = read_campus(establishment, file);
  if (!import) return import.error();
  const auto taken = establishment.execute(import.value().command);
  if (!taken) return in_file(file, taken.error());
  return Done{};
}

}  // namespace convene::app
