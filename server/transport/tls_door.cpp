#include "transport/tls_door.hpp"

#include <array>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/connect_pair.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <unordered_set>

#include "transport/listening.hpp"
#include "transport/log.hpp"
#include "transport/shard_loop.hpp"
#include "transport/strangers.hpp"

namespace convene::transport {
namespace {

namespace asio = boost::asio;
namespace ssl = asio::ssl;
using asio::ip::tcp;
using boost::system::error_code;
using Context = std::shared_ptr<ssl::context>;

/// A TLS record is as large.
constexpr std::size_t piece_bytes = 16384;

/// After "too many open files": others get the time to close some.
constexpr Milliseconds accept_pause{100};

/// How long the far end may take to agree that it is over.
constexpr Milliseconds farewell{300};

Failure unusable(const std::filesystem::path& file, const std::string& why) {
  return {file.string() + " cannot be used for TLS: " + why + ".",
          "Give the certificate with its chain and the private key that belongs to it, both in PEM."};
}

Result<Context> read_context(const TlsDoor::Files& files) {
  auto context = std::make_shared<ssl::context>(ssl::context::tls_server);
  SSL_CTX_set_min_proto_version(context->native_handle(), TLS1_2_VERSION);
  context->set_options(ssl::context::default_workarounds | ssl::context::single_dh_use);
  error_code error;
  context->use_certificate_chain_file(files.certificate.string(), error);
  if (error) return unusable(files.certificate, error.message());
  context->use_private_key_file(files.key.string(), ssl::context::pem, error);
  if (error) return unusable(files.key, error.message());
  if (SSL_CTX_check_private_key(context->native_handle()) != 1) {
    return unusable(files.key, "it does not belong to the certificate");
  }
  return context;
}

}  // namespace

/// One connection: what comes in by TLS goes on in plain, and the other way round. A piece is read when the one before
/// is written, so that whoever is slow is waited for on both sides.
class Passage : public std::enable_shared_from_this<Passage> {
 public:
  Passage(tcp::socket socket, ssl::context& context, const Limits& limits, std::string address, Strangers::Place place,
          Listener& listener)
      : outside_(std::move(socket), context),
        inside_(outside_.get_executor()),
        deadline_(outside_.get_executor()),
        limits_(limits),
        address_(std::move(address)),
        place_(std::move(place)),
        listener_(listener) {}

  void begin(std::function<void()> ended) {
    ended_ = std::move(ended);
    end_after(limits_.handshake);
    outside_.async_handshake(ssl::stream_base::server, [self = shared_from_this()](error_code error) {
      if (error) return self->end();
      self->deadline_.cancel();
      self->place_.reset();  // the listener counts them from now on
      self->open_inside();
    });
  }

  /// At once and without a word.
  void end() {
    error_code ignored;
    deadline_.cancel();
    place_.reset();
    inside_.close(ignored);
    outside_.lowest_layer().close(ignored);
    if (ended_) std::exchange(ended_, nullptr)();
  }

 private:
  using Local = asio::local::stream_protocol;

  void open_inside() {
    Local::socket other(inside_.get_executor());
    error_code error;
    asio::local::connect_pair(inside_, other, error);
    const int descriptor = error ? -1 : other.release(error);
    if (error) return end();
    listener_.admit(descriptor, address_);
    read_outside();
    read_inside();
  }

  void read_outside() {
    outside_.async_read_some(asio::buffer(in_), [self = shared_from_this()](error_code error, std::size_t bytes) {
      if (error) return self->come_to_an_end();
      asio::async_write(self->inside_, asio::buffer(self->in_, bytes), [self](error_code failed, std::size_t) {
        if (failed) return;  // the listener's side is gone: what it said last is still being sent
        self->read_outside();
      });
    });
  }

  /// Nothing more comes from outside; what is to be said to them may still go.
  void come_to_an_end() {
    error_code ignored;
    inside_.shutdown(Local::socket::shutdown_send, ignored);
  }

