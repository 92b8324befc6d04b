// SPDX-License-Identifier: Apache-2.0
#include "input/utf16_source.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "base/utf8.h"

namespace trich {
namespace {

constexpr size_t kChunk = size_t{64} << 10;
constexpr char kNoText = '\xFF';  // in no encoding of a character

bool IsHigh(unsigned unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool IsLow(unsigned unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

}  // namespace

Utf16Source::Utf16Source(std::unique_ptr<Source> source, bool big_endian)
    : source_(std::move(source)), big_endian_(big_endian), units_(kChunk, '\0') {}

void Utf16Source::Append(unsigned unit) {
  if (high_ != 0 && IsLow(unit)) {
    AppendUtf8(0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00), &utf8_);
    high_ = 0;
    return;
  }
  if (high_ != 0) utf8_.push_back(kNoText);
  high_ = IsHigh(unit) ? unit : 0;
  if (high_ != 0) return;
  if (IsLow(unit)) {
    utf8_.push_back(kNoText);
  } else {
    AppendUtf8(unit, &utf8_);
  }
}

void Utf16Source::AppendEnd() {
  if (high_ != 0) utf8_.push_back(kNoText);
  if (kept_ != 0) utf8_.push_back(kNoText);
  ended_ = true;
}

Status Utf16Source::Read(char* to, size_t size, size_t* got) {
  while (used_ == utf8_.size() && !ended_) {
    utf8_.clear();
    used_ = 0;
    size_t read = 0;
    if (Status status = source_->Read(units_.data() + kept_, units_.size() - kept_, &read); !status.ok()) return status;
    const size_t have = kept_ + read;
    for (size_t i = 0; i + 1 < have; i += 2) {
      const auto first = static_cast<unsigned char>(units_[i]), second = static_cast<unsigned char>(units_[i + 1]);
      Append(big_endian_ ? first << 8 | second : second << 8 | first);
    }
    kept_ = have % 2;
    if (kept_ == 1) units_[0] = units_[have - 1];
    if (read == 0) AppendEnd();
  }
  *got = std::min(size, utf8_.size() - used_);
  std::memcpy(to, utf8_.data() + used_, *got);
  used_ += *got;
  return Status::Ok();
}

}  // namespace trich
