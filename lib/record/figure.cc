// SPDX-License-Identifier: Apache-2.0
#include "record/figure.h"

#include <algorithm>

#include "fields/layout.h"

namespace trich {
namespace {

constexpr uint32_t kLongestNoun = 5;  // tokens

// Where the counted thing's name ends: before a word that is no part of it. A
// name that would run into the next number ends after its counter.
uint32_t NounEnd(const Document& document, const Quantity& quantity, uint32_t limit, bool number_follows) {
  const uint32_t first = quantity.noun.first;
  const Hit* counter = document.words.StartingAt(first, WordList::kCounter);
  const uint32_t least = std::max(quantity.noun.last, counter == nullptr ? 0 : counter->last);
  uint32_t end = least;
  while (end < limit && end < first + kLongestNoun && document.token(end).kind == TokenKind::kWord) {
    bool stops = document.token(end).capital && !document.token(end).all_caps;
    for (const WordList list :
         {WordList::kNotCounted, WordList::kCut, WordList::kLabelStop, WordList::kLinkVerb, WordList::kLabelBreak}) {
      stops = stops || document.words.StartingAt(end, list) != nullptr;
    }
    if (stops) break;
    ++end;
  }
  return end < limit || !number_follows ? end : std::min(least, limit);
}

// What stands between two figures of a sentence belongs to the later one, from
// the end of the earlier on; its own cues end what the earlier may take.
void SetLimits(const Document& document, std::vector<Figure>* figures) {
  for (size_t i = 0; i < figures->size(); ++i) {
    Figure& figure = (*figures)[i];
    const TokenRange sentence = document.text.sentences()[figure.sentence];
    const bool follows = i > 0 && (*figures)[i - 1].sentence == figure.sentence;
    figure.left_limit = follows ? (*figures)[i - 1].cues.quote_last : sentence.first;
    figure.cues = ReadCues(document, figure.quantity.first, figure.quantity.last, figure.left_limit);
    figure.right_limit = sentence.last;
    const bool last = i + 1 == figures->size() || (*figures)[i + 1].sentence != figure.sentence;
    const uint32_t limit = last ? sentence.last : (*figures)[i + 1].quantity.first;
    if (figure.quantity.has_noun() && !figure.quantity.rate) {
      figure.quantity.last = NounEnd(document, figure.quantity, limit, !last);
      figure.cues.quote_last = std::max(figure.cues.quote_last, figure.quantity.last);
    }
    if (follows) (*figures)[i - 1].right_limit = figure.cues.first;
  }
}

}  // namespace

void FindFigures(const Document& document, std::vector<Figure>* figures) {
  figures->clear();
  figures->reserve(document.quantities.size());
  for (const Quantity& quantity : document.quantities) {
    if (!IsProse(document.line_kinds[document.text.LineOf(quantity.first)])) continue;
    Figure& figure = figures->emplace_back();
    figure.quantity = quantity;
    figure.sentence = document.text.SentenceOf(quantity.first);
  }
  SetLimits(document, figures);
}

}  // namespace trich
