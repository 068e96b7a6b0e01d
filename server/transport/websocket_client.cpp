#include "transport/websocket_client.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <deque>

#include "transport/shard_loop.hpp"

namespace convene::transport {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using asio::ip::tcp;

namespace {

constexpr Milliseconds again_after{1000};
constexpr std::chrono::seconds handshake_max{5};
constexpr std::size_t message_bytes_max = 1024 * 1024;
constexpr std::size_t queue_bytes_max = 16 * 1024 * 1024;  // a server that takes no more than this at once has stopped

}  // namespace

struct WebSocketClient::Core {
  asio::io_context& context;
  asio::steady_timer timer{context};
  Address address;
  Handlers handlers;
  std::shared_ptr<Line> line;
  bool is_over = false;
};

/// One try, and what became of it.
class WebSocketClient::Line : public std::enable_shared_from_this<Line> {
 public:
  explicit Line(std::shared_ptr<Core> core) : core_(std::move(core)) {}

  void open();
  void send(std::string text);
  /// Ends at once; open operations complete with an error, and so the end is told from the loop.
  void drop();

 private:
  void resolved(beast::error_code error, const tcp::resolver::results_type& found);
  void connected(beast::error_code error);
  void shaken(beast::error_code error);
  void read();
  void write();
  void end();
  template <class Next>
  auto then(Next next) {
    return [self = shared_from_this(), next](beast::error_code error, auto&&...) { (self.get()->*next)(error); };
  }

  std::shared_ptr<Core> core_;
  tcp::resolver resolver_{core_->context};
  websocket::stream<tcp::socket, false> stream_{core_->context};
  asio::steady_timer deadline_{core_->context};
  beast::flat_buffer message_;
  std::deque<std::string> queue_;
  std::size_t queued_bytes_ = 0;
  bool is_open_ = false;
  bool has_ended_ = false;
};

void WebSocketClient::Line::open() {
  deadline_.expires_after(handshake_max);
  deadline_.async_wait([self = shared_from_this()](beast::error_code error) {
    if (!error && !self->is_open_) self->drop();
  });
  resolver_.async_resolve(
      core_->address.host, core_->address.port,
      [self = shared_from_this()](beast::error_code error, const auto& found) { self->resolved(error, found); });
}

void WebSocketClient::Line::resolved(beast::error_code error, const tcp::resolver::results_type& found) {
  if (error || found.empty()) return end();
  stream_.next_layer().async_connect(*found.begin(), then(&Line::connected));
}

void WebSocketClient::Line::connected(beast::error_code error) {
  if (error) return end();
  beast::error_code ignored;
  stream_.next_layer().set_option(tcp::no_delay(true), ignored);
  stream_.set_option(
      websocket::stream_base::timeout{websocket::stream_base::none(), websocket::stream_base::none(), false});
  stream_.set_option(
      websocket::stream_base::decorator([subprotocol = core_->address.subprotocol](websocket::request_type& request) {
        request.set(beast::http::field::sec_websocket_protocol, subprotocol);
      }));
  stream_.read_message_max(message_bytes_max);
  stream_.auto_fragment(false);
  stream_.async_handshake(core_->address.host + ":" + core_->address.port, core_->address.path, then(&Line::shaken));
}

void WebSocketClient::Line::shaken(beast::error_code error) {
  deadline_.cancel();
  if (error || core_->is_over) return end();
  is_open_ = true;
  stream_.text(true);
  core_->handlers.opened();
  read();
}

void WebSocketClient::Line::read() {
  stream_.async_read(message_, [self = shared_from_this()](beast::error_code error, std::size_t) {
    if (error || self->core_->is_over) return self->end();
    const std::string text = beast::buffers_to_string(self->message_.data());
    self->message_.consume(self->message_.size());
    self->core_->handlers.received(text);
    self->read();
  });
}

void WebSocketClient::Line::send(std::string text) {
  if (!is_open_ || has_ended_) return;
  queued_bytes_ += text.size();
  if (queued_bytes_ > queue_bytes_max) return drop();
  queue_.push_back(std::move(text));
  if (queue_.size() == 1) write();
}

void WebSocketClient::Line::write() {
  stream_.async_write(asio::buffer(queue_.front()), [self = shared_from_this()](beast::error_code error, std::size_t) {
    if (error) return self->drop();
    self->queued_bytes_ -= self->queue_.front().size();
    self->queue_.pop_front();
    if (!self->queue_.empty()) self->write();
  });
}

void WebSocketClient::Line::drop() {
  resolver_.cancel();
  beast::error_code ignored;
  stream_.next_layer().close(ignored);
}

void WebSocketClient::Line::end() {
  if (std::exchange(has_ended_, true)) return;
  drop();
  deadline_.cancel();
  if (core_->is_over) return;
  if (is_open_) core_->handlers.closed();
  core_->timer.expires_after(again_after);
  core_->timer.async_wait([core = core_](beast::error_code error) {
    if (error || core->is_over) return;
    core->line = std::make_shared<Line>(core);
    core->line->open();
  });
}

WebSocketClient::WebSocketClient(Shard& shard, Address address, Handlers handlers)
    : core_(std::make_shared<Core>(shard.loop().context, asio::steady_timer(shard.loop().context), std::move(address),
                                   std::move(handlers), nullptr, false)) {
  core_->line = std::make_shared<Line>(core_);
  core_->line->open();
}

WebSocketClient::~WebSocketClient() {
  core_->is_over = true;
  core_->timer.cancel();
  core_->line->drop();
  core_->line.reset();
}

void WebSocketClient::send(std::string text) { core_->line->send(std::move(text)); }

void WebSocketClient::drop() { core_->line->drop(); }

}  // namespace convene::transport
