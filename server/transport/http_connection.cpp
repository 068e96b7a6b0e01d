#include "transport/http_connection.hpp"

#include <algorithm>
#include <array>
#include <boost/asio/write.hpp>
#include <chrono>

#include "transport/cookies.hpp"
#include "transport/http_guard.hpp"
#include "transport/http_request.hpp"
#include "transport/log.hpp"
#include "transport/origins.hpp"
#include "transport/websocket_connection.hpp"

namespace convene::transport {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

/// An upload that is slower than this is cut.
constexpr std::size_t upload_bytes_per_second_min = 65536;

constexpr std::size_t origin_logged_max = 200;

/// Of a file so much is read and written at a time: what a slow reader's connection holds of it.
constexpr std::size_t piece_bytes = 65536;

class HttpConnection final : public Member, public std::enable_shared_from_this<HttpConnection> {
 public:
  HttpConnection(std::shared_ptr<Site> site, asio::ip::tcp::socket socket, std::string address,
                 std::optional<Strangers::Place> silent_place)
      : site_(std::move(site)),
        stream_(*site_, std::move(socket)),
        address_(std::move(address)),
        silent_place_(std::move(silent_place)) {}

  void open();
  void sweep() override;
  void leave() override;

 private:
  /// What is being done; each stage but `handling` has a deadline or is watched for progress.
  enum class Stage { idle, head, body, handling, writing, draining };

  void enter(Stage stage);
  void read();
  void bytes_read(error_code error, std::size_t bytes);
  void advance();
  void advance_head();
  std::optional<HttpFault> begin(std::size_t head_bytes);
  std::optional<HttpFault> begin_body();
  void begin_upload();
  void advance_upload();
  std::optional<HttpFault> upgrade(const Cookies& cookies);
  void handle();
  void refuse(const HttpFault& fault);
  void respond(HttpResponse response);
  void respond(session::ApiResponse answer);
  void write_piece(error_code error);
  void response_written(error_code error);
  void drain();
  void end();

  std::shared_ptr<Site> site_;
  ByteStream stream_;
  std::string address_;
  std::optional<Strangers::Place> silent_place_;
  std::optional<Strangers::Place> stranger_place_;
  Membership membership_;
  Stage stage_ = Stage::head;
  Milliseconds deadline_{0};
  bool is_reading_ = false;
  bool has_ended_ = false;

