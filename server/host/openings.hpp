// Topics as those who come to them are told, made once for all who come while nothing changes: when a crowd comes at
// once, what is theirs alone stays small.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>

#include "domain/convening.hpp"
#include "ports/delivery.hpp"

namespace convene::host {

class Openings {
 public:
  explicit Openings(std::string epoch) : epoch_(std::move(epoch)) {}

  /// For a reader who may read the topic.
  ports::Opening of(const domain::Convening& state, PersonId reader, const std::string& topic);

  /// Entries were lost: offsets will name others than before.
  void forget() { kept_.clear(); }

 private:
  using Opened = std::shared_ptr<const protocol::TopicOpened>;

  /// By the law of views a view changes with an entry of its topic only. Of a room, the name and the area are told in
  /// the topic of the convening.
  struct Kept {
    std::uint64_t head = 0;
    std::uint64_t convening_head = 0;
    Opened opened;
  };

  Opened make(const domain::Convening& state, PersonId reader, const std::string& topic) const;

  std::string epoch_;
  std::unordered_map<std::string, Kept> kept_;  // at most limits::rooms_max
};

}  // namespace convene::host
