// SPDX-License-Identifier: Apache-2.0
//
// Examples: every `yes` and `no` of the rule files, run.
#pragma once

#include <cstddef>

#include "rules/rules.h"

namespace trich {

// Runs all examples of `rules` and returns how many there are. Each that fails
// is an error in `diagnostics`, at the example's place:
//   example-missed   a `yes` in which the rule does not fire
//   example-value    a `yes` in which it fires with another value than `is`
//   example-caught   a `no` in which it fires
//   unknown-field    no stage reads the rules of this file
size_t RunExamples(const Rules& rules, Diagnostics* diagnostics);

}  // namespace trich
