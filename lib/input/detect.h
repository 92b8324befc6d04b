// SPDX-License-Identifier: Apache-2.0
//
// What an input is, by its name and its first bytes.
#pragma once

#include <string_view>

#include "trich/reader.h"

namespace trich {

enum class Packing { kNone, kGzip, kZstd };

// By the magic number alone: a name may lie.
Packing PackingOf(std::string_view first);

// Whether `all` ends before a magic number does, as packed data torn at once.
bool EndsInMagic(std::string_view all);

// Whether `name` promises packed data.
bool IsPackedName(std::string_view name);

// `first` is what the input begins with, unpacked. A name that says nothing
// (none of .txt .jsonl .html .warc …, before .gz and .zst) leaves it to `first`.
// Never kAuto.
Format FormatOf(std::string_view name, std::string_view first);

}  // namespace trich
