# SPDX-License-Identifier: Apache-2.0
#
# What every target of ours is compiled with; developer builds stop at warnings.
function(trich_compile_options target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(${target} PRIVATE -Wno-restrict)  # GCC 12 sees overlaps in std::string's operator+
  endif()
  if(TRICH_DEVELOPER)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  if(TRICH_SANITIZE)
    target_compile_options(${target} PUBLIC -fsanitize=${TRICH_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(${target} PUBLIC -fsanitize=${TRICH_SANITIZE})
  endif()
  if(TRICH_FUZZ)
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
  if(TRICH_COVERAGE)
    target_compile_options(${target} PUBLIC --coverage)
    target_link_options(${target} PUBLIC --coverage)
  endif()
endfunction()
