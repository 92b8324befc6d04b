// SPDX-License-Identifier: Apache-2.0
#include "record/figure.h"

#include <algorithm>

namespace trich {
namespace {

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
    if (follows) (*figures)[i - 1].right_limit = figure.cues.first;
  }
}

}  // namespace

std::vector<Figure> FindFigures(const Document& document) {
  std::vector<Figure> figures;
  for (const RuleMatch& match : document.matches) {
    if (match.rule->field != "quantity") continue;
    Figure figure;
    if (!MakeQuantity(document, match, &figure.quantity)) continue;
    figure.sentence = document.text.SentenceOf(figure.quantity.first);
    figures.push_back(std::move(figure));
  }
  SetLimits(document, &figures);
  return figures;
}

}  // namespace trich
