// markdownlint's own configuration for its rules: its files, and its comments in an article.
#pragma once

#include <array>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/article.h"
#include "rules/lint/settings.h"
#include "server/engine/config_value.h"
#include "server/engine/files.h"
#include "server/engine/snapshot.h"

namespace trend::engine {

/// Names of its files; the nearest folder upwards that has one, and there the first of these.
inline constexpr std::array<std::string_view, 4> kMarkdownlintFiles = {
    ".markdownlint.jsonc", ".markdownlint.json", ".markdownlint.yaml", ".markdownlint.yml"};

/// What such a configuration says by key: an id, a name, a tag or `default`; ASCII case is ignored.
struct MarkdownlintConfig {
  ConfigValue keys = ConfigValue::map();

  /// Lays `over` over it: its values replace those of the same key.
  void merge(const MarkdownlintConfig& over);
};

/// Reads JSON, JSON with comments, or YAML, which the others are written in too. Keys and options
/// that nothing is known of say nothing, as in markdownlint.
MarkdownlintConfig read_markdownlint_config(std::string_view text, const std::string& path,
                                            std::vector<ConfigProblem>& problems);

/// The file at `path` with what it extends. Notes in `read` which files were read.
MarkdownlintConfig load_markdownlint_config(const FileSystem& files, const std::string& path,
                                            std::set<std::string>& read,
                                            std::vector<ConfigProblem>& problems);

/// Lays it over settings. `default` says which rules run that no other key is about; a later key
/// has the last word.
void apply(const MarkdownlintConfig& config, lint::Settings& settings);

/// The settings that hold for an article with its markdownlint-configure-file comments, if the
/// profile is markdownlint. `settings` may come from an earlier version of the article.
DocumentSettings with_comments(const article::Article& article, DocumentSettings settings);

}  // namespace trend::engine
