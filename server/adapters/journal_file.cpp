#include "adapters/journal_file.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <string>

#include "adapters/data_folder.hpp"
#include "adapters/file_descriptor.hpp"
#include "adapters/sqlite_database.hpp"
#include "adapters/sqlite_schema.hpp"

namespace convene::adapters {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t header_bytes = 100;  // SQLite file format, section 1.3
using Header = std::array<unsigned char, header_bytes>;

Failure damaged(const fs::path& file, const std::string& what) {
  return {"The journal " + file.string() + " is damaged: " + what + ".",
          "Restore it from a backup. Nothing was changed."};
}

Failure foreign(const fs::path& file, const std::string& what) {
  return {"The file " + file.string() + " is not a Convene journal: " + what + ".",
          "Name another data folder, or move the file away. Nothing was changed."};
}

Failure cannot_make(const fs::path& file, const std::string& why) {
  return {"The journal " + file.string() + " cannot be made: " + why + ".",
          "Check that the disk has space and that the user running Convene may write in the folder."};
}

std::uint32_t number_at(const Header& header, std::size_t place) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) number = number << 8 | header[place + i];
  return number;
}

std::uint64_t bytes_promised(const Header& header) {
  const std::uint32_t field = number_at(header, 16) >> 16;
  const std::uint64_t page_bytes = field == 1 ? 65536 : field;
  return page_bytes * number_at(header, 28);
}

fs::path write_ahead_log_of(const fs::path& file) { return file.string() + "-wal"; }

/// Any of it: after an unclean stop the log is where the newest entries are.
bool has_write_ahead_log(const fs::path& file) {
  std::error_code error;
  const auto size = fs::file_size(write_ahead_log_of(file), error);
  return !error && size > 0;
}

Result<Done> inspect(const fs::path& file, int descriptor) {
  struct stat status;
  if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return foreign(file, "it is no plain file");
  Header header;
  if (status.st_size == 0) return damaged(file, "it is empty");
  const auto got = ::pread(descriptor, header.data(), header.size(), 0);
  if (got < 0) return damaged(file, "it cannot be read (" + system_error_text() + ")");
  constexpr std::string_view magic("SQLite format 3\0", 16);
  const auto compared = std::min(magic.size(), static_cast<std::size_t>(got));
  if (std::memcmp(header.data(), magic.data(), compared) != 0) return foreign(file, "it is no SQLite database");
  if (static_cast<std::size_t>(got) < header.size()) return damaged(file, "it ends within its header");
  if (number_at(header, 68) != journal_application_id) return foreign(file, "another application made it");
  const auto version = number_at(header, 60);
  if (version > journal_format_version) {
    return Failure{"The journal " + file.string() + " has format " + std::to_string(version) +
                       "; this version of Convene reads formats up to " + std::to_string(journal_format_version) + ".",
                   "Run the newer version that wrote it. Nothing was changed."};
  }
  // A crash within a checkpoint leaves a short file too; then the log makes up for it.
  if (!has_write_ahead_log(file) && static_cast<std::uint64_t>(status.st_size) < bytes_promised(header)) {
    return damaged(file, "it is shorter than its header says");
  }
  return Done{};
}

Result<Done> write_empty_journal(const fs::path& file) {
  const FileDescriptor made(::open(file.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR));
  if (!made) return cannot_make(file, system_error_text());
  auto database = SqliteDatabase::open(file, SqliteDatabase::Access::read_write);
  if (!database) return database.error();
  const std::string script = "pragma synchronous = full; pragma journal_mode = wal; begin immediate;" +
                             std::string(journal_tables) + "insert into meta (name, value) values ('epoch', '" +
                             random_epoch() + "');" +
                             "pragma application_id = " + std::to_string(journal_application_id) + ";" +
                             "pragma user_version = " + std::to_string(journal_format_version) + ";" +
                             "commit; pragma wal_checkpoint(truncate);";
  if (!database.value().run(script.c_str())) return cannot_make(file, database.value().message());
  return Done{};
}

/// Under another name first, so that a crash never leaves half a journal under the real one.
Result<Done> make(const fs::path& file) {
  const fs::path unborn = file.string() + ".new";
  std::error_code error;
  for (const char* suffix : {"", "-wal", "-shm"}) fs::remove(unborn.string() + suffix, error);
  if (auto written = write_empty_journal(unborn); !written) return written;
  fs::rename(unborn, file, error);
  if (error) return cannot_make(file, error.message());
  if (!sync_folder(file.parent_path())) return cannot_make(file, system_error_text());
  return Done{};
}

}  // namespace

std::string random_epoch() {
  std::array<unsigned char, 8> bits;
  randombytes_buf(bits.data(), bits.size());
  std::array<char, 2 * bits.size() + 1> digits;  // sodium ends it with a zero
  sodium_bin2hex(digits.data(), digits.size(), bits.data(), bits.size());
  return digits.data();
}

Result<Done> prepare_journal_file(const fs::path& file) {
  const FileDescriptor opened(::open(file.c_str(), O_RDWR | O_CLOEXEC));
  if (opened) return inspect(file, opened.number());
  if (errno == EISDIR) return foreign(file, "it is a folder");
  if (errno != ENOENT) {
    return Failure{"The journal " + file.string() + " cannot be opened: " + system_error_text() + ".",
                   "Let the user running Convene own everything in the data folder."};
  }
  if (has_write_ahead_log(file)) {
    return damaged(file, "it is gone, but its log " + write_ahead_log_of(file).string() + " is still there");
  }
  return make(file);
}

}  // namespace convene::adapters
