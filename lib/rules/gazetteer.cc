// SPDX-License-Identifier: Apache-2.0
//
// The tables are tab-separated with one header row; each has its columns in a
// fixed order, so that a header that differs is an error and not a wrong fact.
#include "rules/gazetteer.h"

#include <fmt/format.h>

#include <algorithm>

namespace trich {
namespace {

// Overwrites `parts`.
void Split(std::string_view text, char separator, std::vector<std::string_view>* parts) {
  parts->clear();
  for (size_t begin = 0;;) {
    const size_t end = text.find(separator, begin);
    parts->push_back(text.substr(begin, end - begin));
    if (end == std::string_view::npos) return;
    begin = end + 1;
  }
}

// Calls `use` with each value of a cell "a|b|c".
template <typename Use>
void ForEachValue(std::string_view cell, Use use) {
  while (!cell.empty()) {
    const size_t end = std::min(cell.find('|'), cell.size());
    use(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
}

bool HasFlag(std::string_view cell, std::string_view flag) {
  bool found = false;
  ForEachValue(cell, [&](std::string_view value) { found = found || value.starts_with(flag); });
  return found;
}

constexpr std::string_view kMerger = "2025-07-01";

constexpr std::string_view kProvinceHeader =
    "code\tname\ttype\tiso\tvalid_from\tvalid_to\tsuccessor\taliases\tweak_aliases\tdomains\tdatelines\tcapital\ttraps";
constexpr std::string_view kDistrictHeader = "code\tname\ttype\tprovince\tvalid_from\tvalid_to\taliases\tflags";
constexpr std::string_view kCommuneHeader = "code\tname\ttype\tprovince\tvalid_from\taliases\tflags";
constexpr std::string_view kFormerHeader = "name\ttype\tyear_from\tyear_to\tsuccessors\taliases";

// Calls `use` with each row of `text` that has the right number of cells.
template <typename Use>
void ForEachRow(const std::string& file, std::string_view text, std::string_view header, Diagnostics* diagnostics,
                Use use) {
  const auto columns = static_cast<size_t>(1 + std::count(header.begin(), header.end(), '\t'));
  std::vector<std::string_view> cells;
  for (uint32_t line_number = 1; !text.empty(); ++line_number) {
    const size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line_number == 1) {
      if (line != header)
        diagnostics->Error({file, 1, 1}, "table-header", fmt::format("the header must be: {}", header));
      continue;
    }
    if (line.empty()) continue;
    Split(line, '\t', &cells);
    if (cells.size() != columns) {
      diagnostics->Error({file, line_number, 1}, "table-columns",
                         fmt::format("{} cells, expected {}", cells.size(), columns));
      continue;
    }
    use(cells);
  }
}

}  // namespace

void Gazetteer::AddName(std::string_view name, uint32_t unit, bool weak) {
  Index& index = weak ? weak_names_ : strong_names_;
  const auto [found, added] = index.emplace(name, static_cast<uint32_t>(names_.size()));
  if (added) names_.push_back({name, {}, weak});
  std::vector<uint32_t>& units = names_[found->second].units;
  if (units.empty() || units.back() != unit) units.push_back(unit);
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
  ForEachValue(row[7], [&](std::string_view alias) { AddName(alias, unit, false); });
  ForEachValue(row[8], [&](std::string_view alias) { AddName(alias, unit, true); });
  ForEachValue(row[9], [&](std::string_view domain) { domains_.emplace(domain, unit); });
  ForEachValue(row[10], [&](std::string_view dateline) { datelines_.emplace(dateline, unit); });
  ForEachValue(row[12], [&](std::string_view trap) { traps_.push_back(trap); });
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
  ForEachValue(row[6], [&](std::string_view alias) { AddName(alias, unit, false); });
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
  ForEachValue(row[5], [&](std::string_view alias) { AddName(alias, unit, false); });
}

void Gazetteer::AddFormer(const Row& row) {
  const auto unit = static_cast<uint32_t>(units_.size());
  Unit& former = units_.emplace_back();
  former.level = Level::kFormer;
  former.name = row[0];
  former.type = row[1];
  former.province = row[4].substr(0, row[4].find('|'));
  former.ambiguous = former.province.size() < row[4].size();
  AddName(row[0], unit, true);
  ForEachValue(row[5], [&](std::string_view alias) { AddName(alias, unit, true); });
}

void Gazetteer::Load(const RuleBook& book, Diagnostics* diagnostics) {
  const auto each = [&](std::string_view name, std::string_view header, void (Gazetteer::*add)(const Row&)) {
    const auto table = book.tables.find(name);
    if (table == book.tables.end()) {
      diagnostics->Error({fmt::format("gazetteer/{}.tsv", name), 0, 0}, "missing-table", "the table is missing");
      return;
    }
    const std::string& text = texts_.emplace_back(table->second.text);
    ForEachRow(table->second.name, text, header, diagnostics, [&](const Row& row) { (this->*add)(row); });
  };
  constexpr size_t kUnits = 5000;  // about, so that nothing grows while it is filled
  units_.reserve(kUnits);
  names_.reserve(kUnits);
  strong_names_.reserve(kUnits);
  each("provinces", kProvinceHeader, &Gazetteer::AddProvince);
  each("districts", kDistrictHeader, &Gazetteer::AddDistrict);
  each("communes", kCommuneHeader, &Gazetteer::AddCommune);
  each("former", kFormerHeader, &Gazetteer::AddFormer);
  strong_names_.clear();
  weak_names_.clear();
  for (const Unit& unit : units_) {
    if (!types_.contains({unit.level, unit.type})) types_.emplace(unit.level, unit.type);
  }
  NoteTraits();
  NoteMeanings();
  IndexProvinces();
}

void Gazetteer::NoteMeanings() {
  for (const PlaceName& name : names_) {
    meanings_.push_back({static_cast<uint32_t>(bearers_.size()), static_cast<uint32_t>(name.units.size()), name.weak});
    bearers_.insert(bearers_.end(), name.units.begin(), name.units.end());
  }
}

void Gazetteer::NoteTraits() {
  for (const Unit& unit : units_) {
    const bool old = unit.level == Level::kFormer || (unit.level != Level::kCommune && unit.old_set());
    const bool bare = unit.level == Level::kProvince || (unit.level != Level::kFormer && !unit.common_word &&
                                                         !(unit.level == Level::kCommune && unit.ambiguous));
    traits_.push_back(static_cast<uint8_t>((old ? kOld : 0) | (bare ? kBare : 0)));
  }
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

size_t Gazetteer::TimeOf(std::string_view date) const {
  return static_cast<size_t>(std::upper_bound(changes_.begin(), changes_.end(), date) - changes_.begin());
}

void Gazetteer::IndexProvinces() {
  changes_.emplace_back(kMerger);
  for (const Unit& unit : units_) {
    if (unit.level != Level::kProvince) break;
    for (const std::string_view day : {unit.valid_from, unit.valid_to}) {
      if (!day.empty()) changes_.push_back(day);
    }
  }
  std::sort(changes_.begin(), changes_.end());
  changes_.erase(std::unique(changes_.begin(), changes_.end()), changes_.end());
  provinces_.reserve((changes_.size() + 1) * units_.size());
  for (size_t time = 0; time <= changes_.size(); ++time) {
    const std::string_view date = time == 0 ? std::string_view() : changes_[time - 1];
    for (const Unit& unit : units_) {
      const Unit* province = FindProvinceOf(unit, date);
      provinces_.push_back(static_cast<uint32_t>(province == nullptr ? units_.size() : province - units_.data()));
    }
  }
}

const Unit* Gazetteer::FindProvinceOf(const Unit& unit, std::string_view date) const {
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
  const auto found = datelines_.find(dateline);
  return found == datelines_.end() ? -1 : static_cast<int>(found->second);
}

int Gazetteer::ByDomain(std::string_view domain) const {
  const auto found = domains_.find(domain);
  return found == domains_.end() ? -1 : static_cast<int>(found->second);
}

}  // namespace trich
