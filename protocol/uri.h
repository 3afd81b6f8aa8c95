// Document URIs and file paths. Clients spell the same file in several ways (`file:///c%3A/x`,
// `file:///C:/x`): paths are for the file system, keys are for comparing, and the client's own
// spelling is what goes back over the wire.
// Source: RFC 3986 (syntax, percent-encoding), RFC 8089 (file scheme).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace trend::protocol {

/// How paths look: `/a/b`, or `C:\a\b` and `\\host\share`.
enum class PathStyle { kPosix, kWindows };

#ifdef _WIN32
inline constexpr PathStyle kNativePaths = PathStyle::kWindows;
#else
inline constexpr PathStyle kNativePaths = PathStyle::kPosix;
#endif

/// The path of a `file:` URI, percent-decoded; the drive letter becomes upper case. Nothing for
/// other schemes (`untitled:`, `git:`), for hosts that have no path in this style, for relative
/// references and for paths with a NUL. A broken escape (`%zz`) is kept as it is. The path need not
/// exist.
std::optional<std::string> uri_to_path(std::string_view uri, PathStyle style = kNativePaths);

/// The `file:` URI of an absolute path. Everything but unreserved characters, `/` and a drive's
/// colon is percent-encoded, so Han characters and blanks come out the way editors write them.
std::string path_to_uri(std::string_view path, PathStyle style = kNativePaths);

/// A canonical spelling to compare documents by: equal for all spellings of one file (escapes,
/// drive letter case, `localhost`, dot segments). URIs of other schemes are returned verbatim. Case
/// and Unicode normalisation of names are left alone: file systems differ in them.
std::string uri_key(std::string_view uri);

}  // namespace trend::protocol
