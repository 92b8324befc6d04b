// SPDX-License-Identifier: Apache-2.0
//
// Reader: files, folders and streams in, decoded articles out.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "trich/article.h"
#include "trich/status.h"

namespace trich {

enum class Format {
  kAuto,   // by name and first bytes
  kText,   // the whole input is one article
  kJsonl,  // each line is a JSON object with the article in a field
  kHtml,   // the whole input is one page
  kWarc,   // a web archive: WARC pages or WET texts
};

// What to read. All empty: standard input.
struct Inputs {
  // Files, folders (all files below, in byte order of their paths; hidden ones
  // are passed over) and "-" for standard input.
  std::vector<std::string> names;

  // A file that lists more names, one per line; "-" for standard input.
  std::string files_from;

  // The same, each name ended by a NUL byte.
  std::string files0_from;
};

struct ReaderOptions {
  // What the inputs are. Default: found out for each.
  Format format = Format::kAuto;

  // The keys of a JSON line. A line's `title`, if any, becomes the title.
  std::string text_field = "text";
  std::string id_field = "id";
  std::string date_field = "published";

  // An article of more bytes, as stored after unpacking, is unreadable.
  size_t max_article_bytes = size_t{16} << 20;

  // Asked about each article's id, in order and before the article is read; one
  // that is not wanted is passed over and not counted. Empty: all are wanted.
  std::function<bool(std::string_view id)> wanted;

  // A file descriptor that becomes readable when reading is to stop; -1: none.
  int stop_fd = -1;

  // Where to add the number of bytes read, still packed; null: nowhere. For
  // showing progress beside InputBytes().
  std::atomic<uint64_t>* bytes_read = nullptr;
};

// The bytes of all files that `inputs` stand for, still packed; 0 when that
// cannot be told, as of a pipe or of a list on standard input.
uint64_t InputBytes(const Inputs& inputs);

// Uses buffers again, so a thread needs a reader of its own.
class Reader {
 public:
  explicit Reader(Inputs inputs, const ReaderOptions& options = {});
  ~Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;

  // The next article, or false at the end of all inputs. When an article could
  // not be read, *status says why, article->id which, and reading goes on.
  bool Next(Article* article, Status* status);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace trich
