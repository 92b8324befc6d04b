// SPDX-License-Identifier: Apache-2.0
//
// Where rule files come from: a folder, or the library itself.
#pragma once

#include <string>
#include <vector>

#include "rules/diagnostics.h"
#include "trich/status.h"

namespace trich {

// Reads `folder`/*.toml and `folder`/gazetteer/*.tsv, hidden files apart, in
// byte order of names, each named as found: "my/rules/date.toml". A folder
// without gazetteer/ is fine, one without any .toml is an error. Every failure
// is kRules and leaves `sources` alone.
Status ReadSources(const std::string& folder, std::vector<SourceFile>* sources);

// The files built into the library, named "rules/date.toml".
std::vector<SourceFile> EmbeddedSources();

}  // namespace trich
