// Counts what one address holds open, so that nobody who has not shown who they are can take all the room there is.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace convene::transport {

/// What is counted together: an IPv4 address (also when written as IPv6), the first 64 bits of an IPv6 address.
/// Anything else is counted as itself.
std::string address_group(std::string_view address);

class Strangers {
 public:
  /// A place taken by one connection; given back when it goes. Must not outlive the counter.
  class Place {
   public:
    Place(Strangers& counter, std::string group) : counter_(&counter), group_(std::move(group)) {}
    Place(Place&& other) noexcept : counter_(other.counter_), group_(std::move(other.group_)) {
      other.counter_ = nullptr;
    }
    Place& operator=(Place&& other) noexcept;
    ~Place() { give_back(); }

   private:
    void give_back();

    Strangers* counter_;
    std::string group_;
  };

  explicit Strangers(std::size_t places_max) : places_max_(places_max) {}

  /// A place for the group, or none when all of its places are taken; now and then there are more of them.
  std::optional<Place> take(const std::string& group) { return take(group, places_max_); }
  std::optional<Place> take(const std::string& group, std::size_t places_max);

 private:
  std::size_t places_max_;
  std::unordered_map<std::string, std::size_t> taken_;  // only groups that hold a place
};

}  // namespace convene::transport
