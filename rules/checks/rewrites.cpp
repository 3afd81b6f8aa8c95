// The wording of these fixes.
#include "rules/checks/rewrites.h"

#include <utility>

#include "rules/checks/border_blanks.h"
#include "rules/text/unicode.h"

namespace trend::checks {
namespace {

bool is_letter(char32_t c) {
  return text::is_han(c) || text::is_latin_letter(c) || text::is_ascii_digit(c);
}

// `mark`, and the blanks that part it from a letter before or behind it.
text::Range with_blank_before(std::string_view text, text::Range mark) {
  text::Offset begin = mark.begin;
  while (begin > 0 && text[begin - 1] == ' ') --begin;
  const bool parts = is_letter(text::decode_before(text, begin).value);
  return parts ? text::Range{begin, mark.end} : mark;
}
text::Range with_blank_behind(std::string_view text, text::Range mark) {
  text::Offset end = mark.end;
  while (end < text.size() && text[end] == ' ') ++end;
  const bool parts = is_letter(text::decode(text, end).value);
  return parts ? text::Range{mark.begin, end} : mark;
}

}  // namespace

std::string utf8(char32_t c) {
  std::string out;
  text::append_utf8(out, c);
  return out;
}

std::string quoted_zh(std::string_view text) { return "“" + std::string(text) + "”"; }
std::string quoted_en(std::string_view text) { return "“" + std::string(text) + "”"; }

text::Bilingual name_of_mark(char32_t mark) {
  switch (mark) {
    case U'“':
      return {"左引号", "the opening quotation mark"};
    case U'”':
      return {"右引号", "the closing quotation mark"};
    case U'‘':
      return {"左单引号", "the opening single quotation mark"};
    case U'’':
      return {"右单引号", "the closing single quotation mark"};
    default:
      return {quoted_zh(utf8(mark)), quoted_en(utf8(mark))};
  }
}

lint::Fix write_instead(text::Range range, std::string text, lint::FixSafety safety) {
  text::Bilingual title{"改为" + quoted_zh(text), "Change to " + quoted_en(text)};
  return lint::make_fix(std::move(title), safety, {{range, std::move(text)}});
}

lint::Fix remove_blank(const GlyphRow& row, text::Range range) {
  return lint::make_fix({"删去空格", "Remove the blank"}, safe_but_in_heading(row), {{range, ""}});
}

lint::FixSafety safe_but_in_heading(const GlyphRow& row) {
  return row.is_heading() ? lint::FixSafety::kUnsafe : lint::FixSafety::kSafe;
}

text::Range with_blanks(std::string_view text, text::Range mark) {
  return with_blank_behind(text, with_blank_before(text, mark));
}

lint::Fix write_pair(const lint::ArticleContext& context, text::Range pair, PairMarks marks,
                     lint::FixSafety safety) {
  const std::string_view text = context.article.text();
  text::Range open{pair.begin, pair.begin + text::decode(text, pair.begin).size};
  text::Range close{pair.end - text::decode_before(text, pair.end).size, pair.end};
  const text::Range bare_open = open;
  const text::Range bare_close = close;
  if (marks.tighten) {
    open = with_blanks(text, open);
    close = with_blanks(text, close);
    const bool blanks_go = open != bare_open || close != bare_close;
    if (blanks_go && safety == lint::FixSafety::kSafe) safety = anchor_safety(context, pair);
  }
  const std::string both = std::string(marks.open) + std::string(marks.close);
  return lint::make_fix({"改为" + both, "Change to " + both}, safety,
                        {{open, std::string(marks.open)}, {close, std::string(marks.close)}});
}

}  // namespace trend::checks
