// A readable picture of an article for tests and for people who debug: one line per node.
#pragma once

#include <string>

#include "rules/article/article.h"

namespace trend::article {

struct DumpOptions {
  bool inlines = true;  ///< print the inlines below their leaves
};

/// Lines like `  heading 3 [120,140) "1.2 技术路线" number 1.2`, indented by depth; ranges are
/// absolute byte ranges, texts are the source as it stands there (shortened).
std::string dump(const Article& article, const DumpOptions& options = {});

const char* kind_name(BlockKind kind);
const char* kind_name(InlineKind kind);

}  // namespace trend::article
