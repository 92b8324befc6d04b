// SPDX-License-Identifier: Apache-2.0
//
// Records as evaluation reads them: JSON of the right shape, by article.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "trich/eval.h"
#include "trich/status.h"

namespace trich {

using Json = nlohmann::json;

// Articles in the order of their first line; of two lines for one article the
// last holds.
class EvalRecords {
 public:
  // Reads JSON Lines. `gold` asks for what a gold record must have. Fails with
  // kInput at the first line that is no record, and leaves `out` alone.
  static Status Read(const EvalInput& input, bool gold, EvalRecords* out);

  const std::vector<std::pair<std::string, Json>>& all() const { return records_; }

  // The article's record; nullptr when there is none.
  const Json* Find(std::string_view article) const;

 private:
  void Put(std::string_view article, Json record);

  std::vector<std::pair<std::string, Json>> records_;
  std::map<std::string, size_t, std::less<>> index_;  // into records_
};

// The name under which records are joined: "a/b.c.txt" gives "b.c".
std::string_view ArticleOf(std::string_view id);

// Lenient looks into a record, so that what is absent or of another type is
// simply not there. The results point into `object`.
const Json& At(const Json& object, std::string_view key);           // null when absent
const Json& ListAt(const Json& object, std::string_view key);       // [] unless a list
std::string_view TextAt(const Json& object, std::string_view key);  // empty unless a string
bool FlagAt(const Json& object, std::string_view key);              // true only if true

// The name of a province or place, which may be a string or an object.
std::string_view NameOf(const Json& value);

}  // namespace trich
