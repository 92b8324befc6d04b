// SPDX-License-Identifier: Apache-2.0
#include "fields/cues.h"

#include "built_in.h"
#include "catch.h"
#include "fields/quantity.h"

namespace trich {
namespace {

// The cues of the first quantity of `text` in words, and the quote they leave.
std::string CuesOf(const std::string& text) {
  const ReadText read(text);
  const RuleMatch* match = read.First("quantity");
  REQUIRE(match != nullptr);
  Quantity quantity;
  REQUIRE(MakeQuantity(read.document(), *match, &quantity));
  const Cues cues = ReadCues(read.document(), quantity.first, quantity.last, 0);
  constexpr const char* kBounds[] = {"", "over ", "at_least ", "under ", "at_most ", "about "};
  std::string out = kBounds[static_cast<size_t>(cues.bound)];
  if (cues.direction != Direction::kNone) out += cues.direction == Direction::kUp ? "up " : "down ";
  if (cues.estimated) out += "estimated ";
  if (cues.target) out += "target ";
  if (cues.equal) out += "equal ";
  if (cues.link) out += cues.weak_link ? "weak_link " : "link ";
  return out + "\"" + std::string(read.document().text.Raw(TokenRange{cues.quote_first, cues.quote_last})) + "\"";
}

TEST_CASE("The words before a number say how to take it") {
  const std::pair<const char*, const char*> cases[] = {
      {"gồm: 98%", "\"98%\""},
      {"doanh thu đạt 98%", "equal link \"98%\""},
      {"trên 98%", "over \"trên 98%\""},
      {"chưa đến 98%", "under weak_link \"chưa đến 98%\""},
      {"tối đa 98%", "at_most \"tối đa 98%\""},
      {"ít nhất 98%", "at_least \"ít nhất 98%\""},
      {"khoảng 98%", "about weak_link \"khoảng 98%\""},
      {"từ 98% trở lên", "at_least weak_link \"98% trở lên\""},
      {"98% trở xuống", "at_most \"98% trở xuống\""},
      {"giảm 9%", "down link \"9%\""},
      {"tăng hơn 9%", "over up \"hơn 9%\""},
      {"phấn đấu đạt 98%", "target link \"98%\""},
      {"có 12 xã", "weak_link \"12 xã\""},
      {"Trường trên. Đạt: 98%", "\"98%\""},
  };
  for (const auto& [text, cues] : cases) {
    INFO(text);
    CHECK(CuesOf(text) == cues);
  }
}

TEST_CASE("Cues do not cross the limit") {
  const ReadText read("trên 98%");
  Quantity quantity;
  REQUIRE(MakeQuantity(read.document(), *read.First("quantity"), &quantity));
  const Cues cues = ReadCues(read.document(), quantity.first, quantity.last, quantity.first);
  CHECK(cues.bound == Bound::kNone);
  CHECK(cues.quote_first == quantity.first);
}

}  // namespace
}  // namespace trich
