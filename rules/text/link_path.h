// Relative link destinations as paths, and back.
#pragma once

#include <string>
#include <string_view>

namespace trend::text {

/// A destination cut at its "#".
struct LinkTarget {
  std::string path;      ///< percent-decoded, without query; empty for a place in the same article
  std::string fragment;  ///< percent-decoded, without "#"
};
LinkTarget split_destination(std::string_view destination);

/// True for a destination that names a file by a path from the article's folder: no scheme
/// (https:), no "//host", not from the root ("/…"), not only a fragment.
bool is_relative_path(std::string_view destination);

/// Percent-decoding. What is no escape, or would not decode to UTF-8, stays as it is.
std::string decode_percent(std::string_view text);

/// A path or fragment as it can stand in a link destination: Han as they are; blanks, control
/// characters, brackets, quotes, "%", "#", "?", "*" and "\" escaped.
std::string encode_destination(std::string_view path);

/// `path` (relative, decoded) as an absolute one, without "." and ".."; `folder` is absolute.
std::string resolve_path(std::string_view folder, std::string_view path);
/// The way from one absolute path of a folder to another path: "../a/b.md", "b.md"; "." for the
/// folder itself. Both without "." and "..".
std::string path_from(std::string_view folder, std::string_view path);

}  // namespace trend::text
