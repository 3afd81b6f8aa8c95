// Reads YAML that libyaml refused as a whole: entry by entry, telling what is wrong with each.
#pragma once

#include <vector>

#include "rules/article/front_matter_source.h"
#include "rules/article/yaml_events.h"

namespace trend::article {

struct Recovered {
  std::vector<YamlEntry> entries;            ///< ranges count in the source's text
  std::vector<FrontMatterProblem> problems;  ///< likewise; one per cause
};

/// Splits `source` at its top-level keys and reads each part alone, so that a mistake costs no more
/// than its own entry. `whole` is the error that made this necessary, if there was one: told when
/// no part shows a mistake of its own.
Recovered recover_entries(const DedentedText& source, const std::optional<YamlError>& whole);

}  // namespace trend::article
