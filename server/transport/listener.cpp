#include "transport/listener.hpp"

#include <unistd.h>

#include <boost/asio/ip/tcp.hpp>
#include <chrono>

#include "transport/http_connection.hpp"
#include "transport/listening.hpp"
#include "transport/log.hpp"
#include "transport/origins.hpp"
#include "transport/shard_loop.hpp"
#include "transport/site.hpp"

namespace convene::transport {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using Instant = std::chrono::steady_clock::time_point;

/// After "too many open files": others get the time to close some.
constexpr Milliseconds accept_pause{100};

/// A sweep that is later than this many periods was not late by the peers' fault.
constexpr int late_periods_max = 5;

}  // namespace

struct Listener::State {
  State(Shard& shard, Handlers& handlers, const StaticFiles& files, Settings settings)
      : acceptor(shard.loop().context),
        accept_timer(shard.loop().context),
        sweep_timer(shard.loop().context),
        site(std::make_shared<Site>(handlers, files, shard.loop().wire, std::move(settings))) {}

  void accept();
  void accepted(error_code error, tcp::socket socket);
  void admit(tcp::socket socket, const std::string& address);
  void arm_sweep();
  void sweep();

  tcp::acceptor acceptor;
  asio::steady_timer accept_timer;
  asio::steady_timer sweep_timer;
  std::shared_ptr<Site> site;
  Instant swept_at = std::chrono::steady_clock::now();
};

void Listener::State::accept() {
  acceptor.async_accept([this](error_code error, tcp::socket socket) {
    if (error != asio::error::operation_aborted) accepted(error, std::move(socket));
  });
}

void Listener::State::accepted(error_code error, tcp::socket socket) {
  if (site->is_leaving) return;
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
  admit(std::move(socket), peer.address().to_string());
}

void Listener::State::admit(tcp::socket socket, const std::string& address) {
  std::optional<Strangers::Place> silent_place;
  if (!site->settings.is_behind_proxy) {
    silent_place = site->silent.take(address_group(address));
    if (!silent_place) return;
  }
  open_http(site, std::move(socket), address, std::move(silent_place));
}

void Listener::State::arm_sweep() {
  sweep_timer.expires_after(site->settings.limits.sweep);
  sweep_timer.async_wait([this](error_code error) {
    if (error) return;
    sweep();
    arm_sweep();
  });
}

void Listener::State::sweep() {
  const auto now = std::chrono::steady_clock::now();
  const auto passed = std::chrono::duration_cast<Milliseconds>(now - swept_at);
  swept_at += passed;
  site->now += std::min(passed, late_periods_max * site->settings.limits.sweep);
  for (auto member = site->members.begin(); member != site->members.end();) {
    const auto current = *member++;
    current->sweep();
  }
}

Listener::Listener(Shard& shard, Handlers& handlers, const StaticFiles& files, Settings settings)
    : state_(std::make_unique<State>(shard, handlers, files, std::move(settings))) {}

Listener::~Listener() { state_->site->members.clear(); }

Result<Done> Listener::open(const std::string& address, std::uint16_t port) {
  if (auto listening = listen_on(state_->acceptor, address, port); !listening) return listening;
  begin(this->port());
  state_->accept();
  return Done{};
}

void Listener::begin(std::uint16_t port) {
  Settings& settings = state_->site->settings;
  if (!settings.is_behind_proxy)
    for (std::string& origin : local_origins(port, settings.is_tls)) settings.origins.push_back(std::move(origin));
  state_->arm_sweep();
}

void Listener::admit(int descriptor, const std::string& address) {
  tcp::socket socket(state_->acceptor.get_executor());
  error_code failed;
  socket.assign(tcp::v4(), descriptor, failed);
  if (failed) {
    ::close(descriptor);
  } else if (!state_->site->is_leaving) {
    state_->admit(std::move(socket), address);
  }
}

std::uint16_t Listener::port() const {
  error_code ignored;
  return state_->acceptor.local_endpoint(ignored).port();
}

void Listener::leave() {
  error_code ignored;
  state_->site->is_leaving = true;
  state_->accept_timer.cancel();
  state_->acceptor.close(ignored);
  auto& members = state_->site->members;
  for (auto member = members.begin(); member != members.end();) {
    const auto current = *member++;
    current->leave();
  }
}

std::size_t Listener::connections() const { return state_->site->members.size(); }

}  // namespace convene::transport
