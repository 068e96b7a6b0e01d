// The live news of one topic, kept once for all of its readers: of each key only the newest. A reader is the version it
// has seen; one who is slow never sees what was outdated meanwhile.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ports/delivery.hpp"

namespace convene::session {

class News {
 public:
  /// Of more keys than this the one that has been silent the longest is forgotten.
  static constexpr std::size_t keys_max = 64;

  void put(std::string_view key, ports::Bytes frame) {
    std::erase_if(items_, [&](const Item& item) { return item.key == key; });
    if (items_.size() == keys_max) items_.erase(items_.begin());
    items_.push_back({std::string(key), ++version_, std::move(frame)});
  }

  void forget() { items_.clear(); }

  std::uint64_t version() const { return version_; }

  /// The oldest that a reader who has seen `version` has not seen; its version is written there. Null: none.
  const ports::Bytes* next(std::uint64_t& version) const {
    const auto unseen = std::upper_bound(items_.begin(), items_.end(), version,
                                         [](std::uint64_t seen, const Item& item) { return seen < item.version; });
    if (unseen == items_.end()) return nullptr;
    version = unseen->version;
    return &unseen->frame;
  }

 private:
  struct Item {
    std::string key;
    std::uint64_t version;
    ports::Bytes frame;
  };

  std::vector<Item> items_;  // by rising version
  std::uint64_t version_ = 0;
};

}  // namespace convene::session
