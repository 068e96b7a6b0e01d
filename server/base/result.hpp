// A value, or the reason why there is none. For expected failures; exceptions are for start-up and bugs.
#pragma once

#include <string>
#include <utility>
#include <variant>

#include "base/assert.hpp"

namespace convene {

/// Why something could not be had: a sentence for people and what they can do about it.
struct Failure {
  std::string sentence;
  std::string remedy;

  bool operator==(const Failure&) const = default;
};

template <class Value, class Error = Failure>
class Result {
 public:
  Result(Value value) : content_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : content_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return content_.index() == 0; }

  Value& value() {
    CONVENE_ASSERT(content_.index() == 0);
    return std::get<0>(content_);
  }
  const Value& value() const {
    CONVENE_ASSERT(content_.index() == 0);
    return std::get<0>(content_);
  }
  const Error& error() const {
    CONVENE_ASSERT(content_.index() == 1);
    return std::get<1>(content_);
  }

 private:
  std::variant<Value, Error> content_;
};

/// The value of an operation that yields nothing but success.
struct Done {
  bool operator==(const Done&) const = default;
};

}  // namespace convene
