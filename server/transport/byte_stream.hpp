// A TCP connection that knows when bytes last moved. HTTP and, through Beast, WebSocket run on top of it.
#pragma once

#include <boost/asio/append.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/compose.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <cstdint>
#include <string>
#include <utility>

#include "transport/outlet.hpp"
#include "transport/site.hpp"

namespace convene::transport {

/// Meets Beast's AsyncStream. Not to be moved or destroyed while an operation is open.
class ByteStream {
 public:
  using next_layer_type = boost::asio::ip::tcp::socket;
  using executor_type = next_layer_type::executor_type;

  ByteStream(const Site& site, next_layer_type socket)
      : site_(&site), socket_(std::move(socket)), read_at_(site.now), written_at_(site.now) {}

  next_layer_type& next_layer() { return socket_; }
  const next_layer_type& next_layer() const { return socket_; }
  executor_type get_executor() { return socket_.get_executor(); }

  /// Bytes that were read already and are to be read again before all others.
  void unread(std::string bytes) { unread_ = std::move(bytes); }

  /// Ends everything at once; open operations complete with an error.
  void abort() {
    boost::system::error_code ignored;
    socket_.close(ignored);
  }

  /// How long nothing has come, and how long a begun write has not advanced (0 when none is open).
  Milliseconds read_silence() const { return site_->now - read_at_; }
  Milliseconds write_silence() const {
    if (outlet_) return outlet_->silence();
    return is_writing_ ? site_->now - written_at_ : Milliseconds(0);
  }
  std::uint64_t bytes_read() const { return bytes_read_; }
  /// Starts the count of silence anew, after a time in which nothing was read on purpose.
  void forgive_silence() { read_at_ = site_->now; }

  template <class Buffers, class Token>
  auto async_read_some(const Buffers& buffers, Token&& token) {
    return boost::asio::async_compose<Token, void(boost::system::error_code, std::size_t)>(
        [this, buffers, is_begun = false](auto& self, boost::system::error_code error = {},
                                          std::size_t bytes = 0) mutable -> void {
          if (!std::exchange(is_begun, true)) {
            const auto target = buffers;  // self takes the captured ones along
            if (unread_.empty()) return socket_.async_read_some(target, std::move(self));
            bytes = boost::asio::buffer_copy(target, boost::asio::buffer(unread_));
            unread_.erase(0, bytes);
            return boost::asio::post(get_executor(), boost::asio::append(std::move(self), error, bytes));
          }
          if (bytes > 0) read_at_ = site_->now;
          bytes_read_ += bytes;
          self.complete(error, bytes);
        },
        token, socket_);
  }

  /// From the end of the handshake on: what is written goes as one control frame to the outlet, which alone writes to
  /// the socket. Each write is one whole frame: so Beast writes pings, pongs and closings.
  void write_through(Outlet& outlet) { outlet_ = &outlet; }

  template <class Buffers, class Token>
  auto async_write_some(const Buffers& buffers, Token&& token) {
    return boost::asio::async_compose<Token, void(boost::system::error_code, std::size_t)>(
        [this, buffers, is_begun = false](auto& self, boost::system::error_code error = {},
                                          std::size_t bytes = 0) mutable -> void {
          if (!std::exchange(is_begun, true)) {
            const auto source = buffers;
            if (outlet_) {
              bytes = put_control(source);
              return boost::asio::post(get_executor(), boost::asio::append(std::move(self), error, bytes));
            }
            is_writing_ = true;
            written_at_ = site_->now;
            return socket_.async_write_some(source, std::move(self));
          }
          is_writing_ = false;
          self.complete(error, bytes);
        },
        token, socket_);
  }

 private:
  template <class Buffers>
  std::size_t put_control(const Buffers& buffers) {
    std::string frame(boost::asio::buffer_size(buffers), '\0');
    boost::asio::buffer_copy(boost::asio::buffer(frame), buffers);
    const std::size_t bytes = frame.size();
    outlet_->put_control(std::move(frame));
    return bytes;
  }

  const Site* site_;
  next_layer_type socket_;
  Outlet* outlet_ = nullptr;
  std::string unread_;
  Milliseconds read_at_;
  Milliseconds written_at_;
  std::uint64_t bytes_read_ = 0;
  bool is_writing_ = false;
};

}  // namespace convene::transport
