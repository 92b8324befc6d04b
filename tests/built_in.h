// SPDX-License-Identifier: Apache-2.0
//
// The built-in rules with their insides open, compiled once for all tests.
#pragma once

#include <vector>

#include "rules/rules.h"

namespace trich {

const Rules& BuiltInRules();

// The built-in files without their rules and catalogue: what a test's own rules
// need beside them.
std::vector<SourceFile> BuiltInTables();

}  // namespace trich
