// See bare_urls.h.
#include "rules/checks/bare_urls.h"

#include <algorithm>

#include "rules/text/scan.h"
#include "rules/text/unicode.h"

namespace trend::checks {
namespace {

using text::Offset;
using text::Range;

bool is_alnum(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::size_t scheme_size(std::string_view text) {
  for (std::string_view scheme : {"https://", "http://", "ftp://", "www."})
    if (text.starts_with(scheme)) return scheme.size();
  return 0;
}

// GFM takes trailing ?!.,:*_~'" and unmatched ) out of the link.
std::size_t without_trailing_marks(std::string_view text, std::size_t begin, std::size_t end) {
  const auto opened = std::count(text.begin() + static_cast<std::ptrdiff_t>(begin),
                                 text.begin() + static_cast<std::ptrdiff_t>(end), '(');
  auto closed = std::count(text.begin() + static_cast<std::ptrdiff_t>(begin),
                           text.begin() + static_cast<std::ptrdiff_t>(end), ')');
  for (; end > begin; --end) {
    const char last = text[end - 1];
    if (last == ')' && closed > opened)
      --closed;
    else if (std::string_view("?!.,:*_~'\"").find(last) == std::string_view::npos)
      break;
  }
  return end;
}

// A Chinese mark never belongs to an address; Han may (…/wiki/人工智能), but not behind a host in
// Latin letters without a slash between (https://example.org的).
std::size_t end_of_meant(std::string_view text, std::size_t host, std::size_t end) {
  bool in_host = true;
  for (std::size_t at = host; at < end;) {
    const text::CodePoint c = text::decode(text, static_cast<Offset>(at));
    if (c.size == 0) break;
    if (c.value == U'/' || c.value == U'?' || c.value == U'#') in_host = false;
    if (text::is_cjk_punctuation(c.value)) return at;
    if (in_host && text::is_han(c.value) && at > host && is_alnum(text[at - 1])) return at;
    at += c.size;
  }
  return end;
}

}  // namespace

std::vector<BareUrl> find_bare_urls(std::string_view run) {
  std::vector<BareUrl> urls;
  if (text::find_word(run, "://") == std::string_view::npos &&
      text::find_word(run, "www.") == std::string_view::npos)
    return urls;
  for (std::size_t at = 0; at < run.size(); ++at) {
    if (run[at] != 'h' && run[at] != 'f' && run[at] != 'w') continue;
    if (at > 0 && is_alnum(run[at - 1])) continue;
    const std::size_t scheme = scheme_size(run.substr(at));
    if (scheme == 0 || at + scheme >= run.size() || !is_alnum(run[at + scheme])) continue;
    const std::size_t stop = std::min(run.find_first_of(" \t<\r\n", at), run.size());
    const std::size_t linked = without_trailing_marks(run, at, stop);
    std::size_t meant = end_of_meant(run, at + scheme, linked);
    meant = without_trailing_marks(run, at, meant);
    // One dot at least: http://localhost is no link that readers follow, www.x none at all.
    const std::string_view host =
        run.substr(at + scheme, run.find_first_of("/?#", at + scheme) - (at + scheme));
    if (meant > at + scheme &&
        host.substr(0, meant - at - scheme).find('.') != std::string_view::npos)
      urls.push_back({{static_cast<Offset>(at), static_cast<Offset>(linked)},
                      {static_cast<Offset>(at), static_cast<Offset>(meant)}});
    at = std::max(at, stop > 0 ? stop - 1 : stop);
  }
  return urls;
}

}  // namespace trend::checks
