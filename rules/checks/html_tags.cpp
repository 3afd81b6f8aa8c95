// See html_tags.h.
#include "rules/checks/html_tags.h"

#include "rules/text/unicode.h"

namespace trend::checks {
namespace {

bool is_name_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return text::is_latin_letter(byte) || text::is_ascii_digit(byte) || c == '-';
}

/// The > that ends the tag whose attributes start at `at`; npos when there is none. Sets `next`
/// to where the search may go on.
std::size_t tag_end(std::string_view html, std::size_t at) {
  for (; at < html.size(); ++at) {
    if (html[at] == '>') return at;
    if (html[at] == '<') return std::string_view::npos;
    if (html[at] != '"' && html[at] != '\'') continue;
    const std::size_t quote = html.find(html[at], at + 1);
    if (quote == std::string_view::npos) return quote;
    at = quote;
  }
  return std::string_view::npos;
}

}  // namespace

std::vector<HtmlTag> find_tags(std::string_view html) {
  std::vector<HtmlTag> tags;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
    if (html.substr(at).starts_with("<!--")) {
      const std::size_t end = html.find("-->", at);
      if (end == std::string_view::npos) break;
      at = end;
      continue;
    }
    const bool closing = at + 1 < html.size() && html[at + 1] == '/';
    const std::size_t name = at + (closing ? 2 : 1);
    std::size_t stop = name;
    while (stop < html.size() && is_name_byte(html[stop])) ++stop;
    const std::size_t end = stop > name ? tag_end(html, stop) : std::string_view::npos;
    if (end == std::string_view::npos) {
      ++at;
      continue;
    }
    tags.push_back({{static_cast<text::Offset>(at), static_cast<text::Offset>(end + 1)},
                    html.substr(name, stop - name),
                    closing,
                    html[end - 1] == '/'});
    at = end;
  }
  return tags;
}

}  // namespace trend::checks
