// SPDX-License-Identifier: Apache-2.0
//
// What a record has once: its province and its dates.
#include <fmt/format.h>

#include <algorithm>

#include "eval/score.h"

namespace trich {
namespace {

// To the day; a gold date that leaves out the day or the year asks for no more.
bool SameDate(const Json& gold, const Json& predicted) {
  if (!gold.is_string() || !predicted.is_string()) return gold.is_null() && predicted.is_null();
  const std::string want = gold.get<std::string>().substr(0, 10);
  const std::string have = predicted.get<std::string>().substr(0, 10);
  if (want.compare(0, 4, "XXXX") == 0) return have.size() >= 4 && have.substr(4) == want.substr(4);
  return have.compare(0, want.size(), want) == 0;
}

void ScoreDate(std::string_view key, Field field, const Json& gold, const Json& predicted, Tally* tally) {
  const Json& want = At(gold, key);
  const Json& have = At(predicted, key);
  const Json& others = ListAt(gold, fmt::format("{}_alt", key));
  const bool same = SameDate(want, have) ||
                    std::any_of(others.begin(), others.end(), [&](const Json& other) { return SameDate(other, have); });
  if (!tally->Check(field, same)) tally->Say(fmt::format("{} is {}, gold {}", key, have.dump(), want.dump()));
}

}  // namespace

void ScoreProvince(const Json& gold, const Json& predicted, Tally* tally) {
  const std::string_view have = NameOf(At(predicted, "province"));
  const std::string_view want = NameOf(At(gold, "province"));
  const Json& others = ListAt(gold, "province_alt");
  const bool same = Folded(have) == Folded(want) || std::any_of(others.begin(), others.end(), [&](const Json& other) {
                      return Folded(NameOf(other)) == Folded(have);
                    });
  if (!tally->Check(Field::kProvince, same)) {
    tally->Say(fmt::format("province is {}, gold {}", have.empty() ? "null" : have, want.empty() ? "null" : want));
  }
}

void ScoreDates(const Json& gold, const Json& predicted, Tally* tally) {
  ScoreDate("event", Field::kEvent, At(gold, "date"), At(predicted, "date"), tally);
  ScoreDate("published", Field::kPublished, At(gold, "date"), At(predicted, "date"), tally);
}

}  // namespace trich
