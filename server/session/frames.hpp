// Messages as the frames in which a server sends them (RFC 6455 5.2): whole, unmasked and therefore the same for every
// reader, so that one is made once and shared by all.
#pragma once

#include <cstdint>
#include <string_view>

#include "ports/delivery.hpp"

namespace convene::session {

/// RFC 6455 11.8.
enum class Opcode : std::uint8_t { text = 0x1, binary = 0x2, close = 0x8 };

ports::Bytes frame_of(Opcode opcode, std::string_view payload);
inline ports::Bytes text_frame(std::string_view payload) { return frame_of(Opcode::text, payload); }

}  // namespace convene::session
