// Sorts the generated table once and searches it.
#include "rules/lint/registry.h"

#include <algorithm>
#include <string>
#include <vector>

#include "rules/lint/markdownlint.h"
#include "rules/text/strings.h"

namespace trend::lint {
namespace {

std::vector<const Rule*> sorted_rules() {
  const auto unsorted = unsorted_rules();
  std::vector<const Rule*> rules(unsorted.begin(), unsorted.end());
  std::sort(rules.begin(), rules.end(), [](const Rule* a, const Rule* b) { return a->id < b->id; });
  return rules;
}

}  // namespace

std::span<const Rule* const> all_rules() {
  static const std::vector<const Rule*> rules = sorted_rules();
  return rules;
}

const Rule* find_rule(std::string_view id_or_name) {
  const std::string lower = text::ascii_lower(id_or_name);
  const Rule* theirs = nullptr;
  for (const Rule* rule : all_rules()) {
    if (rule->name != id_or_name && text::ascii_lower(rule->id) != lower) continue;
    if (!is_markdownlint(*rule)) return rule;
    theirs = rule;
  }
  return theirs;
}

bool owns_name(const Rule& rule) { return !is_markdownlint(rule) || find_rule(rule.name) == &rule; }

const Rule* nearest_rule(std::string_view misspelt) {
  constexpr int kFarthest = 3;
  const std::string lower = text::ascii_lower(misspelt);
  const Rule* nearest = nullptr;
  // Words that differ in more than half their letters are not near: XX999 is no misspelt TX009.
  int best = std::min(kFarthest + 1, static_cast<int>(lower.size() / 2 + 1));
  for (const Rule* rule : all_rules()) {
    for (const std::string& known : {text::ascii_lower(rule->id), std::string(rule->name)}) {
      const int distance = text::edit_distance(lower, known, kFarthest);
      if (distance >= best) continue;
      best = distance;
      nearest = rule;
    }
  }
  return nearest;
}

}  // namespace trend::lint
