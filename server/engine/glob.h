// Path patterns: the globs of configuration and of ignore files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace trend::engine {

/// Matches a whole relative path. `*` and `?` stay within a component, `**` spans components,
/// `[a-z]` and `[!a-z]` are classes, `\` escapes. Code points, not bytes. Time is at most quadratic
/// in the length of the path.
bool glob_match(std::string_view pattern, std::string_view path);

/// One line of an ignore file (gitignore(5) "PATTERN FORMAT").
struct IgnorePattern {
  std::string glob;       ///< without leading or trailing slash
  bool negated = false;   ///< begins with `!`
  bool folder = false;    ///< ends with `/`: matches folders only
  bool anchored = false;  ///< holds a `/` before its end: counts from the ignore file's folder

  /// `path` is relative to the ignore file's folder.
  bool matches(std::string_view path, bool is_folder) const;
};

/// Reads an ignore file; comments and blank lines are left out.
std::vector<IgnorePattern> parse_ignore_file(std::string_view text);

/// True when one of `globs` (written as in an ignore file) matches the relative path or one of the
/// folders it lies in.
bool matches_any(const std::vector<std::string>& globs, std::string_view path);

}  // namespace trend::engine
