// The bytes that are to leave over one socket, in order: whole frames, shared or own, and how far the first is sent.
#pragma once

#include <sys/uio.h>

#include <cstddef>
#include <vector>

#include "base/assert.hpp"
#include "ports/delivery.hpp"

namespace convene::transport {

class Outgoing {
 public:
  bool is_empty() const { return pieces_.empty(); }

  void add(ports::Bytes piece) { pieces_.push_back(std::move(piece)); }

  /// Appends what is to be sent next, at most so many parts. The bytes stay where they are until advance().
  void gather(std::vector<iovec>& parts, std::size_t parts_max) const {
    std::size_t offset = sent_;
    for (std::size_t index = 0; index < pieces_.size() && index < parts_max; ++index) {
      // iovec has no const; the kernel only reads.
      parts.push_back({const_cast<char*>(pieces_[index]->data()) + offset, pieces_[index]->size() - offset});
      offset = 0;
    }
  }

  /// So many bytes are with the kernel.
  void advance(std::size_t bytes) {
    std::size_t whole = 0;
    while (whole < pieces_.size() && bytes >= pieces_[whole]->size() - sent_) {
      bytes -= pieces_[whole]->size() - sent_;
      sent_ = 0;
      ++whole;
    }
    CONVENE_ASSERT(whole < pieces_.size() || bytes == 0);
    sent_ += bytes;
    pieces_.erase(pieces_.begin(), pieces_.begin() + static_cast<std::ptrdiff_t>(whole));
    if (pieces_.empty()) pieces_ = {};  // an idle connection keeps nothing
  }

  void clear() {
    pieces_ = {};
    sent_ = 0;
  }

 private:
  std::vector<ports::Bytes> pieces_;
  std::size_t sent_ = 0;  // of the first
};

}  // namespace convene::transport
