// How many stand where on a campus: for maps of the whole of it and for lists, where single avatars would be too many.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "campus/document.hpp"
#include "campus/snapshot.hpp"
#include "protocol/generated/cpp/messages.hpp"

namespace convene::campus {

class Density {
 public:
  explicit Density(std::shared_ptr<const Document> document);

  /// What differs from what was told before; with `all`, and the first time, wherever somebody stands. Nothing when
  /// there is nothing to tell.
  std::optional<protocol::CampusCrowds> news(const Snapshot& snapshot, bool all);

 private:
  struct Count {
    std::uint32_t people = 0;
    std::uint32_t told = 0;
  };

  void count(const Snapshot& snapshot);

  std::shared_ptr<const Document> document_;
  std::vector<Count> areas_;  // as in the document
  std::vector<Count> cells_;  // row by row
  std::size_t columns_ = 0;
  bool is_new_ = true;
};

}  // namespace convene::campus
