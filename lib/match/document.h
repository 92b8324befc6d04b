// SPDX-License-Identifier: Apache-2.0
//
// Document: an article with everything that was found in it before the fields
// make sense of it. A scratch object, one per extractor.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "match/annotations.h"
#include "match/mentions.h"
#include "rules/rules.h"
#include "text/text.h"
#include "trich/article.h"

namespace trich {

// The lists that are looked for throughout a text.
inline constexpr uint64_t kLandmarks =
    Annotations::Bits({WordList::kPlace, WordList::kPlaceType, WordList::kTitle, WordList::kPartyRank, WordList::kHome,
                       WordList::kNationwide, WordList::kSeveralProvinces, WordList::kCountry, WordList::kForeign});

struct Document {
  const Article* article = nullptr;
  const Rules* rules = nullptr;
  Text text;
  Annotations words;
  std::vector<uint32_t> landmarks;         // tokens where a phrase of kLandmarks may begin, in order
  std::vector<RuleMatch> matches;          // of the scan rules, accepted ones, from left to right
  std::vector<RuleMatch> layout_matches;   // of the layout rules, those that told a line's kind
  std::vector<LineKind> line_kinds;        // per line of `text`
  std::optional<Publication> publication;  // the first one printed
  TokenRange title;                        // the headline without a stamp; empty when there is none
  std::vector<Quantity> quantities;        // those of `matches`, in the same order
  std::vector<DateMention> dates;          // from left to right
  std::vector<PlaceMention> places;        // from left to right, none overlapping

  const Token& token(uint32_t i) const { return text.tokens()[i]; }
  uint32_t size() const { return static_cast<uint32_t>(text.tokens().size()); }

  // The mark that a token is, empty for a word or a number.
  std::string_view mark(uint32_t i) const {
    const Token& found = token(i);
    if (found.kind != TokenKind::kMark) return {};
    return text.clean().substr(found.begin, found.end - found.begin);
  }
};

}  // namespace trich
