// Whether bytes can be a PDF (ISO 32000-2, 7.5): told by its two ends, for the file is never whole in memory. What lies
// between is the reader's business: browsers draw it, the server does not open it.
#pragma once

#include <string_view>

namespace convene::formats {

/// At how many bytes of each end is_pdf() has to look.
inline constexpr std::size_t pdf_end_bytes = 1024;

/// `head` and `tail` are the first and the last bytes of the file; where it is short they overlap.
bool is_pdf(std::string_view head, std::string_view tail);

}  // namespace convene::formats
