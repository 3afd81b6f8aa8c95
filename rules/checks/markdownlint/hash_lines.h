// Lines that begin with hashes and are no code: headings, or what was meant to be one.
#pragma once

#include <string>

#include "rules/lint/context.h"

namespace trend::checks::md {

struct HashLine {
  text::Range range;       ///< the line
  std::string written;     ///< its text, comments blotted out; as long as `range`
  std::size_t hashes = 0;  ///< in front
  std::size_t blanks = 0;  ///< spaces and tabs behind those
  std::size_t end = 0;     ///< of `written`, white space at the end left out
};

/// Calls visit(HashLine) for each line whose first character is a hash, outside code and HTML.
void for_each_hash_line(const lint::ArticleContext& context,
                        const std::function<void(const HashLine&)>& visit);

}  // namespace trend::checks::md
