// Pages about rules for a terminal.
#pragma once

#include <string>
#include <string_view>

#include "rules/lint/rule.h"
#include "rules/text/bilingual.h"
#include "server/cli/style.h"

namespace trend::cli {

/// A rule's page: facts, options, documentation, with a final newline.
std::string rule_page(const lint::Rule& rule, text::Language language, const Style& style);

/// All rules as a table, with a final newline.
std::string rule_table(text::Language language, const Style& style);

}  // namespace trend::cli
