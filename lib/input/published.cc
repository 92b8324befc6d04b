// SPDX-License-Identifier: Apache-2.0
#include "input/published.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <optional>

namespace trich {
namespace {

using std::chrono::minutes;
using std::chrono::sys_days;
using MinuteTime = std::chrono::sys_time<minutes>;

constexpr minutes kVietnam{7 * 60};

// Reads along a text; every step says whether it could be made.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  // A number of `least` to `most` digits.
  bool Number(size_t least, size_t most, int* value) {
    size_t length = 0;
    while (length < most && length < text_.size() && text_[length] >= '0' && text_[length] <= '9') ++length;
    if (length < least) return false;
    std::from_chars(text_.data(), text_.data() + length, *value);
    text_.remove_prefix(length);
    return true;
  }

  bool OneOf(std::string_view marks) {
    if (text_.empty() || marks.find(text_.front()) == std::string_view::npos) return false;
    text_.remove_prefix(1);
    return true;
  }

  void SkipSpace() {
    while (OneOf(" ,\t")) {
    }
  }

  char next() const { return text_.empty() ? '\0' : text_.front(); }
  bool done() const { return text_.empty(); }

 private:
  std::string_view text_;
};

std::optional<sys_days> Day(int year, int month, int day) {
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok() || year < 1900 || year > 9999) return std::nullopt;
  return sys_days(date);
}

// "2020-01-09", "2020/1/9", "20200109", or the day first.
std::optional<sys_days> ReadDay(Cursor* cursor) {
  int year = 0, month = 0, day = 0;
  Cursor at = *cursor;
  if (at.Number(4, 4, &year)) {
    const bool marked = at.OneOf("-/.");
    if (!at.Number(marked ? 1 : 2, 2, &month) || at.OneOf("-/.") != marked || !at.Number(marked ? 1 : 2, 2, &day)) {
      return std::nullopt;
    }
  } else if (!at.Number(1, 2, &day) || !at.OneOf("-/.") || !at.Number(1, 2, &month) || !at.OneOf("-/.") ||
             !at.Number(4, 4, &year)) {
    return std::nullopt;
  }
  *cursor = at;
  return Day(year, month, day);
}

// "18:02", "18:02:33.5".
std::optional<minutes> ReadTime(Cursor* cursor) {
  int hour = 0, minute = 0, rest = 0;
  if (!cursor->Number(1, 2, &hour) || !cursor->OneOf(":") || !cursor->Number(2, 2, &minute)) return std::nullopt;
  if (hour > 23 || minute > 59) return std::nullopt;
  if (cursor->OneOf(":") && !cursor->Number(2, 2, &rest)) return std::nullopt;
  if (cursor->OneOf(".,") && !cursor->Number(1, 9, &rest)) return std::nullopt;
  return minutes(hour * 60 + minute);
}

// "Z", "+07:00", "+0700"; none is Vietnam's.
std::optional<minutes> ReadZone(Cursor* cursor) {
  cursor->SkipSpace();
  if (cursor->done()) return kVietnam;
  if (cursor->OneOf("Zz")) return minutes(0);
  const int sign = cursor->next() == '-' ? -1 : 1;
  int hours = 0, rest = 0;
  if (!cursor->OneOf("+-") || !cursor->Number(2, 2, &hours)) return std::nullopt;
  const bool colon = cursor->OneOf(":");
  if (!cursor->Number(2, 2, &rest) && colon) return std::nullopt;
  return sign * minutes(hours * 60 + rest);
}

std::string Written(MinuteTime time, bool with_minute) {
  const sys_days day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const auto minute = (time - day).count();
  std::string text = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                                 static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  if (with_minute) text += fmt::format("T{:02}:{:02}", minute / 60, minute % 60);
  return text;
}

// Ten digits are seconds, thirteen are milliseconds.
bool ReadEpoch(std::string_view stated, std::string* published) {
  int64_t seconds = 0;
  const char* end = stated.data() + stated.size();
  if ((stated.size() != 10 && stated.size() != 13) || std::from_chars(stated.data(), end, seconds).ptr != end)
    return false;
  if (seconds < 0) return false;
  if (stated.size() == 13) seconds /= 1000;
  *published = Written(MinuteTime(minutes(seconds / 60)) + kVietnam, true);
  return true;
}

}  // namespace

bool ReadPublished(std::string_view stated, std::string* published) {
  while (!stated.empty() && (stated.back() == ' ' || stated.back() == '\n' || stated.back() == '\r'))
    stated.remove_suffix(1);
  if (ReadEpoch(stated, published)) return true;
  Cursor cursor(stated);
  cursor.SkipSpace();
  const auto day = ReadDay(&cursor);
  if (!day) return false;
  const bool mark = cursor.OneOf("T");
  cursor.SkipSpace();
  if (cursor.done() && !mark) {
    *published = Written(*day, false);
    return true;
  }
  const auto time = ReadTime(&cursor);
  const auto zone = ReadZone(&cursor);
  if (!time || !zone || !cursor.done()) return false;
  *published = Written(*day + *time - *zone + kVietnam, true);
  return true;
}

}  // namespace trich
