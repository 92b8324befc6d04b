// SPDX-License-Identifier: Apache-2.0
#include "spans.h"

#include <fmt/format.h>

#include <vector>

#include "base/utf8.h"
#include "text/normalise.h"

namespace trich {
namespace {

class SpanCheck {
 public:
  explicit SpanCheck(std::string_view text) : text_(text) {
    for (size_t at = 0; at < text.size(); at += CharLength(text[at])) starts_.push_back(at);
    starts_.push_back(text.size());
  }

  // `span` holds something.
  void Inside(const char* what, const Span& span) {
    if (!Holds(span)) wrong_ += fmt::format("{}: no span of the text: [{},{}]\n", what, span.begin, span.end);
  }

  // `span` holds `quote`, as printed.
  void Quotes(const char* what, const Span& span, std::string_view quote) {
    Inside(what, span);
    if (Holds(span) && Slice(span) != quote) wrong_ += fmt::format("{}: '{}' is not '{}'\n", what, Slice(span), quote);
  }

  // `span` holds `name`, however its letters are composed and cased and whatever
  // stands between its words.
  void Names(const char* what, const Span& span, const std::string& name) {
    Inside(what, span);
    if (Holds(span) && Plain(Slice(span)) != Plain(name)) {
      wrong_ += fmt::format("{}: '{}' is not '{}'\n", what, Slice(span), name);
    }
  }

  const std::string& wrong() const { return wrong_; }

 private:
  static std::string Plain(std::string_view name) {
    const std::string lower = Lower(Normalised(name));
    std::string plain;
    for (size_t at = 0, length = 0; at < lower.size(); at += length) {
      if (IsWordCodePoint(DecodeAt(lower, at, &length))) plain.append(lower, at, length);
    }
    return plain;
  }

  bool Holds(const Span& span) const { return span.begin < span.end && span.end < starts_.size(); }
  std::string_view Slice(const Span& span) const {
    return text_.substr(starts_[span.begin], starts_[span.end] - starts_[span.begin]);
  }

  std::string_view text_;
  std::vector<size_t> starts_;  // of each code point, and the end
  std::string wrong_;
};

}  // namespace

std::string WrongSpans(std::string_view text, const Record& record) {
  SpanCheck check(text);
  if (record.province) check.Quotes("province", record.province->span, record.province->evidence);
  if (record.date.event_span != Span()) check.Inside("event", record.date.event_span);
  if (record.date.published_span != Span()) check.Inside("published", record.date.published_span);
  for (const Official& official : record.officials) check.Names("official", official.span, official.name);
  for (const Indicator& indicator : record.indicators) {
    check.Quotes("indicator", indicator.span, indicator.text);
    for (const Change& change : indicator.changes) check.Inside("change", change.span);
  }
  return check.wrong();
}

}  // namespace trich
