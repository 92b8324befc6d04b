// SPDX-License-Identifier: Apache-2.0
#include "text/edges.h"

#include <string>

#include "catch.h"

namespace trich {
namespace {

// `text` with a bar at each edge.
std::string Barred(const std::string& text) {
  Edges edges;
  edges.Find(text);
  std::string out = text;
  size_t bars = 0;
  for (const uint32_t edge : edges.all()) out.insert(edge + bars++, "|");
  CHECK(edges.all().data()[edges.all().size()] == text.size());
  CHECK(edges.all().data()[edges.all().size() + 1] == text.size());
  return out;
}

TEST_CASE("There is an edge where something else begins") {
  const std::pair<const char*, const char*> cases[] = {
      {"", ""},
      {" ", " "},
      {"một hai", "|một| |hai"},
      {"  Đắk Lắk ", "  |Đắk| |Lắk| "},
      {"QL14b", "|QL|14|b"},
      {"5,6%", "|5|,|6|%"},
      {"a--b", "|a|-|-|b"},
      {"(“x”)…", "|(|“|x|”|)|…"},
      {"3×4 m²", "|3|×|4| |m²"},
      {"a\nb\tc", "|a|\n|b|\t|c"},
      {"😀ы", "|😀|ы"},
  };
  for (const auto& [text, barred] : cases) {
    INFO(text);
    CHECK(Barred(text) == barred);
  }
}

TEST_CASE("Edges do not depend on where a text begins") {
  const std::string text = "Ủy ban – “12,5%” tăng 3×4…";
  const std::string barred = Barred(text);
  for (size_t spaces = 1; spaces < 130; ++spaces) {
    const std::string before(spaces, ' ');
    CHECK(Barred(before + text) == before + barred);
  }
}

TEST_CASE("What was found before is forgotten") {
  Edges edges;
  edges.Find("một hai ba");
  edges.Find("a");
  CHECK(edges.all().size() == 1);
}

}  // namespace
}  // namespace trich
