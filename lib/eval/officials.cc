// SPDX-License-Identifier: Apache-2.0
//
// People are found by name, each once; offices by their words.
#include <fmt/format.h>

#include <algorithm>

#include "eval/score.h"

namespace trich {
namespace {

constexpr double kSameOffice = 0.8;

// Predicted people by folded name, in order; of two with one name the last holds.
class People {
 public:
  explicit People(const Json& officials) {
    for (const Json& official : officials) {
      const std::string name = Folded(TextAt(official, "name"));
      const auto found = Find(name);
      if (found == people_.end()) {
        people_.emplace_back(name, &official);
      } else {
        found->second = &official;
      }
    }
  }

  // Takes out the one that `gold` names, by any of its names; nullptr if none.
  const Json* Take(const Json& gold) {
    Json names = ListAt(gold, "name_alt");
    names.insert(names.begin(), At(gold, "name"));
    for (const Json& name : names) {
      const auto found = Find(Folded(NameOf(name)));
      if (found == people_.end()) continue;
      const Json* official = found->second;
      people_.erase(found);
      return official;
    }
    return nullptr;
  }

  const std::vector<std::pair<std::string, const Json*>>& left() const { return people_; }

 private:
  std::vector<std::pair<std::string, const Json*>>::iterator Find(const std::string& name) {
    return std::find_if(people_.begin(), people_.end(), [&](const auto& person) { return person.first == name; });
  }

  std::vector<std::pair<std::string, const Json*>> people_;
};

// An office as one string: gold has it so, a record in two parts.
std::string OfficeText(const Json& position) {
  if (!position.is_object()) return std::string(NameOf(position));
  std::string text(TextAt(position, "title"));
  const std::string_view organization = TextAt(position, "organization");
  return organization.empty() ? text : text.append(" ").append(organization);
}

std::string OfficesText(const Json& official) {
  std::string text;
  for (const Json& position : ListAt(official, "positions")) {
    text += (text.empty() ? "" : "; ") + OfficeText(position);
  }
  return text;
}

using Offices = std::vector<Words>;

void AppendOffices(const Json& positions, const Wording& wording, Offices* offices) {
  for (const Json& position : positions) offices->push_back(wording.Office(OfficeText(position)));
}

bool Holds(const Offices& offices, const Words& office) {
  return std::any_of(offices.begin(), offices.end(),
                     [&](const Words& other) { return WordF1(office, other) >= kSameOffice; });
}

void ScorePositions(const Json& gold, const Json& predicted, const Wording& wording, Tally* tally) {
  const std::string_view name = TextAt(gold, "name");
  Offices have;
  AppendOffices(ListAt(predicted, "positions"), wording, &have);
  for (const Json& position : ListAt(gold, "positions")) {
    if (tally->Expect(Field::kPositions, Holds(have, wording.Office(OfficeText(position))))) continue;
    tally->Say(fmt::format("position missed: {}, {}; read: {}", name, OfficeText(position), OfficesText(predicted)));
  }
  Offices allowed;
  AppendOffices(ListAt(gold, "positions"), wording, &allowed);
  AppendOffices(ListAt(gold, "positions_alt"), wording, &allowed);
  for (const Json& position : ListAt(predicted, "positions")) {
    if (Holds(allowed, wording.Office(OfficeText(position)))) continue;
    tally->Wrong(Field::kPositions);
    tally->Say(fmt::format("position wrong: {}, {}", name, OfficeText(position)));
  }
}

}  // namespace

void ScoreOfficials(const Json& gold, const Json& predicted, const Wording& wording, Tally* tally) {
  People people(ListAt(predicted, "officials"));
  for (const Json& official : ListAt(gold, "officials")) {
    const Json* found = people.Take(official);
    if (FlagAt(official, "optional")) continue;
    if (tally->Expect(Field::kOfficials, found != nullptr)) {
      ScorePositions(official, *found, wording, tally);
    } else {
      tally->Say(fmt::format("official missed: {} ({})", TextAt(official, "name"), OfficesText(official)));
    }
  }
  for (const auto& [name, official] : people.left()) {
    tally->Wrong(Field::kOfficials);
    tally->Say(fmt::format("official wrong: {} ({})", TextAt(*official, "name"), OfficesText(*official)));
  }
}

}  // namespace trich
