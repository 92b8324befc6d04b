# SPDX-License-Identifier: Apache-2.0
#
# Who may include whom: cmake -D ROOT=<source folder> -P layers.cmake
# A stage includes its own files and those of the stages before it; an outside
# library is included only by the folders it is listed for.
cmake_minimum_required(VERSION 3.25)

# Each stage and what stands below it. The public headers are open to all.
set(below_include "")
set(below_base "")
set(below_text base)
set(below_input base text)
set(below_rules base text)
set(below_match ${below_rules} rules)
set(below_fields ${below_match} match)
set(below_record ${below_fields} fields)
set(below_rulecheck ${below_record} record)
set(below_output ${below_record} record)
set(below_eval ${below_output} output)
set(stages include base text input rules match fields record rulecheck output eval)

# Each outside library: how its headers begin, and who may include them.
set(outside
  "re2/|rules match fields rulecheck"
  "unicode/|text"
  "toml\\+\\+/|rules"
  "nlohmann/|input output eval"
  "CLI/|cmd"
  "libxml/|input"
  "zlib.h|input"
  "zstd.h|input"
  "simdjson|input"
  "catch2/|"
  "regex>|"
  "iostream>|")

set(mistakes "")

function(mistake file include why)
  file(RELATIVE_PATH file "${ROOT}" "${file}")
  set(mistakes "${mistakes}  ${file}: ${include}: ${why}\n" PARENT_SCOPE)
endfunction()

# Checks one file of `folder`, which may include from the folders `allowed`.
function(check file folder allowed)
  list(APPEND allowed trich)
  file(STRINGS "${file}" lines REGEX "^[ \t]*#[ \t]*include")
  foreach(line IN LISTS lines)
    if(line MATCHES "\"([a-z_0-9]+)/" AND NOT CMAKE_MATCH_1 IN_LIST allowed)
      mistake("${file}" "${line}" "${folder} may not use ${CMAKE_MATCH_1}")
    endif()
    foreach(entry IN LISTS outside)
      string(REGEX MATCH "^(.*)\\|(.*)$" _ "${entry}")
      set(prefix "${CMAKE_MATCH_1}")
      string(REPLACE " " ";" users "${CMAKE_MATCH_2}")
      if(line MATCHES "[<\"]${prefix}" AND NOT folder IN_LIST users)
        mistake("${file}" "${line}" "not for ${folder}")
      endif()
    endforeach()
  endforeach()
  set(mistakes "${mistakes}" PARENT_SCOPE)
endfunction()

set(checked 0)
file(GLOB folders LIST_DIRECTORIES true RELATIVE "${ROOT}/lib" "${ROOT}/lib/*")
foreach(folder IN LISTS folders)
  if(NOT IS_DIRECTORY "${ROOT}/lib/${folder}")
    continue()
  elseif(NOT folder IN_LIST stages)
    string(APPEND mistakes "  lib/${folder}: no stage of this name\n")
    continue()
  endif()
  file(GLOB_RECURSE files "${ROOT}/lib/${folder}/*.h" "${ROOT}/lib/${folder}/*.cc")
  foreach(file IN LISTS files)
    check("${file}" ${folder} "${folder};${below_${folder}}")
    math(EXPR checked "${checked} + 1")
  endforeach()
endforeach()

# What stands in lib/ itself runs the whole chain; a command sees the public face only.
file(GLOB files "${ROOT}/lib/*.h" "${ROOT}/lib/*.cc")
foreach(file IN LISTS files)
  check("${file}" lib "${stages}")
endforeach()
file(GLOB_RECURSE files "${ROOT}/cmd/*.h" "${ROOT}/cmd/*.cc")
foreach(file IN LISTS files)
  check("${file}" cmd "")
endforeach()

if(checked EQUAL 0)
  message(FATAL_ERROR "no sources under ${ROOT}/lib")
elseif(mistakes)
  message(FATAL_ERROR "includes against the order of the stages:\n${mistakes}")
endif()
message(STATUS "${checked} files of lib/ keep the order")
