// URIs, paths and keys, as tables of what clients really send.
#include <doctest/doctest.h>

#include <string>

#include "protocol/uri.h"

namespace trend::protocol {
namespace {

std::string path(std::string_view uri, PathStyle style) {
  return uri_to_path(uri, style).value_or("(none)");
}
std::string posix(std::string_view uri) { return path(uri, PathStyle::kPosix); }
std::string windows(std::string_view uri) { return path(uri, PathStyle::kWindows); }

}  // namespace

TEST_CASE("POSIX paths") {
  CHECK(posix("file:///home/a/x.md") == "/home/a/x.md");
  CHECK(posix("file:///%E8%B6%8B%E5%8A%BF/%E6%96%87%20a.md") == "/趋势/文 a.md");
  CHECK(posix("file:///趋势/文.md") == "/趋势/文.md");
  CHECK(posix("FILE:///a") == "/a");
  CHECK(posix("file:/a/b") == "/a/b");
  CHECK(posix("file://localhost/a") == "/a");
  CHECK(posix("file:///a%23b%3Fc%25d") == "/a#b?c%d");
  CHECK(posix("file:///a.md#section") == "/a.md");
  CHECK(posix("file:///a%zz%4") == "/a%zz%4");
  CHECK(posix("file:///%FF") == "/\xFF");
  CHECK(posix("file:///") == "/");
}

TEST_CASE("what has no path") {
  for (const char* uri :
       {"untitled:Untitled-1", "git:/a.md?%7B%7D", "http://a/b", "file:", "file://", "file:a/b",
        "file://host/share/a", "file:///a%00b", "", "a.md", "/a.md"}) {
    CAPTURE(uri);
    CHECK(posix(uri) == "(none)");
  }
}

TEST_CASE("Windows paths") {
  CHECK(windows("file:///c%3A/Users/a.md") == "C:\\Users\\a.md");
  CHECK(windows("file:///C:/Users/%E6%96%87.md") == "C:\\Users\\文.md");
  CHECK(windows("file:///d:") == "D:\\");
  CHECK(windows("file://Server/share/a.md") == "\\\\server\\share\\a.md");
  CHECK(windows("file:///tmp/a") == "\\tmp\\a");
  CHECK(windows("untitled:a") == "(none)");
}

TEST_CASE("paths become URIs") {
  CHECK(path_to_uri("/a b/文#?%.md", PathStyle::kPosix) == "file:///a%20b/%E6%96%87%23%3F%25.md");
  CHECK(path_to_uri("/A-z_0.~/", PathStyle::kPosix) == "file:///A-z_0.~/");
  CHECK(path_to_uri("C:\\Users\\a b.md", PathStyle::kWindows) == "file:///C:/Users/a%20b.md");
  CHECK(path_to_uri("c:/x", PathStyle::kWindows) == "file:///c:/x");
  CHECK(path_to_uri("\\\\server\\share\\文.md", PathStyle::kWindows) ==
        "file://server/share/%E6%96%87.md");
}

TEST_CASE("every path survives the way through a URI") {
  for (const char* file :
       {"/", "/a", "/a b", "/趋势/😀 é", "/%41", "/a%", "/a#b?c", "/\xFF\x01", "/c:/x"}) {
    CAPTURE(file);
    CHECK(posix(path_to_uri(file, PathStyle::kPosix)) == file);
  }
  for (const char* file : {"C:\\", "C:\\a\\文.md", "\\\\server\\share\\a b"}) {
    CAPTURE(file);
    CHECK(windows(path_to_uri(file, PathStyle::kWindows)) == file);
  }
}

TEST_CASE("all spellings of one document have one key") {
  const std::string key = uri_key("file:///c%3A/a%20b/%E6%96%87.md");
  for (const char* uri :
       {"file:///C:/a%20b/文.md", "FILE:///C%3a/a b/%e6%96%87.md",
        "file://localhost/c:/a%20b/./%E6%96%87.md", "file:/c:/x/../a%20b/文.md"}) {
    CAPTURE(uri);
    CHECK(uri_key(uri) == key);
  }
  CHECK(uri_key(key) == key);
  CHECK(uri_key("file:///A.md") != uri_key("file:///a.md"));
  CHECK(uri_key("file:///a/") != uri_key("file:///a"));
  CHECK(uri_key("file:///a%2Fb") == uri_key("file:///a/b"));
  CHECK(uri_key("file:///../..") == "file:///");
}

TEST_CASE("other schemes are compared verbatim") {
  for (const char* uri : {"untitled:Untitled-1", "untitled:%41", "vscode-notebook-cell:/a#b", ""}) {
    CHECK(uri_key(uri) == uri);
  }
}

}  // namespace trend::protocol
