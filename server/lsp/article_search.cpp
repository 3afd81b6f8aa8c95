// Open documents first, then files that are not open.
#include "server/lsp/article_search.h"

#include <algorithm>
#include <utility>

#include "protocol/uri.h"
#include "rules/article/parse.h"
#include "rules/text/unicode.h"
#include "server/engine/walk.h"
#include "server/lsp/documents.h"

namespace trend::server {

std::vector<ArticleSearch::Hit> ArticleSearch::find(const Wanted& wanted,
                                                    const std::stop_token& stop) const {
  std::vector<Hit> hits;
  for (const auto& [path, open] : open_) {
    if (wanted(path, open.snapshot->document().text()))
      hits.push_back({path, open.uri, static_cast<std::int32_t>(open.snapshot->version),
                      open.snapshot->article});
  }
  if (folders_.empty()) return hits;
  for (engine::FoundFile& file : engine::find_articles(files_, folders_, excluded_).files) {
    if (stop.stop_requested()) return {};
    if (open_.contains(file.path)) continue;
    engine::FileContent content = files_.read(file.path);
    const bool fits = !content.error && content.bytes.size() <= kMaxArticleSize;
    if (!fits || !wanted(file.path, content.bytes)) continue;
    std::string uri = protocol::path_to_uri(file.path);
    hits.push_back({std::move(file.path), std::move(uri), std::nullopt,
                    article::parse(text::Document::from_bytes(std::move(content.bytes)))});
  }
  std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.path < b.path; });
  return hits;
}

bool may_link_to(std::string_view text, std::string_view name) {
  // Punctuation may be escaped by a backslash or as an entity: the longest part without any.
  std::string_view part;
  for (std::size_t begin = 0; begin < name.size();) {
    std::size_t end = begin;
    while (end < name.size() &&
           !text::is_ascii_punctuation(static_cast<unsigned char>(name[end])) && name[end] != ' ')
      ++end;
    if (end - begin > part.size()) part = name.substr(begin, end - begin);
    begin = end + 1;
  }
  return text.find(part) != std::string_view::npos || text.find('%') != std::string_view::npos;
}

}  // namespace trend::server
