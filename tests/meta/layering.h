// The one table of who may include what, and the checker that reads #include lines against it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/meta/source_tree.h"

namespace trend::meta {

// A third-party header a layer may use; `only` narrows it to files with that path prefix (empty =
// the whole layer).
struct ThirdParty {
  std::string_view header_prefix;
  std::string_view only = {};
};

// One layer: the files below `folder`, and what they may include.
struct Layer {
  std::string_view name;                   // as messages call it
  std::string_view folder;                 // path prefix; the longest matching one decides
  std::vector<std::string_view> projects;  // path prefixes of our own headers
  std::vector<ThirdParty> third_party;
  bool pure = false;  // no I/O: neither POSIX headers nor the standard library's streams and files
};

// The layers, bottom to top.
const std::vector<Layer>& layers();

// What `file` includes and may not, as `rules/text/edit.cpp:7 includes protocol/codec.h; text may
// include: rules/text/`. A file that belongs to no layer is a problem too.
std::vector<std::string> forbidden_includes(const SourceFile& file);

}  // namespace trend::meta
