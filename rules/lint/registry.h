// All rules of the program, found at build time from the files below rules/checks.
#pragma once

#include <span>
#include <string_view>

#include "rules/lint/rule.h"

namespace trend::lint {

/// Every rule, sorted by id. Constant, never empty.
std::span<const Rule* const> all_rules();

/// The generated table in file order; use all_rules().
std::span<const Rule* const> unsorted_rules();

/// The rule with that id or name (ASCII case of the id ignored), or null. A name that one of our
/// own rules shares with one of markdownlint's means our own.
const Rule* find_rule(std::string_view id_or_name);

/// True when the rule's name means it and no other.
bool owns_name(const Rule& rule);

/// The rule whose id or name is nearest to a misspelt one (edit distance ≤ 3), or null.
const Rule* nearest_rule(std::string_view misspelt);

}  // namespace trend::lint
