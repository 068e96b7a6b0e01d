// The built client, read whole into memory at start: at run time a path is looked up, never joined to a folder.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "transport/http_response.hpp"

namespace convene::transport {

struct StaticFile {
  std::string content_type;
  std::string cache_control;
  std::string tag;  // of the content; each encoding adds its own ending (RFC 9110 8.8.3.3)
  std::shared_ptr<const std::string> plain;
  std::shared_ptr<const std::string> brotli;  // null where the build left none beside the file
  std::shared_ptr<const std::string> gzip;
};

class StaticFiles {
 public:
  /// No client was built: every page answers 503 and says what to do.
  StaticFiles() = default;

  /// Reads a folder that holds an index.html. Hidden files and links are left out; `x.br` and `x.gz` become encodings
  /// of `x`. Fails when the folder cannot be read, or is too large to be a client.
  static Result<StaticFiles> read(const std::filesystem::path& folder);

  /// Answers GET and HEAD of a decoded path. A route of the client (no dot, nothing of ours) is answered by its page,
  /// one that needs no account by the page outside.
  HttpResponse answer(const RequestHead& head, std::string_view path) const;

  std::size_t size() const { return files_.size(); }

 private:
  const StaticFile* find(std::string_view path) const;

  std::map<std::string, StaticFile, std::less<>> files_;  // by path: "/assets/main-3fa9c1d2.js"
};

}  // namespace convene::transport
