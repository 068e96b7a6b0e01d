#include "formats/pdf.hpp"

#include <gtest/gtest.h>

#include <string>

namespace convene::formats {
namespace {

TEST(Pdf, IsToldByItsTwoEnds) {
  const std::string tail = "trailer <</Size 1>>\nstartxref\n9\n%%EOF\n";
  EXPECT_TRUE(is_pdf("%PDF-1.7\n…", tail));
  EXPECT_TRUE(is_pdf("\xEF\xBB\xBF%PDF-1.4", tail)) << "something stands before the header";
  EXPECT_FALSE(is_pdf("%PDF-1.7", "…")) << "cut off";
  EXPECT_FALSE(is_pdf("%PDF-1.7", "%%EOF"));
  EXPECT_FALSE(is_pdf("<html>", tail));
  EXPECT_FALSE(is_pdf(std::string(pdf_end_bytes, ' ') + "%PDF-1.7", tail));
  EXPECT_FALSE(is_pdf("", ""));
}

}  // namespace
}  // namespace convene::formats
