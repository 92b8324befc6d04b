// SPDX-License-Identifier: Apache-2.0
//
// What an indicator says beside its value, unit and label.
#include <fmt/format.h>

#include <algorithm>
#include <list>

#include "eval/score.h"

namespace trich {
namespace {

constexpr struct {
  std::string_view key;
  Field field;
} kAttributes[] = {
    {"bound", Field::kBound},   {"of", Field::kOf},         {"estimated", Field::kEstimated},
    {"target", Field::kTarget}, {"period", Field::kPeriod},
};

bool SameAttribute(std::string_view key, const Json& gold, const Json& predicted) {
  const Json& have = At(predicted, key);
  if (key == "of") return SameNumber(At(gold, key), have);
  const Json& others = ListAt(gold, fmt::format("{}_alt", key));
  return have == At(gold, key) || std::find(others.begin(), others.end(), have) != others.end();
}

bool SameChange(const Json& a, const Json& b, const Wording& wording) {
  return SameNumber(At(a, "value"), At(b, "value")) &&
         wording.Unit(TextAt(a, "unit")) == wording.Unit(TextAt(b, "unit")) && At(a, "kind") == At(b, "kind") &&
         At(a, "direction") == At(b, "direction");
}

void SayAttribute(std::string_view key, const Json& gold, const Json& predicted, Tally* tally) {
  tally->Say(fmt::format("{}: {} is {}, gold {}", At(gold, "text").dump(), key, At(predicted, key).dump(),
                         At(gold, key).dump()));
}

}  // namespace

void ScoreAttributes(const Json& gold, const Json& predicted, Tally* tally) {
  for (const auto& [key, field] : kAttributes) {
    const bool asked = gold.contains(key);
    // A period that gold leaves open may well be right.
    if (!asked && (key == "period" || !predicted.contains(key))) continue;
    if (!tally->Check(field, SameAttribute(key, gold, predicted))) SayAttribute(key, gold, predicted, tally);
  }
}

void ScorePlace(const Json& gold, const Json& predicted, Tally* tally) {
  if (!gold.contains("place")) return;
  const bool same = Folded(NameOf(At(gold, "place"))) == Folded(NameOf(At(predicted, "place")));
  if (!tally->Check(Field::kPlace, same)) SayAttribute("place", gold, predicted, tally);
}

void ScoreChanges(const Json& gold, const Json& predicted, const Wording& wording, Tally* tally) {
  std::list<const Json*> left;
  for (const Json& change : ListAt(predicted, "changes")) left.push_back(&change);
  for (const Json& change : ListAt(gold, "changes")) {
    const auto found =
        std::find_if(left.begin(), left.end(), [&](const Json* other) { return SameChange(change, *other, wording); });
    const bool hit = found != left.end();
    if (hit) left.erase(found);
    if (FlagAt(change, "optional") || tally->Expect(Field::kChanges, hit)) continue;
    tally->Say(fmt::format("{}: change missed: {}", At(gold, "text").dump(), change.dump()));
  }
  for (const Json* change : left) {
    tally->Wrong(Field::kChanges);
    tally->Say(fmt::format("{}: change wrong: {}", At(gold, "text").dump(), change->dump()));
  }
}

}  // namespace trich
