// What broke a law: sentences, each with the number of the law (docs/testing.md lists them).
#pragma once

#include <string>
#include <vector>

namespace convene::simulation {

class Findings {
 public:
  void add(int law, const std::string& sentence) {
    constexpr std::size_t kept_max = 20;  // the first ones tell; what follows is their wake
    if (sentences_.size() < kept_max) sentences_.push_back("law " + std::to_string(law) + ": " + sentence);
  }

  bool empty() const { return sentences_.empty(); }
  const std::vector<std::string>& sentences() const { return sentences_; }

 private:
  std::vector<std::string> sentences_;
};

}  // namespace convene::simulation
