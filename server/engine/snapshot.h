// One version of one document, understood and with its settings: what all work is done on.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "rules/article/article.h"
#include "rules/lint/settings.h"
#include "rules/text/bilingual.h"
#include "server/engine/folder_cache.h"

namespace trend::engine {

struct MarkdownlintConfig;

/// The settings that hold for a document, and where they come from. Never null once resolved.
struct DocumentSettings {
  std::shared_ptr<const lint::Settings> lint = std::make_shared<const lint::Settings>();
  /// What files say where the article's own comments changed `lint`, else null.
  std::shared_ptr<const lint::Settings> configured;
  /// The file of markdownlint's that took part; null when there is none.
  std::shared_ptr<const MarkdownlintConfig> markdownlint;
  std::string config_path;  ///< the configuration file that took part, empty when there is none
  text::Language language = text::Language::kZh;  ///< of messages about this document
  std::string rule_docs;                          ///< see ConfigLayer; empty when none is named
  std::shared_ptr<const FolderCache> folders;     ///< for rules about files; null: they are silent
};

/// The address of a rule's page in the site at `rule_docs`; empty when that is.
std::string rule_address(std::string_view rule_docs, std::string_view rule_id);

/// An immutable version of a document. Shared by pointer; any thread may read. A new version is a
/// new Snapshot that shares unchanged blocks with the old one (article::reparse).
struct Snapshot {
  std::string uri;           ///< identity; what the client calls the document, or its path
  std::string path;          ///< file path in UTF-8, empty when the document has no file
  std::int64_t version = 0;  ///< the client's number; 0 for files read from disk
  std::shared_ptr<const article::Article> article;  ///< never null
  DocumentSettings settings;
  std::chrono::microseconds parse_time{};  ///< what getting to this version's article took

  const text::Document& document() const { return article->document(); }
  /// Last component of the path, empty for a document without file.
  std::string_view file_name() const { return file_name_of(path); }
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// Parses a document into a snapshot.
SnapshotPtr make_snapshot(std::string uri, std::string path, std::int64_t version,
                          text::Document document, DocumentSettings settings);
/// The same of bytes (any: see text::Document::from_bytes).
SnapshotPtr make_snapshot(std::string uri, std::string path, std::int64_t version,
                          std::string bytes, DocumentSettings settings);

}  // namespace trend::engine
