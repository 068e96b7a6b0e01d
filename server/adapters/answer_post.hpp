// Hands answers back to the asking thread for as long as the one who answers lives.
#pragma once

#include <functional>
#include <memory>
#include <utility>

#include "ports/executor.hpp"

namespace convene::adapters {

/// Made and destroyed on the asking thread, used from any. Once it is destroyed no answer runs any more, not even one
/// that was posted before: nobody is called back by an adapter that is gone.
class AnswerPost {
 public:
  explicit AnswerPost(ports::Post post) : post_(std::move(post)) {}
  ~AnswerPost() { silence(); }

  AnswerPost(const AnswerPost&) = delete;
  AnswerPost& operator=(const AnswerPost&) = delete;

  void operator()(std::function<void()> answer) const {
    post_([speaks = speaks_, answer = std::move(answer)] {
      if (*speaks) answer();
    });
  }

  /// On the asking thread only, as are the answers; so the flag needs no lock.
  void silence() { *speaks_ = false; }

 private:
  ports::Post post_;
  std::shared_ptr<bool> speaks_ = std::make_shared<bool>(true);
};

}  // namespace convene::adapters
