#include "campus/presence_codec.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>

#include "base/assert.hpp"
#include "campus/snapshot.hpp"

namespace convene::campus {

namespace {

constexpr std::uint8_t frame_kind = 2;
constexpr std::size_t head_bytes = 15;  // kind, tick, five counts

constexpr unsigned nibble = 0x0F;
constexpr std::size_t bitmap_bytes_max = 8192;  // a bit for each slot that 16 bits can name

/// Four bits of two's complement.
std::int8_t signed_nibble(unsigned bits) {
  return static_cast<std::int8_t>(static_cast<int>(bits & nibble) - ((bits & 8u) != 0 ? 16 : 0));
}

/// Of the bits that tell who stepped.
std::size_t bitmap_bytes(const std::vector<MovedAvatar>& steps) {
  return steps.empty() ? 0 : steps.back().slot / std::size_t{8} + 1;
}

/// Writes into memory that is large enough.
class Writer {
 public:
  explicit Writer(std::uint8_t* to) : to_(to) {}

  void u8(std::uint8_t value) { *to_++ = value; }
  void i8(std::int8_t value) { u8(static_cast<std::uint8_t>(value)); }
  void u16(std::uint16_t value) {
    u8(static_cast<std::uint8_t>(value & 0xFF));
    u8(static_cast<std::uint8_t>(value >> 8));
  }
  void u32(std::uint32_t value) {
    u16(static_cast<std::uint16_t>(value & 0xFFFF));
    u16(static_cast<std::uint16_t>(value >> 16));
  }
  void count(std::size_t elements) {
    CONVENE_ASSERT(elements <= std::numeric_limits<std::uint16_t>::max());
    u16(static_cast<std::uint16_t>(elements));
  }
  void stepped(const std::vector<MovedAvatar>& steps, std::size_t bitmap_bytes) {
    count(bitmap_bytes);
    std::uint8_t* const bits = to_;
    to_ = std::fill_n(bits, bitmap_bytes, std::uint8_t{0});
    for (const MovedAvatar& step : steps) {
      CONVENE_ASSERT(is_small_step(step.dx) && is_small_step(step.dy));
      bits[step.slot / 8] = static_cast<std::uint8_t>(bits[step.slot / 8] | 1u << step.slot % 8);
      u8(static_cast<std::uint8_t>((step.dx & nibble) | (step.dy & nibble) << 4));
    }
  }
  const std::uint8_t* end() const { return to_; }

 private:
  std::uint8_t* to_;
};

// Past the end it reads zeros and remembers that it did.
class Reader {
 public:
  explicit Reader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  std::uint8_t u8() {
    if (bytes_.empty()) {
      short_ = true;
      return 0;
    }
    const std::uint8_t value = bytes_.front();
    bytes_ = bytes_.subspan(1);
    return value;
  }
  std::int8_t i8() { return static_cast<std::int8_t>(u8()); }
  std::uint16_t u16() {
    const std::uint8_t low = u8();
    return static_cast<std::uint16_t>(low | u8() << 8);
  }
  std::uint32_t u32() {
    const std::uint32_t low = u16();
    return low | std::uint32_t{u16()} << 16;
  }
  std::uint8_t look() {
    const std::uint8_t value = u8();
    const bool is_unknown = (value & look::availability_bits) == look::availability_bits;
    if (is_unknown || (value & ~look::all_bits) != 0) wrong_ = true;
    return value;
  }

  /// A list of as many elements as its count says; of none when the bytes cannot hold that many.
  template <class Element, class Read>
  void list(std::vector<Element>& elements, std::size_t element_bytes, Read read) {
    const std::size_t count = u16();
    if (count * element_bytes > bytes_.size()) {
      short_ = true;
      return;
    }
    elements.reserve(count);
    for (std::size_t i = 0; i < count; ++i) elements.push_back(read(*this));
  }

  void stepped(std::vector<MovedAvatar>& steps) {
    const std::size_t size = u16();
    if (size > bytes_.size() || size > bitmap_bytes_max) {
      short_ = true;
      return;
    }
    const auto bits = bytes_.first(size);
    bytes_ = bytes_.subspan(size);
    if (size > 0 && bits.back() == 0) wrong_ = true;
    for (std::size_t slot = 0; slot < size * 8 && !short_; ++slot) {
      if ((bits[slot / 8] >> slot % 8 & 1u) == 0) continue;
      const std::uint8_t step = u8();
      steps.push_back({static_cast<std::uint16_t>(slot), signed_nibble(step), signed_nibble(step >> 4u)});
    }
  }

  bool is_exactly_read() const { return bytes_.empty() && !short_ && !wrong_; }

 private:
  std::span<const std::uint8_t> bytes_;
  bool short_ = false;
  bool wrong_ = false;
};

}  // namespace

void encode(const PresenceFrame& frame, std::vector<std::uint8_t>& bytes) {
  bytes.resize(head_bytes + frame.left.size() * 2 + frame.placed.size() * 7 + frame.moved.size() * 4 +
               bitmap_bytes(frame.stepped) + frame.stepped.size() + frame.turned.size() * 3);
  Writer out(bytes.data());
  out.u8(frame_kind);
  out.u32(frame.tick);
  out.count(frame.left.size());
  for (const std::uint16_t slot : frame.left) out.u16(slot);
  out.count(frame.placed.size());
  for (const PlacedAvatar& avatar : frame.placed) {
    out.u16(avatar.slot);
    out.u16(avatar.x);
    out.u16(avatar.y);
    out.u8(avatar.look);
  }
  out.count(frame.moved.size());
  for (const MovedAvatar& avatar : frame.moved) {
    out.u16(avatar.slot);
    out.i8(avatar.dx);
    out.i8(avatar.dy);
  }
  out.stepped(frame.stepped, bitmap_bytes(frame.stepped));
  out.count(frame.turned.size());
  for (const TurnedAvatar& avatar : frame.turned) {
    out.u16(avatar.slot);
    out.u8(avatar.look);
  }
  CONVENE_ASSERT(out.end() == bytes.data() + bytes.size());
}

std::optional<PresenceFrame> decode_presence(std::span<const std::uint8_t> bytes) {
  Reader in(bytes);
  PresenceFrame frame;
  if (in.u8() != frame_kind) return std::nullopt;
  frame.tick = in.u32();
  // Braces keep the order of reading: elements of a braced list are evaluated from left to right.
  in.list(frame.left, 2, [](Reader& each) { return each.u16(); });
  in.list(frame.placed, 7, [](Reader& each) { return PlacedAvatar{each.u16(), each.u16(), each.u16(), each.look()}; });
  in.list(frame.moved, 4, [](Reader& each) { return MovedAvatar{each.u16(), each.i8(), each.i8()}; });
  in.stepped(frame.stepped);
  in.list(frame.turned, 3, [](Reader& each) { return TurnedAvatar{each.u16(), each.look()}; });
  if (!in.is_exactly_read()) return std::nullopt;
  return frame;
}

}  // namespace convene::campus
