#include "protocol/codec/writer.hpp"

#include <array>
#include <charconv>

namespace convene::protocol {

namespace {

template <class Number>
void write_number(std::string& out, Number number) {
  std::array<char, 20> digits{};  // as many as the longest 64-bit number has, sign included
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  out.append(digits.data(), end);
}

constexpr bool needs_escape(char letter) {
  return static_cast<unsigned char>(letter) < 0x20 || letter == '"' || letter == '\\';
}

void write_escaped(std::string& out, char letter) {
  constexpr std::string_view hexadecimal = "0123456789abcdef";
  switch (letter) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      out += "\\u00";
      out += hexadecimal[static_cast<unsigned char>(letter) >> 4U];
      out += hexadecimal[static_cast<unsigned char>(letter) & 0xFU];
  }
}

}  // namespace

void write(std::string& out, std::int64_t number) { write_number(out, number); }

void write(std::string& out, std::uint64_t number) { write_number(out, number); }

void write(std::string& out, std::string_view text) {
  out += '"';
  std::size_t plain_from = 0;
  for (std::size_t place = 0; place < text.size(); ++place) {
    if (!needs_escape(text[place])) continue;
    out += text.substr(plain_from, place - plain_from);
    write_escaped(out, text[place]);
    plain_from = place + 1;
  }
  out += text.substr(plain_from);
  out += '"';
}

}  // namespace convene::protocol
