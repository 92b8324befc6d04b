// SPDX-License-Identifier: Apache-2.0
//
// Records as CSV (RFC 4180): one row per indicator, for spreadsheets and
// data frames. What has no indicator has no row: an article without figures,
// and an article that could not be read.
//
// The columns, in order:
//   id                      of the article, repeated in each of its rows
//   province province_code  the article's, in the year of the article
//   event published         the article's dates
//   label … place           the indicator's attributes, see schema.h; `place` is its name
//   changes                 the comparisons as a JSON array, as in the record
//   span_begin span_end     code points, half-open
//   rule                    id of the indicator's rule
//
// What is absent is an empty field; `estimated` and `target` are "true" or
// empty. Lines end in CR LF; a line end within a field stays as it is.
#pragma once

#include <string>

#include "trich/record.h"

namespace trich {

// Appends the line of column names.
void AppendCsvHeader(std::string* out);

// Appends the rows of `record`, none when it has no indicators.
void AppendCsv(const Record& record, std::string* out);

}  // namespace trich
