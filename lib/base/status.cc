// SPDX-License-Identifier: Apache-2.0
#include "trich/status.h"

namespace trich {

std::string_view CodeName(Status::Code code) {
  switch (code) {
    case Status::Code::kOk: return "ok";
    case Status::Code::kUsage: return "usage";
    case Status::Code::kRules: return "rules";
    case Status::Code::kNotFound: return "not_found";
    case Status::Code::kInput: return "unreadable";
    case Status::Code::kDamaged: return "damaged";
    case Status::Code::kTooLarge: return "too_large";
    case Status::Code::kNotText: return "not_text";
    case Status::Code::kBadJson: return "bad_json";
    case Status::Code::kNoText: return "no_text";
    case Status::Code::kBadWarc: return "bad_warc";
    case Status::Code::kOutput: return "output";
    case Status::Code::kLocked: return "locked";
    case Status::Code::kStopped: return "stopped";
  }
  return "unknown";
}

}  // namespace trich
