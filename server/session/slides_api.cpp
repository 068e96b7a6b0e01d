#include "session/slides_api.hpp"

#include <algorithm>

#include "domain/slides.hpp"
#include "formats/base64.hpp"
#include "formats/pdf.hpp"
#include "protocol/codec/codec.hpp"
#include "protocol/generated/cpp/limits.hpp"
#include "session/api_answers.hpp"
#include "session/byte_range.hpp"

namespace convene::session {

namespace limits = protocol::limits;
using protocol::ErrorCode;

namespace {

bool speaks_for(const std::vector<Credential>& people, PersonId person) {
  return std::any_of(people.begin(), people.end(), [&](const Credential& one) { return one.person == person; });
}

Result<protocol::SlidesUpload, ApiResponse> about(const ApiRequest& request) {
  for (const auto& [name, value] : request.query) {
    const auto bytes = name == "about" ? formats::from_base64(value) : std::nullopt;
    if (!bytes) continue;
    auto upload = protocol::decode_as<protocol::SlidesUpload>(std::string(bytes->begin(), bytes->end()));
    if (!upload) return failure(ErrorCode::field_invalid, upload.error().detail);
    return std::move(upload.value());
  }
  return failure(ErrorCode::field_invalid, "about");
}

std::optional<ApiResponse> refuse_file(const ApiRequest& request, std::uint64_t bytes) {
  if (auto refusal = refuse_foreign(request)) return refusal;
  if (!request.is_pdf) {
    return failure(415, "media-type", "Slides are a PDF.",
                   "Export them as PDF, and send Content-Type: application/pdf.");
  }
  if (bytes > limits::slides_bytes_max) {
    const std::string most = std::to_string(limits::slides_bytes_max / 1'048'576) + " MiB";
    return failure(413, "too-large", "The file is larger than " + most + ".",
                   "Export it with smaller pictures, or in two parts.");
  }
  return std::nullopt;
}

ApiResponse no_pdf() {
  return failure(422, "no-pdf", "This file is no PDF, or was cut off.", "Export the slides as PDF again.");
}

/// Printable ASCII stays; the rest is written out (RFC 8187).
std::string file_name(const std::string& title) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string name;
  for (const char c : title) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    if (is_plain) {
      name.push_back(c);
    } else {
      const auto byte = static_cast<unsigned char>(c);
      name.append({'%', digits[byte / 16], digits[byte % 16]});
    }
  }
  return name + ".pdf";
}

}  // namespace

/// One file on its way: its two ends are remembered, to tell whether it is what it says.
class SlidesApi::Receiving : public Upload {
 public:
  Receiving(SlidesApi& api, std::unique_ptr<ports::NewBlob> blob, PersonId person, protocol::SlidesAdd command)
      : api_(api), blob_(std::move(blob)), person_(person), command_(std::move(command)), open_(api.open_uploads_) {
    ++*open_;
  }
  ~Receiving() override { --*open_; }

  void take(std::string_view bytes) override {
    head_.append(bytes.substr(0, formats::pdf_end_bytes - std::min(head_.size(), formats::pdf_end_bytes)));
    tail_.append(bytes);
    if (tail_.size() > formats::pdf_end_bytes) tail_.erase(0, tail_.size() - formats::pdf_end_bytes);
    blob_->add(bytes);  // what fails is told when it is to be kept
  }
  void finish(Done done) override {
    if (!formats::is_pdf(head_, tail_)) return done(no_pdf());
    api_.keep(std::move(blob_), person_, std::move(command_), done);
  }

 private:
  SlidesApi& api_;
  std::unique_ptr<ports::NewBlob> blob_;
  PersonId person_;
  protocol::SlidesAdd command_;
  std::string head_;
  std::string tail_;
  std::shared_ptr<std::size_t> open_;
};

SlidesApi::SlidesApi(host::Host& host, ports::Blobs& blobs, const ports::Clock& clock)
    : host_(host), blobs_(blobs), clock_(clock), sweeps_at_(clock.now()) {}

Result<std::unique_ptr<Upload>, ApiResponse> SlidesApi::begin(const ApiRequest& request, std::uint64_t bytes,
                                                              const std::vector<Credential>& people) {
  if (auto refusal = refuse_file(request, bytes)) return std::move(*refusal);
  auto wanted = about(request);
  if (!wanted) return wanted.error();
  protocol::SlidesUpload& upload = wanted.value();
  if (!speaks_for(people, upload.identity)) return failure(ErrorCode::signed_out);
  protocol::SlidesAdd command{upload.room, std::move(upload.title), upload.pages, bytes, {}};
  if (auto refusal = domain::refuse_slides(host_.state(), {upload.identity}, command, clock_.now())) {
    return failure(refusal->code, refusal->detail);
  }
  if (*open_uploads_ >= limits::slides_uploads_max) return failure(ErrorCode::too_fast);
  auto blob = blobs_.begin();
  if (!blob) return failure(ErrorCode::read_only);
  return std::unique_ptr<Upload>(
      std::make_unique<Receiving>(*this, std::move(blob.value()), upload.identity, std::move(command)));
}

