# SPDX-License-Identifier: Apache-2.0
#
# find_package(trich) gives the target trich::trich.
include("${CMAKE_CURRENT_LIST_DIR}/dependencies.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/trichTargets.cmake")
