#include "rehearsal/lines.hpp"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace convene::rehearsal {
namespace {

constexpr std::size_t read_bytes = 256 << 10;
constexpr std::size_t events_max = 512;
constexpr std::uint32_t people_per_address = 48;  // well below what a server allows one address before it signs in

/// 127.1.x.y: thousands of addresses that all reach this machine.
void bind_source(int socket, std::uint32_t source) {
  const std::uint32_t number = source / people_per_address;
  sockaddr_in from{};
  from.sin_family = AF_INET;
  from.sin_addr.s_addr = htonl(0x7F010001U + number + number / 250 * 6);
  const int yes = 1;
  setsockopt(socket, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &yes, sizeof yes);
  bind(socket, reinterpret_cast<const sockaddr*>(&from), sizeof from);
}

bool is_loopback_address(const addrinfo& found) {
  if (found.ai_family != AF_INET) return false;
  sockaddr_in address{};
  std::memcpy(&address, found.ai_addr, sizeof address);
  return (ntohl(address.sin_addr.s_addr) >> 24) == 127;
}

}  // namespace

Result<Endpoint> resolve(const std::string& host, const std::string& port) {
  addrinfo hints{};
  hints.ai_family = AF_UNSPEC;
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  // "localhost" may name ::1 first, while servers on one machine listen on 127.0.0.1.
  const std::string name = host == "localhost" ? "127.0.0.1" : host;
  if (getaddrinfo(name.c_str(), port.c_str(), &hints, &found) != 0 || !found)
    return Failure{"There is no address for \"" + host + "\".", "Check the name of the server in --url."};
  Endpoint endpoint;
  std::memcpy(&endpoint.address, found->ai_addr, found->ai_addrlen);
  endpoint.length = found->ai_addrlen;
  endpoint.is_loopback = is_loopback_address(*found);
  freeaddrinfo(found);
  return endpoint;
}

Lines::Lines(std::size_t people, LineEvents& events)
    : events_(events), epoll_(epoll_create1(EPOLL_CLOEXEC)), slots_(people), buffer_(read_bytes, '\0') {
  CONVENE_ASSERT(epoll_ >= 0);
}

Lines::~Lines() {
  for (Who who = 0; who < slots_.size(); ++who) cut(who);
  ::close(epoll_);
}

bool Lines::connect(Who who, const Endpoint& to, Wish wish) {
  cut(who);
  Slot& slot = slots_[who];
  slot.socket = socket(to.address.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (slot.socket < 0) return false;
  const int yes = 1;
  setsockopt(slot.socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  if (wish.receive_bytes > 0)
    setsockopt(slot.socket, SOL_SOCKET, SO_RCVBUF, &wish.receive_bytes, sizeof wish.receive_bytes);
  if (to.is_loopback && wish.source > 0) bind_source(slot.socket, wish.source);
  slot.is_connecting = true;
  slot.is_reading = true;
  const int outcome = ::connect(slot.socket, reinterpret_cast<const sockaddr*>(&to.address), to.length);
  if (outcome != 0 && errno != EINPROGRESS) {
    close(who);
    return false;
  }
  watch(who, EPOLL_CTL_ADD);
  return true;
}

void Lines::send(Who who, std::string_view bytes) {
  Slot& slot = slots_[who];
  if (slot.socket < 0) return;
  const bool was_waiting = !slot.unsent.empty() || slot.is_connecting;
  if (!was_waiting) {
    const ssize_t sent = ::send(slot.socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent > 0) bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  if (bytes.empty()) return;
  if (slot.unsent.size() + bytes.size() > unsent_bytes_max) {
    cut(who);
    return events_.lost(who);
  }
  slot.unsent += bytes;
  if (!was_waiting) watch(who, EPOLL_CTL_MOD);
}

void Lines::set_reading(Who who, bool is_reading) {
  Slot& slot = slots_[who];
  if (slot.socket < 0 || slot.is_reading == is_reading) return;
  slot.is_reading = is_reading;
  watch(who, EPOLL_CTL_MOD);
}

void Lines::cut(Who who) {
  const Slot& slot = slots_[who];
  if (slot.socket < 0) return;
  const linger at_once{1, 0};
  setsockopt(slot.socket, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  close(who);
}

void Lines::close(Who who) {
  Slot& slot = slots_[who];
  ::close(slot.socket);
  slot.socket = -1;
  ++slot.generation;
  slot.is_connecting = false;
  slot.unsent = {};
}

void Lines::watch(Who who, int operation) {
  const Slot& slot = slots_[who];
  epoll_event wanted{};
  if (slot.is_reading) wanted.events |= EPOLLIN;
  if (slot.is_connecting || !slot.unsent.empty()) wanted.events |= EPOLLOUT;
  wanted.data.u64 = std::uint64_t{slot.generation} << 32 | who;
  epoll_ctl(epoll_, operation, slot.socket, &wanted);
}

void Lines::poll(std::chrono::microseconds wait_max) {
  std::array<epoll_event, events_max> happened;
  const auto seconds = std::chrono::floor<std::chrono::seconds>(wait_max);
  const timespec wait{seconds.count(), std::chrono::nanoseconds(wait_max - seconds).count()};
  const int count = epoll_pwait2(epoll_, happened.data(), events_max, &wait, nullptr);
  for (int index = 0; index < count; ++index) {
    const epoll_event& event = happened[static_cast<std::size_t>(index)];
    const auto who = static_cast<Who>(event.data.u64);
    const auto is_current = [&] {
      return slots_[who].socket >= 0 && slots_[who].generation == static_cast<std::uint32_t>(event.data.u64 >> 32);
    };
    if (!is_current()) continue;
    if (slots_[who].is_connecting) {
      finish_connecting(who);
      continue;
    }
    if ((event.events & EPOLLOUT) != 0) flush(who);
    if (is_current() && (event.events & (EPOLLIN | EPOLLERR | EPOLLHUP)) != 0) read(who);
  }
}

void Lines::finish_connecting(Who who) {
  Slot& slot = slots_[who];
  int error = 0;
  socklen_t length = sizeof error;
  getsockopt(slot.socket, SOL_SOCKET, SO_ERROR, &error, &length);
  if (error != 0) {
    close(who);
    return events_.lost(who);
  }
  slot.is_connecting = false;
  watch(who, EPOLL_CTL_MOD);
  events_.connected(who);
  if (slot.socket >= 0 && !slot.unsent.empty()) flush(who);
}

void Lines::read(Who who) {
  const ssize_t got = recv(slots_[who].socket, buffer_.data(), buffer_.size(), 0);
  if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (got <= 0) {
    close(who);
    return events_.lost(who);
  }
  bytes_received_ += static_cast<std::uint64_t>(got);
  events_.received(who, std::string_view(buffer_.data(), static_cast<std::size_t>(got)));
}

void Lines::flush(Who who) {
  Slot& slot = slots_[who];
  const ssize_t sent = ::send(slot.socket, slot.unsent.data(), slot.unsent.size(), MSG_NOSIGNAL);
  if (sent > 0) slot.unsent.erase(0, static_cast<std::size_t>(sent));
  if (slot.unsent.empty()) {
    slot.unsent = {};
    watch(who, EPOLL_CTL_MOD);
  }
}

}  // namespace convene::rehearsal
