// Examples of a rule's page as they are shown: source, what a reader sees, what the rule says.
#pragma once

#include <string>
#include <string_view>

#include "rules/lint/rule.h"
#include "rules/lint/rule_page.h"

namespace trend::cli {

/// The figure of one example. A wrong one is run: its findings with their places, and the text
/// after the fix. `label` is plain text, such as its number, or empty.
std::string example_figure(const lint::Rule& rule, const lint::PageExample& example, bool wrong,
                           text::Language language, std::string_view label);

}  // namespace trend::cli
