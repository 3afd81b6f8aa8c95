// What a feature may ask about the files around an article. The server answers from open documents
// and the disk, a test from a table.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/article.h"

namespace trend::features {

/// Paths are as in a relative link after percent-decoding: UTF-8, "/", counted from the article's
/// folder.
class FileFacts {
 public:
  struct Name {
    std::string name;
    bool folder = false;
  };

  virtual ~FileFacts() = default;

  /// What stands in a folder ("" is the article's own), sorted by name; empty when there is none.
  virtual std::vector<Name> list(std::string_view folder) const = 0;
  /// The article at a path, as edited where it is open; null when there is none.
  virtual std::shared_ptr<const article::Article> article(std::string_view path) const = 0;
};

}  // namespace trend::features
