// Builds snapshots from bytes.
#include "server/engine/snapshot.h"

#include <utility>

#include "rules/article/parse.h"
#include "server/engine/clock.h"
#include "server/engine/markdownlint_config.h"

namespace trend::engine {

std::string rule_address(std::string_view rule_docs, std::string_view rule_id) {
  if (rule_docs.empty()) return {};
  return std::string(rule_docs) + "rules/" + std::string(rule_id) + ".html";
}

SnapshotPtr make_snapshot(std::string uri, std::string path, std::int64_t version,
                          text::Document document, DocumentSettings settings) {
  const Stopwatch watch;
  auto article = article::parse(std::move(document));
  settings = with_comments(*article, std::move(settings));
  return std::make_shared<const Snapshot>(Snapshot{std::move(uri), std::move(path), version,
                                                   std::move(article), std::move(settings),
                                                   watch.elapsed()});
}

SnapshotPtr make_snapshot(std::string uri, std::string path, std::int64_t version,
                          std::string bytes, DocumentSettings settings) {
  return make_snapshot(std::move(uri), std::move(path), version,
                       text::Document::from_bytes(std::move(bytes)), std::move(settings));
}

}  // namespace trend::engine