  void read_inside() {
    inside_.async_read_some(asio::buffer(out_), [self = shared_from_this()](error_code error, std::size_t bytes) {
      if (error) return self->say_farewell();
      self->end_after(self->limits_.write_progress);
      asio::async_write(self->outside_, asio::buffer(self->out_, bytes), [self](error_code failed, std::size_t) {
        self->deadline_.cancel();
        if (failed) return self->end();
        self->read_inside();
      });
    });
  }

  void say_farewell() {
    end_after(farewell);
    outside_.async_shutdown([self = shared_from_this()](error_code) { self->end(); });
  }

  void end_after(Milliseconds time) {
    deadline_.expires_after(time);
    deadline_.async_wait([self = shared_from_this()](error_code cancelled) {
      if (!cancelled) self->end();
    });
  }

  ssl::stream<tcp::socket> outside_;
  Local::socket inside_;
  asio::steady_timer deadline_;
  const Limits limits_;
  std::string address_;
  std::optional<Strangers::Place> place_;
  Listener& listener_;
  std::function<void()> ended_;
  std::array<char, piece_bytes> in_{};
  std::array<char, piece_bytes> out_{};
};

struct TlsDoor::State {
  State(Shard& shard, Listener& listener_behind, Limits door_limits, Files door_files)
      : acceptor(shard.loop().context),
        accept_timer(shard.loop().context),
        listener(listener_behind),
        limits(door_limits),
        files(std::move(door_files)),
        silent(limits.silent_max) {}

  void accept();
  void accepted(error_code error, tcp::socket socket);

  tcp::acceptor acceptor;
  asio::steady_timer accept_timer;
  Listener& listener;
  Limits limits;
  Files files;
  Strangers silent;  // those who are in the handshake
  Context context;
  std::unordered_set<std::shared_ptr<Passage>> passages;
};

void TlsDoor::State::accept() {
  acceptor.async_accept([this](error_code error, tcp::socket socket) {
    if (error != asio::error::operation_aborted) accepted(error, std::move(socket));
  });
}

void TlsDoor::State::accepted(error_code error, tcp::socket socket) {
  if (error) {
    log::warning("cannot accept a connection: " + error.message());
    accept_timer.expires_after(accept_pause);
    return accept_timer.async_wait([this](error_code cancelled) {
      if (!cancelled) accept();
    });
  }
  accept();
  error_code failed;
  const auto peer = socket.remote_endpoint(failed);
  if (failed) return;
  socket.set_option(tcp::no_delay(true), failed);
  const std::string address = peer.address().to_string();
  auto place = silent.take(address_group(address));
  if (!place) return;
  auto passage = std::make_shared<Passage>(std::move(socket), *context, limits, address, std::move(*place), listener);
  passages.insert(passage);
  passage->begin([this, one = std::weak_ptr(passage)] { passages.erase(one.lock()); });
}

TlsDoor::TlsDoor(Shard& shard, Listener& listener, Limits limits, Files files)
    : state_(std::make_unique<State>(shard, listener, limits, std::move(files))) {}

TlsDoor::~TlsDoor() {
  const auto passages = state_->passages;
  for (const auto& passage : passages) passage->end();
}

Result<Done> TlsDoor::open(const std::string& address, std::uint16_t port) {
  if (auto read = reload(); !read) return read;
  if (auto listening = listen_on(state_->acceptor, address, port); !listening) return listening;
  state_->listener.begin(this->port());
  state_->accept();
  return Done{};
}

std::uint16_t TlsDoor::port() const {
  error_code ignored;
  return state_->acceptor.local_endpoint(ignored).port();
}

Result<Done> TlsDoor::reload() {
  auto read = read_context(state_->files);
  if (!read) return read.error();
  state_->context = std::move(read.value());
  return Done{};
}

void TlsDoor::leave() {
  error_code ignored;
  state_->accept_timer.cancel();
  state_->acceptor.close(ignored);
}

std::size_t TlsDoor::connections() const { return state_->passages.size(); }

}  // namespace convene::transport
