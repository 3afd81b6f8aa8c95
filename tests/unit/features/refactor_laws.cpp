// See refactor_laws.h.
#include "tests/unit/features/refactor_laws.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "rules/article/parse.h"
#include "rules/lint/rule.h"
#include "rules/lint/runner.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"
#include "tests/support/render.h"

namespace trend::testing {
namespace {

std::map<std::string_view, std::size_t> findings_of(const article::Article& article) {
  const lint::Settings settings;
  std::map<std::string_view, std::size_t> counts;
  for (const lint::Finding& finding : lint::run(article, settings).findings)
    ++counts[finding.rule->id];
  return counts;
}

std::string without_numbers(std::string_view text) {
  constexpr std::string_view kNumerals =
      "0123456789.%-IVXABCD０１２３４５６７８９．"
      "一二三四五六七八九十百①②③④⑤⑥⑦⑧⑨⑩ 、：:()（）第章节部分";
  std::string out;
  for (text::Offset at = 0; at < text.size();) {
    const text::CodePoint c = text::decode(text, at);
    const std::string_view one = text.substr(at, c.size);
    if (kNumerals.find(one) == std::string_view::npos) out += one;
    at += c.size;
  }
  return out;
}

std::vector<std::string> rendered_parts(const article::Article& article) {
  std::vector<std::string> lines;
  const std::string html = render_body(article);
  for (std::size_t begin = 0; begin < html.size();) {
    const std::size_t end = std::min(html.find('\n', begin), html.size());
    const std::string_view line = std::string_view(html).substr(begin, end - begin);
    if (!line.starts_with("<h")) lines.push_back(without_numbers(line));
    begin = end + 1;
  }
  std::ranges::sort(lines);
  return lines;
}

}  // namespace

ArticlePtr parsed(const std::string& text) {
  return article::parse(text::Document::from_bytes(text));
}

// Rules about which sections there are, how they are set apart, and what is still to be written in
// them: an author who moves or inserts a section asks for that.
static bool speaks_of_arrangement(std::string_view rule) {
  return rule == "ST016" || rule == "ST022" || rule == "ST023" || rule == "ST025";
}

std::string added_findings(const article::Article& before, const article::Article& after,
                           bool rebuilt) {
  std::string out;
  auto old = findings_of(before);
  for (const auto& [rule, count] : findings_of(after))
    if (count > old[rule] && !(rebuilt && speaks_of_arrangement(rule)))
      out += std::string(rule) + " ";
  return out;
}

bool is_clean(const article::Article& article) { return findings_of(article).empty(); }

std::string rendered_difference(const article::Article& before, const article::Article& after) {
  std::vector<std::string> lines;
  std::ranges::set_symmetric_difference(rendered_parts(before), rendered_parts(after),
                                        std::back_inserter(lines));
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

text::EditSet inverse(const text::EditSet& edits, std::string_view text) {
  text::EditSet back;
  std::int64_t grown = 0;
  for (const text::Edit& edit : edits.edits()) {
    const auto begin = static_cast<text::Offset>(std::int64_t{edit.range.begin} + grown);
    const auto end = static_cast<text::Offset>(begin + edit.text.size());
    back.add({{begin, end}, std::string(text.substr(edit.range.begin, edit.range.size()))});
    grown += static_cast<std::int64_t>(edit.text.size()) - edit.range.size();
  }
  return back;
}

std::string bare_title(const article::Article& article, article::Index section) {
  std::string_view text = article.sections()[section].detail().text;
  text.remove_prefix(article::parse_numbering(text).range.end);
  return std::string(text::trim(text));
}

}  // namespace trend::testing
