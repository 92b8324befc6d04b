// SPDX-License-Identifier: Apache-2.0
//
// UTF-8 is checked without branches, as letters of one and of several bytes
// alternate too irregularly in Vietnamese to be predicted: sixteen bytes at once
// by whether each continues what is before it; and, where a lead byte restricts
// what may follow, by an automaton. A state is a bit position; the table's word
// for a byte holds, at each state's position, the state that follows.
#include "text/decode.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/byte_block.h"
#include "text/legacy.h"

namespace trich {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// kBegin: between characters. kNeedN: N continuation bytes to come; those with
// a lead byte in the name restrict the first of them.
enum State : unsigned { kBegin, kBad, kNeed1, kNeed2, kNeed3, kAfterE0, kAfterED, kAfterF0, kAfterF4, kStates };
constexpr unsigned kStateBits = 6;

constexpr State AfterLead(unsigned byte) {
  if (byte < 0x80) return kBegin;
  if (byte < 0xC2 || byte > 0xF4) return kBad;
  if (byte < 0xE0) return kNeed1;
  if (byte < 0xF0) return byte == 0xE0 ? kAfterE0 : byte == 0xED ? kAfterED : kNeed2;
  return byte == 0xF0 ? kAfterF0 : byte == 0xF4 ? kAfterF4 : kNeed3;
}

constexpr State Next(unsigned state, unsigned byte) {
  const bool low = byte >= 0x80 && byte < 0x90, middle = byte >= 0x90 && byte < 0xA0,
             high = byte >= 0xA0 && byte < 0xC0;
  switch (state) {
    case kBegin: return AfterLead(byte);
    case kNeed1: return low || middle || high ? kBegin : kBad;
    case kNeed2: return low || middle || high ? kNeed1 : kBad;
    case kNeed3: return low || middle || high ? kNeed2 : kBad;
    case kAfterE0: return high ? kNeed1 : kBad;
    case kAfterED: return low || middle ? kNeed1 : kBad;
    case kAfterF0: return middle || high ? kNeed2 : kBad;
    case kAfterF4: return low ? kNeed2 : kBad;
    default: return kBad;
  }
}

constexpr auto kTransitions = [] {
  std::array<uint64_t, 256> table{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    for (unsigned state = 0; state < kStates; ++state) {
      table[byte] |= uint64_t{Next(state, byte) * kStateBits} << (state * kStateBits);
    }
  }
  return table;
}();

bool PassesAutomaton(std::string_view text) {
  uint64_t state = kBegin;
  for (const char c : text) state = kTransitions[static_cast<unsigned char>(c)] >> (state & 63);
  return (state & 63) == kBegin;
}

// Bytes of the valid character that `text` begins with; 0 if there is none.
size_t ValidPrefix(std::string_view text) {
  unsigned state = kBegin;
  for (size_t i = 0; i < text.size() && i < 4; ++i) {
    state = Next(state, static_cast<unsigned char>(text[i]));
    if (state == kBegin) return i + 1;
    if (state == kBad) return 0;
  }
  return 0;
}

struct Repaired {
  size_t kept = 0;      // bytes of letters and signs beyond ASCII
  size_t replaced = 0;  // bytes that are no part of valid UTF-8
};

// Copies `bytes` with U+FFFD for each byte that is no part of valid UTF-8.
Repaired Repair(std::string_view bytes, std::string* text) {
  Repaired counts;
  text->clear();
  while (!bytes.empty()) {
    const size_t length = ValidPrefix(bytes);
    text->append(length == 0 ? kReplacement : bytes.substr(0, length));
    counts.kept += length > 1 ? length : 0;
    counts.replaced += length == 0 ? 1 : 0;
    bytes.remove_prefix(std::max<size_t>(length, 1));
  }
  return counts;
}

void Warn(size_t replaced, std::string_view encoding, std::vector<std::string>* warnings) {
  if (replaced == 0) return;
  warnings->push_back(fmt::format("{} bytes are no {} and were replaced by U+FFFD", replaced, encoding));
}

size_t CountReplacements(std::string_view text) {
  size_t count = 0;
  for (size_t at = 0; (at = text.find(kReplacement, at)) != std::string_view::npos; at += kReplacement.size()) ++count;
  return count;
}

// What is no UTF-8, in an encoding of one's own choice. False: better as UTF-8.
bool DecodeLegacy(std::string_view bytes, std::string charset, std::string* text, std::vector<std::string>* warnings) {
  if (charset.empty() && LooksLikeWindows1258(bytes)) charset = "windows-1258";
  if (charset.empty() || !ConvertToUtf8(bytes, charset, text)) return false;
  warnings->push_back(fmt::format("read as {}", charset));
  Warn(CountReplacements(*text), charset, warnings);
  return true;
}

}  // namespace

bool IsUtf8(std::string_view text) {
  Bytes wrong{};
  Bytes rare{};
  Bytes greatest{};
  ForEachBlock(text, [&](size_t, const char* in) {
    const Bytes c = LoadBytes(in), p = LoadBytes(in - 1), pp = LoadBytes(in - 2);
    wrong |= In(c, 0x80, 0xBF) ^ (From(p, 0xC0) | From(pp, 0xE0));
    rare |= Is(c, 0xE0) | Is(c, 0xED) | Is(c & 0xFE, 0xC0);
    greatest = c > greatest ? c : greatest;
  });
  return Any(rare | From(greatest, 0xF0)) ? PassesAutomaton(text) : !Any(wrong);
}

Status Decode(std::string_view bytes, const std::string& charset, std::string* text,
              std::vector<std::string>* warnings) {
  if (bytes.find('\0') != std::string_view::npos) return Status::NotText("NUL bytes: this is no text");
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  if (IsUtf8(bytes)) {
    text->assign(bytes);
    return Status::Ok();
  }
  const Repaired repaired = Repair(bytes, text);
  if (repaired.kept > repaired.replaced || !DecodeLegacy(bytes, charset, text, warnings)) {
    Warn(repaired.replaced, "UTF-8", warnings);
  }
  return Status::Ok();
}

}  // namespace trich
