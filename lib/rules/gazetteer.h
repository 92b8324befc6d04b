// SPDX-License-Identifier: Apache-2.0
//
// Gazetteer: provinces, districts and communes with their names, codes and the
// time each was valid. Immutable once loaded.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "rules/book.h"

namespace trich {

enum class Level : uint8_t { kProvince, kDistrict, kCommune, kFormer };

// An administrative unit as it was during [valid_from, valid_to), ISO dates;
// empty = open on that side. The views live as long as the gazetteer.
struct Unit {
  Level level = Level::kProvince;
  std::string_view name;
  std::string_view type;
  std::string_view code;       // GSO code in the set of its time
  std::string_view iso;        // provinces: ISO 3166-2
  std::string_view province;   // code of its province, in the set of its time
  std::string_view successor;  // provinces of the old set: code in the new one
  std::string_view valid_from;
  std::string_view valid_to;
  bool ambiguous = false;  // other units elsewhere have the name
  bool common_word = false;

  auto Parts() const {
    return std::tie(level, name, type, code, iso, province, successor, valid_from, valid_to, ambiguous, common_word);
  }

  bool ValidOn(std::string_view date) const {
    return (valid_from.empty() || date >= valid_from) && (valid_to.empty() || date < valid_to);
  }
  // Whether the unit belongs to the division of before July 2025.
  bool old_set() const { return !valid_to.empty() && valid_to <= "2025-07-01"; }
};

// A name in print, and which units bear it.
struct PlaceName {
  std::string_view name;
  std::vector<uint32_t> units;
  bool weak = false;  // must not decide alone
};

class Gazetteer {
 public:
  Gazetteer() = default;
  // Its parts point into its texts: share the Rules that hold it instead.
  Gazetteer(const Gazetteer&) = delete;
  Gazetteer& operator=(const Gazetteer&) = delete;

  // Reads the tables of `book`. Mistakes go to `diagnostics`.
  void Load(const RuleBook& book, Diagnostics* diagnostics);

  const std::vector<Unit>& units() const { return units_; }

  // Every name; none when read from an archive.
  const std::vector<PlaceName>& names() const { return names_; }

  // The units that bear name number `name`, and whether it must not decide alone.
  std::span<const uint32_t> UnitsOf(uint32_t name) const {
    return std::span(bearers_).subspan(meanings_[name].first, meanings_[name].units);
  }
  bool IsWeak(uint32_t name) const { return meanings_[name].weak; }

  const std::vector<std::string_view>& traps() const { return traps_; }

  // Whether unit number `unit` may be meant by its name in a text of before or after
  // the merger of July 2025; `bare` says that no word for its kind stands there.
  bool MayMean(uint32_t unit, bool merged, bool bare) const {
    return (merged || (traits_[unit] & kOld) != 0) && (!bare || (traits_[unit] & kBare) != 0);
  }

  // Whether units of `level` are called `type`: "huyện" are districts.
  bool IsTypeOf(Level level, std::string_view type) const;

  // The province with this code on `date`; null when there is none.
  const Unit* Province(std::string_view code, std::string_view date) const;

  // The province that `unit` is or lies in, as it is on `date`; null when none
  // is known. A former province whose land was divided has none.
  const Unit* ProvinceOf(const Unit& unit, std::string_view date) const { return ProvinceOf(unit, TimeOf(date)); }

  // The same for many units: the days between two changes of provinces are one time.
  size_t TimeOf(std::string_view date) const;
  const Unit* ProvinceOf(const Unit& unit, size_t time) const {
    const uint32_t province = provinces_[time * units_.size() + static_cast<size_t>(&unit - units_.data())];
    return province < units_.size() ? &units_[province] : nullptr;
  }

  // The province whose press dateline or web domain this is (an index into
  // units()), or -1.
  int ByDateline(std::string_view dateline) const;
  int ByDomain(std::string_view domain) const;

  auto Parts() const {
    return std::tie(units_, traits_, meanings_, bearers_, datelines_, domains_, traps_, types_, changes_, provinces_);
  }

 private:
  // What is asked of every unit that has a name, as bits.
  enum Trait : uint8_t {
    kOld = 1,   // it was there before the merger
    kBare = 2,  // its name alone can mean it
  };

  // Which units bear a name: where they stand in bearers_.
  struct Meaning {
    uint32_t first = 0;
    uint32_t units = 0;
    bool weak = false;

    auto Parts() const { return std::tie(first, units, weak); }
  };

  using Row = std::vector<std::string_view>;
  using Index = std::unordered_map<std::string_view, uint32_t>;
  void AddName(std::string_view name, uint32_t unit, bool weak);
  void AddProvince(const Row& row);
  void AddDistrict(const Row& row);
  void AddCommune(const Row& row);
  void AddFormer(const Row& row);
  void NoteTraits();
  void NoteMeanings();
  void IndexProvinces();
  const Unit* FindProvinceOf(const Unit& unit, std::string_view date) const;

  std::deque<std::string> texts_;  // the tables; none when read from an archive
  std::vector<Unit> units_;
  std::vector<uint8_t> traits_;  // by unit: close together, for there are many units
  std::vector<PlaceName> names_;
  std::vector<Meaning> meanings_;  // by name
  std::vector<uint32_t> bearers_;
  Index strong_names_;  // of names_; while loading
  Index weak_names_;
  std::map<std::string_view, uint32_t> datelines_;
  std::map<std::string_view, uint32_t> domains_;
  std::vector<std::string_view> traps_;
  std::set<std::pair<Level, std::string_view>> types_;
  std::vector<std::string_view> changes_;  // the days on which provinces begin or end, sorted
  std::vector<uint32_t> provinces_;        // per time between changes, then per unit: its province, one past
                                           // the last unit when there is none
};

}  // namespace trich
