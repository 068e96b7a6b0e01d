#include "formats/moments.hpp"

#include <array>
#include <charconv>
#include <chrono>

#include "formats/plain_text.hpp"

namespace convene::formats {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

// Takes so many digits off the text.
std::optional<int> take_digits(std::string_view& text, std::size_t digits) {
  if (text.size() < digits) return std::nullopt;
  int number = 0;
  for (const char digit : text.substr(0, digits)) {
    if (digit < '0' || digit > '9') return std::nullopt;
    number = number * 10 + (digit - '0');
  }
  text.remove_prefix(digits);
  return number;
}

bool take_letter(std::string_view& text, char letter) {
  if (text.empty() || text.front() != letter) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<std::chrono::sys_days> take_date(std::string_view& text) {
  const auto year = take_digits(text, 4);
  if (!year || !take_letter(text, '-')) return std::nullopt;
  const auto month = take_digits(text, 2);
  if (!month || !take_letter(text, '-')) return std::nullopt;
  const auto day = take_digits(text, 2);
  if (!day || *year < 1970) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  return date.ok() ? std::optional(std::chrono::sys_days(date)) : std::nullopt;
}

std::optional<seconds> take_clock(std::string_view& text) {
  const auto hour = take_digits(text, 2);
  if (!hour || !take_letter(text, ':')) return std::nullopt;
  const auto minute = take_digits(text, 2);
  if (!minute || *hour > 23 || *minute > 59) return std::nullopt;
  seconds clock = hours(*hour) + minutes(*minute);
  if (!take_letter(text, ':')) return clock;
  const auto second = take_digits(text, 2);
  if (!second || *second > 60) return std::nullopt;
  clock += seconds(*second);
  if (take_letter(text, '.')) {
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (digits == 0) return std::nullopt;
    text.remove_prefix(digits == std::string_view::npos ? text.size() : digits);
  }
  return clock;
}

std::optional<int> take_offset(std::string_view& text) {
  if (take_letter(text, 'Z') || take_letter(text, 'z')) return 0;
  const int sign = text.substr(0, 1) == "-" ? -1 : 1;
  if (!take_letter(text, '-') && !take_letter(text, '+')) return std::nullopt;
  const auto hour = take_digits(text, 2);
  if (!hour) return std::nullopt;
  take_letter(text, ':');
  const auto minute = text.empty() ? std::optional(0) : take_digits(text, 2);
  if (!minute || *hour > 23 || *minute > 59) return std::nullopt;
  return sign * (*hour * 60 + *minute);
}

std::string two_digits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::string OffsetMoment::clock() const {
  const Time local = time + minutes(offset_minutes);
  const auto since_midnight = local - std::chrono::floor<days>(local);
  return two_digits(since_midnight / hours(1)) + ":" + two_digits(since_midnight / minutes(1) % 60);
}

std::string OffsetMoment::date() const {
  const std::chrono::year_month_day date(std::chrono::floor<days>(time + minutes(offset_minutes)));
  return std::to_string(static_cast<int>(date.year())) + "-" + two_digits(static_cast<unsigned>(date.month())) + "-" +
         two_digits(static_cast<unsigned>(date.day()));
}

std::optional<OffsetMoment> moment_from(std::string_view text) {
  text = trimmed(text);
  const auto date = take_date(text);
  if (!date || !(take_letter(text, 'T') || take_letter(text, 't') || take_letter(text, ' '))) return std::nullopt;
  const auto clock = take_clock(text);
  if (!clock) return std::nullopt;
  const auto offset = take_offset(text);
  if (!offset || !text.empty()) return std::nullopt;
  const Time time(*date + *clock - minutes(*offset));
  if (time < Time()) return std::nullopt;
  return OffsetMoment{time, *offset};
}

std::optional<Milliseconds> duration_from(std::string_view text) {
  std::array<int, 4> parts{};
  std::size_t count = 0;
  text = trimmed(text);
  while (!text.empty()) {
    const std::string_view digits = text.substr(0, text.find(':'));
    text.remove_prefix(digits.size());
    const bool has_more = take_letter(text, ':');
    if (count == parts.size() || digits.empty() || digits.size() > 4 || (has_more && text.empty())) return std::nullopt;
    int& part = parts[count++];
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), part);
    if (error != std::errc() || stop != digits.data() + digits.size() || part < 0) return std::nullopt;
  }
  if (count < 2) return std::nullopt;
  const bool has_days = count == 4;
  const seconds length = days(has_days ? parts[0] : 0) + hours(parts[has_days ? 1 : 0]) +
                         minutes(parts[has_days ? 2 : 1]) + seconds(count > 2 ? parts[has_days ? 3 : 2] : 0);
  return length <= days(366) ? std::optional<Milliseconds>(length) : std::nullopt;
}

}  // namespace convene::formats
