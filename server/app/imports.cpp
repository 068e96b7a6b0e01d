#include "app/imports.hpp"

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

Result<session::Import> read_map(Establishment& establishment, const std::filesystem::path& file) {
  const auto bytes = read_file(file, protocol::limits::map_bytes_max);
  if (!bytes) return bytes.error();
  auto import = session::import_map(bytes.value(), file.stem().string(), *establishment.documents);
  if (!import) return in_file(file, import.error());
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
  const auto import = read_map(establishment, file);
  if (!import) return import.error();
  return take(establishment, file, import.value());
}

Result<Done> take_map(Establishment& establishment, const std::filesystem::path& file) {
  const auto import = read_map(establishment, file);
  if (!import) return import.error();
  const auto taken = establishment.execute(import.value().command);
  if (!taken) return in_file(file, taken.error());
  return Done{};
}

}  // namespace convene::app
