// SPDX-License-Identifier: Apache-2.0
//
// What a sentence is made of, for the forms in which names and offices stand
// together: rules/official.toml says what each class is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "fields/person_office.h"
#include "match/document.h"

namespace trich {

struct Part {
  std::string_view what;  // the class
  TokenRange range;
  Office office;       // of offices of all classes
  uint32_t begin = 0;  // where `what` stands in classes()
};

// A scratch object: Assign() again reuses its memory. `document` must outlive
// its use.
class OfficialParts {
 public:
  // A sentence that names nobody in full has no parts.
  void Assign(const Document& document, TokenRange sentence);

  const std::vector<Part>& parts() const { return parts_; }

  // The parts' classes in order, each followed by a space.
  const std::string& classes() const { return classes_; }

 private:
  uint32_t Read(uint32_t at);
  uint32_t ReadMark(uint32_t at);
  uint32_t ReadWords(uint32_t at);
  uint32_t ReadPlain(uint32_t at);
  uint32_t ReadName(uint32_t at);
  bool IsPlain(uint32_t at) const;
  uint32_t AsideEnd(uint32_t at) const;
  bool Addressed() const;
  bool FollowsName() const;
  void Add(std::string_view what, TokenRange range);
  void AddOffice(const Office& office, uint32_t first);
  void AddName(TokenRange range);

  const Document* document_ = nullptr;
  uint32_t last_ = 0;
  bool names_ = false;
  std::vector<Part> parts_;
  std::string classes_;
};

}  // namespace trich