  std::array<char, 8192> chunk_;
  std::string received_;     // what has come and is not yet used
  std::size_t scanned_ = 0;  // of it, while looking for the end of a head
  RequestHead head_;         // of the request being served
  std::string path_;
  std::size_t body_bytes_ = 0;  // its body's length; of an upload, how much of it has not come yet
  std::unique_ptr<session::Upload> upload_;
  bool is_known_ = false;  // who it is from
  bool is_kept_alive_ = false;
  HttpResponse response_;
  std::string response_head_;
  std::string piece_;  // of a file that is being sent
};

void HttpConnection::open() {
  membership_ = site_->members.insert(site_->members.end(), shared_from_this());
  enter(Stage::head);
  read();
}

void HttpConnection::enter(Stage stage) {
  const Limits& limits = site_->settings.limits;
  stage_ = stage;
  switch (stage) {
    case Stage::idle:
      deadline_ = site_->now + limits.idle;
      break;
    case Stage::head:
      deadline_ = site_->now + limits.handshake;
      break;
    case Stage::body:  // the whole request has one deadline, later for what is large
      deadline_ += Milliseconds(1000) * (body_bytes_ / upload_bytes_per_second_min);
      break;
    case Stage::handling:
    case Stage::writing:
      deadline_ = Milliseconds::max();
      break;
    case Stage::draining:
      deadline_ = site_->now + limits.close;
      break;
  }
}

void HttpConnection::sweep() {
  if (stream_.write_silence() >= site_->settings.limits.write_progress) return end();
  if (site_->now < deadline_) return;
  const bool has_begun = stage_ == Stage::body || (stage_ == Stage::head && !received_.empty());
  if (!has_begun) return end();
  refuse({408, "The request did not come in time.", "Send it again."});
}

void HttpConnection::leave() {
  if (stage_ == Stage::idle || stage_ == Stage::head || stage_ == Stage::body) end();
}

void HttpConnection::read() {
  if (std::exchange(is_reading_, true)) return;
  stream_.async_read_some(asio::buffer(chunk_), [self = shared_from_this()](error_code error, std::size_t bytes) {
    self->bytes_read(error, bytes);
  });
}

void HttpConnection::bytes_read(error_code error, std::size_t bytes) {
  is_reading_ = false;
  if (has_ended_ || stage_ == Stage::writing) return;  // refused meanwhile: what came is of no interest
  if (error) return end();
  if (stage_ == Stage::draining) return read();
  received_.append(chunk_.data(), bytes);
  advance();
}

/// Does what the received bytes allow, then reads on or answers.
void HttpConnection::advance() {
  if (stage_ == Stage::idle && !received_.empty()) enter(Stage::head);
  if (stage_ == Stage::idle || stage_ == Stage::head) return advance_head();
  if (upload_) return advance_upload();
  if (received_.size() < body_bytes_) return read();
  handle();
}

void HttpConnection::advance_head() {
  const HeadScan scan = scan_head(received_, scanned_, site_->settings.limits.header_bytes_max);
  scanned_ = received_.size();
  if (scan.fault) return refuse(*scan.fault);
  if (!scan.bytes) return read();
  if (const auto fault = begin(*scan.bytes)) return refuse(*fault);
  if (has_ended_) return;  // it is a WebSocket now
  enter(Stage::body);
  if (head_.method == "POST" && site_->handlers.is_upload(path_)) return begin_upload();
  advance();
}

void HttpConnection::begin_upload() {
  auto upload = site_->handlers.begin_upload(api_request(head_, path_, site_->settings), body_bytes_);
  if (!upload) return respond(upload.error());
  upload_ = std::move(upload.value());
  advance();
}

/// Hands on what has come of a body that is not gathered.
void HttpConnection::advance_upload() {
  const std::size_t bytes = std::min(received_.size(), body_bytes_);
  upload_->take(std::string_view(received_).substr(0, bytes));
  received_.erase(0, bytes);
  body_bytes_ -= bytes;
  if (body_bytes_ > 0) return read();
  enter(Stage::handling);
  const auto upload = std::move(upload_);
  upload->finish([self = shared_from_this()](session::ApiResponse answer) { self->respond(std::move(answer)); });
}

/// Judges a whole head and finds out what it asks for.
std::optional<HttpFault> HttpConnection::begin(std::size_t head_bytes) {
  scanned_ = 0;
  auto parsed = parse_head(std::string_view(received_).substr(0, head_bytes), site_->settings.limits.headers_max);
  received_.erase(0, head_bytes);
  if (!parsed) return parsed.error();
  head_ = std::move(parsed.value());
  if (const auto fault = guard_request(head_)) return fault;
  const auto path = decode_path(head_.target);
  if (!path) return path.error();
  path_ = path.value();
  is_kept_alive_ = wants_keep_alive(head_);

  const Cookies cookies = parse_cookies(head_);
  is_known_ = site_->handlers.is_known(cookies);
  stranger_place_.reset();
  if (!is_known_) {
    const Limits& limits = site_->settings.limits;
    const bool is_visitor = route_of(path_) != Route::websocket && site_->handlers.has_visitors();
    stranger_place_ = site_->strangers.take(address_group(client_address(head_, address_, site_->settings)),
                                            is_visitor ? limits.visitors_max : limits.strangers_max);
    if (!stranger_place_)
      return HttpFault{429, "Too many connections from this address.", "Close some, or sign in.", "Retry-After", "5"};
  }
  silent_place_.reset();
  return route_of(path_) == Route::websocket ? upgrade(cookies) : begin_body();
}

std::optional<HttpFault> HttpConnection::begin_body() {
  body_bytes_ = content_length(head_);
  const Route route = route_of(path_);
  if (route != Route::api && head_.method == "POST")
    return HttpFault{405, "There is nothing to post to.", "Use GET or HEAD.", "Allow", "GET, HEAD"};
  const bool is_gathered = !site_->handlers.is_upload(path_) || head_.method != "POST";
  if (route == Route::api && is_gathered && body_bytes_ > site_->handlers.body_bytes_max(path_))
    return HttpFault{413, "The body is too large.", "Send a smaller one."};
  if (body_bytes_ > protocol::limits::http_body_bytes_max && !is_known_)
    return HttpFault{401, "Only people who are signed in may send this much.", "Sign in first."};
  return std::nullopt;
}

std::optional<HttpFault> HttpConnection::upgrade(const Cookies& cookies) {
  if (const auto fault = guard_upgrade(head_, site_->settings.is_echo)) return fault;
  if (site_->is_leaving)
    return HttpFault{503, "The server is about to restart.", "Come back in a moment.", "Retry-After", "1"};
  if (!site_->settings.is_echo && !is_allowed(site_->settings.origins, head_.value("origin"))) {
    log::info("upgrade refused for origin '" + std::string(head_.value("origin").substr(0, origin_logged_max)) +
              "'; --origin allows one");
    return HttpFault{403, "This page may not connect here.", "Open the convening at its own address."};
  }
  stream_.unread(std::move(received_));
  const auto self = shared_from_this();
  has_ended_ = true;
  site_->members.erase(membership_);
  open_websocket(site_, std::move(stream_), head_, cookies, std::move(stranger_place_));
  return std::nullopt;
}

void HttpConnection::handle() {
  enter(Stage::handling);
  std::string body = received_.substr(0, body_bytes_);
  received_.erase(0, body_bytes_);
  const Route route = route_of(path_);
  if (route == Route::page) return respond(site_->files.answer(head_, path_));
  if (route == Route::health) {
    if (site_->is_leaving) return refuse({503, "The server is leaving.", "Come back in a moment.", "Retry-After", "1"});
    HttpResponse healthy;
    healthy.headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}};
    healthy.body = std::make_shared<const std::string>("{\"ok\":true}");
    return respond(std::move(healthy));
  }
  auto request = api_request(head_, path_, site_->settings);
  request.body = std::move(body);
  request.address = address_group(client_address(head_, address_, site_->settings));
  site_->handlers.handle(std::move(request), [self = shared_from_this()](session::ApiResponse answer) {
    self->respond(std::move(answer));
  });
}

