// SPDX-License-Identifier: Apache-2.0
//
// PlaceScope: what in an article says where the figures beside it were counted.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "match/document.h"
#include "trich/record.h"

namespace trich {

// One place or several printed as one: "xã Hòa Tiến, huyện Hòa Vang" is the
// commune, "xã Hòa Tiến và Hòa Phước (huyện Hòa Vang)" the district.
struct PlaceScope {
  TokenRange range;
  uint32_t office_first = 0;              // where the office begins, if `office`
  const PlaceMention* mention = nullptr;  // null: `country`, else the article's province or no one place
  std::string_view country;               // its name
  bool office = false;                    // only an office of the place is named
  bool apart = false;                     // something comes from there, or somebody lives there
  bool compared = false;                  // something is compared with it
  bool bare = false;                      // no word says that a place is meant

  bool is_country() const { return !country.empty(); }
  // Whether it is not where something was counted.
  bool base() const { return apart || compared; }
};

// The scopes of `document` from left to right. `province` is the article's, null
// when it has none. The document must outlive the result.
std::vector<PlaceScope> FindPlaceScopes(const Document& document, const Province* province);

// Whether `mention` is the province of that record.
bool IsProvince(const PlaceMention& mention, const Province* province);

}  // namespace trich
