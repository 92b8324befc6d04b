// SPDX-License-Identifier: Apache-2.0
#include "record/label.h"

#include <string>
#include <string_view>

#include "built_in.h"
#include "catch.h"

namespace trich {
namespace {

// "label = quote | label = quote".
std::string Labels(std::string_view sentence) {
  const Record record = ExtractText(sentence);
  std::string out;
  for (const Indicator& indicator : record.indicators) {
    out += (out.empty() ? "" : " | ") + indicator.label + " = " + indicator.text;
  }
  return out;
}

struct Row {
  std::string_view sentence;
  std::string_view labels;
};

void CheckRows(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.sentence);
    CHECK(Labels(row.sentence) == row.labels);
  }
}

}  // namespace

TEST_CASE("Who does something is no part of what is counted") {
  CheckRows({
      {"Lực lượng kiểm ngư đã nhắc nhở 46 tàu cá.", "nhắc nhở tàu cá = 46 tàu cá"},
      {"Bà Lò Thị Sáng cho biết chi nhánh vừa chuẩn bị 12 quầy hàng.", "chuẩn bị quầy hàng = 12 quầy hàng"},
      {"Kết quả giám định cho thấy công nhân bị bỏng 20%.", "công nhân bị bỏng = 20%"},
      // "mới" ends "đổi mới" here and opens no verb.
      {"Ban đổi mới doanh nghiệp 45 kiến nghị.", "Ban đổi mới doanh nghiệp kiến nghị = 45 kiến nghị"},
  });
}

TEST_CASE("A compound is not cut in two") {
  CheckRows({
      {"Kẻ gian chiếm đoạt 12 tỷ đồng.", "Kẻ gian chiếm đoạt = 12 tỷ đồng"},
      {"Xã mở rộng 7 km đường nội đồng.", "Xã mở rộng đường nội đồng = 7 km"},
      {"Các nhóm lấn chiếm 35 ha đất rừng.", "nhóm lấn chiếm đất rừng = 35 ha"},
      {"Vùng sâu có 18 điểm trường.", "Vùng sâu điểm trường = 18 điểm trường"},
      // Nor where a clause may begin with the first word of one.
      {"Lớp tập huấn nâng cao tay nghề của 24 thợ hàn.", "Lớp tập huấn nâng cao tay nghề thợ hàn = 24 thợ hàn"},
  });
}

TEST_CASE("A dimension takes the place of the one before it, also over a number without one") {
  CheckRows({
      {"Kè đá dài 210 m, 195 m, rộng 9 m, 8 m, cao 7 m.",
       "Kè đá dài = 210 m | Kè đá dài = 195 m | Kè đá rộng = 9 m | Kè đá rộng = 8 m | Kè đá cao = 7 m"},
  });
}

TEST_CASE("Who says so names nothing") {
  CheckRows({
      {"Theo bà Lò Thị Sáng, hiện nay còn 10% cơ sở chưa đăng ký.", "cơ sở chưa đăng ký = 10%"},
      {"Cũng theo Sở Y tế, tổng số bác sĩ đến nay là 512.", "tổng số bác sĩ = 512"},
      // Without a comma it is the measure.
      {"Thu theo dự toán đạt 12 tỷ đồng.", "Thu theo dự toán = 12 tỷ đồng"},
  });
}

TEST_CASE("A short name is told by its whole clause unless that runs over a mark") {
  CheckRows({
      {"Năm 2018, huyện sẽ trồng mới rừng phòng hộ ven biển trên diện tích 120 ha.",
       "rừng phòng hộ ven biển trên diện tích = 120 ha"},
      {"Huyện đã cải tạo các kênh tưới tiêu nước, các trạm bơm, với kinh phí 120 tỷ đồng.", "kinh phí = 120 tỷ đồng"},
  });
}

TEST_CASE("An owner is named while it is shorter than twice what it has") {
  CheckRows({
      {"Đoàn thanh tra gồm 6 thành viên.", "Đoàn thanh tra thành viên = 6 thành viên"},
      {"Khu nghỉ dưỡng phức hợp Mũi Điện có 30 phòng.", "phòng = 30 phòng"},
  });
}

TEST_CASE("A long clause is cut between two words") {
  CheckRows({
      {"Thượng tá Lò Văn Sáng thay mặt cơ quan quân sự địa phương trao tặng công trình nước sạch trị giá 450 triệu "
       "đồng.",
       "thay mặt cơ quan quân sự địa phương trao tặng công trình nước sạch = 450 triệu đồng"},
      {"Ông Lò Văn Sáng (nguyên thủ quỹ hợp tác xã chè số 3 của huyện) vay nợ 18 triệu đồng.",
       "vay nợ = 18 triệu đồng"},
  });
}

TEST_CASE("What is counted may be a list, not what the next number counts") {
  CheckRows({
      {"Có 9 huyện, thành phố đã hoàn thành.", "huyện, thành phố đã hoàn thành = 9 huyện"},
      {"Đội bay có 28 máy bay các loại và bắn thử 9 tên lửa.",
       "máy bay các loại = 28 máy bay các loại | bắn thử tên lửa = 9 tên lửa"},
      {"Bão làm bị thương 23 người, gây mất điện diện rộng.", "bị thương người = 23 người"},
  });
}

TEST_CASE("A number within a name is passed over") {
  CheckRows({
      {"Tổng mức đầu tư của 40 tuyến kênh được kiểm tra là 90 tỷ đồng.",
       "tuyến kênh được kiểm tra = 40 tuyến kênh | Tổng mức đầu tư của 40 tuyến kênh được kiểm tra = 90 tỷ đồng"},
      {"Kinh phí nạo vét kênh mương (gồm 3 trạm bơm) khoảng 15 tỷ đồng.",
       "trạm bơm = 3 trạm bơm | Kinh phí nạo vét kênh mương (gồm 3 trạm bơm) = khoảng 15 tỷ đồng"},
      // Within, not before.
      {"Sở thanh tra 40 cửa hàng, phạt 3 tỷ đồng.", "Sở thanh tra cửa hàng = 40 cửa hàng | phạt = 3 tỷ đồng"},
  });
}

TEST_CASE("What was counted before may say what was paid") {
  CheckRows({
      {"Hơn 40 cửa hàng đã đăng ký ủng hộ gần 3 tỷ đồng.",
       "cửa hàng đã đăng ký ủng hộ = Hơn 40 cửa hàng | đăng ký ủng hộ = gần 3 tỷ đồng"},
  });
}

TEST_CASE("A dimension is named with its own word") {
  CheckRows({
      {"Cầu treo dài 210 m, rộng 2 m.", "Cầu treo dài = 210 m | Cầu treo rộng = 2 m"},
      // The end of a noun, not a word of its own.
      {"Cầu treo có chiều dài 210 m.", "Cầu treo có chiều dài = 210 m"},
  });
}

}  // namespace trich
