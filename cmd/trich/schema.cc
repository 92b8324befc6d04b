// SPDX-License-Identifier: Apache-2.0
//
// trich schema: the record as JSON Schema.
#include "trich/schema.h"

#include "commands.h"
#include "console.h"

void AddSchema(CLI::App& app, int* exit_code) {
  CLI::App* schema = app.add_subcommand("schema", "Print the record as JSON Schema (2020-12)");
  schema->callback([exit_code] { *exit_code = PrintAll(trich::JsonSchema()); });
}
