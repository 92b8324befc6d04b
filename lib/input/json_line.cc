// SPDX-License-Identifier: Apache-2.0
//
// One pass, without recursion: a stack of bits tells objects from arrays. Almost
// all bytes of a line are plain bytes of its text, so those are stepped over
// sixteen at a time.
#include "input/json_line.h"

#include <fmt/format.h>

#include <bit>
#include <bitset>
#include <cstdint>

#include "base/byte_block.h"
#include "base/utf8.h"

namespace trich {
namespace {

// The first byte at or after `at` that is a quote, a backslash or a control character.
const char* SkipPlain(const char* at, const char* end) {
  for (; end - at >= static_cast<std::ptrdiff_t>(sizeof(Bytes)); at += sizeof(Bytes)) {
    const Bytes bytes = LoadBytes(at);
    const uint32_t found = Mask(Is(bytes, '"') | Is(bytes, '\\') | In(bytes, 0, 0x1F));
    if (found != 0) return at + std::countr_zero(found);
  }
  while (at < end && *at != '"' && *at != '\\' && static_cast<unsigned char>(*at) >= 0x20) ++at;
  return at;
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

int HexValue(char c) {
  if (IsDigit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The code unit of the four digits after "\u"; -1 when they are none.
int32_t CodeUnit(const char* at, const char* end) {
  if (end - at < 4) return -1;
  int32_t unit = 0;
  for (int i = 0; i < 4; ++i) {
    const int digit = HexValue(at[i]);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

bool IsHighSurrogate(int32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool IsLowSurrogate(int32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

class Scanner {
 public:
  Scanner(std::string_view line, std::span<JsonField> fields)
      : begin_(line.data()), at_(line.data()), end_(line.data() + line.size()), fields_(fields) {}

  Status Scan();

 private:
  // Each steps over what it names, or sets error_ and returns false.
  bool Object();
  bool Value(bool* opened);
  bool Open(bool* opened);
  bool Key();
  bool AfterValue();
  bool String(std::string_view* raw);
  bool Escape();
  bool Number();
  bool Digits();
  bool Literal(std::string_view word, JsonType type);

  // Notes a value that ends here, if a field is to hold it.
  void Found(JsonType type, const char* begin);
  void Found(JsonType type, std::string_view raw);

  bool Fail(const char* expected) {
    error_ = expected;
    return false;
  }
  void SkipSpace() {
    while (at_ < end_ && (*at_ == ' ' || *at_ == '\t' || *at_ == '\n' || *at_ == '\r')) ++at_;
  }
  bool At(char c) const { return at_ < end_ && *at_ == c; }
  bool AtClose() const { return At(is_object_[depth_] ? '}' : ']'); }

  const char* begin_;
  const char* at_;
  const char* end_;
  std::span<JsonField> fields_;
  size_t depth_ = 0;
  std::bitset<kMaxJsonDepth + 1> is_object_;  // by depth
  JsonField* field_ = nullptr;                // whose value is being read
  const char* nested_ = nullptr;              // where that value begins if it is an object or array
  std::string key_;
  const char* error_ = nullptr;
};

Status Scanner::Scan() {
  SkipSpace();
  if (!At('{')) {
    Fail("expected an object");
  } else if (Object()) {
    SkipSpace();
    if (at_ == end_) return Status::Ok();
    Fail("expected the end of the line");
  }
  return Status::BadJson(fmt::format("column {}: {}", at_ - begin_ + 1, error_));
}

bool Scanner::Object() {
  do {
    bool opened = false;
    do {
      if (!Value(&opened)) return false;
    } while (opened);
    if (!AfterValue()) return false;
  } while (depth_ > 0);
  return true;
}

// *opened: stepped into an object or array, up to its first value.
bool Scanner::Value(bool* opened) {
  *opened = false;
  SkipSpace();
  if (At('{') || At('[')) return Open(opened);
  if (At('t')) return Literal("true", JsonType::kBool);
  if (At('f')) return Literal("false", JsonType::kBool);
  if (At('n')) return Literal("null", JsonType::kNull);
  if (!At('"')) return Number();
  std::string_view raw;
  if (!String(&raw)) return false;
  Found(JsonType::kString, raw);
  return true;
}

// An empty object or array is left to AfterValue().
bool Scanner::Open(bool* opened) {
  if (depth_ == kMaxJsonDepth) return Fail("nested too deep");
  if (depth_ == 1) nested_ = at_;
  is_object_[++depth_] = *at_ == '{';
  ++at_;
  SkipSpace();
  if (AtClose()) return true;
  *opened = true;
  return !is_object_[depth_] || Key();
}

// Up to the next value, or out of all that ends here.
bool Scanner::AfterValue() {
  for (;;) {
    SkipSpace();
    if (At(',')) {
      ++at_;
      SkipSpace();
      return !is_object_[depth_] || Key();
    }
    if (!AtClose()) return Fail(is_object_[depth_] ? "expected ',' or '}'" : "expected ',' or ']'");
    ++at_;
    const JsonType type = is_object_[depth_--] ? JsonType::kObject : JsonType::kArray;
    if (depth_ == 0) return true;
    Found(type, nested_);
  }
}

bool Scanner::Key() {
  std::string_view raw;
  if (!At('"')) return Fail("expected a key");
  if (!String(&raw)) return false;
  SkipSpace();
  if (!At(':')) return Fail("expected ':'");
  ++at_;
  if (depth_ != 1) return true;
  if (raw.find('\\') != std::string_view::npos) {
    UnescapeJson(raw, &key_);
    raw = key_;
  }
  field_ = nullptr;
  for (JsonField& field : fields_) {
    if (field.name == raw) field_ = &field;
  }
  return true;
}

void Scanner::Found(JsonType type, const char* begin) {
  Found(type, std::string_view(begin, static_cast<size_t>(at_ - begin)));
}

void Scanner::Found(JsonType type, std::string_view raw) {
  if (depth_ != 1 || !field_) return;
  field_->type = type;
  field_->raw = raw;
}

// `raw` is without the quotes.
bool Scanner::String(std::string_view* raw) {
  const char* begin = ++at_;
  for (;;) {
    at_ = SkipPlain(at_, end_);
    if (at_ == end_) return Fail("unfinished string");
    if (*at_ == '"') break;
    if (*at_ != '\\') return Fail("control character in a string");
    if (!Escape()) return false;
  }
  *raw = {begin, static_cast<size_t>(at_++ - begin)};
  return true;
}

bool Scanner::Escape() {
  if (end_ - at_ < 2) return Fail("unfinished string");
  const char c = at_[1];
  if (c != 'u') {
    if (!std::strchr("\"\\/bfnrt", c) || c == '\0') return Fail("unknown escape");
    at_ += 2;
    return true;
  }
  const int32_t unit = CodeUnit(at_ + 2, end_);
  if (unit < 0) return Fail("expected four hexadecimal digits");
  if (IsLowSurrogate(unit)) return Fail("half a surrogate pair");
  if (IsHighSurrogate(unit)) {
    const bool escape = end_ - at_ >= 8 && at_[6] == '\\' && at_[7] == 'u';
    if (!escape || !IsLowSurrogate(CodeUnit(at_ + 8, end_))) return Fail("half a surrogate pair");
    at_ += 6;
  }
  at_ += 6;
  return true;
}

bool Scanner::Digits() {
  if (at_ == end_ || !IsDigit(*at_)) return Fail("expected a digit");
  while (at_ < end_ && IsDigit(*at_)) ++at_;
  return true;
}

bool Scanner::Number() {
  const char* begin = at_;
  if (at_ == end_ || (*at_ != '-' && !IsDigit(*at_))) return Fail("expected a value");
  if (*at_ == '-') ++at_;
  if (At('0')) {
    ++at_;
  } else if (!Digits()) {
    return false;
  }
  if (At('.')) {
    ++at_;
    if (!Digits()) return false;
  }
  if (At('e') || At('E')) {
    ++at_;
    if (At('+') || At('-')) ++at_;
    if (!Digits()) return false;
  }
  Found(JsonType::kNumber, begin);
  return true;
}

bool Scanner::Literal(std::string_view word, JsonType type) {
  const std::string_view rest(at_, static_cast<size_t>(end_ - at_));
  if (!rest.starts_with(word)) return Fail("expected a value");
  at_ += word.size();
  Found(type, at_ - word.size());
  return true;
}

// Appends what the escape at `at` stands for; returns what follows it.
const char* AppendEscape(const char* at, const char* end, std::string* out) {
  const char c = at[1];
  if (c != 'u') {
    constexpr std::string_view kNames = "bfnrt";
    const size_t control = kNames.find(c);
    out->push_back(control == std::string_view::npos ? c : "\b\f\n\r\t"[control]);
    return at + 2;
  }
  int32_t code_point = CodeUnit(at + 2, end);
  at += 6;
  if (IsHighSurrogate(code_point)) {
    code_point = 0x10000 + ((code_point - 0xD800) << 10) + (CodeUnit(at + 2, end) - 0xDC00);
    at += 6;
  }
  AppendUtf8(static_cast<char32_t>(code_point), out);
  return at;
}

}  // namespace

Status ScanJsonLine(std::string_view line, std::span<JsonField> fields) { return Scanner(line, fields).Scan(); }

void UnescapeJson(std::string_view raw, std::string* out) {
  out->clear();
  const char* at = raw.data();
  const char* const end = at + raw.size();
  while (at < end) {
    const void* escape = std::memchr(at, '\\', static_cast<size_t>(end - at));
    const char* const stop = escape ? static_cast<const char*>(escape) : end;
    out->append(at, stop);
    at = stop == end ? end : AppendEscape(stop, end, out);
  }
}

}  // namespace trich
