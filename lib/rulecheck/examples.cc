// SPDX-License-Identifier: Apache-2.0
//
// An example is an article of one line. It goes the way of every article up to
// the accepted matches, so a rule that another one outruns has missed it.
#include "rulecheck/examples.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "fields/document_reader.h"
#include "record/officials.h"
#include "rulecheck/value.h"

namespace trich {
namespace {

// A rule that fired in an example.
struct Sight {
  std::string rule;
  std::string quote;
  std::string value;

  // `on "98 phần" = 98 count`
  std::string ToString() const {
    return value.empty() ? fmt::format("on \"{}\"", quote) : fmt::format("on \"{}\" = {}", quote, value);
  }
};

class Runner {
 public:
  Runner(const Rules& rules, Diagnostics* diagnostics) : rules_(rules), diagnostics_(diagnostics) {}

  size_t Run() {
    for (const RuleText& rule : rules_.files().book.rules) RunRule(rule);
    for (const CatalogueText& entry : rules_.files().book.catalogue) RunEntry(entry);
    return count_;
  }

 private:
  void RunRule(const RuleText& rule) {
    if (!IsRead(rule.field)) {
      diagnostics_->Error(rule.place, "unknown-field",
                          fmt::format("{}: no stage reads the rules of a file called {}.toml", rule.id, rule.field));
      return;
    }
    for (const YesExample& yes : rule.yes) RunYes(rule, yes);
    for (const NoExample& no : rule.no) RunNo(rule, no);
  }

  bool IsRead(std::string_view field) const {
    const auto has = [&](const CompiledRule& rule) { return rule.field == field; };
    return std::any_of(rules_.scan.rules().begin(), rules_.scan.rules().end(), has) ||
           std::any_of(rules_.layout.rules().begin(), rules_.layout.rules().end(), has) ||
           std::any_of(rules_.officials.rules().begin(), rules_.officials.rules().end(), has);
  }

  void RunYes(const RuleText& rule, const YesExample& yes) {
    const std::vector<Sight> sights = Read(yes.text, rule.field);
    std::string got;
    for (const Sight& sight : sights) {
      if (sight.rule != rule.id) continue;
      if (yes.is.empty() || sight.value == yes.is) return;
      got += (got.empty() ? "" : " and ") + (sight.value.empty() ? std::string("no value") : sight.value);
    }
    if (!got.empty()) {
      diagnostics_->Error(yes.place, "example-value",
                          fmt::format("\"{}\": {} makes {} of it, not {}", yes.text, rule.id, got, yes.is));
      return;
    }
    std::string others;
    for (const Sight& sight : sights) others += fmt::format("; {} does, {}", sight.rule, sight.ToString());
    if (others.empty()) others = ", nor does any other rule";
    diagnostics_->Error(yes.place, "example-missed",
                        fmt::format("\"{}\": {} does not fire{}", yes.text, rule.id, others));
  }

  void RunNo(const RuleText& rule, const NoExample& no) {
    for (const Sight& sight : Read(no.text, rule.field)) {
      if (sight.rule != rule.id) continue;
      diagnostics_->Error(no.place, "example-caught",
                          fmt::format("\"{}\": {} fires {}", no.text, rule.id, sight.ToString()));
    }
  }

  std::vector<Sight> Read(const std::string& text, std::string_view field) {
    ++count_;
    article_.text = text;
    reader_.Read(rules_, article_, &document_);
    if (field == "official") return ReadOfficials();
    std::vector<Sight> sights;
    for (const auto* matches : {&document_.matches, &document_.layout_matches}) {
      for (const RuleMatch& match : *matches) {
        sights.push_back(
            {match.rule->id, std::string(document_.text.Raw(match.begin, match.end)), ValueOf(document_, match)});
      }
    }
    return sights;
  }

  // Forms of names and offices match parts of a sentence; what they found is
  // read off the officials, those of one form together.
  std::vector<Sight> ReadOfficials() {
    std::vector<Official> officials;
    OfficialFinder().Find(document_, &officials);
    std::vector<Sight> sights;
    for (const Official& official : officials) {
      const auto same = [&](const Sight& sight) { return sight.rule == official.rule; };
      auto sight = std::find_if(sights.begin(), sights.end(), same);
      const bool first = sight == sights.end();
      if (first) sight = sights.insert(sights.end(), {official.rule, official.name, {}});
      sight->value += (first ? "" : " | ") + ValueOf(official);
    }
    return sights;
  }

  void RunEntry(const CatalogueText& entry) {
    for (const YesExample& yes : entry.yes) {
      ++count_;
      const std::string_view unit = entry.units.empty() ? std::string_view() : entry.units.front();
      const std::string_view found = Find(entry, yes.text, unit);
      if (found == entry.id) continue;
      diagnostics_->Error(
          yes.place, "example-missed",
          fmt::format("\"{}\" in {} is {}, not {}", yes.text, unit, found.empty() ? "no indicator" : found, entry.id));
    }
    for (const NoExample& no : entry.no) {
      ++count_;
      for (const std::string& unit : entry.units) {
        if (Find(entry, no.text, unit) != entry.id) continue;
        diagnostics_->Error(no.place, "example-caught", fmt::format("\"{}\" in {} is {}", no.text, unit, entry.id));
      }
    }
  }

  std::string_view Find(const CatalogueText& entry, std::string_view label, std::string_view unit) const {
    const Catalogue::Entry* found = rules_.catalogue.Find(rules_.vocabulary, label, unit, entry.measure == "change");
    return found == nullptr ? std::string_view() : found->id;
  }

  const Rules& rules_;
  Diagnostics* diagnostics_;
  DocumentReader reader_;
  Document document_;
  Article article_;
  size_t count_ = 0;
};

}  // namespace

size_t RunExamples(const Rules& rules, Diagnostics* diagnostics) { return Runner(rules, diagnostics).Run(); }

}  // namespace trich
