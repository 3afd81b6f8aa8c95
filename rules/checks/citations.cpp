// See citations.h.
#include "rules/checks/citations.h"

#include "rules/checks/lines.h"
#include "rules/checks/text_runs.h"
#include "rules/text/strings.h"

namespace trend::checks {
namespace {

using text::Offset;
using text::Range;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Size of a bracket full of numbers at the start of `text`, or 0.
std::size_t bracket_size(std::string_view text) {
  constexpr std::size_t kLongest = 40;
  const bool plain = text.starts_with('[');
  const std::string_view open = plain ? "[" : "〔";
  const std::string_view close = plain ? "]" : "〕";
  if (!text.starts_with(open)) return 0;
  const std::size_t end = text.substr(0, kLongest).find(close);
  if (end == std::string_view::npos) return 0;
  const std::string_view inside = text.substr(open.size(), end - open.size());
  if (inside.empty() || !is_digit(inside.front())) return 0;
  std::size_t digits = 0;
  for (std::size_t i = 0; i < inside.size();) {
    std::size_t size =
        is_digit(inside[i]) || std::string_view(", -~").find(inside[i]) != std::string_view::npos
            ? 1
            : 0;
    for (std::string_view mark : {"，", "、", "–"})
      if (inside.substr(i).starts_with(mark)) size = mark.size();
    digits = is_digit(inside[i]) ? digits + 1 : 0;
    if (size == 0 || digits > 3) return 0;
    i += size;
  }
  return end + close.size();
}

/// Only blanks and a bullet stand before the bracket on its line, and words behind it.
bool opens_entry(std::string_view text, Range bracket) {
  const Offset end = line_content_end(text, bracket.end);
  return text[bracket.begin] == '[' &&
         line_prefix(text, bracket.begin).find_first_not_of(" \t-*>") == std::string_view::npos &&
         !text::is_blank(text.substr(bracket.end, end - bracket.end)) &&
         citation_numbers(text.substr(bracket.begin, bracket.size())).size() == 1;
}

}  // namespace

void survey_citations(const lint::BlockContext& context, lint::Survey& survey) {
  for (const Range run : text_runs(context)) {
    const std::string_view text = context.slice(run);
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] != '[' && !text.substr(at).starts_with("〔")) continue;
      const std::size_t size = bracket_size(text.substr(at));
      if (size == 0) continue;
      const Offset begin = run.begin + static_cast<Offset>(at);
      const Range range{begin, begin + static_cast<Offset>(size)};
      const bool entry = at == 0 && opens_entry(context.text, range);
      survey.push_back({range, entry ? kEntry : kCitation});
      at += size - 1;
    }
  }
}

std::vector<std::uint32_t> citation_numbers(std::string_view bracket) {
  std::vector<std::uint32_t> numbers;
  for (std::size_t i = 0; i < bracket.size(); ++i) {
    if (!is_digit(bracket[i])) continue;
    const bool goes_on = i > 0 && is_digit(bracket[i - 1]);
    if (!goes_on) numbers.push_back(0);
    numbers.back() = numbers.back() * 10 + static_cast<std::uint32_t>(bracket[i] - '0');
  }
  return numbers;
}

std::vector<SourceEntry> source_entries(const lint::ArticleContext& context,
                                        const lint::Surveyed& surveyed) {
  std::vector<SourceEntry> entries;
  surveyed.for_each(kEntry, [&](Range range) {
    const std::uint32_t number = citation_numbers(context.slice(range)).front();
    // A list that starts anew replaces what looked like entries before it.
    if (number == 1 && !(entries.size() == 1 && entries.back().number == 1)) entries.clear();
    entries.push_back({number, range});
  });
  if (entries.size() < 2 || entries.front().number != 1) entries.clear();
  return entries;
}

}  // namespace trend::checks
