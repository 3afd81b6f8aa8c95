// One-time set-up of cmark-gfm: its extension registry and the characters its inline parser stops
// at.
#pragma once

struct cmark_parser;
struct cmark_syntax_extension;

namespace trend::article {

/// The extensions articles are parsed with: table, strikethrough, tasklist. Never `autolink`: the
/// packaged version reads out of bounds and swallows Han text after a URL.
struct CmarkExtensions {
  cmark_syntax_extension* table = nullptr;
  cmark_syntax_extension* strikethrough = nullptr;
  cmark_syntax_extension* tasklist = nullptr;
};

/// Registers them (once per process, thread-safe) and makes `~` a special character for good.
/// cmark_parser_finish would toggle that global table on every parse, which is what makes cmark-gfm
/// unsafe with threads; looking at articles never calls it (html.h does): blocks are read from the
/// open parser and inlines are parsed leaf by leaf.
const CmarkExtensions& cmark_extensions();

/// A parser on this thread's arena with the extensions attached; call inside a CmarkPass step.
cmark_parser* new_cmark_parser();

}  // namespace trend::article
