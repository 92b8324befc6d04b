# SPDX-License-Identifier: Apache-2.0
#
# Builds rules/ into the library: an assembler file takes in each rule file's
# bytes as they are, and a generated table names them.
file(GLOB TRICH_RULE_FILES CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}/rules"
  "${PROJECT_SOURCE_DIR}/rules/*.toml" "${PROJECT_SOURCE_DIR}/rules/gazetteer/*.tsv")
enable_language(ASM)

set(assembly ".section .rodata\n")
set(declarations "")
set(entries "")
set(paths "")
set(i 0)
foreach(file IN LISTS TRICH_RULE_FILES)
  set(path "${PROJECT_SOURCE_DIR}/rules/${file}")
  list(APPEND paths "${path}")
  string(APPEND assembly ".global trich_rule_${i}\ntrich_rule_${i}:\n.incbin \"${path}\"\n.global trich_rule_${i}_end\ntrich_rule_${i}_end:\n.byte 0\n")
  string(APPEND declarations "extern \"C\" const char trich_rule_${i}[];\nextern \"C\" const char trich_rule_${i}_end[];\n")
  string(APPEND entries "      {\"${file}\", {trich_rule_${i}, static_cast<size_t>(trich_rule_${i}_end - trich_rule_${i})}},\n")
  math(EXPR i "${i} + 1")
endforeach()
string(APPEND assembly ".section .note.GNU-stack,\"\",%progbits\n")

set(generated "${CMAKE_CURRENT_BINARY_DIR}/embedded_rules")
file(CONFIGURE OUTPUT "${generated}.S" CONTENT "${assembly}" @ONLY)
file(CONFIGURE OUTPUT "${generated}.cc" CONTENT "// Generated from rules/ by embed_rules.cmake.
#include \"rules/embedded.h\"

${declarations}
namespace trich {

std::vector<EmbeddedFile> EmbeddedRules() {
  return {
${entries}  };
}

}  // namespace trich
" @ONLY)
set_source_files_properties("${generated}.S" PROPERTIES OBJECT_DEPENDS "${paths}")
set(TRICH_EMBEDDED_RULES "${generated}.S" "${generated}.cc")
