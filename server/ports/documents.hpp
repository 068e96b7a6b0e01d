// Immutable documents by the hash of their bytes: the campus, later slides and pictures.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace convene::ports {

class Documents {
 public:
  virtual ~Documents() = default;

  /// Keeps the bytes durably and names them by their SHA-256 in lower-case hexadecimal digits; keeping the same bytes
  /// again changes nothing. Fails when the disk does.
  virtual Result<std::string> keep(std::string_view bytes) = 0;

  /// The bytes, or null where nothing of that name is kept. A name that is no hash is never looked for on disk.
  virtual std::shared_ptr<const std::string> find(std::string_view hash) = 0;
};

}  // namespace convene::ports
