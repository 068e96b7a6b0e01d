#include "transport/websocket_connection.hpp"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <memory>

#include "protocol/generated/cpp/errors.hpp"
#include "transport/http_guard.hpp"
#include "transport/http_response.hpp"
#include "transport/log.hpp"

namespace convene::transport {

// Beast finds these by the stream's namespace when a closing handshake is over.
template <class Handler>
void async_teardown(boost::beast::role_type role, ByteStream& stream, Handler&& handler) {
  boost::beast::websocket::async_teardown(role, stream.next_layer(), std::forward<Handler>(handler));
}

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;

/// Bytes that may come without making a message whole (pings, tiny or empty fragments): so many at once, and so many a
/// second. Beyond, the peer only keeps the server busy.
constexpr std::uint64_t idle_bytes_max = 8 * protocol::limits::frame_in_bytes_max;
constexpr std::uint64_t idle_bytes_per_second = 1024;

/// A message is read in pieces of this size: it is what a quiet connection keeps allocated, and most messages fit.
constexpr std::size_t piece_bytes = 512;

constexpr std::size_t close_reason_bytes_max = 123;  // RFC 6455 5.5: a control frame holds 125
constexpr std::uint16_t close_code_end = 5000;       // RFC 6455 7.4.2 ends at 4999; Beast lets higher ones through

class WebSocketConnection final : public session::Connection,
                                  public Member,
                                  public Outlet::Owner,
                                  public std::enable_shared_from_this<WebSocketConnection> {
 public:
  WebSocketConnection(std::shared_ptr<Site> site, ByteStream stream, std::optional<Strangers::Place> place)
      : site_(std::move(site)),
        stream_(std::move(stream)),
        outlet_(site_->wire, bytes().next_layer(), site_->now, *this),
        place_(std::move(place)),
        swept_at_(site_->now) {}

  void open(const RequestHead& head, const Cookies& cookies);

  void send(std::span<const ports::Bytes> frames) override { outlet_.send(frames); }
  void close(std::uint16_t code, std::string_view reason) override;
  void pause_reading(bool is_paused) override;

  void sweep() override;
  void leave() override;

  void frames_sent() override;
  void write_failed() override { end(); }
  std::shared_ptr<Outlet::Owner> keep() override { return shared_from_this(); }

 private:
  void accepted(beast::error_code error, const Cookies& cookies);
  void read();
  void some_read(beast::error_code error);
  void deliver();
  void close_with(protocol::CloseCode code);
  void start_closing();
  std::uint64_t count_idle_bytes();
  void ping_when_silent();
  void end();
  ByteStream& bytes() { return stream_.next_layer(); }

  std::shared_ptr<Site> site_;
  websocket::stream<ByteStream, false> stream_;
  Outlet outlet_;
  beast::flat_buffer message_;
  std::optional<Strangers::Place> place_;
  Membership membership_;
  std::optional<ConnectionId> id_;
  std::optional<websocket::close_reason> close_reason_;  // set: no message passes any more
  Milliseconds deadline_ = Milliseconds::max();          // of handshake or close
  Milliseconds pinged_at_{0};
  Milliseconds swept_at_;
  std::uint64_t idle_bytes_ = 0;     // come since the last whole message, less the allowance
  std::uint64_t counted_bytes_ = 0;  // of all that were read
  bool is_reading_ = false;
  bool is_paused_ = false;
  bool is_message_waiting_ = false;  // read whole while paused
  bool is_pinging_ = false;
  bool has_ended_ = false;
};

void WebSocketConnection::open(const RequestHead& head, const Cookies& cookies) {
  membership_ = site_->members.insert(site_->members.end(), shared_from_this());
  deadline_ = site_->now + site_->settings.limits.handshake;
  stream_.set_option(
      websocket::stream_base::timeout{websocket::stream_base::none(), websocket::stream_base::none(), false});
  const bool is_echo = site_->settings.is_echo;
  stream_.set_option(websocket::stream_base::decorator([is_echo](websocket::response_type& response) {
    if (!is_echo) response.set(beast::http::field::sec_websocket_protocol, websocket_subprotocol);
    for (const auto& [name, value] : security_headers()) response.set(name, value);
    response.set(beast::http::field::server, "convene");  // left out, Beast would tell its own name and version
  }));
  stream_.read_message_max(site_->settings.limits.message_bytes_max);
  stream_.auto_fragment(false);
  stream_.control_callback([this](websocket::frame_type kind, beast::string_view) {
    if (kind != websocket::frame_type::close) return;
    deadline_ = std::min(deadline_, site_->now + site_->settings.limits.close);
    if (stream_.reason().code >= close_code_end) bytes().abort();
  });
  beast::http::request<beast::http::empty_body> request(beast::http::verb::get, head.target, 11);
  for (const std::string_view name : {"host", "upgrade", "connection", "sec-websocket-key", "sec-websocket-version"})
    request.set(name, head.value(name));
  stream_.async_accept(
      request, [self = shared_from_this(), cookies](beast::error_code error) { self->accepted(error, cookies); });
}

void WebSocketConnection::accepted(beast::error_code error, const Cookies& cookies) {
  if (error || has_ended_) return end();
  deadline_ = Milliseconds::max();
  bytes().write_through(outlet_);
  id_ = site_->handlers.connected(*this, cookies);
  log::debug("connection " + std::to_string(*id_) + " opened");
  read();
}

void WebSocketConnection::read() {
  if (is_reading_ || is_paused_ || is_message_waiting_ || close_reason_ || has_ended_) return;
  is_reading_ = true;
  stream_.async_read_some(message_, piece_bytes, [self = shared_from_this()](beast::error_code error, std::size_t) {
    self->some_read(error);
  });
}

void WebSocketConnection::some_read(beast::error_code error) {
  is_reading_ = false;
  if (error) return end();
  if (close_reason_ || has_ended_) return;
  if (!stream_.is_message_done()) return read();
  idle_bytes_ = 0;
  counted_bytes_ = bytes().bytes_read();
  if (!stream_.got_text() && !site_->settings.is_echo) return close_with(protocol::CloseCode::policy);
  is_message_waiting_ = true;
  if (!is_paused_) deliver();
}

void WebSocketConnection::deliver() {
  is_message_waiting_ = false;
  const auto data = message_.cdata();
  const std::string_view content(static_cast<const char*>(data.data()), data.size());
  if (stream_.got_text()) {
    site_->handlers.received(*id_, content);
  } else {
    site_->handlers.received_bytes(*id_, content);
  }
  message_.consume(message_.size());
  if (message_.capacity() > piece_bytes) message_.shrink_to_fit();
  read();
}

void WebSocketConnection::pause_reading(bool is_paused) {
  if (is_paused_ == is_paused) return;
  is_paused_ = is_paused;
  if (is_paused) return;
  bytes().forgive_silence();
  // Not from within the caller: it may be in the middle of received().
  asio::post(stream_.get_executor(), [self = shared_from_this()] {
    if (self->is_paused_ || self->close_reason_ || self->has_ended_) return;
    if (self->is_message_waiting_) return self->deliver();
    self->read();
  });
}

void WebSocketConnection::frames_sent() {
  if (!close_reason_ && !has_ended_) site_->handlers.writable(*id_);
}

void WebSocketConnection::close(std::uint16_t code, std::string_view reason) {
  if (close_reason_ || has_ended_) return;
  CONVENE_ASSERT(reason.size() <= close_reason_bytes_max);
  close_reason_.emplace(static_cast<websocket::close_code>(code), beast::string_view(reason.data(), reason.size()));
  deadline_ = site_->now + site_->settings.limits.close;
  // What is being sent goes before the closing frame; stuck, it would hold that back for ever: the deadline ends both.
  asio::post(stream_.get_executor(), [self = shared_from_this()] { self->start_closing(); });
}

void WebSocketConnection::close_with(protocol::CloseCode code) {
  close(static_cast<std::uint16_t>(code), protocol::text_of(code).sentence);
}

void WebSocketConnection::start_closing() {
  if (has_ended_) return;
  stream_.async_close(*close_reason_, [self = shared_from_this()](beast::error_code) { self->end(); });
}

void WebSocketConnection::sweep() {
  const Limits& limits = site_->settings.limits;
  // Beast has begun to close by itself: the peer closed, or broke the protocol.
  if (id_ && !stream_.is_open()) deadline_ = std::min(deadline_, site_->now + limits.close);
  if (site_->now >= deadline_ || bytes().write_silence() >= limits.write_progress) return end();
  if (!id_ || close_reason_) return;
  if (is_paused_) return bytes().forgive_silence();
  if (bytes().read_silence() >= limits.dead_after) return close_with(protocol::CloseCode::silent);
  if (count_idle_bytes() > idle_bytes_max) return close_with(protocol::CloseCode::policy);
  ping_when_silent();
}

std::uint64_t WebSocketConnection::count_idle_bytes() {
  const auto passed_ms = static_cast<std::uint64_t>((site_->now - std::exchange(swept_at_, site_->now)).count());
  const std::uint64_t all = bytes().bytes_read();
  idle_bytes_ += all - std::exchange(counted_bytes_, all);
  idle_bytes_ -= std::min(idle_bytes_, passed_ms * idle_bytes_per_second / 1000);
  return idle_bytes_;
}

void WebSocketConnection::ping_when_silent() {
  const Milliseconds period = site_->settings.limits.ping;
  if (is_pinging_ || bytes().read_silence() < period || site_->now - pinged_at_ < period) return;
  is_pinging_ = true;
  pinged_at_ = site_->now;
  stream_.async_ping({}, [self = shared_from_this()](beast::error_code) { self->is_pinging_ = false; });
}

void WebSocketConnection::leave() {
  if (!id_) end();  // the gateway closes those it knows
}

void WebSocketConnection::end() {
  if (std::exchange(has_ended_, true)) return;
  const auto self = shared_from_this();
  outlet_.stop();
  bytes().abort();
  place_.reset();
  site_->members.erase(membership_);
  if (!id_) return;
  log::debug("connection " + std::to_string(*id_) + " closed");
  site_->handlers.closed(*id_);
}

}  // namespace

void open_websocket(std::shared_ptr<Site> site, ByteStream stream, const RequestHead& head, const Cookies& cookies,
                    std::optional<Strangers::Place> place) {
  std::make_shared<WebSocketConnection>(std::move(site), std::move(stream), std::move(place))->open(head, cookies);
}

}  // namespace convene::transport
