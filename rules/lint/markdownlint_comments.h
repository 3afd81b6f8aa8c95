// markdownlint's comments as markdownlint reads them, for its rules: <!-- markdownlint-disable
// MD013 -->. To our own rules they are directives like ours (suppress.h).
#pragma once

#include <bitset>
#include <cstddef>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/article/article.h"
#include "rules/lint/finding.h"

namespace trend::lint {

/// disable, enable, capture and restore hold from the line they stand on; -line and -next-line for
/// one line; -file for the whole article, before all others. A comment stands on one line, anywhere
/// behind the front matter, in code too. Words are ids, names and tags, parted by blanks; a comment
/// without words is about all rules, one whose words mean no rule about none.
class MarkdownlintComments {
 public:
  explicit MarkdownlintComments(const article::Article& article);

  /// True when a rule of markdownlint's is switched off on the line of `at`, where a finding
  /// begins.
  bool suppresses(const Rule& rule, text::Offset at) const;

 private:
  using Rules = std::bitset<100>;  ///< by number: MD013 is 13
  struct Comment {
    std::size_t line;
    std::string_view verb;
    Rules rules;
  };

  void read_line(std::string_view text, std::size_t line, std::vector<Comment>& comments);
  void apply(const std::vector<Comment>& comments);
  Rules off_at(std::size_t line) const;

  const text::Document* document_;
  std::vector<std::pair<std::size_t, Rules>> off_from_;  ///< what is off from a line on, by line
  std::map<std::size_t, Rules> off_on_;                  ///< what is off on one line besides
};

}  // namespace trend::lint
