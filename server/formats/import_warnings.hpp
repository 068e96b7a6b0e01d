// What an import could not take over as it was, in sentences for the organiser.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace convene::formats {

class ImportWarnings {
 public:
  /// More help nobody; the last one then says that there are others.
  static constexpr std::size_t warnings_max = 100;

  void add(std::string sentence) {
    if (sentences_.size() + 1 < warnings_max) sentences_.push_back(std::move(sentence));
    ++added_;
  }

  std::vector<std::string> take() {
    if (added_ > sentences_.size()) {
      sentences_.push_back("There are " + std::to_string(added_ - sentences_.size()) + " more warnings of this kind.");
    }
    return std::move(sentences_);
  }

 private:
  std::vector<std::string> sentences_;
  std::size_t added_ = 0;
};

/// For names of layers, items and the like within a sentence.
inline std::string quoted(const std::string& name) { return "\"" + name + "\""; }

}  // namespace convene::formats
