// SPDX-License-Identifier: Apache-2.0
#include "rules/book.h"

#include <string>
#include <vector>

#include "catch.h"

namespace trich {
namespace {

// A book read from files in memory, and everything said about them.
struct Reading {
  RuleBook book;
  std::string messages;
};

Reading Read(const std::vector<SourceFile>& sources) {
  Reading reading;
  Diagnostics diagnostics;
  ReadBook(sources, &reading.book, &diagnostics);
  reading.messages = diagnostics.ToString(sources);
  return reading;
}

// A whole rule of five lines.
constexpr char kRule[] =
    "[[rule]]\n"
    "id = \"date.numeric\"\n"
    "pattern = '[0-9]+/[0-9]+'\n"
    "yes = [\"5/3\"]\n"
    "no = [\"5-3\"]\n";

struct Mistake {
  const char* text;
  const char* message;
};

void CheckMessages(const char* file, const std::vector<Mistake>& mistakes) {
  for (const Mistake& mistake : mistakes) {
    INFO(mistake.text);
    CHECK(Read({{file, mistake.text}}).messages == mistake.message);
  }
}

TEST_CASE("A rule is read with its options, examples and places") {
  const Reading reading = Read({{"rules/date.toml",
                                 "[[rule]]\n"
                                 "id      = \"date.written_out\"\n"
                                 "pattern = '''ngày {day} tháng {month}'''\n"
                                 "yes     = [{ text = \"ngày 5 tháng 3\", is = \"XXXX-03-05\" }, \"ngày 6 tháng 3\"]\n"
                                 "no      = [\"tháng 3\"]\n"
                                 "note    = \"the short form is date.numeric\"\n"
                                 "role    = \"event\"\n"}});
  REQUIRE(reading.messages == "");
  REQUIRE(reading.book.rules.size() == 1);
  const RuleText& rule = reading.book.rules[0];
  CHECK(rule.id == "date.written_out");
  CHECK(rule.field == "date");
  CHECK(rule.pattern == "ngày {day} tháng {month}");
  CHECK(rule.note == "the short form is date.numeric");
  CHECK(rule.options == std::map<std::string, std::string>{{"role", "event"}});
  REQUIRE(rule.yes.size() == 2);
  CHECK(rule.yes[0].text == "ngày 5 tháng 3");
  CHECK(rule.yes[0].is == "XXXX-03-05");
  CHECK(rule.yes[1].is == "");
  CHECK(rule.yes[1].place.line == 4);
  CHECK(rule.yes[1].place.column == 60);
  REQUIRE(rule.no.size() == 1);
  CHECK(rule.no[0].text == "tháng 3");
  CHECK(rule.place.line == 1);
  CHECK(rule.pattern_place.file == "rules/date.toml");
  CHECK(rule.pattern_place.line == 3);
  CHECK(rule.pattern_place.column == 11);
}

TEST_CASE("Pieces and words come from any file, in the order of the files") {
  const Reading reading = Read({{"number.toml",
                                 "[pieces]\n"
                                 "digits = '[0-9]+'\n"
                                 "[words.scale]\n"
                                 "\"1000000\" = \"triệu\"\n"
                                 "\"1000\" = [\"nghìn\", \"ngàn\"]\n"},
                                {"words.toml",
                                 "[pieces]\n"
                                 "side = [\n  'trái',\n  'phải',\n]\n"
                                 "[words.scale]\n"
                                 "\"1000000000\" = [\"tỷ\"]\n"}});
  REQUIRE(reading.messages == "");
  CHECK(reading.book.pieces.at("digits").pattern == "[0-9]+");
  CHECK(reading.book.pieces.at("side").pattern == "(?:trái|phải)");
  CHECK(reading.book.pieces.at("side").place.line == 2);
  std::string words;
  for (const Phrase& phrase : reading.book.words.at("scale").phrases) words += phrase.text + "=" + phrase.value + " ";
  CHECK(words == "triệu=1000000 nghìn=1000 ngàn=1000 tỷ=1000000000 ");
}

TEST_CASE("An indicator is read from the catalogue") {
  const Reading reading = Read({{"catalogue.toml",
                                 "[[indicator]]\n"
                                 "id = \"postal.revenue\"\n"
                                 "vi = \"Doanh thu bưu chính\"\n"
                                 "en = \"Postal revenue\"\n"
                                 "unit = [\"VND\", \"USD\"]\n"
                                 "definition = \"Revenue of postal services\"\n"
                                 "pattern = ['doanh thu bưu chính', 'doanh thu dịch vụ bưu chính']\n"
                                 "not = 'viễn thông'\n"
                                 "measure = \"any\"\n"
                                 "over = \"period\"\n"
                                 "yes = [\"Doanh thu bưu chính\"]\n"
                                 "no = [\"Doanh thu viễn thông\"]\n"}});
  REQUIRE(reading.messages == "");
  REQUIRE(reading.book.catalogue.size() == 1);
  const CatalogueText& entry = reading.book.catalogue[0];
  CHECK(entry.id == "postal.revenue");
  CHECK(entry.vi == "Doanh thu bưu chính");
  CHECK(entry.en == "Postal revenue");
  CHECK(entry.units == std::vector<std::string>{"VND", "USD"});
  CHECK(entry.definition == "Revenue of postal services");
  CHECK(entry.pattern == "(?:doanh thu bưu chính|doanh thu dịch vụ bưu chính)");
  CHECK(entry.except == "viễn thông");
  CHECK(entry.over == "period");
  CHECK(entry.measure == "any");
  CHECK(entry.yes[0].text == "Doanh thu bưu chính");
  CHECK(entry.no[0].text == "Doanh thu viễn thông");
}

TEST_CASE("Patterns and phrases are normalised, examples and tables are not") {
  // New tone placement, and in the phrase the mark on its own.
  const Reading reading = Read({{"gazetteer/place.tsv", "ho\u00E0\t17\r\n"},
                                {"place.toml",
                                 "[pieces]\n"
                                 "peace = 'ho\u00E0'\n"
                                 "[words.peace]\n"
                                 "\"ho\u00E0\" = [\"hoa\u0300\"]\n"
                                 "[[rule]]\n"
                                 "id = \"place.peace\"\n"
                                 "pattern = 'ho\u00E0'\n"
                                 "yes = [\"ho\u00E0\"]\n"
                                 "no = [\"ho\"]\n"}});
  REQUIRE(reading.messages == "");
  CHECK(reading.book.pieces.at("peace").pattern == "h\u00F2a");
  CHECK(reading.book.words.at("peace").phrases[0].text == "h\u00F2a");
  CHECK(reading.book.words.at("peace").phrases[0].value == "h\u00F2a");
  CHECK(reading.book.rules[0].pattern == "h\u00F2a");
  CHECK(reading.book.rules[0].yes[0].text == "ho\u00E0");
  CHECK(reading.book.tables.at("place").name == "gazetteer/place.tsv");
  CHECK(reading.book.tables.at("place").text == "ho\u00E0\t17\r\n");
}

TEST_CASE("Each mistake in a rule has its message") {
  CheckMessages(
      "date.toml",
      {
          {"rule = 1\n",
           "date.toml:1:1: error: `rule` is written [[rule]] [wrong-type]\n"
           "  rule = 1\n"
           "  ^\n"},
          {"[[rules]]\n",
           "date.toml:1:3: error: unknown key `rules`; did you mean `rule`? [unknown-key]\n"
           "  [[rules]]\n"
           "    ^\n"},
          {"[indicator]\n",
           "date.toml:1:2: error: unknown key `indicator`; a rule file has rule, pieces, words [unknown-key]\n"
           "  [indicator]\n"
           "   ^\n"},
          {"[[rule]]\npattern = 'a'\nyes = [\"a\"]\nno = [\"b\"]\n",
           "date.toml:1:1: error: a rule has no `id` [missing-id]\n"
           "  [[rule]]\n"
           "  ^\n"},
          {"[[rule]]\nid = \"date.a\"\nyes = [\"a\"]\nno = [\"b\"]\n",
           "date.toml:1:1: error: rule \"date.a\" has no `pattern` [missing-pattern]\n"
           "  [[rule]]\n"
           "  ^\n"},
          {"[[rule]]\nid = \"date.a\"\npattern = 'a'\nno = [\"b\"]\n",
           "date.toml:1:1: error: rule \"date.a\" has no `yes` [missing-yes]\n"
           "  [[rule]]\n"
           "  ^\n"},
          {"[[rule]]\nid = \"date.a\"\npattern = 'a'\nyes = [\"a\"]\n",
           "date.toml:1:1: error: rule \"date.a\" has no `no` [missing-no]\n"
           "  [[rule]]\n"
           "  ^\n"},
          {"[[rule]]\nid = \"date.a\"\npattern = 'a'\nyes = []\nno = [\"b\"]\n",
           "date.toml:1:1: error: rule \"date.a\" has no `yes` [missing-yes]\n"
           "  [[rule]]\n"
           "  ^\n"},
          {"[[rule]]\nid = \"date.a\"\npattern = ''\nyes = [\"a\"]\nno = [\"b\"]\n",
           "date.toml:3:11: error: `pattern` is empty [empty-pattern]\n"
           "  pattern = ''\n"
           "            ^\n"},
          {"[[rule]]\nid = \"date.a\"\npattern = []\nyes = [\"a\"]\nno = [\"b\"]\n",
           "date.toml:3:11: error: `pattern` is empty [empty-pattern]\n"
           "  pattern = []\n"
           "            ^\n"},
          {"[[rule]]\nid = \"date.a\"\npattern = ['a', '']\nyes = [\"a\"]\nno = [\"b\"]\n",
           "date.toml:3:17: error: `pattern` is empty [empty-pattern]\n"
           "  pattern = ['a', '']\n"
           "                  ^\n"},
          {"[[rule]]\nid = \"date.a\"\npattern = '''a\nb'''\nyes = [\"a\"]\nno = [\"b\"]\n",
           "date.toml:3:11: error: `pattern` has a line break; alternatives go into an array, one a line [line-break]\n"
           "  pattern = '''a\n"
           "            ^\n"},
          {"[[rule]]\nid = \"data.a\"\npattern = 'a'\nyes = [\"a\"]\nno = [\"b\"]\n",
           "date.toml:2:6: error: rule id \"data.a\" must be \"date.\" and a name of a-z, 0-9, _ [rule-id]\n"
           "  id = \"data.a\"\n"
           "       ^\n"},
          {"[[rule]]\nid = \"date.WrittenOut\"\npattern = 'a'\nyes = [\"a\"]\nno = [\"b\"]\n",
           "date.toml:2:6: error: rule id \"date.WrittenOut\" must be \"date.\" and a name of a-z, 0-9, _ [rule-id]\n"
           "  id = \"date.WrittenOut\"\n"
           "       ^\n"},
      });
}

TEST_CASE("Each mistake in a rule's keys has its message") {
  const auto with = [](const std::string& line) { return Read({{"date.toml", kRule + line}}).messages; };
  CHECK(with("unti = \"%\"\n") ==
        "date.toml:6:1: error: unknown key `unti`; did you mean `unit`? [unknown-key]\n"
        "  unti = \"%\"\n"
        "  ^\n");
  CHECK(with("priority = 3\n") ==
        "date.toml:6:1: error: unknown key `priority`; rule \"date.numeric\" has id, pattern, yes, no, note, kind, "
        "role, unit [unknown-key]\n"
        "  priority = 3\n"
        "  ^\n");
  CHECK(with("note = 1.5\n") ==
        "date.toml:6:8: error: `note` must be a string, not a float [wrong-type]\n"
        "  note = 1.5\n"
        "         ^\n");
  CHECK(with("role = true\n") ==
        "date.toml:6:8: error: `role` must be a string, not a boolean [wrong-type]\n"
        "  role = true\n"
        "         ^\n");
}

TEST_CASE("Each value of the wrong type has its message") {
  CheckMessages(
      "date.toml",
      {
          {"[[rule]]\nid = 7\npattern = 'a'\nyes = [\"a\"]\nno = [\"b\"]\n",
           "date.toml:2:6: error: `id` must be a string, not an integer [wrong-type]\n"
           "  id = 7\n"
           "       ^\n"},
          {"[[rule]]\nid = \"date.a\"\npattern = 2024-03-05\nyes = [\"a\"]\nno = [\"b\"]\n",
           "date.toml:3:11: error: `pattern` must be a string or an array of strings, not a date or time [wrong-type]\n"
           "  pattern = 2024-03-05\n"
           "            ^\n"},
          {"[[rule]]\nid = \"date.a\"\npattern = 'a'\nyes = \"a\"\nno = [\"b\"]\n",
           "date.toml:4:7: error: `yes` must be an array, not a string [wrong-type]\n"
           "  yes = \"a\"\n"
           "        ^\n"},
          {"[[rule]]\nid = \"date.a\"\npattern = 'a'\nyes = [\"ngày\", 1]\nno = [\"b\"]\n",
           "date.toml:4:16: error: an element of `yes` must be a string or { text, is }, not an integer [wrong-type]\n"
           "  yes = [\"ngày\", 1]\n"
           "                 ^\n"},
          {"[[rule]]\nid = \"date.a\"\npattern = 'a'\nyes = [\"a\"]\nno = [{ text = \"b\" }]\n",
           "date.toml:5:7: error: an element of `no` must be a string, not a table [wrong-type]\n"
           "  no = [{ text = \"b\" }]\n"
           "        ^\n"},
          {"[[rule]]\nid = \"date.a\"\npattern = 'a'\nyes = [{ is = \"a\" }]\nno = [\"b\"]\n",
           "date.toml:4:8: error: an example has no `text` [missing-text]\n"
           "  yes = [{ is = \"a\" }]\n"
           "         ^\n"},
          {"pieces = 'a'\n",
           "date.toml:1:10: error: `pieces` must be a table, not a string [wrong-type]\n"
           "  pieces = 'a'\n"
           "           ^\n"},
          {"[pieces]\nday = ['a', []]\n",
           "date.toml:2:13: error: an element of piece `day` must be a string, not an array [wrong-type]\n"
           "  day = ['a', []]\n"
           "              ^\n"},
          {"[words]\nscale = ['a']\n",
           "date.toml:2:9: error: `words.scale` must be a table, not an array [wrong-type]\n"
           "  scale = ['a']\n"
           "          ^\n"},
          {"[words.scale]\n\"1000\" = 1000\n",
           "date.toml:2:10: error: `1000` must be a string or an array of strings, not an integer [wrong-type]\n"
           "  \"1000\" = 1000\n"
           "           ^\n"},
      });
}

TEST_CASE("Each mistake in names and phrases has its message") {
  CheckMessages("words.toml", {
                                  {"[pieces]\nDay = 'a'\n",
                                   "words.toml:2:1: error: piece `Day` must be a name of a-z, 0-9, _ [bad-name]\n"
                                   "  Day = 'a'\n"
                                   "  ^\n"},
                                  {"[words.1a]\n",
                                   "words.toml:1:8: error: word table `1a` must be a name of a-z, 0-9, _ [bad-name]\n"
                                   "  [words.1a]\n"
                                   "         ^\n"},
                                  {"[words.scale]\n\"1000\" = [\"\"]\n",
                                   "words.toml:2:11: error: empty phrase in words.scale [empty-phrase]\n"
                                   "  \"1000\" = [\"\"]\n"
                                   "            ^\n"},
                                  {"[words.scale]\n\"1000\" = [\"ho\u00E0\"]\n\"1\" = [\"h\u00F2a\"]\n",
                                   "words.toml:3:8: error: phrase \"hòa\" is already at words.toml:2:11 [duplicate]\n"
                                   "  \"1\" = [\"hòa\"]\n"
                                   "         ^\n"},
                              });
}

TEST_CASE("Each mistake in the catalogue has its message") {
  const auto with = [](const std::string& id, const std::string& line) {
    return Read({{"catalogue.toml", "[[indicator]]\nid = \"" + id +
                                        "\"\nvi = \"a\"\nen = \"a\"\npattern = 'a'\nyes = [\"a\"]\nno = [\"b\"]\n" +
                                        line}})
        .messages;
  };
  REQUIRE(with("a.b", "") == "");
  CHECK(with("revenue", "") ==
        "catalogue.toml:2:6: error: indicator id \"revenue\" must be names of a-z, 0-9, _ joined by dots "
        "[indicator-id]\n"
        "  id = \"revenue\"\n"
        "       ^\n");
  CHECK(with("a.b", "measure = \"level\"\n") ==
        "catalogue.toml:8:11: error: `measure` must be \"change\" or \"any\", not \"level\" [bad-value]\n"
        "  measure = \"level\"\n"
        "            ^\n");
  CHECK(with("a.b", "over = \"year\"\n") ==
        "catalogue.toml:8:8: error: `over` must be \"period\" or \"place\", not \"year\" [bad-value]\n"
        "  over = \"year\"\n"
        "         ^\n");
  CHECK(with("a.b", "unit = 3\n") ==
        "catalogue.toml:8:8: error: `unit` must be a string or an array of strings, not an integer [wrong-type]\n"
        "  unit = 3\n"
        "         ^\n");
  CHECK(with("a.b", "units = \"VND\"\n") ==
        "catalogue.toml:8:1: error: unknown key `units`; did you mean `unit`? [unknown-key]\n"
        "  units = \"VND\"\n"
        "  ^\n");
  CHECK(
      with("a.b", "[[indicator]]\nid = \"a.b\"\nvi = \"\"\nen = \"\"\npattern = 'a'\nyes = [\"a\"]\nno = [\"b\"]\n") ==
      "catalogue.toml:9:6: error: indicator id \"a.b\" is already at catalogue.toml:2:6 [duplicate]\n"
      "  id = \"a.b\"\n"
      "       ^\n");
  CHECK(with("a.b", "[[indicator]]\n") ==
        "catalogue.toml:8:1: error: an indicator has no `id` [missing-id]\n"
        "  [[indicator]]\n  ^\n"
        "catalogue.toml:8:1: error: an indicator has no `vi` [missing-vi]\n"
        "  [[indicator]]\n  ^\n"
        "catalogue.toml:8:1: error: an indicator has no `en` [missing-en]\n"
        "  [[indicator]]\n  ^\n"
        "catalogue.toml:8:1: error: an indicator has no `pattern` [missing-pattern]\n"
        "  [[indicator]]\n  ^\n"
        "catalogue.toml:8:1: error: an indicator has no `yes` [missing-yes]\n"
        "  [[indicator]]\n  ^\n"
        "catalogue.toml:8:1: error: an indicator has no `no` [missing-no]\n"
        "  [[indicator]]\n  ^\n");
}

TEST_CASE("A name used twice in different files points to the first") {
  const Reading reading =
      Read({{"a/date.toml", std::string(kRule) + "[pieces]\nday = 'a'\n[words.w]\nx = [\"one\"]\n"},
            {"b/date.toml", std::string(kRule) + "[pieces]\nday = 'b'\n[words.w]\ny = [\"one\"]\n"}});
  CHECK(reading.messages ==
        "b/date.toml:2:6: error: rule id \"date.numeric\" is already at a/date.toml:2:6 [duplicate]\n"
        "  id = \"date.numeric\"\n"
        "       ^\n"
        "b/date.toml:7:1: error: piece \"day\" is already at a/date.toml:7:1 [duplicate]\n"
        "  day = 'b'\n"
        "  ^\n"
        "b/date.toml:9:6: error: phrase \"one\" is already at a/date.toml:9:6 [duplicate]\n"
        "  y = [\"one\"]\n"
        "       ^\n");
  CHECK(reading.book.pieces.at("day").pattern == "a");
  CHECK(reading.book.words.at("w").phrases.size() == 1);
}

TEST_CASE("All mistakes of all files are reported in one go") {
  const Reading reading = Read({{"date.toml",
                                 "[pieces]\n"
                                 "day = \n"
                                 "\n"
                                 "[[rule]]\n"
                                 "id = \"date.a\"\n"
                                 "patern = '''a'''\n"
                                 "yes = [\"a\"]\n"
                                 "no = \"b\"\n"
                                 "\n"
                                 "[[rule]]\n"
                                 "id = \"date.b\n"
                                 "\n"
                                 "[words.scale]\n"
                                 "\"1000\" = [\"nghìn\", \"nghìn\"]\n"},
                                {"province.toml", "[piece]\n"}});
  CHECK(reading.messages ==
        "date.toml:2:7: error: while parsing key-value pair: expected value, saw '\\n' [bad-toml]\n"
        "  day = \n"
        "        ^\n"
        "date.toml:4:1: error: rule \"date.a\" has no `pattern` [missing-pattern]\n"
        "  [[rule]]\n"
        "  ^\n"
        "date.toml:6:1: error: unknown key `patern`; did you mean `pattern`? [unknown-key]\n"
        "  patern = '''a'''\n"
        "  ^\n"
        "date.toml:8:6: error: `no` must be an array, not a string [wrong-type]\n"
        "  no = \"b\"\n"
        "       ^\n"
        "date.toml:11:13: error: while parsing string: unescaped control characters other than TAB (U+0009) are "
        "explicitly prohibited [bad-toml]\n"
        "  id = \"date.b\n"
        "              ^\n"
        "date.toml:14:20: error: phrase \"nghìn\" is already at date.toml:14:11 [duplicate]\n"
        "  \"1000\" = [\"nghìn\", \"nghìn\"]\n"
        "                     ^\n"
        "province.toml:1:2: error: unknown key `piece`; did you mean `pieces`? [unknown-key]\n"
        "  [piece]\n"
        "   ^\n");
  CHECK(reading.book.words.at("scale").phrases.size() == 1);
}

}  // namespace
}  // namespace trich
