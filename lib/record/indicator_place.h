// SPDX-License-Identifier: Apache-2.0
//
// IndicatorPlaces: which figures are about another place than the article's
// province: one of its districts or communes, another province, the country.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "record/figure.h"
#include "trich/record.h"

namespace trich {

class IndicatorPlaces {
 public:
  // `province` is the article's, null when it has none. The arguments must
  // outlive this object.
  IndicatorPlaces(const Document& document, const Province* province);

  // Absent when the figure is about the article's province, or about nothing
  // that can be told. `name_last` is the token where the words that name the
  // figure end.
  std::optional<Place> Of(const Figure& figure, uint32_t name_last) const;

 private:
  // A place that figures can be about: a mention of the gazetteer or the country.
  struct Scope {
    TokenRange range;
    const PlaceMention* mention = nullptr;  // null: the country
  };

  // The index of the first mention that begins at or after a token.
  size_t FirstFrom(uint32_t token) const;
  std::vector<Scope> ScopesIn(uint32_t first, uint32_t last) const;
  bool IsScope(const PlaceMention& mention) const;
  bool IsBase(TokenRange range) const;
  bool IsListed(const std::vector<Scope>& scopes, size_t index) const;
  std::optional<Place> ToPlace(const Scope& scope) const;
  const PlaceMention* OpeningFrame(const Figure& figure) const;
  const PlaceMention* SentenceFrame(const Figure& figure) const;
  const PlaceMention* ArticleFrame() const;
  bool Opens(const PlaceMention& mention, uint32_t first) const;

  const Document& document_;
  const Province* province_;
  const PlaceMention* article_ = nullptr;  // the smaller place the whole article is about
};

}  // namespace trich
