// SPDX-License-Identifier: Apache-2.0
//
// The hash is FNV-1a (64 bits; Fowler, Noll, Vo), then mixed as in MurmurHash3,
// as the low bits of FNV alone are not even enough to share out by.
#include "record_ids.h"

#include <algorithm>

#include "trich/json.h"

uint64_t HashId(std::string_view id) {
  uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDU;
  hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53U;
  return hash ^ (hash >> 33);
}

std::string_view IdOfLine(std::string_view line) {
  constexpr std::string_view kBegin = R"({"id":")";
  if (!line.starts_with(kBegin) || !line.ends_with('}')) return {};
  for (size_t at = kBegin.size(); at < line.size(); ++at) {
    if (line[at] == '"') return line.substr(kBegin.size(), at - kBegin.size());
    if (line[at] == '\\') ++at;
  }
  return {};
}

std::string WrittenId(std::string_view id) {
  std::string line;
  trich::AppendErrorJson(id, "", "", &line);
  return std::string(IdOfLine(line));
}

void SeenIds::Sort() {
  if (taken_.size() == hashes_.size()) return;
  std::sort(hashes_.begin(), hashes_.end());
  taken_.resize(hashes_.size());
}

bool SeenIds::Take(std::string_view written_id) {
  Sort();
  const uint64_t hash = HashId(written_id);
  const auto [begin, end] = std::equal_range(hashes_.begin(), hashes_.end(), hash);
  for (auto at = begin; at != end; ++at) {
    const auto index = static_cast<size_t>(at - hashes_.begin());
    if (taken_[index]) continue;
    taken_[index] = true;
    return true;
  }
  return false;
}
