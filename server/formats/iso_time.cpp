#include "formats/iso_time.hpp"

#include <charconv>

namespace convene::formats {

namespace {

/// Reads a text from left to right; once something does not fit, nothing fits any more.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  /// A number of exactly `digits` digits, or of one to `digits` when they may be fewer.
  int number(std::size_t digits, bool may_be_fewer = false) {
    std::size_t count = 0;
    while (count < digits && count < rest_.size() && rest_[count] >= '0' && rest_[count] <= '9') ++count;
    if (count == 0 || (count < digits && !may_be_fewer)) {
      fits_ = false;
      return 0;
    }
    int value = 0;
    std::from_chars(rest_.data(), rest_.data() + count, value);
    rest_.remove_prefix(count);
    return value;
  }
  bool take(char wanted) {
    if (rest_.empty() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void need(char wanted) { fits_ = take(wanted) && fits_; }
  void need_either(char one, char other) { fits_ = (take(one) || take(other)) && fits_; }
  bool fits() const { return fits_; }
  bool is_over() const { return rest_.empty(); }

 private:
  std::string_view rest_;
  bool fits_ = true;
};

struct Written {
  Time local;
  int offset_minutes = 0;
};

std::optional<Written> parse(std::string_view text) {
  Scanner scanner(text);
  const int year = scanner.number(4);
  scanner.need('-');
  const int month = scanner.number(2);
  scanner.need('-');
  const int day = scanner.number(2);
  scanner.need_either('T', ' ');
  const int hour = scanner.number(2);
  scanner.need(':');
  const int minute = scanner.number(2);
  const int second = scanner.take(':') ? scanner.number(2) : 0;
  if (scanner.take('.')) scanner.number(9, true);
  int offset = 0;
  if (!scanner.take('Z')) {
    const int sign = scanner.take('-') ? -1 : 1;
    if (sign > 0) scanner.need('+');
    const int hours = scanner.number(2);
    scanner.take(':');
    offset = sign * (hours * 60 + scanner.number(2));
  }
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  const bool is_time = hour < 24 && minute < 60 && second < 61 && offset > -24 * 60 && offset < 24 * 60;
  if (!scanner.fits() || !scanner.is_over() || year < 1970 || !date.ok() || !is_time) return std::nullopt;
  const auto of_day = std::chrono::hours(hour) + std::chrono::minutes(minute) + std::chrono::seconds(second);
  return Written{std::chrono::sys_days(date) + std::chrono::duration_cast<Milliseconds>(of_day), offset};
}

}  // namespace

std::optional<Time> parse_iso_time(std::string_view text) {
  const auto written = parse(text);
  if (!written) return std::nullopt;
  const Time time = written->local - std::chrono::minutes(written->offset_minutes);
  if (time < Time{}) return std::nullopt;
  return time;
}

std::optional<int> parse_iso_offset_minutes(std::string_view text) {
  const auto written = parse(text);
  if (!written) return std::nullopt;
  return written->offset_minutes;
}

std::optional<Milliseconds> parse_duration(std::string_view text) {
  constexpr int hours_max = 31 * 24;
  Scanner scanner(text);
  const int hours = scanner.number(3, true);
  scanner.need(':');
  const int minutes = scanner.number(2);
  const int seconds = scanner.take(':') ? scanner.number(2) : 0;
  if (!scanner.fits() || !scanner.is_over() || hours > hours_max || minutes > 59 || seconds > 59) return std::nullopt;
  return std::chrono::hours(hours) + std::chrono::minutes(minutes) + std::chrono::seconds(seconds);
}

}  // namespace convene::formats
