// Numbers among the options of markdownlint's rules.
#pragma once

#include <string_view>

#include "rules/lint/options.h"

namespace trend::checks::md {

/// The option's value; 0 is as good as none to markdownlint, which takes its default then.
inline int number(const lint::RuleOptions& options, std::string_view name, int otherwise) {
  const int value = options.integer(name);
  return value == 0 ? otherwise : value;
}

}  // namespace trend::checks::md
