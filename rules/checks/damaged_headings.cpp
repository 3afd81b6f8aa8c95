// The line tests behind find_lost_headings and is_accidental_setext.
#include "rules/checks/damaged_headings.h"

#include <algorithm>
#include <array>

#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks {
namespace {

using article::BlockKind;
using text::Offset;

constexpr char32_t kFullwidthHash = U'＃';
constexpr char32_t kIdeographicSpace = 0x3000;
constexpr char32_t kNoBreakSpace = 0xA0;

bool is_odd_blank(char32_t c) { return c == kIdeographicSpace || c == kNoBreakSpace; }

// What a line says about itself; evidence from the article comes on top for single hashes.
struct HashLine {
  int hashes = 0;
  Offset marker_end = 0;
  bool fullwidth = false;  // a full-width hash
  bool blank = false;      // any blank follows the hashes
  bool odd_blank = false;  // one that Markdown does not take for a blank
  char32_t next = 0;       // first character of the text
};

HashLine read_hashes(std::string_view line) {
  HashLine result;
  Offset at = 0;
  for (;;) {
    const text::CodePoint c = text::decode(line, at);
    if (c.size == 0 || (c.value != U'#' && c.value != kFullwidthHash)) break;
    result.fullwidth = result.fullwidth || c.value == kFullwidthHash;
    ++result.hashes;
    at += c.size;
  }
  for (;;) {
    const text::CodePoint c = text::decode(line, at);
    if (c.size == 0 || (c.value != U' ' && c.value != U'\t' && !is_odd_blank(c.value))) break;
    result.blank = true;
    result.odd_blank = result.odd_blank || is_odd_blank(c.value);
    at += c.size;
  }
  result.marker_end = at;
  result.next = text::decode(line, at).value;
  return result;
}

// A title starts with a word, a number or a mark that opens a phrase; `##[error]` and `#!/bin/sh`
// do not.
bool starts_title(char32_t c) {
  if (c == 0) return false;
  if (text::is_cjk_letter(c) || text::is_latin_letter(c) || text::is_ascii_digit(c)) return true;
  return c == U'*' || c == U'`' || c == U'“' || c == U'《' || c == U'「' || c == U'【' ||
         c == U'（' || c >= 0x1F300;
}

struct Evidence {
  bool title_missing = false;  // no H1 and no title in the front matter, but other headings
};

bool is_lost_heading(const HashLine& line, std::string_view content, bool alone, bool first,
                     const Evidence& evidence) {
  if (line.hashes == 0 || line.hashes > 6 || !starts_title(line.next)) return false;
  const bool malformed = line.fullwidth || line.odd_blank || !line.blank;
  if (!malformed) return false;
  if (line.hashes >= 2) return true;
  if (content.find('#') != std::string_view::npos) return false;
  if (line.blank) return alone;
  return alone && first && evidence.title_missing && !text::is_ascii_digit(line.next) &&
         content.find(' ') == std::string_view::npos;
}

// ##标题## closes with as many hashes as it opens with; the one of C# belongs to the text.
void trim_content(std::string_view article, LostHeading& lost) {
  Offset end = lost.content.end;
  const auto skip_blanks = [&] {
    while (end > lost.content.begin && article[end - 1] == ' ') --end;
  };
  skip_blanks();
  Offset text_end = end;
  while (end > lost.content.begin && article[end - 1] == '#') --end;
  if (text_end - end == static_cast<Offset>(lost.level)) {
    skip_blanks();
    text_end = end;
  }
  lost.closing = {text_end, lost.content.end};
  lost.content.end = text_end;
}

bool has_date(std::string_view content) {
  int digits = 0;
  for (std::size_t i = 0; i < content.size(); ++i) {
    const char c = content[i];
    if (c >= '0' && c <= '9') {
      ++digits;
      continue;
    }
    const std::string_view rest = content.substr(i);
    if (digits == 4 && (c == '-' || c == '/' || rest.starts_with("年") || rest.starts_with(" 年")))
      return true;
    digits = 0;
  }
  return false;
}

constexpr std::array<std::string_view, 16> kEndMarks = {
    "。", "！", "？", "；", "，", "、", "：", "…", ".", "!", "?", ";", ",", ":", "。”", "）。"};

}  // namespace

std::vector<LostHeading> find_lost_headings(const article::Article& article) {
  return find_lost_headings(article, article.document().size());
}

std::vector<LostHeading> find_lost_headings(const article::Article& article, text::Offset end) {
  std::vector<LostHeading> lost;
  Evidence evidence{.title_missing = article.title_section() == article::kNone &&
                                     article.front_matter().find("title") == nullptr &&
                                     !article.sections().empty()};
  bool first = true;
  for (const article::TopBlock& top : article.blocks()) {
    if (top.offset >= end) break;
    if (top.traits.bare) continue;
    if (top.traits.title_line) {
      const article::Node& node = top.block->nodes.front();
      const bool alone = node.lines.size() == 1;
      for (article::Index i = node.lines.begin; i < node.lines.end; ++i) {
        const text::Range range = top.absolute(top.block->lines[i]);
        const std::string_view line = article.slice(range);
        const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
        const HashLine hashes = read_hashes(line.substr(indent));
        if (hashes.hashes == 0) continue;
        const Offset start = range.begin + static_cast<Offset>(indent);
        const text::Range content{start + hashes.marker_end, range.end};
        if (is_lost_heading(hashes, article.slice(content), alone, first, evidence)) {
          lost.push_back({hashes.hashes, {start, content.begin}, content, {}});
          trim_content(article.text(), lost.back());
        }
      }
    }
    first = false;
  }
  return lost;
}

bool writes_atx_only(const article::Article& article) {
  bool atx = false;
  for (const article::Section& section : article.sections()) {
    if (!section.heading.top().traits.setext) {
      atx = true;
    } else if (section.level == 1) {
      return false;
    }
  }
  return atx;
}

bool is_accidental_setext(const article::Article& article, const article::NodeRef& heading,
                          int max_width) {
  if (!heading.top().traits.setext) return false;
  const article::HeadingDetail& detail = heading.heading();
  if (detail.level != 2 || detail.marker.size() < 3) return false;
  const std::string_view content = text::trim(article.slice(heading.absolute(detail.content)));
  if (content.empty()) return false;
  if (content.find_first_of("\r\n") != std::string_view::npos) return true;
  if (content.find("://") != std::string_view::npos || has_date(content)) return true;
  if (text::display_width(std::string_view(detail.text)) > max_width) return true;
  if (std::ranges::any_of(kEndMarks,
                          [&](std::string_view mark) { return content.ends_with(mark); }))
    return true;
  // A bold lead (**作者**：张三) or a picture is no title either.
  const bool lead = content.starts_with("**") && content.find("**", 2) + 2 < content.size();
  return lead || content.starts_with("![");
}

}  // namespace trend::checks
