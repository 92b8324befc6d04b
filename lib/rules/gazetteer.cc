// SPDX-License-Identifier: Apache-2.0
//
// The tables are tab-separated with one header row; each has its columns in a
// fixed order, so that a header that differs is an error and not a wrong fact.
#include "rules/gazetteer.h"

#include <fmt/format.h>

#include <algorithm>

namespace trich {
namespace {

std::vector<std::string_view> Split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (size_t begin = 0;;) {
    const size_t end = text.find(separator, begin);
    parts.push_back(text.substr(begin, end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

std::vector<std::string_view> List(std::string_view cell) {
  return cell.empty() ? std::vector<std::string_view>{} : Split(cell, '|');
}

bool HasFlag(std::string_view cell, std::string_view flag) {
  const auto flags = List(cell);
  return std::any_of(flags.begin(), flags.end(), [flag](std::string_view f) { return f.starts_with(flag); });
}

constexpr std::string_view kProvinceHeader =
    "code\tname\ttype\tiso\tvalid_from\tvalid_to\tsuccessor\taliases\tweak_aliases\tdomains\tdatelines\tcapital\ttraps";
constexpr std::string_view kDistrictHeader = "code\tname\ttype\tprovince\tvalid_from\tvalid_to\taliases\tflags";
constexpr std::string_view kCommuneHeader = "code\tname\ttype\tprovince\tvalid_from\taliases\tflags";
constexpr std::string_view kFormerHeader = "name\ttype\tyear_from\tyear_to\tsuccessors\taliases";

// Calls `use` with each row of `file` that has the right number of cells.
template <typename Use>
void ForEachRow(const SourceFile& file, std::string_view header, Diagnostics* diagnostics, Use use) {
  const size_t columns = Split(header, '\t').size();
  uint32_t line_number = 0;
  for (std::string_view line : Split(file.text, '\n')) {
    ++line_number;
    if (line_number == 1) {
      if (line != header)
        diagnostics->Error({file.name, 1, 1}, "table-header", fmt::format("the header must be: {}", header));
      continue;
    }
    if (line.empty()) continue;
    const auto cells = Split(line, '\t');
    if (cells.size() != columns) {
      diagnostics->Error({file.name, line_number, 1}, "table-columns",
                         fmt::format("{} cells, expected {}", cells.size(), columns));
      continue;
    }
    use(cells);
  }
}

}  // namespace

void Gazetteer::AddName(std::string_view name, uint32_t unit, bool weak) {
  const std::string key = fmt::format("{}{}", weak ? '~' : '=', name);
  const auto [found, added] = name_index_.emplace(key, static_cast<uint32_t>(names_.size()));
  if (added) names_.push_back({std::string(name), {}, weak});
  std::vector<uint32_t>& units = names_[found->second].units;
  if (std::find(units.begin(), units.end(), unit) == units.end()) units.push_back(unit);
}

void Gazetteer::AddProvince(const Row& row) {
  const auto unit = static_cast<uint32_t>(units_.size());
  Unit& province = units_.emplace_back();
  province.level = Level::kProvince;
  province.code = row[0];
  province.name = row[1];
  province.type = row[2];
  province.iso = row[3];
  province.valid_from = row[4];
  province.valid_to = row[5];
  province.successor = row[6];
  province.province = row[0];
  AddName(row[1], unit, false);
  for (const auto alias : List(row[7])) AddName(alias, unit, false);
  for (const auto alias : List(row[8])) AddName(alias, unit, true);
  for (const auto domain : List(row[9])) domains_.emplace(domain, unit);
  for (const auto dateline : List(row[10])) datelines_.emplace(dateline, unit);
  for (const auto trap : List(row[12])) traps_.emplace_back(trap);
}

void Gazetteer::AddDistrict(const Row& row) {
  const auto unit = static_cast<uint32_t>(units_.size());
  Unit& district = units_.emplace_back();
  district.level = Level::kDistrict;
  district.code = row[0];
  district.name = row[1];
  district.type = row[2];
  district.province = row[3];
  district.valid_from = row[4];
  district.valid_to = row[5];
  district.ambiguous = HasFlag(row[7], "ambiguous");
  district.common_word = HasFlag(row[7], "word") || HasFlag(row[7], "numeric");
  AddName(row[1], unit, false);
  for (const auto alias : List(row[6])) AddName(alias, unit, false);
}

void Gazetteer::AddCommune(const Row& row) {
  const auto unit = static_cast<uint32_t>(units_.size());
  Unit& commune = units_.emplace_back();
  commune.level = Level::kCommune;
  commune.code = row[0];
  commune.name = row[1];
  commune.type = row[2];
  commune.province = row[3];
  commune.valid_from = row[4];
  commune.ambiguous = HasFlag(row[6], "ambiguous");
  commune.common_word = HasFlag(row[6], "word") || HasFlag(row[6], "numeric");
  AddName(row[1], unit, false);
  for (const auto alias : List(row[5])) AddName(alias, unit, false);
}

void Gazetteer::AddFormer(const Row& row) {
  const auto unit = static_cast<uint32_t>(units_.size());
  Unit& former = units_.emplace_back();
  former.level = Level::kFormer;
  former.name = row[0];
  former.type = row[1];
  former.province = List(row[4]).empty() ? std::string_view() : List(row[4]).front();
  former.ambiguous = List(row[4]).size() > 1;
  AddName(row[0], unit, true);
  for (const auto alias : List(row[5])) AddName(alias, unit, true);
}

void Gazetteer::Load(const RuleBook& book, Diagnostics* diagnostics) {
  const auto each = [&](std::string_view name, std::string_view header, void (Gazetteer::*add)(const Row&)) {
    const auto table = book.tables.find(name);
    if (table == book.tables.end()) {
      diagnostics->Error({fmt::format("gazetteer/{}.tsv", name), 0, 0}, "missing-table", "the table is missing");
      return;
    }
    ForEachRow(table->second, header, diagnostics, [&](const Row& row) { (this->*add)(row); });
  };
  each("provinces", kProvinceHeader, &Gazetteer::AddProvince);
  each("districts", kDistrictHeader, &Gazetteer::AddDistrict);
  each("communes", kCommuneHeader, &Gazetteer::AddCommune);
  each("former", kFormerHeader, &Gazetteer::AddFormer);
  for (const Unit& unit : units_) types_.emplace(unit.level, unit.type);
}

bool Gazetteer::IsTypeOf(Level level, std::string_view type) const { return types_.contains({level, type}); }

const Unit* Gazetteer::Province(std::string_view code, std::string_view date) const {
  // Provinces come first.
  for (const Unit& unit : units_) {
    if (unit.level != Level::kProvince) break;
    if (unit.code == code && unit.ValidOn(date)) return &unit;
  }
  return nullptr;
}

const Unit* Gazetteer::ProvinceOf(const Unit& unit, std::string_view date) const {
  constexpr std::string_view kMerger = "2025-07-01";
  constexpr std::string_view kBeforeMerger = "2025-06-30";
  if (unit.level == Level::kFormer && unit.ambiguous) return nullptr;
  const bool from_old = unit.level == Level::kProvince ? unit.old_set() : unit.level != Level::kCommune;
  const bool to_old = date < kMerger;
  if (from_old == to_old) return Province(unit.province, date);
  if (from_old) {
    const Unit* old = Province(unit.province, kBeforeMerger);
    return old == nullptr ? nullptr : Province(old->successor, date);
  }
  // The old province whose name the new one kept.
  const Unit* merged = Province(unit.province, kMerger);
  for (const Unit& other : units_) {
    if (other.level != Level::kProvince) break;
    if (merged != nullptr && other.name == merged->name && other.ValidOn(date)) return &other;
  }
  return nullptr;
}

int Gazetteer::ByDateline(std::string_view dateline) const {
  const auto found = datelines_.find(std::string(dateline));
  return found == datelines_.end() ? -1 : static_cast<int>(found->second);
}

int Gazetteer::ByDomain(std::string_view domain) const {
  const auto found = domains_.find(std::string(domain));
  return found == domains_.end() ? -1 : static_cast<int>(found->second);
}

}  // namespace trich
