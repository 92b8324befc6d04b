// SPDX-License-Identifier: Apache-2.0
//
// Records written by hand for the tests of the output formats.
#pragma once

#include <string_view>

#include "trich/record.h"

namespace trich {

inline Decimal Number(std::string_view text) { return Decimal::Parse(text).value(); }

// A record with no fact at all.
inline Record EmptyRecord() {
  Record record;
  record.id = "trống";
  return record;
}

// One official and one plain indicator.
inline Record SmallRecord() {
  Record record;
  record.id = "inbox/ha-giang.txt";
  record.title = "Hà Giang: chăm lo vùng cao";
  record.province =
      Province{"Hà Giang", "02", "VN-03", "Tuyên Quang", "08", "tỉnh Hà Giang", {30, 43}, "province.named"};
  record.date.event = "2021-03";
  record.date.event_span = {50, 60};
  record.date.event_rule = "date.month";
  record.officials = {
      {"Vàng Thị Mỷ", {{"TUV", ""}, {"Phó Chủ tịch", "UBND huyện"}}, 2, {70, 81}, "person.title_first"}};
  Indicator homes;
  homes.label = "nhà ở kiên cố";
  homes.value = Number("1751");
  homes.unit = "count";
  homes.text = "1.751 căn";
  homes.span = {90, 99};
  homes.rule = "quantity.count";
  record.indicators = {homes};
  return record;
}

// An indicator with every attribute there is.
inline Indicator FullIndicator() {
  Indicator revenue;
  revenue.label = "thu ngân sách \"nội địa\"";
  revenue.key = "budget.revenue";
  revenue.value = Number("98.64");
  revenue.value_max = Number("99.5");
  revenue.unit = "%";
  revenue.text = "trên 98,64 - 99,5%";
  revenue.bound = Bound::kOver;
  revenue.of = Number("100");
  revenue.estimated = true;
  revenue.target = true;
  revenue.is_change = true;
  revenue.direction = Direction::kDown;
  revenue.period = "2021-01/2021-09";
  revenue.place = Place{"Mèo Vạc", "huyện", "027"};
  revenue.changes = {
      {ChangeKind::kChange, Direction::kUp, Number("8.3"), Number("9"), "%", "2020", {120, 130}, "change.versus"},
      {ChangeKind::kRatio, Direction::kNone, Number("103.5"), std::nullopt, "%", "", {131, 140}, "change.ratio"},
      {ChangeKind::kPlan, Direction::kUp, Number("15.2"), std::nullopt, "%", "", {141, 150}, "change.plan"}};
  revenue.span = {100, 118};
  revenue.rule = "quantity.percent";
  return revenue;
}

// Every key the record has.
inline Record FullRecord() {
  Record record = SmallRecord();
  record.date.published = "2021-03-05T18:02";
  record.date.published_span = {0, 16};
  record.date.published_rule = "date.line";
  record.indicators.push_back(FullIndicator());
  record.warnings = {"2 bytes are no text"};
  record.text = "dòng\tmột\n\x01\"hai\" \\ ba";
  return record;
}

}  // namespace trich
