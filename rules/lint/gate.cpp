// Compiles what rules say they need into one set of words and a few masks.
#include "rules/lint/gate.h"

#include <bit>
#include <stdexcept>

#include "rules/lint/plan.h"
#include "rules/text/unicode.h"

namespace trend::lint {
namespace {

using text::LabelledWord;

// Calls visit(bit number) for each bit.
template <class Visit>
void for_each_bit(Concerns concerns, Visit visit) {
  for (; concerns != 0; concerns &= concerns - 1)
    visit(static_cast<std::size_t>(std::countr_zero(concerns)));
}

bool sees_all(const Rule& rule) {
  return rule.needs.empty() && rule.needs_within.empty() && rule.words.empty() &&
         rule.words_of.empty();
}

void add_words(const PlannedRule& planned, std::size_t label, std::vector<LabelledWord>& words) {
  const Rule& rule = *planned.rule;
  for (std::string_view left = rule.needs; !left.empty();) {
    const std::size_t size = text::decode(left, 0).size;
    words.push_back({left.substr(0, size), label});
    left.remove_prefix(size);
  }
  for (const std::string_view word : rule.words) words.push_back({word, label});
  if (rule.words_of.empty()) return;
  for (const std::string& word : planned.options.list(rule.words_of))
    if (!word.empty()) words.push_back({word, label});
}

}  // namespace

Gate::Gate(const std::vector<PlannedRule>& block_rules,
           const std::vector<PlannedRule>& survey_rules) {
  if (block_rules.size() + survey_rules.size() > text::Labels::kMost)
    throw std::length_error("more rules than a gate has numbers for");
  std::vector<LabelledWord> words;
  std::vector<text::LabelledRange> ranges;
  std::size_t label = 0;
  for (const auto* rules : {&block_rules, &survey_rules}) {
    for (const PlannedRule& planned : *rules) {
      const Rule& rule = *planned.rule;
      if (sees_all(rule)) wordless_.add(label);
      add_words(planned, label, words);
      for (const text::CharacterRange& range : rule.needs_within) ranges.push_back({range, label});
      if (rule.holds == concern::kEverything)
        of_any_block_.add(label);
      else
        for_each_bit(rule.holds, [&](std::size_t bit) { holding_[bit].add(label); });
      ++label;
    }
  }
  words_ = text::Lexicon(words, ranges);
}

text::Labels Gate::rules_for(std::string_view text, Concerns held) const {
  text::Labels by_words = words_.find_in(text);
  by_words |= wordless_;
  text::Labels rules = of_any_block_;
  for_each_bit(held, [&](std::size_t bit) { rules |= holding_[bit]; });
  rules &= by_words;
  return rules;
}

}  // namespace trend::lint
