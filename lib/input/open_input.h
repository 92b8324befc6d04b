// SPDX-License-Identifier: Apache-2.0
//
// Opening an input: unpack it, find out what it is, choose who cuts it.
#pragma once

#include <memory>
#include <string>

#include "input/source.h"
#include "input/splitter.h"
#include "trich/reader.h"

namespace trich {

// `eager` as in LineSplitter; `options` must outlive *out. On failure `out` is
// untouched.
Status OpenInput(const std::string& name, const ReaderOptions& options, bool eager, std::unique_ptr<Splitter>* out);

// The same for bytes that come from elsewhere than a file.
Status OpenSource(std::unique_ptr<Source> bytes, const std::string& name, const ReaderOptions& options, bool eager,
                  std::unique_ptr<Splitter>* out);

}  // namespace trich
