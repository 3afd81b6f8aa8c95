// markdownlint's rules (family MD) beside ours: names and tags of theirs, which of ours correspond.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace trend::lint {

struct Rule;

/// True for the rules that judge as markdownlint's do: only the profile `markdownlint` or a
/// selector that means them turns them on.
bool is_markdownlint(const Rule& rule);

/// The ids that one of markdownlint's ids, names or tags stands for (ASCII case ignored), rumdl's
/// ids among them; empty for another word. The rules need not exist in this version.
std::vector<std::string> markdownlint_ids(std::string_view word);

/// Our own ids for an id such as "MD025" (ASCII case ignored); empty when nothing corresponds. The
/// rules named need not exist in this version.
std::vector<std::string> rules_of_markdownlint(std::string_view id);

/// Every id of ours that corresponds to one of theirs; some repeat.
std::vector<std::string> all_rules_of_markdownlint();

}  // namespace trend::lint