void HttpConnection::respond(session::ApiResponse answer) {
  HttpResponse response{answer.status, std::move(answer.headers), nullptr, std::move(answer.part)};
  if (!response.part.blob) response.body = std::make_shared<const std::string>(std::move(answer.body));
  respond(std::move(response));
}

void HttpConnection::refuse(const HttpFault& fault) {
  is_kept_alive_ = false;
  // A path that could not be read is answered as text, whoever asked.
  respond(refusal(fault, route_of(path_) == Route::api));
}

void HttpConnection::respond(HttpResponse response) {
  if (has_ended_) return;
  enter(Stage::writing);
  response_ = std::move(response);
  if (response_.status >= 400 || site_->is_leaving) is_kept_alive_ = false;
  // Who came by TLS once is to come by nothing else (RFC 6797).
  if (site_->settings.is_tls) response_.headers.emplace_back("Strict-Transport-Security", "max-age=31536000");
  response_head_ = response_head(response_, is_kept_alive_,
                                 std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now()));
  if (head_.method == "HEAD" || response_.status == 304) {
    response_.body = nullptr;
    response_.part = {};
  }
  if (response_.part.blob) {
    asio::async_write(stream_, asio::buffer(response_head_),
                      [self = shared_from_this()](error_code error, std::size_t) { self->write_piece(error); });
    return;
  }
  const std::array<asio::const_buffer, 2> buffers = {
      asio::buffer(response_head_), response_.body ? asio::buffer(*response_.body) : asio::const_buffer()};
  asio::async_write(stream_, buffers,
                    [self = shared_from_this()](error_code error, std::size_t) { self->response_written(error); });
}

/// The next piece of a file, when the one before is on its way.
void HttpConnection::write_piece(error_code error) {
  session::BlobPart& part = response_.part;
  if (error || has_ended_ || part.from == part.to) return response_written(error);
  auto piece = part.blob->read(part.from, std::min<std::uint64_t>(piece_bytes, part.to - part.from));
  if (!piece || piece->empty()) return end();  // the length is said already: cut off is all that is left to say
  piece_ = std::move(*piece);
  part.from += piece_.size();
  asio::async_write(stream_, asio::buffer(piece_),
                    [self = shared_from_this()](error_code failed, std::size_t) { self->write_piece(failed); });
}

void HttpConnection::response_written(error_code error) {
  response_ = {};
  if (error || has_ended_) return end();
  if (!is_kept_alive_) return drain();
  if (site_->settings.is_behind_proxy) stranger_place_.reset();  // the next request is perhaps another's
  head_ = {};
  path_.clear();
  piece_ = {};
  enter(Stage::idle);
  advance();
}

/// Says that nothing follows, then reads what the peer still sends: closing at once would take the answer from it.
void HttpConnection::drain() {
  enter(Stage::draining);
  error_code ignored;
  stream_.next_layer().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
  read();
}

void HttpConnection::end() {
  if (std::exchange(has_ended_, true)) return;
  const auto self = shared_from_this();
  stream_.abort();
  upload_.reset();
  stranger_place_.reset();
  silent_place_.reset();
  site_->members.erase(membership_);
}

}  // namespace

void open_http(std::shared_ptr<Site> site, boost::asio::ip::tcp::socket socket, std::string address,
               std::optional<Strangers::Place> silent_place) {
  std::make_shared<HttpConnection>(std::move(site), std::move(socket), std::move(address), std::move(silent_place))
      ->open();
}

}  // namespace convene::transport
