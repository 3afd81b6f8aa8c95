// Reads numerals with a measure word or 大 in front of a known noun.
#include "rules/checks/title_promise.h"

#include <algorithm>
#include <array>

#include "rules/article/numbering.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks {
namespace {

using text::Offset;

constexpr std::uint32_t kFewest = 2;
constexpr std::uint32_t kMost = 30;
// Code points that may stand between the measure word and the noun: 三大|AI 技术发展|趋势.
constexpr int kLongestGap = 10;

constexpr std::array<std::string_view, 14> kMeasures = {"大", "个", "类", "条", "步", "项", "种",
                                                        "款", "点", "件", "则", "招", "座", "道"};
constexpr std::array<std::string_view, 9> kWords = {"two",   "three", "four", "five", "six",
                                                    "seven", "eight", "nine", "ten"};

bool is_chinese_digit(char32_t c) {
  return std::u32string_view(U"一二两三四五六七八九十").find(c) != std::u32string_view::npos;
}

// Length of the numeral at `at`, in bytes; 0 when there is none.
Offset numeral_size(std::string_view title, Offset at, std::uint32_t& value) {
  Offset end = at;
  if (text::is_ascii_digit(text::decode(title, at).value)) {
    value = 0;
    while (end < title.size() && title[end] >= '0' && title[end] <= '9' && end - at < 4)
      value = value * 10 + static_cast<std::uint32_t>(title[end++] - '0');
    return end - at;
  }
  for (;;) {
    const text::CodePoint c = text::decode(title, end);
    if (c.size == 0 || !is_chinese_digit(c.value)) break;
    end += c.size;
  }
  value = end == at ? 0 : article::chinese_numeral_value(title.substr(at, end - at));
  return value == 0 ? 0 : end - at;
}

Offset skip_blank(std::string_view title, Offset at) {
  while (at < title.size() && title[at] == ' ') ++at;
  return at;
}

bool is_chinese(std::string_view noun) { return text::is_han(text::decode(noun, 0).value); }

// The noun that follows within a short gap, or nothing. The gap holds no punctuation and no digit.
std::optional<Promise> complete(std::string_view title, text::Range numeral, Offset from,
                                std::uint32_t count, const std::vector<std::string>& nouns) {
  Offset at = from;
  for (int gap = 0; gap <= kLongestGap; ++gap) {
    for (const std::string& noun : nouns)
      if (is_chinese(noun) && title.substr(at).starts_with(noun))
        return Promise{
            count, numeral, {numeral.begin, at + static_cast<Offset>(noun.size())}, noun};
    const text::CodePoint c = text::decode(title, at);
    if (c.size == 0 || text::is_cjk_punctuation(c.value) || text::is_ascii_digit(c.value)) break;
    if (text::is_ascii_punctuation(c.value)) break;
    at += c.size;
  }
  return std::nullopt;
}

std::vector<Promise> chinese_promises(std::string_view title,
                                      const std::vector<std::string>& nouns) {
  std::vector<Promise> found;
  Offset at = 0;
  while (at < title.size()) {
    std::uint32_t count = 0;
    const Offset size = numeral_size(title, at, count);
    if (size == 0) {
      at += std::max<Offset>(1, text::decode(title, at).size);
      continue;
    }
    const char32_t before = text::decode_before(title, at).value;
    const text::Range numeral{at, at + size};
    at += size;
    // 第三大趋势 and 2.5 大… name something else.
    if (before == U'第' || before == U'.' || before == U'-' || count < kFewest || count > kMost)
      continue;
    const Offset next = skip_blank(title, numeral.end);
    for (const std::string_view measure : kMeasures) {
      if (!title.substr(next).starts_with(measure)) continue;
      const Offset from = next + static_cast<Offset>(measure.size());
      if (const auto promise = complete(title, numeral, from, count, nouns))
        found.push_back(*promise);
    }
  }
  return found;
}

// One English word from `at`: its range.
text::Range word_at(std::string_view title, Offset at) {
  Offset end = at;
  while (end < title.size() &&
         (text::is_latin_letter(static_cast<unsigned char>(title[end])) ||
          text::is_ascii_digit(static_cast<unsigned char>(title[end])) || title[end] == '-'))
    ++end;
  return {at, end};
}

std::uint32_t english_count(std::string_view word) {
  const std::string lower = text::ascii_lower(word);
  const auto found = std::ranges::find(kWords, lower);
  if (found != kWords.end()) return static_cast<std::uint32_t>(found - kWords.begin()) + kFewest;
  if (lower.empty() || lower.size() > 2) return 0;
  std::uint32_t value = 0;
  for (const char c : lower) {
    if (c < '0' || c > '9') return 0;
    value = value * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return value;
}

std::vector<Promise> english_promises(std::string_view title,
                                      const std::vector<std::string>& nouns) {
  std::vector<text::Range> words;
  for (Offset at = 0; at < title.size();) {
    const text::Range word = word_at(title, at);
    if (!word.empty()) words.push_back(word);
    at = word.empty() ? at + 1 : word.end;
  }
  const auto text_of = [&](text::Range range) {
    return title.substr(range.begin, range.end - range.begin);
  };
  std::vector<Promise> found;
  constexpr std::size_t kAdjectives = 3;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::uint32_t count = english_count(text_of(words[i]));
    if (count < kFewest || count > kMost) continue;
    // GPT-4 and 2.5 are no counts: a count stands alone.
    const char before = words[i].begin == 0 ? ' ' : title[words[i].begin - 1];
    if (before != ' ' && before != '(') continue;
    for (std::size_t k = i + 1; k < words.size() && k <= i + 1 + kAdjectives; ++k) {
      const std::string_view between =
          title.substr(words[k - 1].end, words[k].begin - words[k - 1].end);
      if (between != " ") break;
      const std::string word = text::ascii_lower(text_of(words[k]));
      if (std::ranges::find(nouns, word) == nouns.end()) continue;
      found.push_back({count, words[i], {words[i].begin, words[k].end}, word});
      break;
    }
  }
  return found;
}

}  // namespace

std::optional<Promise> find_promise(std::string_view title, const std::vector<std::string>& nouns) {
  std::vector<Promise> found = chinese_promises(title, nouns);
  for (Promise& promise : english_promises(title, nouns)) found.push_back(std::move(promise));
  if (found.size() != 1) return std::nullopt;
  return std::move(found.front());
}

std::string rewrite_count(std::string_view like, std::uint32_t count) {
  const text::CodePoint first = text::decode(like, 0);
  if (text::is_ascii_digit(first.value)) return std::to_string(count);
  if (is_chinese_digit(first.value)) return count == 2 ? "两" : article::chinese_numeral(count);
  if (count < kFewest || count - kFewest >= kWords.size()) return {};
  std::string word(kWords[count - kFewest]);
  if (first.value >= U'A' && first.value <= U'Z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

}  // namespace trend::checks
