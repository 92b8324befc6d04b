// SPDX-License-Identifier: Apache-2.0
#include "record/indicators.h"

#include <string>

#include "built_in.h"
#include "catch.h"
#include "trich/extractor.h"
#include "trich/json.h"

namespace trich {
namespace {

std::string Json(const Record& record) {
  std::string json;
  AppendJson(record, &json);
  return json;
}

TEST_CASE("Indicators hold nothing of those whose memory they use") {
  const char* const texts[] = {
      "Năm 2021, tại huyện Lắk, thu ngân sách ước đạt trên 150,5 tỷ đồng, tăng 8,3% so với năm 2020; phấn đấu đạt từ 5 "
      "đến "
      "7% và xếp thứ 11/63.",
      "Không có con số nào.",
      "Xuất khẩu giảm 12%.",
      "Có 94 xã. Tỉnh có 15/15 huyện, 7 thị xã.",
  };
  Extractor used(BuiltInSet(), {});
  Record record;
  Article article;
  for (const size_t i : {0, 2, 0, 1, 3, 2, 3, 0}) {
    INFO(texts[i]);
    article.text = texts[i];
    used.Extract(article, &record);
    CHECK(Json(record) == Json(ExtractText(texts[i])));
  }
}

}  // namespace
}  // namespace trich
