// The bodies of decode_as and encode_as, for the generated instances alone.
#pragma once

#include "protocol/codec/codec.hpp"
#include "protocol/codec/reader.hpp"
#include "protocol/codec/strict_json.hpp"
#include "protocol/codec/writer.hpp"
#include "protocol/generated/cpp/fields.hpp"

namespace convene::protocol {

template <class T>
Result<T, ProtocolError> decode_as(std::string_view json) {
  const auto document = parse_strict(json);
  if (!document) return ProtocolError{ErrorCode::malformed, document.error().detail};
  T value;
  std::string failure;
  read(Reader(document.value().root(), "", Trust::outside, failure), value);
  if (!failure.empty()) return ProtocolError{ErrorCode::field_invalid, failure};
  return value;
}

template <class T>
std::string encode_as(const T& value) {
  std::string out;
  write(out, value);
  return out;
}

}  // namespace convene::protocol
