// SPDX-License-Identifier: Apache-2.0
#include "record/key.h"

#include <string>

#include "built_in.h"
#include "catch.h"

namespace trich {
namespace {

// The keys of the figures of an article of Long An, "-" for none, parted by spaces.
std::string Keys(const std::string& sentence,
                 const std::string& head = "Hội nghị\nSáng 15/1/2022, UBND tỉnh Long An họp.") {
  const Record record = ExtractText(head + "\n" + sentence);
  std::string keys;
  for (const Indicator& indicator : record.indicators)
    keys += (keys.empty() ? "" : " ") + (indicator.key.empty() ? "-" : indicator.key);
  return keys;
}

TEST_CASE("A figure of the whole has its key, one of a part has none") {
  struct Row {
    const char* sentence;
    const char* keys;
  };
  for (const Row& row : {
           Row{"Tổng thu ngân sách của tỉnh đạt 500 tỷ đồng.", "budget.revenue"},
           Row{"Tổng thu ngân sách huyện Cần Giuộc đạt 500 tỷ đồng.", "budget.revenue"},
           Row{"Năm 2021, kim ngạch xuất khẩu đạt 17 triệu USD.", "exports.value"},
           Row{"Năm 2021, Công ty Dệt Hòa Bình đạt kim ngạch xuất khẩu 17 triệu USD.", "-"},
           Row{"Năm 2021, Vinatrading đạt kim ngạch xuất khẩu 17 triệu USD.", "-"},
           Row{"Năm 2021, kim ngạch xuất khẩu đạt 17 triệu USD tại Công ty Dệt Hòa Bình.", "-"},
           Row{"Giám đốc Công ty Dệt cho biết, kim ngạch xuất khẩu đạt 17 triệu USD.", "exports.value"},
           Row{"Kim ngạch xuất khẩu sang Lào đạt 17 triệu USD.", "-"},
           Row{"Sản lượng hàng hóa qua cảng đạt 43 triệu tấn; thu ngân sách đạt 500 tỷ đồng.",
               "ports.cargo budget.revenue"},
           Row{"Toàn tỉnh có 120.000 ha, đàn bò 12.000 con.", "- cattle.herd"},
           Row{"Hầu hết các trường trên địa bàn có tỷ lệ tốt nghiệp THPT đạt 100%.", "-"},
           Row{"Năm 2021, NT2 có sản lượng điện 4,45 tỷ kWh.", "-"},
           Row{"Có 1/3 dân số.", "-"},
           Row{"Anh Nguyễn Văn Ba nuôi đàn bò 12 con.", "-"},
       }) {
    INFO(row.sentence);
    CHECK(Keys(row.sentence) == row.keys);
  }
}

TEST_CASE("One event is no indicator, those of a period are") {
  CHECK(Keys("Năm 2021, xảy ra 54 vụ tai nạn giao thông.") == "traffic.accidents");
  CHECK(Keys("Trên địa bàn xảy ra 54 vụ tai nạn giao thông.") == "traffic.accidents");
  CHECK(Keys("Có 54 vụ tai nạn giao thông, tăng 8 vụ so với cùng kỳ.") == "traffic.accidents");
  CHECK(Keys("Xe tải gây 2 vụ tai nạn giao thông.") == "-");
}

TEST_CASE("Visits need a period or a place") {
  CHECK(Keys("Long An đón hơn 20 ngàn lượt du khách.") == "tourism.visitors");
  CHECK(Keys("Khu du lịch đón hơn 20 ngàn lượt du khách.") == "-");
  CHECK(Keys("Ban tổ chức đón hơn 20 ngàn lượt du khách.") == "-");
}

TEST_CASE("Counted places are not what is said of them") {
  CHECK(Keys("Có 39 xã đạt chuẩn nông thôn mới.") == "ntm.commune_count");
  CHECK(Keys("Thành phố còn 5 phường với mật độ dân số rất thấp.") == "-");
}

TEST_CASE("What an index rose by is no level") {
  CHECK(Keys("Chỉ số giá tiêu dùng tăng từ 3,8 - 3,9%.") == "cpi.change");
  CHECK(Keys("Chỉ số giá tiêu dùng bình quân tăng 4,4%.") == "cpi.average_change");
}

TEST_CASE("Figures of other countries have no key") {
  CHECK(Keys("Tỷ lệ thất nghiệp ở mức 4,4%.", "Thị trường\nKinh tế Mỹ và Nhật Bản tăng.") == "-");
  CHECK(Keys("Tỷ lệ thất nghiệp ở mức 4,4%.", "Thị trường\nKinh tế cả nước tăng.") == "unemployment.rate");
}

}  // namespace
}  // namespace trich
