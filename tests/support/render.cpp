// See render.h.
#include "tests/support/render.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <cstdlib>

#include "rules/article/line_guard.h"

extern "C" void cmark_inlines_add_special_character(unsigned char c, bool emphasis);

namespace trend::testing {

void with_document(std::string_view markdown, const std::function<void(cmark_node*)>& use) {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_UNSAFE);
  for (const char* name : {"table", "strikethrough", "tasklist"})
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  cmark_parser_feed(parser, markdown.data(), markdown.size());
  cmark_node* document = cmark_parser_finish(parser);
  use(document);
  cmark_node_free(document);
  cmark_parser_free(parser);
  cmark_inlines_add_special_character('~', true);
}

std::string render_html(std::string_view markdown) {
  std::string result;
  with_document(markdown, [&](cmark_node* document) {
    char* html = cmark_render_html(document, CMARK_OPT_UNSAFE, nullptr);
    result = html;
    std::free(html);
  });
  return result;
}

std::string body_of(const article::Article& article) {
  const article::Envelope& envelope = article.envelope();
  const auto& document = article.document();
  std::string body;
  for (std::size_t line = envelope.body_line; line < document.lines().count(); ++line) {
    if (document.lines().start(line) >= envelope.body.end) break;
    std::string_view text = document.line(line);
    if (line == 0 && text.starts_with(article::kByteOrderMark)) text.remove_prefix(3);
    body += text.substr(article::dedent_of(text, envelope.dedent));
    body += '\n';
  }
  return body;
}

std::string render_body(const article::Article& article) { return render_html(body_of(article)); }

}  // namespace trend::testing
