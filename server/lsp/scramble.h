// Recorded traffic without its contents: other letters and Han characters in place of the author's,
// everything that decides how an article is read kept.
#pragma once

#include <string>
#include <string_view>

#include "protocol/json.h"

namespace trend::server {

/// Replaces every letter of `text` by another one of the same length in UTF-8 and UTF-16 and the
/// same display width, always the same one: equal words stay equal, ranges stay true. Digits,
/// punctuation, blanks, marks, emoji and the words that make structure (第, 章, 见, 表, numerals,
/// front-matter keys, `md`, …) stay. Hides what an article says from a reader, not from a
/// cryptanalyst.
std::string scrambled(std::string_view text);

/// The text of a message with all strings scrambled but those that are the protocol's own words
/// (methods, kinds, codes, capabilities, …) and settings, which are needed to repeat a session. The
/// path of a file URI is scrambled component by component.
std::string scrambled_message(const protocol::Json& message);

/// A message with the length of each string that scrambled_message would change in its place: equal
/// for what was said of an article and of its scrambled form.
protocol::Json shape(const protocol::Json& message);

}  // namespace trend::server
