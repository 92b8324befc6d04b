// SPDX-License-Identifier: Apache-2.0
//
// Archive: values as bytes, and back. A class says once what it consists of,
//
//   auto Parts() const { return std::tie(names_, edges_); }
//
// and this one line both writes and reads it; numbers, strings, pairs, owning
// pointers and the containers of the standard library need none. A class that
// must do something of its own has Save(ArchiveWriter*) and Load(ArchiveReader*).
// The bytes are for the build that wrote them: they say nothing of types, sizes or
// byte order.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace trich {

// What stands in an archive as it stands in memory: numbers, and classes of
// nothing but numbers without gaps.
template <typename T>
inline constexpr bool kIsFlat = std::is_arithmetic_v<T> || std::is_enum_v<T>;
template <typename... Parts>
inline constexpr bool kIsFlat<std::tuple<Parts...>> = (kIsFlat<std::remove_cvref_t<Parts>> && ...);
template <typename T>
requires requires(const T& value) { value.Parts(); }
inline constexpr bool kIsFlat<T> =
    std::has_unique_object_representations_v<T> && kIsFlat<decltype(std::declval<const T&>().Parts())>;

// Containers that are one piece of memory of such values.
template <typename T>
concept FlatArray = requires(T values) {
  values.data();
}
&&kIsFlat<typename T::value_type>;

class ArchiveWriter {
 public:
  template <typename T>
  void Write(const T& value) {
    if constexpr (kIsFlat<T>) {
      Append(&value, sizeof value);
    } else if constexpr (requires { typename T::hasher; }) {
      Write(std::set(value.begin(), value.end()));  // in order: equal values give equal bytes
    } else if constexpr (requires { value.begin(); }) {
      WriteAll(value);
    } else if constexpr (requires { value.second; }) {
      Write(value.first);
      Write(value.second);
    } else if constexpr (requires { value.get_deleter(); }) {
      Write(value != nullptr);
      if (value != nullptr) Write(*value);
    } else if constexpr (requires { value.Save(this); }) {
      value.Save(this);
    } else {
      std::apply([this](const auto&... parts) { (this->Write(parts), ...); }, value.Parts());
    }
  }

  const std::string& bytes() const { return bytes_; }

 private:
  template <typename T>
  void WriteAll(const T& values) {
    Write(static_cast<uint32_t>(values.size()));
    if constexpr (FlatArray<T>) {
      Append(values.data(), values.size() * sizeof(*values.data()));
    } else {
      for (const auto& value : values) Write(value);
    }
  }

  void Append(const void* data, size_t size) { bytes_.append(static_cast<const char*>(data), size); }

  std::string bytes_;
};

class ArchiveReader {
 public:
  // REQUIRES: an ArchiveWriter of this build wrote `bytes`, which live as long
  // as the views that are read: those point into them.
  explicit ArchiveReader(std::string_view bytes) : rest_(bytes) {}

  // Overwrites `value`. REQUIRES: what was written next is a value of this type.
  template <typename T>
  void Read(T* value) {
    if constexpr (kIsFlat<T>) {
      Take(value, sizeof *value);
    } else if constexpr (std::is_same_v<T, std::string_view>) {
      const size_t size = ReadSize();
      *value = rest_.substr(0, size);
      rest_.remove_prefix(size);
    } else if constexpr (requires { typename T::key_type; }) {
      ReadKeys(value);
    } else if constexpr (requires { value->begin(); }) {
      ReadAll(value);
    } else if constexpr (requires { value->second; }) {
      Read(&value->first);
      Read(&value->second);
    } else if constexpr (requires { value->get_deleter(); }) {
      ReadOwned(value);
    } else if constexpr (requires { value->Load(this); }) {
      value->Load(this);
    } else {
      std::apply([this](const auto&... parts) { (this->Read(&Mutable(parts)), ...); }, value->Parts());
    }
  }

  // Whether all has been read.
  bool done() const { return rest_.empty(); }

 private:
  // Parts are shown as constants, but those of a value that is read are none.
  template <typename T>
  static T& Mutable(const T& part) {
    return const_cast<T&>(part);
  }

  template <typename T>
  void ReadAll(T* values) {
    if constexpr (FlatArray<T> && std::is_same_v<T, std::vector<typename T::value_type>>) return ReadFlat(values);
    const size_t size = ReadSize();
    if constexpr (requires { values->resize(size); }) values->resize(size);
    if constexpr (FlatArray<T>) {
      Take(values->data(), size * sizeof(*values->data()));
    } else if constexpr (std::is_same_v<T, std::vector<bool>>) {
      for (size_t i = 0; i < size; ++i) ReadBit(values, i);
    } else {
      for (auto& value : *values) Read(&value);
    }
  }

  // In pieces that stay at hand: to make room with resize() would write it twice.
  template <typename Value>
  void ReadFlat(std::vector<Value>* values) {
    std::array<Value, std::max<size_t>(1, 4096 / sizeof(Value))> piece;
    const size_t size = ReadSize();
    values->clear();
    values->reserve(size);
    while (values->size() < size) {
      const size_t count = std::min(piece.size(), size - values->size());
      Take(piece.data(), count * sizeof(Value));
      values->insert(values->end(), piece.data(), piece.data() + count);
    }
  }

  template <typename T>
  void ReadKeys(T* values) {
    values->clear();
    for (size_t left = ReadSize(); left > 0; --left) {
      if constexpr (requires { typename T::mapped_type; }) {
        std::pair<typename T::key_type, typename T::mapped_type> entry;
        Read(&entry);
        values->insert(values->end(), std::move(entry));
      } else {
        typename T::key_type key;
        Read(&key);
        values->insert(values->end(), std::move(key));
      }
    }
  }

  void ReadBit(std::vector<bool>* bits, size_t at) {
    bool bit = false;
    Read(&bit);
    (*bits)[at] = bit;
  }

  template <typename T>
  void ReadOwned(std::unique_ptr<T>* value) {
    bool some = false;
    Read(&some);
    value->reset();
    if (!some) return;
    auto owned = std::make_unique<std::remove_const_t<T>>();
    Read(owned.get());
    *value = std::move(owned);
  }

  size_t ReadSize() {
    uint32_t size = 0;
    Read(&size);
    return size;
  }

  void Take(void* to, size_t size) {
    if (size == 0) return;
    std::memcpy(to, rest_.data(), size);
    rest_.remove_prefix(size);
  }

  std::string_view rest_;
};

}  // namespace trich
