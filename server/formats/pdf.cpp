#include "formats/pdf.hpp"

namespace convene::formats {

bool is_pdf(std::string_view head, std::string_view tail) {
  // Readers allow bytes before the header and after the end; a file that was cut off has no end.
  return head.substr(0, pdf_end_bytes).find("%PDF-") != std::string_view::npos &&
         tail.find("%%EOF") != std::string_view::npos && tail.find("startxref") != std::string_view::npos;
}

}  // namespace convene::formats
