// See cmark_setup.h.
#include "rules/article/cmark_setup.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include "rules/article/cmark_memory.h"

// Exported by the static archive; the installed inlines.h cannot be included on its own.
extern "C" void cmark_inlines_add_special_character(unsigned char c, bool emphasis);

namespace trend::article {

const CmarkExtensions& cmark_extensions() {
  static const CmarkExtensions extensions = [] {
    cmark_gfm_core_extensions_ensure_registered();
    cmark_inlines_add_special_character('~', true);
    return CmarkExtensions{cmark_find_syntax_extension("table"),
                           cmark_find_syntax_extension("strikethrough"),
                           cmark_find_syntax_extension("tasklist")};
  }();
  return extensions;
}

cmark_parser* new_cmark_parser() {
  const CmarkExtensions& extensions = cmark_extensions();
  cmark_parser* parser =
      cmark_parser_new_with_mem(CMARK_OPT_SOURCEPOS | CMARK_OPT_UNSAFE, cmark_arena_memory());
  cmark_parser_attach_syntax_extension(parser, extensions.table);
  cmark_parser_attach_syntax_extension(parser, extensions.strikethrough);
  cmark_parser_attach_syntax_extension(parser, extensions.tasklist);
  return parser;
}

}  // namespace trend::article
