// The binary presence frame: bytes to value and back. Layout: protocol/schema/presence.json, x-binary; little endian.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace convene::campus {

/// An avatar that is new to its slot, or moved farther than a step can tell.
struct PlacedAvatar {
  std::uint16_t slot = 0;
  std::uint16_t x = 0;  // sixteenths of a tile
  std::uint16_t y = 0;
  std::uint8_t look = 0;

  bool operator==(const PlacedAvatar&) const = default;
};

struct MovedAvatar {
  std::uint16_t slot = 0;
  std::int8_t dx = 0;  // sixteenths of a tile
  std::int8_t dy = 0;

  bool operator==(const MovedAvatar&) const = default;
};

struct TurnedAvatar {
  std::uint16_t slot = 0;
  std::uint8_t look = 0;

  bool operator==(const TurnedAvatar&) const = default;
};

/// Whether the difference is small enough for PresenceFrame::stepped.
constexpr bool is_small_step(std::int32_t difference) { return difference >= -8 && difference <= 7; }

/// To be applied in this order: left, placed, moved, stepped, turned.
struct PresenceFrame {
  std::uint32_t tick = 0;
  std::vector<std::uint16_t> left;
  std::vector<PlacedAvatar> placed;
  std::vector<MovedAvatar> moved;
  std::vector<MovedAvatar> stepped;  // small steps, in the order of their slots
  std::vector<TurnedAvatar> turned;

  bool operator==(const PresenceFrame&) const = default;
  bool is_empty() const { return left.empty() && placed.empty() && moved.empty() && stepped.empty() && turned.empty(); }
  /// Keeps the lists' memory.
  void clear() {
    left.clear();
    placed.clear();
    moved.clear();
    stepped.clear();
    turned.clear();
  }
};

/// Replaces `bytes`. Each list holds fewer than 65,536 elements.
void encode(const PresenceFrame& frame, std::vector<std::uint8_t>& bytes);

/// Nothing when the bytes are not exactly one frame.
std::optional<PresenceFrame> decode_presence(std::span<const std::uint8_t> bytes);

}  // namespace convene::campus
