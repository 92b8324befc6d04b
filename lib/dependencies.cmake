# SPDX-License-Identifier: Apache-2.0
#
# The outside libraries, each as an imported target. RE2 of Debian 12 comes with
# pkg-config only, newer ones with a CMake package (and Abseil); both are found.
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(LibXml2 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(PkgConfig REQUIRED)

find_package(re2 CONFIG QUIET)
if(NOT TARGET re2::re2)
  pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)
  add_library(re2::re2 ALIAS PkgConfig::RE2)
endif()
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
find_path(TRICH_TOMLPLUSPLUS_INCLUDE toml++/toml.h REQUIRED)
