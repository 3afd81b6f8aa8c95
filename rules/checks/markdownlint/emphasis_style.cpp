// See emphasis_style.h.
#include "rules/checks/markdownlint/emphasis_style.h"

#include <string>
#include <string_view>

#include "rules/checks/markdownlint/leaves.h"
#include "rules/text/unicode.h"

namespace trend::checks::md {
namespace {

using text::Range;

/// True beside an ASCII letter, digit or underscore, where _ would be no mark.
bool is_in_word(std::string_view text, Range emphasis) {
  const auto is_word = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return text::is_latin_letter(byte) || text::is_ascii_digit(byte) || c == '_';
  };
  return (emphasis.begin > 0 && is_word(text[emphasis.begin - 1])) ||
         (emphasis.end < text.size() && is_word(text[emphasis.end]));
}

void report(const lint::ArticleContext& context, Range emphasis, text::Offset size, char wanted,
            lint::Sink& sink) {
  const std::string mark(size, wanted);
  const Range open{emphasis.begin, emphasis.begin + size};
  const Range close{emphasis.end - size, emphasis.end};
  // Next to Han text _ is no mark where * is one, and asterisks inside or beside would pair anew.
  const std::string_view text = context.article.text();
  const bool beside = (open.begin > 0 && text[open.begin - 1] == '*') ||
                      (close.end < text.size() && text[close.end] == '*');
  const bool inside = context.slice({open.end, close.begin}).find('*') != std::string_view::npos;
  const bool safe = wanted == '*' && !beside && !inside;
  const lint::Fix fix = lint::make_fix({"改用 " + mark, "Use " + mark},
                                       safe ? lint::FixSafety::kSafe : lint::FixSafety::kUnsafe,
                                       {{open, mark}, {close, mark}});
  const text::Bilingual message = {"这里应当用 " + mark, mark + " was expected here"};
  sink.add({.range = open, .message = message, .fixes = {fix}});
  sink.add({.range = close, .message = message});
}

}  // namespace

void check_emphasis_style(const lint::ArticleContext& context, article::InlineKind kind,
                          text::Offset size, lint::Sink& sink) {
  const std::string_view style = context.options.text("style");
  char wanted = style == "asterisk" ? '*' : style == "underscore" ? '_' : '\0';
  const std::string_view text = context.article.text();
  for (const Leaf& leaf : leaves(context))
    for (article::Index i = leaf.inlines.begin; i < leaf.inlines.end; ++i) {
      const article::Inline& piece = leaf.top->block->inlines[i];
      if (piece.kind != kind || leaf.hides(piece)) continue;
      const Range range = leaf.top->absolute(piece.range);
      const char mark = text[range.begin];
      if (wanted == '\0') wanted = mark;
      if (mark == wanted || (wanted == '_' && is_in_word(text, range))) continue;
      report(context, range, size, wanted, sink);
    }
}

}  // namespace trend::checks::md
