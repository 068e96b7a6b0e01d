// The bare limit: one thread goes round 1,000 loopback sockets with one send of 102 bytes each. Its own CPU time a send
// is what no server can undercut that sends each message by itself. A second thread drains once a millisecond, so that
// no send pays for waking anyone. Prints one line of JSON.
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <sched.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <thread>
#include <vector>

namespace {

constexpr std::size_t sockets = 1000;
constexpr std::size_t message_bytes = 102;
constexpr std::chrono::seconds duration(2);

struct Pair {
  int writer = -1;
  int reader = -1;
};

std::vector<Pair> connect_pairs() {
  const int listener = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t length = sizeof address;
  bind(listener, reinterpret_cast<sockaddr*>(&address), length);
  listen(listener, 16);
  getsockname(listener, reinterpret_cast<sockaddr*>(&address), &length);
  std::vector<Pair> pairs(sockets);
  const int yes = 1;
  for (Pair& pair : pairs) {
    pair.reader = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(pair.reader, reinterpret_cast<sockaddr*>(&address), length) != 0) std::perror("connect");
    pair.writer = accept4(listener, nullptr, nullptr, SOCK_NONBLOCK);
    setsockopt(pair.writer, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  }
  close(listener);
  return pairs;
}

void stay_on_core(int core) {
  cpu_set_t set;
  CPU_ZERO(&set);
  CPU_SET(core, &set);
  pthread_setaffinity_np(pthread_self(), sizeof set, &set);
}

double thread_cpu_us() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

void drain(const std::vector<Pair>& pairs, const std::atomic<bool>& is_over) {
  stay_on_core(1);
  std::array<char, 65536> buffer;
  const int never = epoll_create1(0);
  epoll_event event{};
  while (!is_over) {
    for (const Pair& pair : pairs) {
      while (recv(pair.reader, buffer.data(), buffer.size(), MSG_DONTWAIT) == static_cast<ssize_t>(buffer.size())) {
      }
    }
    epoll_wait(never, &event, 1, 1);
  }
  close(never);
}

}  // namespace

int main() {
  const std::vector<Pair> pairs = connect_pairs();
  std::atomic<bool> is_over = false;
  std::thread reader([&] { drain(pairs, is_over); });
  stay_on_core(0);
  const std::array<char, message_bytes> message{};
  std::uint64_t sends = 0;
  std::uint64_t full = 0;
  const double before = thread_cpu_us();
  const auto end = std::chrono::steady_clock::now() + duration;
  while (std::chrono::steady_clock::now() < end) {
    for (const Pair& pair : pairs) {
      if (send(pair.writer, message.data(), message.size(), MSG_NOSIGNAL) < 0) ++full;
      ++sends;
    }
  }
  const double cpu = thread_cpu_us() - before;
  is_over = true;
  reader.join();
  std::printf("{\"cpu_us\":%.4g,\"sends_per_s\":%.0f,\"full\":%llu}\n", cpu / static_cast<double>(sends),
              static_cast<double>(sends) / static_cast<double>(duration.count()),
              static_cast<unsigned long long>(full));
}
