// SPDX-License-Identifier: Apache-2.0
//
// The figures are those of the scorer that the records' contract comes with,
// where that is at hand beside the source folder.
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>

#include "catch.h"
#include "process.h"
#include "trich/eval.h"

namespace trich {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

const fs::path kShared = fs::path(TRICH_SOURCE_DIR) / ".." / "shared";

std::string OutputOf(const std::string& command) {
  INFO(command);
  std::FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string out;
  char buffer[4096];
  while (const size_t n = std::fread(buffer, 1, sizeof buffer, pipe)) out.append(buffer, n);
  REQUIRE(pclose(pipe) == 0);
  return out;
}

// Turns gold records into ones that are right in some places and wrong in others.
class Spoiler {
 public:
  explicit Spoiler(unsigned seed) : random_(seed) {}

  std::string Spoil(const std::string& gold) {
    std::istringstream lines(gold);
    std::string out;
    for (std::string line; std::getline(lines, line);) {
      if (line.empty() || Chance(20)) continue;
      json record = json::parse(line);
      SpoilRecord(&record);
      out += record.dump() + "\n";
    }
    return out;
  }

 private:
  bool Chance(unsigned one_in) { return random_() % one_in == 0; }

  void SpoilRecord(json* record) {
    (*record)["id"] = "folder/" + (*record)["id"].get<std::string>() + ".txt";
    if (Chance(4)) (*record)["province"] = nullptr;
    if (Chance(4)) (*record)["date"]["event"] = "2021-01-05";
    for (json& official : (*record)["officials"]) SpoilOfficial(&official);
    for (json& indicator : (*record)["indicators"]) SpoilIndicator(&indicator);
    if (Chance(3) && !(*record)["indicators"].empty()) (*record)["indicators"].erase(0);
    if (Chance(3)) (*record)["indicators"].push_back({{"value", 1}, {"unit", "x"}, {"text", "1"}});
  }

  void SpoilOfficial(json* official) {
    if (Chance(6)) (*official)["name"] = "Không Tên";
    if (Chance(3)) (*official)["positions"].push_back({{"title", "Giám đốc"}, {"organization", "(mới)"}});
    if (Chance(3) && !(*official)["positions"].empty()) (*official)["positions"].erase(0);
  }

  void SpoilIndicator(json* indicator) {
    json& i = *indicator;
    if (Chance(8)) i["value"] = 2 * i["value"].get<double>();
    if (Chance(8)) i["unit"] = "người";
    if (Chance(6)) i["span"][0] = i["span"][0].get<int>() + 2;
    if (Chance(4)) i["label"] = i["label"].get<std::string>().substr(0, i["label"].get<std::string>().find(' '));
    if (Chance(6)) i["bound"] = "over";
    if (Chance(6)) i["of"] = 15;
    if (Chance(6)) i.erase("estimated");
    if (Chance(6)) i["target"] = true;
    if (Chance(6)) i["period"] = "2021";
    if (Chance(6)) i["place"] = {{"name", "CẢ NƯỚC"}};
    if (Chance(6)) i["changes"] = {{{"kind", "ratio"}, {"value", 103}, {"unit", "%"}}};
  }

  std::mt19937 random_;
};

void CompareOn(const fs::path& gold_file, unsigned seed) {
  INFO(gold_file << ", seed " << seed);
  const std::string gold = ReadFile(gold_file.string());
  const std::string predicted = Spoiler(seed).Spoil(gold);
  const ScratchFolder scratch;
  const std::string file = scratch.Write("predicted.jsonl", predicted);
  const std::string command =
      "python3 '" + (kShared / "eval/score.py").string() + "' --json '" + gold_file.string() + "' '" + file + "'";
  const std::string theirs = OutputOf(command);
  EvalReport report;
  const Status status = Evaluate({"gold", gold}, {"predicted", predicted}, &report);
  INFO(status.message());
  REQUIRE(status.ok());
  CHECK(json::parse(ScoresAsJson(report)) == json::parse(theirs));
}

TEST_CASE("the figures are those of score.py", "[eval]") {
  if (!fs::exists(kShared / "eval/score.py")) {
    WARN("skipped: no ../shared/eval/score.py beside the source folder");
    return;
  }
  for (const char* name : {"seeds.gold.jsonl", "dev.gold.jsonl"}) {
    for (unsigned seed = 1; seed <= 3; ++seed) CompareOn(kShared / "corpus" / name, seed);
  }
  CompareOn(fs::path(TRICH_SOURCE_DIR) / "data/gold.jsonl", 4);
}

}  // namespace
}  // namespace trich
