#include "session/frames.hpp"

#include <string>

namespace convene::session {

namespace {

constexpr unsigned final_bit = 0x80;
constexpr std::size_t short_length_max = 125;
constexpr char two_byte_length = 126;
constexpr char eight_byte_length = 127;

}  // namespace

ports::Bytes frame_of(Opcode opcode, std::string_view payload) {
  constexpr std::size_t header_bytes_max = 10;
  std::string frame;
  frame.reserve(header_bytes_max + payload.size());
  frame.push_back(static_cast<char>(final_bit | static_cast<unsigned>(opcode)));
  const auto append_length = [&](unsigned bytes) {
    for (unsigned left = bytes; left-- > 0;) frame.push_back(static_cast<char>(payload.size() >> (8 * left) & 0xff));
  };
  if (payload.size() <= short_length_max) {
    append_length(1);
  } else if (payload.size() <= 0xffff) {
    frame.push_back(two_byte_length);
    append_length(2);
  } else {
    frame.push_back(eight_byte_length);
    append_length(8);
  }
  frame.append(payload);
  return std::make_shared<const std::string>(std::move(frame));
}

}  // namespace convene::session
