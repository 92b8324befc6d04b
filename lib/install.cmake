# SPDX-License-Identifier: Apache-2.0
#
# `cmake --install`: the library with its headers and its CMake package.
include(CMakePackageConfigHelpers)
set(package "${CMAKE_INSTALL_LIBDIR}/cmake/trich")
set(version_file "${CMAKE_CURRENT_BINARY_DIR}/trichConfigVersion.cmake")
write_basic_package_version_file("${version_file}" COMPATIBILITY SameMinorVersion)

install(TARGETS trich EXPORT trichTargets)
install(DIRECTORY include/trich TYPE INCLUDE)
install(EXPORT trichTargets NAMESPACE trich:: DESTINATION "${package}")
install(FILES trichConfig.cmake dependencies.cmake "${version_file}" DESTINATION "${package}")
