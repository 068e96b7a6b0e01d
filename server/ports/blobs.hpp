// Large files that people hand in, by the hash of their bytes: written and read in pieces, so that none is ever whole
// in memory, and deleted when nothing names them any more.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace convene::ports {

/// A file that is kept. It can be read to its end also when it is deleted meanwhile.
class Blob {
 public:
  virtual ~Blob() = default;
  virtual std::uint64_t size() const = 0;
  /// The bytes from `from` on, at most so many and fewer only at the end; nothing where the disk fails.
  virtual std::optional<std::string> read(std::uint64_t from, std::size_t bytes_max) const = 0;
};

/// A file that is being received; nothing is left of it unless it is kept.
class NewBlob {
 public:
  virtual ~NewBlob() = default;
  /// Adds to its end. False: the disk failed, and it can no longer be kept.
  virtual bool add(std::string_view bytes) = 0;
};

class Blobs {
 public:
  virtual ~Blobs() = default;

  virtual Result<std::unique_ptr<NewBlob>> begin() = 0;

  /// Makes the file durable and names it by its SHA-256 in lower-case hexadecimal digits. `done` is called later on the
  /// asking thread, which does not wait for the disk. Keeping the same bytes again changes nothing.
  virtual void keep(std::unique_ptr<NewBlob> blob, std::function<void(Result<std::string>)> done) = 0;

  /// Null where nothing of that name is kept. A name that is no hash is never looked for on disk.
  virtual std::shared_ptr<const Blob> find(std::string_view hash) = 0;

  /// The names of all that is kept, in order.
  virtual std::vector<std::string> all() = 0;
  virtual void remove(std::string_view hash) = 0;
};

}  // namespace convene::ports
