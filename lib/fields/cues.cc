// SPDX-License-Identifier: Apache-2.0
//
// From the number leftwards, phrase by phrase, as long as each is a cue.
#include "fields/cues.h"

#include <algorithm>
#include <array>
#include <bit>

namespace trich {
namespace {

Bound BoundNamed(std::string_view name) {
  if (name == "over") return Bound::kOver;
  if (name == "at_least") return Bound::kAtLeast;
  if (name == "under") return Bound::kUnder;
  if (name == "at_most") return Bound::kAtMost;
  return name == "about" ? Bound::kAbout : Bound::kNone;
}

constexpr uint64_t kCueBits =
    Annotations::Bits({WordList::kBound, WordList::kEstimated, WordList::kTarget, WordList::kUp, WordList::kDown,
                       WordList::kEqual, WordList::kMultiple, WordList::kLinkVerb});
constexpr size_t kCues = std::popcount(kCueBits);

class Reader {
 public:
  Reader(const Document& document, uint32_t limit, Cues* cues) : document_(document), limit_(limit), cues_(cues) {}

  void Run(uint32_t first) {
    at_ = first;
    cues_->quote_first = first;
    while (at_ > limit_ && Step()) {
    }
    cues_->first = at_;
  }

 private:
  const Hit* Ending(WordList list) const {
    const Hit* hit = document_.words.EndingAt(at_, list);
    if (hit == nullptr || hit->first < limit_) return nullptr;
    const Hit* compound = document_.words.EndingAt(at_, WordList::kCompound);
    if (compound != nullptr && compound->first < hit->first) return nullptr;
    if (list != WordList::kLinkVerb) return hit;
    // "chiều dài 147 km": the end of a noun is no verb.
    const Hit* noun = document_.words.EndingAt(at_, WordList::kLabelHead);
    return noun != nullptr && noun->first < hit->first ? nullptr : hit;
  }

  // Takes the longest cue that ends here; false when there is none. What may end
  // with the last word is few of them.
  bool Step() {
    std::array<const Hit*, kCues> hits;
    size_t count = 0;
    uint32_t first = at_;
    const uint64_t may_end = document_.rules->lexicon.Ending(document_.token(at_ - 1)) & kCueBits;
    for (uint64_t bits = may_end; bits != 0; bits &= bits - 1) {
      const Hit* hit = Ending(static_cast<WordList>(std::countr_zero(bits)));
      if (hit == nullptr) continue;
      hits[count++] = hit;
      first = std::min(first, hit->first);
    }
    for (size_t i = 0; i < count; ++i) Take(*hits[i], first);
    const bool found = first < at_;
    at_ = first;
    return found;
  }

  void Take(const Hit& hit, uint32_t first) {
    const bool whole = hit.first == first;
    switch (static_cast<WordList>(hit.list)) {
      case WordList::kBound: TakeBound(hit); break;
      case WordList::kUp:
        if (cues_->direction == Direction::kNone) cues_->direction = Direction::kUp;
        cues_->exceeds = cues_->exceeds || document_.rules->ValueOf(hit) == "exceeds";
        break;
      case WordList::kDown:
        if (cues_->direction == Direction::kNone) cues_->direction = Direction::kDown;
        break;
      case WordList::kEstimated: cues_->estimated = true; break;
      case WordList::kTarget: cues_->target = cues_->target || document_.rules->ValueOf(hit) == "is"; break;
      case WordList::kMultiple: cues_->multiple = true; break;
      case WordList::kEqual: cues_->equal = cues_->equal || whole; break;
      case WordList::kLinkVerb:
        cues_->link = true;
        cues_->weak_link =
            cues_->weak_link || document_.rules->ValueOf(hit) == "weak" || document_.rules->ValueOf(hit) == "having";
        if (document_.rules->ValueOf(hit) == "dimension") cues_->dimension = {hit.first, hit.last};
        cues_->having = cues_->having || document_.rules->ValueOf(hit) == "having";
        break;
      default: break;
    }
  }

  // The nearest bound counts; "ngót nghét trên dưới" says the same one twice.
  void TakeBound(const Hit& hit) {
    if (cues_->link) return;
    const Bound bound = BoundNamed(document_.rules->ValueOf(hit));
    if (cues_->bound != Bound::kNone && (cues_->bound != bound || hit.last != cues_->quote_first)) return;
    cues_->bound = bound;
    cues_->quote_first = hit.first;
  }

  const Document& document_;
  const uint32_t limit_;
  Cues* cues_;
  uint32_t at_ = 0;
};

}  // namespace

Cues ReadCues(const Document& document, uint32_t first, uint32_t last, uint32_t limit) {
  Cues cues;
  cues.quote_last = last;
  Reader(document, limit, &cues).Run(first);
  if (last < document.size()) {
    if (const Hit* after = document.words.StartingAt(last, WordList::kBoundAfter)) {
      cues.bound = BoundNamed(document.rules->ValueOf(*after));
      cues.quote_last = after->last;
    }
  }
  return cues;
}

}  // namespace trich
