// SPDX-License-Identifier: Apache-2.0
#include "catch.h"
#include "process.h"

namespace trich {
namespace {

TEST_CASE("help and version are no errors", "[cmd]") {
  for (const auto& arguments : std::vector<std::vector<std::string>>{
           {"--help"}, {"extract", "--help"}, {"rules", "--help"}, {"eval", "--help"}, {"schema", "-h"}}) {
    const Ran ran = RunTrich(arguments);
    INFO(ran);
    CHECK(ran.status == 0);
    CHECK(ran.out.find("Usage: trich") != std::string::npos);
    CHECK(ran.err.empty());
  }
  CHECK(RunTrich({"--version"}).out.substr(0, 6) == "trich ");
}

TEST_CASE("usage errors are 2", "[cmd]") {
  for (const auto& arguments :
       std::vector<std::vector<std::string>>{{}, {"extrakt"}, {"--no-such-flag"}, {"schema", "more"}}) {
    const Ran ran = RunTrich(arguments);
    INFO(ran);
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    CHECK(ran.err.substr(0, 7) == "trich: ");
    CHECK(ran.err.find("\nRun with --help for more information.\n") != std::string::npos);
  }
}

}  // namespace
}  // namespace trich
