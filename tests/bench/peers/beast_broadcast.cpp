// Plain Boost.Beast in the manner of its own chat example: one thread, a queue of shared strings a session, an
// async_write a message. Prints "ready" when it listens.
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>
#include <cstdlib>
#include <deque>
#include <iostream>
#include <memory>
#include <string>
#include <unordered_set>

namespace {

namespace beast = boost::beast;
using boost::asio::ip::tcp;
using Text = std::shared_ptr<const std::string>;

class Session;

class Hall {
 public:
  void join(Session& session) { sessions_.insert(&session); }
  void leave(Session& session) { sessions_.erase(&session); }
  void say(const Text& text) const;

 private:
  std::unordered_set<Session*> sessions_;
};

class Session : public std::enable_shared_from_this<Session> {
 public:
  Session(tcp::socket socket, Hall& hall) : stream_(std::move(socket)), hall_(hall) {}
  ~Session() { hall_.leave(*this); }

  void run() {
    stream_.next_layer().socket().set_option(tcp::no_delay(true));
    stream_.async_accept([self = shared_from_this()](beast::error_code error) {
      if (error) return;
      self->hall_.join(*self);
      self->read();
    });
  }

  void send(const Text& text) {
    queue_.push_back(text);
    if (queue_.size() == 1) write();
  }

 private:
  void read() {
    stream_.async_read(buffer_, [self = shared_from_this()](beast::error_code error, std::size_t) {
      if (error) return self->hall_.leave(*self);
      self->hall_.say(std::make_shared<const std::string>(beast::buffers_to_string(self->buffer_.data())));
      self->buffer_.consume(self->buffer_.size());
      self->read();
    });
  }

  void write() {
    stream_.async_write(boost::asio::buffer(*queue_.front()),
                        [self = shared_from_this()](beast::error_code error, std::size_t) {
                          if (error) return self->hall_.leave(*self);
                          self->queue_.pop_front();
                          if (!self->queue_.empty()) self->write();
                        });
  }

  beast::websocket::stream<beast::tcp_stream> stream_;
  Hall& hall_;
  beast::flat_buffer buffer_;
  std::deque<Text> queue_;
};

void Hall::say(const Text& text) const {
  for (Session* session : sessions_) session->send(text);
}

void accept(tcp::acceptor& acceptor, Hall& hall) {
  acceptor.async_accept([&](beast::error_code error, tcp::socket socket) {
    if (!error) std::make_shared<Session>(std::move(socket), hall)->run();
    accept(acceptor, hall);
  });
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return 2;
  boost::asio::io_context context(1);
  Hall hall;
  tcp::acceptor acceptor(context);
  const tcp::endpoint endpoint(boost::asio::ip::make_address("127.0.0.1"),
                               static_cast<std::uint16_t>(std::atoi(arguments[1])));
  acceptor.open(endpoint.protocol());
  acceptor.set_option(tcp::acceptor::reuse_address(true));
  acceptor.bind(endpoint);
  acceptor.listen(4096);
  accept(acceptor, hall);
  std::cout << "ready" << std::endl;
  context.run();
}
