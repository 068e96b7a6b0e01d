#include "transport/strangers.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <utility>

namespace convene::transport {

std::string address_group(std::string_view address) {
  const std::string text(address);
  in6_addr parsed{};
  if (inet_pton(AF_INET6, text.c_str(), &parsed) != 1) return text;
  if (IN6_IS_ADDR_V4MAPPED(&parsed)) {
    std::array<char, INET_ADDRSTRLEN> buffer{};
    inet_ntop(AF_INET, &parsed.s6_addr[12], buffer.data(), buffer.size());
    return buffer.data();
  }
  std::fill(std::begin(parsed.s6_addr) + 8, std::end(parsed.s6_addr), std::uint8_t{0});
  std::array<char, INET6_ADDRSTRLEN> buffer{};
  inet_ntop(AF_INET6, &parsed, buffer.data(), buffer.size());
  return std::string(buffer.data()) + "/64";
}

Strangers::Place& Strangers::Place::operator=(Place&& other) noexcept {
  if (this != &other) {
    give_back();
    counter_ = std::exchange(other.counter_, nullptr);
    group_ = std::move(other.group_);
  }
  return *this;
}

void Strangers::Place::give_back() {
  if (!counter_) return;
  const auto found = counter_->taken_.find(group_);
  if (--found->second == 0) counter_->taken_.erase(found);
  counter_ = nullptr;
}

std::optional<Strangers::Place> Strangers::take(const std::string& group, std::size_t places_max) {
  const auto found = taken_.find(group);
  if ((found == taken_.end() ? 0 : found->second) >= places_max) return std::nullopt;
  ++taken_[group];
  return Place(*this, group);
}

}  // namespace convene::transport
