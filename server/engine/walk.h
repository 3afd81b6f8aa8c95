// From the paths somebody named to the articles to check: folders are walked, ignore files
// honoured.
#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "server/engine/files.h"

namespace trend::engine {

/// One article to check.
struct FoundFile {
  std::string path;    ///< as named, or the named folder with the rest joined by `/`
  bool named = false;  ///< named itself, not found in a folder
};

struct WalkResult {
  std::vector<FoundFile> files;   ///< by name within each named folder, links last; no file twice
  std::vector<FileError> errors;  ///< paths that do not exist, folders that cannot be read
  std::vector<std::string> folders;        ///< all that were walked, absolute
  std::vector<std::string> empty_folders;  ///< named folders in which no article was found
  std::size_t ignored = 0;  ///< articles left out because of ignore files or `exclude`
};

/// True for .md, .markdown and .mdown in any case.
bool is_article_name(std::string_view name);

/// Expands `paths`. Named files are taken whatever their ending. Folders are walked for articles;
/// .gitignore, .ignore and .trendlspignore are honoured (also those of the folders above, up to the
/// one that holds .git), .git and node_modules are skipped, links to folders are not followed.
/// `excluded` (may be empty) tells which articles found in folders to leave out. After a stop no
/// further folder is opened: the result holds what was found so far.
WalkResult find_articles(const FileSystem& files, const std::vector<std::string>& paths,
                         const std::function<bool(const std::string&)>& excluded = {},
                         std::stop_token stop = {});

}  // namespace trend::engine
