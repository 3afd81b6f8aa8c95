// One whole parse by cmark-gfm and its renderer. cmark_parser_finish toggles a global table (see
// cmark_setup.h), which is put back before anybody else can look.
#include "rules/article/html.h"

#include <cmark-gfm.h>

#include "rules/article/cmark_memory.h"
#include "rules/article/cmark_setup.h"

// Exported by the static archive; the installed inlines.h cannot be included on its own.
extern "C" void cmark_inlines_add_special_character(unsigned char c, bool emphasis);

namespace trend::article {
namespace {

struct Rendering {
  std::string_view markdown;
  int options = CMARK_OPT_DEFAULT;
  const char* html = nullptr;

  /// Inside the guard: owns nothing.
  void run() {
    cmark_parser* parser = new_cmark_parser();
    cmark_parser_feed(parser, markdown.data(), markdown.size());
    cmark_node* document = cmark_parser_finish(parser);
    html = cmark_render_html_with_mem(document, options, nullptr, cmark_arena_memory());
  }
};

std::string as_plain(std::string_view text) {
  std::string out = "<pre>";
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else {
      out += c;
    }
  }
  return out + "</pre>\n";
}

}  // namespace

std::string render_html(std::string_view markdown, RawHtml raw) {
  Rendering rendering{markdown, raw == RawHtml::kKeep ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT};
  CmarkPass pass;
  pass.expect(markdown.size());
  const bool done =
      pass.guarded([](void* self) { static_cast<Rendering*>(self)->run(); }, &rendering);
  cmark_inlines_add_special_character('~', true);
  return done && rendering.html != nullptr ? std::string(rendering.html) : as_plain(markdown);
}

}  // namespace trend::article
