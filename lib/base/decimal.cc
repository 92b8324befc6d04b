// SPDX-License-Identifier: Apache-2.0
//
// Decimals are an integer and a power of ten. Products and sums are formed in
// 128 bits and must come back to 18 digits, so nothing ever overflows silently.
#include "trich/decimal.h"

#include <charconv>

namespace trich {
namespace {

constexpr int64_t kLimit = 1000000000000000000;  // 10^18

__int128 PowerOfTen(int exponent) {
  __int128 power = 1;
  while (exponent-- > 0) power *= 10;
  return power;
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool Fits(__int128 digits) { return digits < kLimit && digits > -kLimit; }

}  // namespace

// Few need more than 64 bits, which take long to divide.
std::optional<Decimal> Decimal::Normalised(__int128 digits, int scale) {
  while (scale > 0 && !Fits(digits) && digits % 10 == 0) {
    digits /= 10;
    --scale;
  }
  if (!Fits(digits)) return std::nullopt;
  auto small = static_cast<int64_t>(digits);
  while (scale > 0 && small % 10 == 0) {
    small /= 10;
    --scale;
  }
  if (scale > kMaxScale) return std::nullopt;
  return Decimal(small, scale);
}

std::optional<Decimal> Decimal::Parse(std::string_view text) {
  const bool negative = !text.empty() && text[0] == '-';
  if (negative) text.remove_prefix(1);
  uint64_t plain = 0;
  int scale = 0;
  bool any = false;
  bool fraction = false;
  size_t i = 0;
  for (; i < text.size() && text[i] != 'e'; ++i) {
    if (text[i] == '.' && any && !fraction) {
      fraction = true;
      continue;
    }
    if (!IsDigit(text[i]) || plain >= kLimit) return std::nullopt;
    plain = plain * 10 + static_cast<uint64_t>(text[i] - '0');
    any = true;
    if (fraction) ++scale;
  }
  if (!any || (fraction && scale == 0)) return std::nullopt;
  __int128 digits = plain;
  if (i < text.size()) {
    int exponent = 0;
    const char* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data() + i + 1, end, exponent);
    if (parsed.ec != std::errc() || parsed.ptr != end || exponent < 0 || exponent > 18) return std::nullopt;
    digits *= PowerOfTen(exponent);
  }
  return Normalised(negative ? -digits : digits, scale);
}

std::optional<Decimal> Decimal::Times(const Decimal& other) const {
  return Normalised(static_cast<__int128>(digits_) * other.digits_, scale_ + other.scale_);
}

std::optional<Decimal> Decimal::Plus(const Decimal& other) const {
  const int scale = scale_ > other.scale_ ? scale_ : other.scale_;
  const __int128 sum = digits_ * PowerOfTen(scale - scale_) + other.digits_ * PowerOfTen(scale - other.scale_);
  return Normalised(sum, scale);
}

int64_t Decimal::whole() const { return static_cast<int64_t>(digits_ / PowerOfTen(scale_)); }

void Decimal::AppendTo(std::string* out) const {
  char buffer[24];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, digits_ < 0 ? -digits_ : digits_).ptr;
  const int length = static_cast<int>(end - buffer);
  if (digits_ < 0) out->push_back('-');
  if (scale_ == 0) {
    out->append(buffer, end);
    return;
  }
  const int before = length - scale_;
  if (before <= 0) {
    out->append("0.");
    out->append(static_cast<size_t>(-before), '0');
    out->append(buffer, end);
    return;
  }
  out->append(buffer, static_cast<size_t>(before));
  out->push_back('.');
  out->append(buffer + before, end);
}

std::string Decimal::ToString() const {
  std::string out;
  AppendTo(&out);
  return out;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const int scale = a.scale_ > b.scale_ ? a.scale_ : b.scale_;
  const __int128 left = a.digits_ * PowerOfTen(scale - a.scale_);
  const __int128 right = b.digits_ * PowerOfTen(scale - b.scale_);
  if (left < right) return std::strong_ordering::less;
  return left > right ? std::strong_ordering::greater : std::strong_ordering::equal;
}

}  // namespace trich
