// Lists of paths as other programs print them: git ls-files, git diff --name-only, find -print0.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace trend::cli {

/// The paths in `list`, in order: one a line, or with `null_separated` each ended by a NUL byte.
/// Empty ones are skipped. Lines may end with CR LF, and a line in double quotes is read as git
/// writes names that are not ASCII ("\346\226\207.md"); whatever else is quoted stays as it is.
std::vector<std::string> parse_path_list(std::string_view list, bool null_separated);

}  // namespace trend::cli
