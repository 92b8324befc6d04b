// SPDX-License-Identifier: Apache-2.0
//
// Office: a title with the organisation it is held in, as printed.
#pragma once

#include <cstdint>

#include "match/document.h"

namespace trich {

enum class OfficeKind : uint8_t {
  kPublic,   // of the state, the Party, a mass organisation, the forces
  kBare,     // a title that says nothing of whose it is
  kPrivate,  // of a company, a school, a hospital, another country
};

struct Office {
  OfficeKind kind = OfficeKind::kBare;
  bool party = false;       // a rank that people name before their other offices
  bool secretary = false;   // of a Party body that may be a company's
  bool leads_only = false;  // "delegate": an office right before a name, if there is no better
  TokenRange title;
  TokenRange organization;  // may be empty
  TokenRange name;          // a full name that follows with nothing between; may be empty
  uint32_t last = 0;        // where title and organisation end
};

// Reads the office that begins at `first`, no further than `last`. `apposed`
// says that it follows its holder's name, so that a name at its end is a
// place's. False when no office begins there.
bool ReadOffice(const Document& document, uint32_t first, uint32_t last, bool apposed, Office* office);

}  // namespace trich
