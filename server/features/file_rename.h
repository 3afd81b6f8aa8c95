// Links that follow files to other places or names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/article/article.h"
#include "rules/text/edit.h"

namespace trend::features {

/// A file or, with everything below it, a folder. Absolute paths without "." and "..".
struct MovedFile {
  std::string before;
  std::string after;
};

/// Where `path` is afterwards: the innermost of the moved folders counts.
std::string moved_path(const std::vector<MovedFile>& moved, const std::string& path);

/// The edits by which the relative links, images and definitions of the article at `path` (before
/// the move, absolute) lead to the same files afterwards; also when the article itself is moved.
/// What is right already stays as it is written; fragments and queries always do. Linear.
text::EditSet follow_files(const article::Article& article, const std::string& path,
                           const std::vector<MovedFile>& moved);

}  // namespace trend::features
