// SPDX-License-Identifier: Apache-2.0
//
// Ids of articles as numbers: to share articles out, and to know them again.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// A number that depends on nothing but `id`, on any machine, for ever.
uint64_t HashId(std::string_view id);

// The id in a line of output, as JSON writes it and without the quotes; empty
// when the line is no record.
std::string_view IdOfLine(std::string_view line);

// The same for an id that has not been written.
std::string WrittenId(std::string_view id);

// The records that are there already, for a run that goes on. Takes 8 bytes a
// record: ids are told apart by HashId of their written form.
class SeenIds {
 public:
  // REQUIRES: Take() was not called yet.
  void Add(std::string_view written_id) { hashes_.push_back(HashId(written_id)); }

  // Whether a record of this id is there; each record is taken once, so that of
  // articles of one id as many are seen as there are records.
  bool Take(std::string_view written_id);

  size_t size() const { return hashes_.size(); }

 private:
  void Sort();

  std::vector<uint64_t> hashes_;
  std::vector<bool> taken_;  // of hashes_, once they are sorted
};
