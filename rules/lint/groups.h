// The groups of rules: what the two letters of an id stand for.
#pragma once

#include <span>
#include <string_view>

namespace trend::lint {

struct Group {
  std::string_view id;  ///< "NU"
  std::string_view zh;  ///< a noun, for headings
  std::string_view en;
};

/// All groups, sorted by id.
std::span<const Group> all_groups();

/// The group of a rule's id; one without id when there is none.
const Group& group_of(std::string_view rule_id);

}  // namespace trend::lint
