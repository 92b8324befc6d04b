// SPDX-License-Identifier: Apache-2.0
//
// Decimal: an exact decimal number, so that a figure goes from the article to
// the record without ever being a binary fraction ("98,64" stays 98.64).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace trich {

class Decimal {
 public:
  // The largest number of digits after the decimal mark that is kept.
  static constexpr int kMaxScale = 12;

  Decimal() = default;
  explicit Decimal(int64_t whole) : digits_(whole) {}

  // Reads "123", "-1.5", "0.6077", "1e9". The mark is '.', there is no
  // grouping and no space. Absent when `text` is anything else, or does not
  // fit in 18 digits.
  static std::optional<Decimal> Parse(std::string_view text);

  // The exact product or sum; absent when it does not fit in 18 digits.
  std::optional<Decimal> Times(const Decimal& other) const;
  std::optional<Decimal> Plus(const Decimal& other) const;

  // The shortest plain notation: "14600000000", "98.64", never "1e9".
  std::string ToString() const;
  void AppendTo(std::string* out) const;

  bool is_whole() const { return scale_ == 0; }
  bool is_negative() const { return digits_ < 0; }

  // The number without its fraction, rounded towards zero.
  int64_t whole() const;

  friend bool operator==(const Decimal& a, const Decimal& b) = default;
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

 private:
  Decimal(int64_t digits, int scale) : digits_(digits), scale_(scale) {}
  static std::optional<Decimal> Normalised(__int128 digits, int scale);

  // The value is digits_ / 10^scale_; trailing zeros are never kept.
  int64_t digits_ = 0;
  int scale_ = 0;
};

}  // namespace trich
