// The command --init: a configuration to begin with, fitted to the articles of a folder.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/lint/settings.h"
#include "rules/text/bilingual.h"
#include "server/cli/run.h"

namespace trend::cli {

/// What was seen in the articles of a folder.
struct FolderView {
  std::size_t articles = 0;
  lint::Profile profile = lint::Profile::kRecommended;  ///< of typography when nearly all agree
  text::Language language = text::Language::kEn;        ///< of the articles
  std::vector<std::string> keys;      ///< of front matter that nearly all articles have, sorted
  std::vector<std::string> excluded;  ///< files of a repository that are no articles, sorted
};

/// The text of a configuration file that says so, with comments in `language`.
std::string starting_config(const FolderView& view, text::Language language);

/// Writes .trendlsp.yaml into the working directory and tells what to do next. Never overwrites.
int run_init(const Options& options, const World& world);

}  // namespace trend::cli
