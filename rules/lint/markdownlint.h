// Which of our rules answer to the ids of markdownlint and rumdl.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace trend::lint {

/// Our ids for an id such as "MD025" (ASCII case ignored); empty when nothing corresponds. The
/// rules named need not exist in this version.
std::vector<std::string> rules_of_markdownlint(std::string_view id);

/// Every id of ours that corresponds to one of theirs; some repeat.
std::vector<std::string> all_rules_of_markdownlint();

}  // namespace trend::lint
