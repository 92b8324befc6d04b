// SPDX-License-Identifier: Apache-2.0
#include "input/folder.h"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <system_error>
#include <utility>

namespace trich {
namespace {

enum class EntryKind { kFile, kFolder, kOther };

// A link counts as what it leads to; one that leads nowhere as a file, so that
// opening it tells.
EntryKind KindOf(const std::string& folder, const dirent& entry) {
  if (entry.d_type == DT_REG) return EntryKind::kFile;
  if (entry.d_type == DT_DIR) return EntryKind::kFolder;
  if (entry.d_type != DT_LNK && entry.d_type != DT_UNKNOWN) return EntryKind::kOther;
  struct stat info;
  if (::stat((folder + entry.d_name).c_str(), &info) != 0) return EntryKind::kFile;
  if (S_ISDIR(info.st_mode)) return EntryKind::kFolder;
  return S_ISREG(info.st_mode) ? EntryKind::kFile : EntryKind::kOther;
}

}  // namespace

bool Folder::IsOpen(dev_t device, ino_t inode) const {
  return std::any_of(levels_.begin(), levels_.end(),
                     [&](const Level& level) { return level.device == device && level.inode == inode; });
}

Status Folder::List(Level* level) {
  const auto close = [](DIR* dir) { ::closedir(dir); };
  const std::unique_ptr<DIR, decltype(close)> dir(::opendir(level->path.c_str()), close);
  if (!dir) return Status::Input(std::generic_category().message(errno));
  errno = 0;
  while (const dirent* entry = ::readdir(dir.get())) {
    if (entry->d_name[0] == '.') continue;
    const EntryKind kind = KindOf(level->path, *entry);
    if (kind == EntryKind::kOther) continue;
    level->starts.push_back(level->names.size());
    level->names += entry->d_name;
    if (kind == EntryKind::kFolder) level->names += '/';
    level->names += '\0';
    errno = 0;
  }
  if (errno != 0) return Status::Input(std::generic_category().message(errno));
  const char* names = level->names.data();
  std::sort(level->starts.begin(), level->starts.end(),
            [names](size_t a, size_t b) { return std::strcmp(names + a, names + b) > 0; });
  return Status::Ok();
}

void Folder::Enter(const std::string& path) {
  Level level;
  level.path = path.ends_with('/') ? path : path + '/';
  struct stat info;
  if (::stat(level.path.c_str(), &info) != 0) {
    failed_ = Status::Input(std::generic_category().message(errno));
  } else if (IsOpen(info.st_dev, info.st_ino)) {
    return;
  } else {
    level.device = info.st_dev;
    level.inode = info.st_ino;
    failed_ = List(&level);
  }
  if (failed_.ok()) {
    levels_.push_back(std::move(level));
  } else {
    failed_path_ = path;
  }
}

bool Folder::Next(std::string* path, Status* status) {
  for (;;) {
    *status = std::exchange(failed_, Status::Ok());
    if (!status->ok()) {
      *path = failed_path_;
      return true;
    }
    if (levels_.empty()) return false;
    Level& level = levels_.back();
    if (level.starts.empty()) {
      levels_.pop_back();
      continue;
    }
    *path = level.path + (level.names.data() + level.starts.back());
    level.starts.pop_back();
    if (!path->ends_with('/')) return true;
    Enter(*path);
  }
}

}  // namespace trich
