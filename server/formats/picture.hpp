// What a picture's first bytes say of it. It is never decoded here: browsers do that, and know how to be careful.
#pragma once

#include <string_view>

#include "base/result.hpp"

namespace convene::formats {

struct Picture {
  std::string_view media_type;  // "image/png" or "image/webp"
  int width = 0;                // pixels
  int height = 0;
};

/// PNG (ISO/IEC 15948, the IHDR chunk) or WebP (RFC 9649: VP8, VP8L and VP8X). Fails with a clause where it is none of
/// them, or larger than limits::picture_bytes_max or limits::picture_side_max.
Result<Picture> judge_picture(std::string_view bytes);

}  // namespace convene::formats
