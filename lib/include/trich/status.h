// SPDX-License-Identifier: Apache-2.0
//
// Status: whether an operation worked, and if not, what happened and where.
// A plain value; safe to copy and to share between threads as any value is.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace trich {

class [[nodiscard]] Status {
 public:
  // Callers decide on codes, never on words.
  enum class Code {
    kOk,
    kUsage,     // the request itself makes no sense
    kRules,     // rules could not be read, checked or compiled
    kNotFound,  // a named input or rule does not exist
    kInput,     // an input could not be opened or read
    kDamaged,   // packed data is torn or corrupt
    kTooLarge,  // an article is above the size limit
    kNotText,   // an article holds NUL bytes: no text in any encoding
    kBadJson,   // a line is no JSON object
    kNoText,    // a JSON object has no text field
    kBadWarc,   // a WARC record is malformed
    kOutput,    // a result could not be written
    kLocked,    // another run holds the output
    kStopped,   // the run was told to stop
  };

  // The default is success.
  Status() = default;

  static Status Ok() { return {}; }
  static Status Usage(std::string message) { return {Code::kUsage, std::move(message)}; }
  static Status Rules(std::string message) { return {Code::kRules, std::move(message)}; }
  static Status NotFound(std::string message) { return {Code::kNotFound, std::move(message)}; }
  static Status Input(std::string message) { return {Code::kInput, std::move(message)}; }
  static Status Damaged(std::string message) { return {Code::kDamaged, std::move(message)}; }
  static Status TooLarge(std::string message) { return {Code::kTooLarge, std::move(message)}; }
  static Status NotText(std::string message) { return {Code::kNotText, std::move(message)}; }
  static Status BadJson(std::string message) { return {Code::kBadJson, std::move(message)}; }
  static Status NoText(std::string message) { return {Code::kNoText, std::move(message)}; }
  static Status BadWarc(std::string message) { return {Code::kBadWarc, std::move(message)}; }
  static Status Output(std::string message) { return {Code::kOutput, std::move(message)}; }
  static Status Locked(std::string message) { return {Code::kLocked, std::move(message)}; }
  static Status Stopped() { return {Code::kStopped, "stopped"}; }

  bool ok() const { return code_ == Code::kOk; }
  Code code() const { return code_; }

  // For people: "WHERE: what". Empty when ok().
  const std::string& message() const { return message_; }

 private:
  Status(Code code, std::string message) : code_(code), message_(std::move(message)) {}

  Code code_ = Code::kOk;
  std::string message_;
};

// Why an article could not be read: the codes of error records.
inline constexpr Status::Code kArticleErrors[] = {
    Status::Code::kNotFound, Status::Code::kInput,   Status::Code::kDamaged, Status::Code::kTooLarge,
    Status::Code::kNotText,  Status::Code::kBadJson, Status::Code::kNoText,  Status::Code::kBadWarc};

// The code as error records spell it, e.g. "too_large". For ever: programs
// decide on it.
std::string_view CodeName(Status::Code code);

}  // namespace trich
