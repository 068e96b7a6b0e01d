// Slides over HTTP: a PDF is posted to /api/slides, its bytes are read, in parts, at /api/slides/ and its id. Bytes
// that no stage names any more are deleted.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "host/host.hpp"
#include "ports/blobs.hpp"
#include "ports/clock.hpp"
#include "session/api_messages.hpp"
#include "session/session.hpp"

namespace convene::session {

class SlidesApi {
 public:
  SlidesApi(host::Host& host, ports::Blobs& blobs, const ports::Clock& clock);

  using Done = std::function<void(ApiResponse)>;
  static bool is_upload(std::string_view path) { return path == "/api/slides"; }
  static bool serves(std::string_view path) { return path.starts_with("/api/slides/"); }

  /// A file of so many bytes is about to come, from one who speaks for these people. Whatever can be refused is refused
  /// now, before anything is sent for nothing.
  Result<std::unique_ptr<Upload>, ApiResponse> begin(const ApiRequest& request, std::uint64_t bytes,
                                                     const std::vector<Credential>& people);
  void get(const ApiRequest& request, const std::vector<Credential>& people, const Done& done);
  /// The bytes of a file, or the part of them that is asked for, for one who may have them; null: for nobody.
  void send(const ApiRequest& request, const domain::SlidesFile* file, const Done& done);

  /// Deletes what no stage names any more, each few seconds and first at once: a crash may have left some.
  void tick();

 private:
  class Receiving;

  void keep(std::unique_ptr<ports::NewBlob> blob, PersonId person, protocol::SlidesAdd command, const Done& done);
  void remove(const std::vector<std::string>& unnamed);

  host::Host& host_;
  ports::Blobs& blobs_;
  const ports::Clock& clock_;
  /// Files being received, or kept and not named yet: while there are any, nothing is deleted.
  std::shared_ptr<std::size_t> open_uploads_ = std::make_shared<std::size_t>(0);
  Time sweeps_at_;
};

}  // namespace convene::session
