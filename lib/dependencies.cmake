# SPDX-License-Identifier: Apache-2.0
#
# The outside libraries that end up in a program linked with trich, each as an
# imported target. Installed beside the package file, which includes it again:
# a static library's users link these too.
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(LibXml2 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)

# Debian 12's RE2 comes with pkg-config only, newer ones (on Abseil) also with a
# CMake package.
find_package(re2 CONFIG QUIET)
if(NOT TARGET re2::re2)
  pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)
  add_library(re2::re2 ALIAS PkgConfig::RE2)
endif()
