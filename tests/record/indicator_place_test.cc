// SPDX-License-Identifier: Apache-2.0
#include "record/indicator_place.h"

#include <string>

#include "built_in.h"
#include "catch.h"

namespace trich {
namespace {

// "30 huyện Lắk; 5 -": each figure's value and place.
std::string PlacesIn(const std::string& text) {
  std::string places;
  for (const Indicator& indicator : ExtractText(text).indicators) {
    if (!places.empty()) places += "; ";
    places += indicator.value.ToString() + " ";
    if (!indicator.place) places += "-";
    if (indicator.place)
      places += indicator.place->type + (indicator.place->type.empty() ? "" : " ") + indicator.place->name;
  }
  return places;
}

struct Row {
  const char* text;
  const char* places;
};

const std::string kLead = "Thu ngân sách của tỉnh\nSáng 15/1, UBND tỉnh Đắk Lắk họp.\n";

TEST_CASE("Indicator place: a place speaks for the figures behind it, until another one does") {
  for (const Row& row : {
           Row{"Tại huyện Lắk có 30 hộ nghèo, 5 ha ngô bị ngập; huyện Ea Kar có 12 hộ nghèo.",
               "30 huyện Lắk; 5 huyện Lắk; 12 huyện Ea Kar"},
           Row{"Toàn tỉnh có 300 hộ nghèo, riêng huyện Lắk có 30 hộ nghèo.", "300 -; 30 huyện Lắk"},
           Row{"Huyện Lắk có 30 hộ nghèo. Toàn tỉnh có 300 hộ nghèo.", "30 huyện Lắk; 300 -"},
           Row{"Đã trao 30 suất quà tại huyện Lắk và 20 suất quà tại huyện Ea Kar.", "30 huyện Lắk; 20 huyện Ea Kar"},
           Row{"Các huyện có nhiều hộ nghèo là M’Đrắk (30 hộ), Krông Bông 20 hộ, Ea Súp: 14 hộ.",
               "30 huyện M’Đrắk; 20 huyện Krông Bông; 14 huyện Ea Súp"},
           Row{"Hải Phòng tăng 11,2%; cả nước tăng 6%.", "11.2 thành phố Hải Phòng; 6 Việt Nam"},
       }) {
    INFO(row.text);
    CHECK(PlacesIn(kLead + row.text) == row.places);
  }
}

TEST_CASE("Indicator place: of places printed as one the smallest is meant, unless there are several of its kind") {
  for (const Row& row : {
           Row{"Mưa lũ tại xã Nam Ka (huyện Lắk, tỉnh Đắk Lắk) làm ngập 30 ha lúa.", "30 xã Nam Ka"},
           Row{"Mưa lũ xảy ra ở xã Nam Ka và Ea Rbin (huyện Lắk) làm ngập 30 ha lúa.", "30 huyện Lắk"},
           Row{"Mưa lũ tại các huyện Lắk, Ea Kar làm ngập 30 ha lúa.", "30 -"},
           Row{"Mưa lũ tại các xã Nam Ka, Đồng Nghĩa làm ngập 30 ha lúa.", "30 -"},
           Row{"Tại xã Nam Ka (huyện Lắk) và xã Ea Ô (huyện Ea Kar) có 30 ha lúa.", "30 -"},
           Row{"Tuyến đường nối với Ea Súp tại huyện Lắk có 30 cột.", "30 huyện Lắk"},
           Row{"Theo xã Tam Lãnh, đã kiểm tra 30 lần.", "30 xã Tam Lãnh"},
       }) {
    INFO(row.text);
    CHECK(PlacesIn(kLead + row.text) == row.places);
  }
}

TEST_CASE("Indicator place: a kind of unit without a name is the one named last") {
  for (const Row& row : {
           Row{"Theo Chủ tịch UBND huyện Lắk, toàn huyện còn 30 hộ nghèo.", "30 huyện Lắk"},
           Row{"Đoàn thăm xã Nam Ka (huyện Lắk).\nHiện xã có 30 hộ nghèo, huyện có 900 hộ nghèo.",
               "30 xã Nam Ka; 900 huyện Lắk"},
           Row{"Đoàn thăm huyện Lắk.\nCác huyện có 900 hộ nghèo, mỗi xã có 30 hộ nghèo.", "900 -; 30 -"},
       }) {
    INFO(row.text);
    CHECK(PlacesIn(kLead + row.text) == row.places);
  }
}

TEST_CASE("Indicator place: an office speaks for its place where nothing else does") {
  CHECK(PlacesIn(kLead + "Công an huyện Lắk phát hiện 30 vụ vi phạm.") == "30 huyện Lắk");
  CHECK(PlacesIn(kLead + "Tại huyện Ea Kar, Công an huyện Lắk phát hiện 30 vụ vi phạm.") == "30 huyện Ea Kar");
  CHECK(PlacesIn(kLead + "Tại huyện Lắk có 30 vụ. Tại buổi họp với đoàn khảo sát của trung ương, Phó Chủ tịch UBND "
                         "tỉnh Đắk Lắk đề nghị "
                         "hỗ trợ 5 dự án.") == "30 huyện Lắk; 5 -");
  CHECK(PlacesIn(kLead + "Tham dự hội nghị có lãnh đạo UBND huyện Lắk cùng 30 đại biểu.") == "30 -");
}

TEST_CASE("Indicator place: what is only compared or lived in speaks for nothing") {
  for (const Row& row : {
           Row{"Thu ngân sách tăng 5% so với tỉnh Gia Lai, đạt 30 tỷ đồng.", "5 -; 30000000000 -"},
           Row{"Xe chở khách từ huyện Lắk gặp nạn, 30 người bị thương.", "30 -"},
           Row{"Bà Lò Thị Sáng, ở thôn Một, xã Nam Ka, trồng 30 cây bưởi.", "30 -"},
           Row{"Trường cách trung tâm huyện Lắk 30 km.", "30 -"},
           Row{"Đặc sản cam Xã Đoài thu 30 triệu đồng.", "30000000 -"},
           Row{"Tỉnh góp phần vào phát triển của cả nước, với 30 dự án.", "30 -"},
           Row{"Đông hơn cả là Đại học Y Thái Bình (51 sinh viên).", "51 -"},
           Row{"Tỉnh xếp thứ 17 cả nước; điểm trung bình là 6,43 điểm.", "17 -; 6.43 -"},
           Row{"Diện tích cà phê lớn nhất cả nước, chiếm 40% diện tích cả nước.", "40 -"},
       }) {
    INFO(row.text);
    CHECK(PlacesIn(kLead + row.text) == row.places);
  }
}

TEST_CASE("Indicator place: a foreign country speaks where it is what a sentence is about") {
  CHECK(PlacesIn(kLead + "Hàn Quốc hiện có 30 doanh nghiệp đầu tư.") == "30 Hàn Quốc");
  CHECK(PlacesIn(kLead + "Khách Hàn Quốc đạt 30 lượt.") == "30 -");
}

}  // namespace
}  // namespace trich
