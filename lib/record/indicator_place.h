// SPDX-License-Identifier: Apache-2.0
//
// IndicatorPlaces: which figures are about another place than the article's
// province: one of its districts or communes, another province, a country.
#pragma once

#include <optional>
#include <vector>

#include "record/figure.h"
#include "record/place_scope.h"
#include "trich/record.h"

namespace trich {

class IndicatorPlaces {
 public:
  // `province` is the article's, null when it has none; `figures` are all the
  // article has. The document must outlive this object.
  IndicatorPlaces(const Document& document, const Province* province, const std::vector<Figure>& figures);

  // Absent when the figure is about the article's province, or about nothing
  // that can be told. `name_last` is the token where the words that name the
  // figure end.
  std::optional<Place> Of(const Figure& figure, uint32_t name_last) const;

 private:
  void MarkCountriesBehind(const std::vector<Figure>& figures);
  // The index of the first scope that begins at or after a token.
  size_t FirstFrom(uint32_t token) const;
  bool Opens(const PlaceScope& scope, uint32_t first) const;
  bool IsSame(const PlaceScope& a, const PlaceScope& b) const;
  bool Speaks(const PlaceScope& scope) const;
  bool Adjoins(const PlaceScope& scope, const Figure& figure) const;
  const PlaceScope* After(const Figure& figure, uint32_t name_last) const;
  const PlaceScope* Before(const Figure& figure) const;
  const PlaceScope* OpeningFrame(const Figure& figure) const;
  const PlaceScope* SentenceFrame(const Figure& figure) const;
  const PlaceScope* ArticleFrame() const;
  std::optional<Place> ToPlace(const PlaceScope& scope) const;

  const Document& document_;
  std::vector<PlaceScope> scopes_;
  std::vector<bool> behind_;             // per scope: a country that belongs to the number before it alone
  const PlaceScope* article_ = nullptr;  // the smaller place the whole article is about
};

}  // namespace trich
