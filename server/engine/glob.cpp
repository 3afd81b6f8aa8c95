// Globs by backtracking to the last `*` or `**` only, which is enough and never exponential.
#include "server/engine/glob.h"

#include <optional>

#include "rules/text/unicode.h"

namespace trend::engine {
namespace {

using text::CodePoint;
using text::Offset;

constexpr std::size_t kNowhere = std::string_view::npos;

// Outcome of one `[…]` class: where the pattern goes on, and whether the character is in it.
struct ClassMatch {
  std::size_t next;
  bool matched;
};

// `at` is just behind the opening bracket. Nothing when the bracket never closes.
std::optional<ClassMatch> match_class(std::string_view pattern, std::size_t at, char32_t c) {
  bool negated = false;
  if (at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^')) {
    negated = true;
    ++at;
  }
  bool found = false;
  for (bool first = true; at < pattern.size(); first = false) {
    if (pattern[at] == ']' && !first) return ClassMatch{at + 1, found != negated && c != U'/'};
    if (pattern[at] == '\\' && at + 1 < pattern.size()) ++at;
    const CodePoint low = text::decode(pattern, static_cast<Offset>(at));
    at += low.size;
    char32_t high = low.value;
    if (at + 1 < pattern.size() && pattern[at] == '-' && pattern[at + 1] != ']') {
      const CodePoint end = text::decode(pattern, static_cast<Offset>(at + 1));
      high = end.value;
      at += 1 + end.size;
    }
    found = found || (low.value <= c && c <= high);
  }
  return std::nullopt;
}

// Consumes one pattern element against the character at `t`; the position behind the element, or
// nowhere. Stars are handled by the caller.
std::size_t match_one(std::string_view pattern, std::size_t p, CodePoint c) {
  if (pattern[p] == '?') return c.value == U'/' ? kNowhere : p + 1;
  if (pattern[p] == '[') {
    if (const auto match = match_class(pattern, p + 1, c.value))
      return match->matched ? match->next : kNowhere;
  }
  if (pattern[p] == '\\' && p + 1 < pattern.size()) ++p;
  const CodePoint wanted = text::decode(pattern, static_cast<Offset>(p));
  return wanted.value == c.value ? p + wanted.size : kNowhere;
}

// True when `**` at `p` stands alone between slashes or at the ends.
bool is_globstar(std::string_view pattern, std::size_t p) {
  if (pattern.substr(p, 2) != "**") return false;
  if (p > 0 && pattern[p - 1] != '/') return false;
  return p + 2 == pattern.size() || pattern[p + 2] == '/';
}

}  // namespace

bool glob_match(std::string_view pattern, std::string_view path) {
  std::size_t p = 0;
  std::size_t t = 0;
  std::size_t star = kNowhere;  // behind the last `*`, and where its text ends so far
  std::size_t star_text = 0;
  std::size_t globstar = kNowhere;  // behind the last `**/`, and where it was last tried
  std::size_t globstar_text = 0;
  while (true) {
    if (p < pattern.size() && is_globstar(pattern, p)) {
      if (p + 2 == pattern.size()) return true;
      p = globstar = p + 3;
      globstar_text = t;
      star = kNowhere;
      continue;
    }
    if (p < pattern.size() && pattern[p] == '*') {
      while (p < pattern.size() && pattern[p] == '*') ++p;
      star = p;
      star_text = t;
      continue;
    }
    if (p == pattern.size() && t == path.size()) return true;
    const CodePoint c = text::decode(path, static_cast<Offset>(t));
    if (p < pattern.size() && c.size > 0) {
      const std::size_t next = match_one(pattern, p, c);
      if (next != kNowhere) {
        p = next;
        t += c.size;
        continue;
      }
    }
    // Mismatch: lengthen the last star within its component, else the last globstar by one.
    if (star != kNowhere && star_text < path.size() && path[star_text] != '/') {
      star_text += text::decode(path, static_cast<Offset>(star_text)).size;
      p = star;
      t = star_text;
      continue;
    }
    if (globstar == kNowhere) return false;
    const std::size_t slash = path.find('/', globstar_text);
    if (slash == std::string_view::npos) return false;
    t = globstar_text = slash + 1;
    p = globstar;
    star = kNowhere;
  }
}

bool IgnorePattern::matches(std::string_view path, bool is_folder) const {
  if (folder && !is_folder) return false;
  if (anchored) return glob_match(glob, path);
  return glob_match(glob, path.substr(path.find_last_of('/') + 1));
}

namespace {

std::optional<IgnorePattern> parse_ignore_line(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  while (line.ends_with(' ') && !line.ends_with("\\ ")) line.remove_suffix(1);
  if (line.empty() || line.front() == '#') return std::nullopt;
  IgnorePattern pattern;
  if (line.front() == '!') {
    pattern.negated = true;
    line.remove_prefix(1);
  }
  if (line.ends_with('/')) {
    pattern.folder = true;
    line.remove_suffix(1);
  }
  pattern.anchored = line.find('/') != std::string_view::npos;
  if (line.starts_with('/')) line.remove_prefix(1);
  if (line.empty()) return std::nullopt;
  pattern.glob = line;
  return pattern;
}

}  // namespace

std::vector<IgnorePattern> parse_ignore_file(std::string_view text) {
  std::vector<IgnorePattern> patterns;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (auto pattern = parse_ignore_line(text.substr(0, end)))
      patterns.push_back(std::move(*pattern));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return patterns;
}

bool matches_any(const std::vector<std::string>& globs, std::string_view path) {
  for (const std::string& glob : globs) {
    const std::optional<IgnorePattern> pattern = parse_ignore_line(glob);
    if (!pattern) continue;
    for (std::size_t end = path.find('/'); end != std::string_view::npos;
         end = path.find('/', end + 1)) {
      if (pattern->matches(path.substr(0, end), true)) return true;
    }
    if (pattern->matches(path, false)) return true;
  }
  return false;
}

}  // namespace trend::engine
