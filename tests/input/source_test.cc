// SPDX-License-Identifier: Apache-2.0
#include "catch.h"
#include "input/gzip_source.h"
#include "input/peek_source.h"
#include "input/utf16_source.h"
#include "input/zstd_source.h"
#include "input_fixture.h"

namespace trich {
namespace {

const std::string kText = "t\u1EC9nh \U0001F600\r\n" + std::string(300'000, 'x') + "\n";

template <typename Unpacker>
std::string Unpack(const std::string& packed, size_t step, Status* status) {
  Unpacker source(std::make_unique<MemorySource>(packed, step));
  return ReadAll(&source, status);
}

TEST_CASE("packed data comes out whole, however it comes in", "[input]") {
  for (const size_t step : {size_t{1}, size_t{7}, size_t{1} << 20}) {
    Status status;
    CHECK(Unpack<GzipSource>(Gzip(kText), step, &status) == kText);
    CHECK(status.ok());
    CHECK(Unpack<GzipSource>(Gzip("a") + Gzip("") + Gzip("b") + std::string(600, '\0'), step, &status) == "ab");
    CHECK(status.ok());
    CHECK(Unpack<ZstdSource>(Zstd(kText), step, &status) == kText);
    CHECK(status.ok());
    CHECK(Unpack<ZstdSource>(Zstd("a") + Zstd("") + Zstd("b"), step, &status) == "ab");
    CHECK(status.ok());
  }
}

template <typename Unpacker>
void CheckTorn(const std::string& packed, const std::string& message) {
  for (size_t size = 5; size < packed.size(); size += 1 + size / 7) {
    Status status;
    const std::string text = Unpack<Unpacker>(packed.substr(0, size), 64, &status);
    INFO(size);
    CHECK(status.code() == Status::Code::kDamaged);
    CHECK(status.message() == message);
    CHECK(kText.substr(0, text.size()) == text);
  }
}

TEST_CASE("torn data is damage, and what came before it is handed out", "[input]") {
  CheckTorn<GzipSource>(Gzip(kText), "gzip data ends too soon");
  CheckTorn<ZstdSource>(Zstd(kText), "zstd data ends too soon");
}

TEST_CASE("corrupt data is damage", "[input]") {
  std::string gzip = Gzip(kText), zstd = Zstd(kText);
  gzip[gzip.size() - 6] ^= 1;  // the checksum
  zstd[9] |= 6;                // a kind of block that there is not
  Status status;
  CHECK(Unpack<GzipSource>(gzip, 64, &status) == kText);
  CHECK(status.message() == "gzip data is corrupt");
  Unpack<ZstdSource>(zstd, 64, &status);
  CHECK(status.code() == Status::Code::kDamaged);
  CHECK(Unpack<GzipSource>(Gzip("a") + "rest", 64, &status) == "a");
  CHECK(status.message() == "gzip data is corrupt");
}

TEST_CASE("UTF-16 becomes UTF-8, and halves become bytes that are none", "[input]") {
  const auto convert = [](const std::string& bytes, bool big_endian, size_t step) {
    Utf16Source source(std::make_unique<MemorySource>(bytes, step), big_endian);
    Status status;
    return ReadAll(&source, &status);
  };
  for (const size_t step : {size_t{1}, size_t{3}, size_t{4096}}) {
    CHECK(convert(Utf16(kText, true), true, step) == "\xEF\xBB\xBF" + kText);
    CHECK(convert(Utf16(kText, false), false, step) == "\xEF\xBB\xBF" + kText);
    CHECK(convert(std::string("a\0\x00\xD8z\0\x00\xDC", 8) + "b", false, step) == "a\xFFz\xFF\xFF");
    CHECK(convert(std::string("\x00\xD8\x3D\xD8\x00\xDE", 6), false, step) == "\xFF\xF0\x9F\x98\x80");
  }
}

TEST_CASE("a peek takes nothing away and hides no failure", "[input]") {
  PeekSource source(std::make_unique<MemorySource>("line\nmore", 3, Status::Input("broken")));
  source.Peek();
  CHECK(source.begin() == "line\nm");
  CHECK_FALSE(source.ended());
  Status status;
  CHECK(ReadAll(&source, &status) == "line\nmore");
  CHECK(status.message() == "broken");
}

}  // namespace
}  // namespace trich
