// SPDX-License-Identifier: Apache-2.0
#include "base/archive.h"

#include <array>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "catch.h"

namespace trich {
namespace {

// A value as bytes and back.
template <typename T>
T Again(const T& value) {
  ArchiveWriter writer;
  writer.Write(value);
  T read{};
  ArchiveReader reader(writer.bytes());
  reader.Read(&read);
  CHECK(reader.done());
  return read;
}

template <typename T>
std::string Bytes(const T& value) {
  ArchiveWriter writer;
  writer.Write(value);
  return writer.bytes();
}

enum class Colour : uint8_t { kRed, kGreen };

class Shop {
 public:
  Shop() = default;
  Shop(std::string name, std::vector<int> prices) : name_(std::move(name)), prices_(std::move(prices)) {}

  auto Parts() const { return std::tie(name_, prices_, nearest_); }
  void set_nearest(Shop shop) { nearest_ = std::make_unique<Shop>(std::move(shop)); }
  const Shop* nearest() const { return nearest_.get(); }
  const std::string& name() const { return name_; }
  const std::vector<int>& prices() const { return prices_; }

 private:
  std::string name_;
  std::vector<int> prices_;
  std::unique_ptr<Shop> nearest_;
};

TEST_CASE("What an archive holds is read as it was written") {
  CHECK(Again(uint64_t{1} << 63) == uint64_t{1} << 63);
  CHECK(Again(true));
  CHECK(Again(Colour::kGreen) == Colour::kGreen);
  CHECK(Again(std::vector<bool>{true, false, true}) == std::vector<bool>{true, false, true});
  CHECK(Again(std::string("a\0b", 3)) == std::string("a\0b", 3));
  CHECK(Again(std::string()).empty());
  CHECK(Again(std::array<int8_t, 3>{1, -2, 3}) == std::array<int8_t, 3>{1, -2, 3});
  CHECK(Again(std::vector<std::string>{"a", "", "b"}) == std::vector<std::string>{"a", "", "b"});
  CHECK(Again(std::set<std::pair<Colour, int>>{{Colour::kRed, 1}}) ==
        std::set<std::pair<Colour, int>>{{Colour::kRed, 1}});
  const std::map<std::string, std::map<std::string, int>> nested = {{"a", {{"b", 1}, {"c", 2}}}, {"d", {}}};
  CHECK(Again(nested) == nested);
  const std::unordered_set<int> hashed = {3, 1, 2};
  CHECK(Again(hashed) == hashed);
}

TEST_CASE("An archive reads views as parts of its own bytes") {
  const std::string bytes = Bytes(std::vector<std::string_view>{"one", "two"});
  std::vector<std::string_view> views;
  ArchiveReader(bytes).Read(&views);
  REQUIRE(views == std::vector<std::string_view>{"one", "two"});
  CHECK(views[1].data() == bytes.data() + bytes.find("two"));
}

TEST_CASE("An archive reads a class by its parts") {
  Shop shop("near", {3, 4});
  shop.set_nearest(Shop("far", {}));
  const Shop read = Again(shop);
  CHECK(read.name() == "near");
  CHECK(read.prices() == std::vector<int>{3, 4});
  REQUIRE(read.nearest() != nullptr);
  CHECK(read.nearest()->name() == "far");
  CHECK(read.nearest()->nearest() == nullptr);
}

TEST_CASE("Reading from an archive overwrites") {
  const std::string bytes = Bytes(std::map<int, int>{{1, 2}});
  std::map<int, int> values = {{1, 1}, {5, 5}};
  ArchiveReader(bytes).Read(&values);
  CHECK(values == std::map<int, int>{{1, 2}});
}

TEST_CASE("Equal sets give an archive of equal bytes") {
  std::unordered_set<int> rising;
  std::unordered_set<int> falling(1000);
  for (int i = 0; i < 50; ++i) rising.insert(i);
  for (int i = 50; i-- > 0;) falling.insert(i);
  CHECK(Bytes(rising) == Bytes(falling));
}

}  // namespace
}  // namespace trich
