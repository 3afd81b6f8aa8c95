// One or two letters off, or two letters swapped.
#include "rules/checks/key_typos.h"

#include <algorithm>

#include "rules/text/strings.h"

namespace trend::checks {
namespace {

/// tilte and title: two neighbours have changed places.
bool is_swap(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin());
  if (left == a.end() || left + 1 == a.end()) return false;
  return *left == *(right + 1) && *(left + 1) == *right &&
         std::equal(left + 2, a.end(), right + 2, b.end());
}

bool is_plural(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  return b.size() == a.size() + 1 && b.starts_with(a) && b.back() == 's';
}

/// Short words are near to too many others.
bool is_like(std::string_view written, std::string_view key) {
  if (written.size() < 4 || is_plural(written, key)) return false;
  if (written.find_first_of("0123456789") != std::string_view::npos) return false;
  if (is_swap(written, key)) return true;
  const int limit = key.size() >= 8 ? 2 : key.size() >= 5 ? 1 : 0;
  return limit > 0 && text::edit_distance(written, key, limit) <= limit;
}

}  // namespace

std::vector<KeyTypo> find_key_typos(const article::FrontMatter& matter,
                                    const std::vector<std::string>& known) {
  std::vector<KeyTypo> typos;
  const auto is_known = [&](const std::string& key) {
    return std::find(known.begin(), known.end(), key) != known.end();
  };
  const auto& entries = matter.entries;
  const bool any_known = std::any_of(entries.begin(), entries.end(),
                                     [&](const article::Entry& e) { return is_known(e.key); });
  for (const article::Entry& entry : entries) {
    if (is_known(entry.key)) continue;
    const std::string lower = text::ascii_lower(entry.key);
    for (const std::string& key : known) {
      const std::string right = text::ascii_lower(key);
      const bool only_case = lower == right;
      // An article whose keys are all in capitals is written for a tool that wants them so.
      if (only_case ? !any_known : !is_like(lower, right)) continue;
      if (matter.find(key) != nullptr || matter.find(right) != nullptr) continue;
      typos.push_back({&entry, key, only_case});
      break;
    }
  }
  return typos;
}

bool has_typo_of(const article::FrontMatter& matter, std::string_view key) {
  const std::string right = text::ascii_lower(key);
  return std::any_of(matter.entries.begin(), matter.entries.end(), [&](const article::Entry& e) {
    const std::string lower = text::ascii_lower(e.key);
    return e.key != key && (lower == right || is_like(lower, right));
  });
}

}  // namespace trend::checks