void SlidesApi::keep(std::unique_ptr<ports::NewBlob> blob, PersonId person, protocol::SlidesAdd command,
                     const Done& done) {
  // Until the command is answered the bytes are named by nothing.
  const std::shared_ptr<void> unnamed((++*open_uploads_, nullptr), [open = open_uploads_](void*) { --*open; });
  blobs_.keep(std::move(blob), [this, person, command = std::move(command), done, unnamed](Result<std::string> hash) {
    if (!hash) return done(failure(ErrorCode::read_only));
    protocol::SlidesAdd named = command;
    named.hash = hash.value();
    host_.execute(person, named, [done, unnamed](const host::Answer& answer) {
      if (!answer) return done(failure(answer.error().code, answer.error().detail));
      done(json(protocol::encode_as(std::get<protocol::SlidesMade>(answer.value()))));
    });
  });
}

void SlidesApi::get(const ApiRequest& request, const std::vector<Credential>& people, const Done& done) {
  if (request.method != "GET") {
    return done(failure(405, "method", "This address takes GET.", "Post slides to /api/slides."));
  }
  const auto id = SlidesId::parse(std::string_view(request.path).substr(std::string_view("/api/slides/").size()));
  const domain::SlidesFile* file = id ? host_.state().slides.find(*id) : nullptr;
  const bool may_read = file && std::any_of(people.begin(), people.end(), [&](const Credential& one) {
                          return domain::may_read_slides(host_.state(), one.person, *id);
                        });
  // Who may not read them is not told that there are any.
  send(request, may_read ? file : nullptr, done);
}

void SlidesApi::send(const ApiRequest& request, const domain::SlidesFile* file, const Done& done) {
  const auto blob = file ? blobs_.find(file->hash) : nullptr;
  if (!blob)
    return done(failure(404, "slides-unknown", "There are no such slides here, or not for you.",
                        "Enter the room in which they are shown."));
  const std::string tag = '"' + file->hash + '"';
  const bool is_same = request.if_range.empty() || request.if_range == tag;
  const auto range = is_same ? range_of(request.range, blob->size()) : std::nullopt;
  ApiResponse response;
  response.headers = {{"Content-Type", "application/pdf"},
                      {"Content-Disposition", "attachment; filename*=UTF-8''" + file_name(file->title)},
                      {"Accept-Ranges", "bytes"},
                      {"ETag", tag},
                      // In the reader's own browser for a while: who leaves the room does not come back for it.
                      {"Cache-Control", "private, max-age=600"}};
  const std::string size = std::to_string(blob->size());
  if (range && range->from == range->to) {
    ApiResponse refusal = failure(416, "range", "The file ends before that.", "Ask for a part that is there.");
    refusal.headers.emplace_back("Content-Range", "bytes */" + size);
    return done(std::move(refusal));
  }
  response.part = {blob, 0, blob->size()};
  if (range) {
    response.status = 206;
    response.part = {blob, range->from, range->to};
    response.headers.emplace_back(
        "Content-Range", "bytes " + std::to_string(range->from) + "-" + std::to_string(range->to - 1) + "/" + size);
  }
  host_.when_durable([response = std::move(response), done] { done(response); },
                     [done] { done(failure(ErrorCode::read_only)); });
}

void SlidesApi::tick() {
  if (clock_.now() < sweeps_at_) return;
  sweeps_at_ = clock_.now() + std::chrono::seconds(limits::slides_sweep_s);
  std::vector<std::string> unnamed = blobs_.all();
  const auto named = host_.state().slides.hashes();
  std::erase_if(unnamed, [&](const std::string& hash) { return named.contains(hash); });
  // Deleted once it is durable that no stage names them: a crash would bring the names back.
  host_.when_durable([this, unnamed = std::move(unnamed)] { remove(unnamed); }, [] {});
}

void SlidesApi::remove(const std::vector<std::string>& unnamed) {
  if (*open_uploads_ > 0) return;
  const auto named = host_.state().slides.hashes();
  for (const std::string& hash : unnamed) {
    if (!named.contains(hash)) blobs_.remove(hash);
  }
}

}  // namespace convene::session
