// SPDX-License-Identifier: Apache-2.0
//
// Gold's indicators choose in order, the required ones first, and what they
// take is gone. One that finds none with its value and unit takes another at
// its place, so that one misreading is one mistake and not two.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <list>

#include "eval/score.h"

namespace trich {
namespace {

constexpr double kSameLabel = 0.5;

bool Overlap(const Json& a, const Json& b) {
  const Json& first = ListAt(a, "span");
  const Json& second = ListAt(b, "span");
  return !first.empty() && !second.empty() && first[0] < second[1] && second[0] < first[1];
}

std::string ValueText(const Json& indicator) {
  return fmt::format("{} {}", At(indicator, "value").dump(), TextAt(indicator, "unit"));
}

// The best agreement of a label with any of gold's.
double LabelF1(const Json& gold, const Json& predicted) {
  const Words have = WordsOf(TextAt(predicted, "label"));
  double best = WordF1(have, WordsOf(TextAt(gold, "label")));
  for (const Json& other : ListAt(gold, "label_alt")) best = std::max(best, WordF1(have, WordsOf(NameOf(other))));
  return best;
}

class Matcher {
 public:
  Matcher(const Json& predicted, const Wording& wording, Tally* tally) : wording_(wording), tally_(tally) {
    for (const Json& indicator : predicted) left_.push_back(&indicator);
  }

  void Score(const Json& gold) {
    const bool optional = FlagAt(gold, "optional");
    const Json* match = Take([&](const Json& other) { return Matches(gold, other); });
    if (match != nullptr) {
      if (!optional) ScoreMatch(gold, *match);
      return;
    }
    const Json* misread = Take([&](const Json& other) { return Overlap(gold, other); });
    if (!optional) ScoreMiss(gold, misread);
  }

  // What nobody took is wrong.
  void Finish() {
    for (const Json* indicator : left_) {
      WrongOne();
      tally_->Say(fmt::format("{}: wrong, {} | {}", At(*indicator, "text").dump(), ValueText(*indicator),
                              TextAt(*indicator, "label")));
    }
  }

 private:
  template <typename Condition>
  const Json* Take(Condition condition) {
    const auto found = std::find_if(left_.begin(), left_.end(), [&](const Json* other) { return condition(*other); });
    if (found == left_.end()) return nullptr;
    const Json* taken = *found;
    left_.erase(found);
    return taken;
  }

  bool Matches(const Json& gold, const Json& other) const {
    if (!Overlap(gold, other) || !SameNumber(At(gold, "value"), At(other, "value"))) return false;
    const std::string unit = wording_.Unit(TextAt(other, "unit"));
    if (unit == wording_.Unit(TextAt(gold, "unit"))) return true;
    const Json& others = ListAt(gold, "unit_alt");
    return std::any_of(others.begin(), others.end(), [&](const Json& u) { return wording_.Unit(NameOf(u)) == unit; });
  }

  void ScoreMatch(const Json& gold, const Json& match) {
    tally_->Right(Field::kIndicators);
    const double f1 = LabelF1(gold, match);
    if (f1 >= kSameLabel) {
      tally_->Right(Field::kFull);
    } else {
      tally_->Missed(Field::kFull);
      tally_->Wrong(Field::kFull);
      tally_->Say(fmt::format("{}: label is {}, gold {} ({:.2f})", At(gold, "text").dump(), At(match, "label").dump(),
                              At(gold, "label").dump(), f1));
    }
    ScoreAttributes(gold, match, tally_);
    ScorePlace(gold, match, tally_);
    ScoreChanges(gold, match, wording_, tally_);
  }

  void ScoreMiss(const Json& gold, const Json* misread) {
    tally_->Missed(Field::kIndicators);
    tally_->Missed(Field::kFull);
    const std::string text = At(gold, "text").dump();
    if (misread == nullptr) {
      return tally_->Say(fmt::format("{}: missed, {} | {}", text, ValueText(gold), TextAt(gold, "label")));
    }
    WrongOne();
    tally_->Say(fmt::format("{}: read as {}, gold {}", text, ValueText(*misread), ValueText(gold)));
  }

  void WrongOne() {
    tally_->Wrong(Field::kIndicators);
    tally_->Wrong(Field::kFull);
  }

  const Wording& wording_;
  Tally* tally_;
  std::list<const Json*> left_;
};

}  // namespace

bool SameNumber(const Json& a, const Json& b) {
  if (!a.is_number() || !b.is_number()) return false;
  const double x = a.get<double>();
  const double y = b.get<double>();
  return std::abs(x - y) <= 1e-9 * std::max({1.0, std::abs(x), std::abs(y)});
}

void ScoreIndicators(const Json& gold, const Json& predicted, const Wording& wording, Tally* tally) {
  Matcher matcher(ListAt(predicted, "indicators"), wording, tally);
  for (const bool optional : {false, true}) {
    for (const Json& indicator : ListAt(gold, "indicators")) {
      if (FlagAt(indicator, "optional") == optional) matcher.Score(indicator);
    }
  }
  matcher.Finish();
}

}  // namespace trich
