// What a client knows of the reactions in its room: tallies tell of the newest changes, the rest it asks for.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "protocol/codec/codec.hpp"

namespace convene::simulation {

struct KnownReactions {
  std::uint64_t revision = 0;  // up to this one all is known
  std::uint64_t told = 0;      // the newest that it was told of
  bool is_asked = false;
  std::uint64_t page_revision = 0;  // at which an answer of several pages began
  std::map<std::uint64_t, std::vector<std::uint64_t>> counts;

  void read(const protocol::MessageTally& tally);
  void read(const protocol::MessageReactions& asked, const std::string& ok);
  /// What is to be asked for, where something was missed.
  std::optional<protocol::MessageReactions> missing(const std::string& topic, std::uint64_t head) const;

 private:
  void put(std::uint64_t offset, const std::vector<std::uint64_t>& how_many);

  std::optional<std::uint64_t> next_page_;
};

}  // namespace convene::simulation
