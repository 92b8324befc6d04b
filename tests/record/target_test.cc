// SPDX-License-Identifier: Apache-2.0
#include "record/target.h"

#include <string>

#include "built_in.h"
#include "catch.h"
#include "trich/extractor.h"

namespace trich {
namespace {

// Per figure of an article of 2022 "T" for a target, "-" for none.
std::string Marks(const std::string& sentence) {
  const Record record = ExtractText("Hội nghị\nSáng 15/1/2022, UBND tỉnh Long An họp.\n" + sentence);
  std::string marks;
  for (const Indicator& indicator : record.indicators) marks += indicator.target ? 'T' : '-';
  return marks;
}

struct Row {
  const char* sentence;
  const char* marks;
};

void CheckAll(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.sentence);
    CHECK(Marks(row.sentence) == row.marks);
  }
}

TEST_CASE("A word of aiming speaks for what follows, until one of having done") {
  CheckAll({
      {"Tỉnh phấn đấu thu 500 tỷ đồng, xuất khẩu 20 triệu USD.", "TT"},
      {"Tỉnh đặt mục tiêu thu 500 tỷ đồng; hiện đã thu 300 tỷ đồng.", "T-"},
      {"Ngành đặt chỉ tiêu: thu 500 tỷ đồng của 12 cụm đã có hạ tầng; hỗ trợ 30 doanh nghiệp.", "TTT"},
      {"Theo báo cáo, ngành thực hiện phấn đấu đạt 95%.", "T"},
      {"Huyện nhận 85 tỷ đồng vốn chương trình mục tiêu quốc gia.", "-"},
      {"Hồ chứa đa mục tiêu cấp nước cho 12.000 ha.", "-"},
  });
}

TEST_CASE("What a public body will do is a goal, an estimate or a penalty is none") {
  CheckAll({
      {"Thành phố sẽ cải tạo 24 công viên.", "T"},
      {"Long An sẽ lắp 350 trạm quan trắc.", "T"},
      {"Như vậy, sẽ có 24 công viên được cải tạo.", "T"},
      {"Dự kiến, thành phố sẽ tiêu thụ 150 tấn vải.", "-"},
      {"Người vi phạm sẽ bị phạt 5 triệu đồng.", "-"},
      {"Khách hàng sẽ nhận 5 triệu đồng.", "-"},
      {"Sở sẽ mời các bên đến bàn cách giúp đỡ lâu dài cho những người mất việc, trong đó có 17 thợ hàn.", "-"},
  });
}

TEST_CASE("A demand is a goal when it is a share or has its time") {
  CheckAll({
      {"Chủ tịch yêu cầu tiết kiệm thêm 10% chi thường xuyên.", "T"},
      {"Chủ tịch đề nghị các doanh nghiệp đến hết năm 2022 ngầm hóa 15 km cáp.", "T"},
      {"Thanh tra yêu cầu thu hồi 26 tỷ đồng.", "-"},
      {"Thanh tra yêu cầu thu hồi trong năm 2021 số tiền 26 tỷ đồng.", "-"},
  });
}

TEST_CASE("What is to be by a year to come is a goal") {
  CheckAll({
      {"Đến năm 2025, tỉnh trồng 13.200 ha rừng.", "T"},
      {"Đến năm 2025, dự báo dân số đạt 2 triệu người.", "-"},
      {"Đến năm 2021, tỉnh trồng 13.200 ha rừng.", "-"},
      {"Giai đoạn 2021-2025, tỉnh có 13.200 ha rừng.", "-"},
  });
}

TEST_CASE("An estimate speaks for the sentence it opens and for the same in other terms") {
  const auto estimates = [](const std::string& sentence) {
    Article article;
    article.text = "Hội nghị\nSáng 15/1/2022, UBND tỉnh Long An họp.\n" + sentence;
    Record record;
    Extractor(BuiltInSet()).Extract(article, &record);
    std::string marks;
    for (const Indicator& indicator : record.indicators) marks += indicator.estimated ? 'E' : '-';
    return marks;
  };
  CHECK(estimates("Dự kiến, tổng vốn là 900 tỷ đồng, riêng tuyến kênh chính là 400 tỷ đồng.") == "EE");
  CHECK(estimates("Năm 2022, dự kiến sản lượng là 500 tấn; xuất khẩu 200 tấn.") == "EE");
  CHECK(estimates("Khoản vay ước tính là 12 triệu Euro và 30 triệu USD, tương đương 1.100 tỷ đồng.") == "EEE");
  CHECK(estimates("Tổng vốn ước đạt 500 tỷ đồng; xuất khẩu đạt 20 triệu USD.") == "E-");
  CHECK(estimates("Dự kiến, tổng vốn là 500 tỷ đồng; đã giải ngân 20 tỷ đồng.") == "E-");
}

}  // namespace
}  // namespace trich
