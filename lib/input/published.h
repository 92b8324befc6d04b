// SPDX-License-Identifier: Apache-2.0
//
// Dates of publication as machines write them: in JSON, in a page's head.
#pragma once

#include <string>
#include <string_view>

namespace trich {

// Reads "2020-01-09", "2020-01-09T18:02:33+07:00", "2020-01-09 18:02",
// "09/01/2020 18:02", "20200109" and seconds or milliseconds since 1970. Stores
// the day, and the minute when there is one, in Vietnam's time (UTC+7):
// "2020-01-09T18:02". A time without zone is taken to be in it. False, with
// *published untouched, when `stated` is none of these or no day of the calendar.
bool ReadPublished(std::string_view stated, std::string* published);

}  // namespace trich
