// The sentences in which problems of front matter are told, each naming the repair.
#pragma once

#include <string_view>

#include "rules/article/front_matter.h"

namespace trend::article {

/// The problem of `kind` at `range`; `key` is the key of the line, or empty when it has none.
FrontMatterProblem make_problem(FrontMatterProblemKind kind, Range range, std::string_view key);

/// A kSyntax problem: libyaml's words put into plain ones.
FrontMatterProblem make_syntax_problem(std::string_view libyaml_problem, Range range,
                                       std::string_view key);

/// kSyntax: the line is indented although the key above it has a value already.
FrontMatterProblem make_indentation_problem(Range range, std::string_view key);
/// kSyntax: `bracket` ([ or {) is not closed.
FrontMatterProblem make_bracket_problem(char bracket, Range range, std::string_view key);
/// kSyntax: a character that YAML does not allow.
FrontMatterProblem make_character_problem(char32_t character, Range range);
/// kNeedsQuotes: the value goes on after its closing quote.
FrontMatterProblem make_trailing_text_problem(Range range, std::string_view key);
/// kUnclosedQuote, with the closing quote that was probably meant: a typographic one.
FrontMatterProblem make_typographic_close_problem(Range range, std::string_view key);

}  // namespace trend::article
