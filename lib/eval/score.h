// SPDX-License-Identifier: Apache-2.0
//
// One function per group of fields. Each compares a predicted record with a
// gold one and notes what it finds; both are of the shape EvalRecords asks for,
// and a predicted record may be an empty object.
#pragma once

#include "eval/records.h"
#include "eval/tally.h"
#include "eval/wording.h"

namespace trich {

void ScoreProvince(const Json& gold, const Json& predicted, Tally* tally);
void ScoreDates(const Json& gold, const Json& predicted, Tally* tally);
void ScoreOfficials(const Json& gold, const Json& predicted, const Wording& wording, Tally* tally);
void ScoreIndicators(const Json& gold, const Json& predicted, const Wording& wording, Tally* tally);

// The attributes, the place and the changes of two indicators that match.
void ScoreAttributes(const Json& gold, const Json& predicted, Tally* tally);
void ScorePlace(const Json& gold, const Json& predicted, Tally* tally);
void ScoreChanges(const Json& gold, const Json& predicted, const Wording& wording, Tally* tally);

// Whether both are numbers, and the same but for rounding.
bool SameNumber(const Json& a, const Json& b);

}  // namespace trich
