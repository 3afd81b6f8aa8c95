// What a rule may look at: the block or the article, its options, today's date. No clock, no files.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "rules/article/article.h"
#include "rules/lint/options.h"

namespace trend::lint {

/// For check_block and survey. Ranges inside `block` and of findings count from the block's start.
struct BlockContext {
  const article::Block& block;
  std::string_view text;  ///< the block's bytes
  const RuleOptions& options;

  std::string_view slice(text::Range range) const {
    return text.substr(range.begin, range.end - range.begin);
  }
};

/// For check_article and judge. Absolute ranges.
struct ArticleContext {
  const article::Article& article;
  const RuleOptions& options;
  article::Date today;         ///< injected (--now); valid == false when unknown
  std::string_view file_name;  ///< last component of the path, empty for an unnamed buffer

  std::string_view slice(text::Range range) const { return article.slice(range); }
};

/// One use of a form, e.g. "a space between Han and Latin" (form 0) or "none" (form 1).
struct Sighting {
  text::Range range;
  std::uint8_t form = 0;
};
using Survey = std::vector<Sighting>;

/// All sightings of a rule in the article, grouped by block; counting is per block and cheap.
class Surveyed {
 public:
  struct Part {
    text::Offset offset;  ///< of the block
    const Survey* survey;
  };
  explicit Surveyed(std::vector<Part> parts) : parts_(std::move(parts)) {}

  /// Number of sightings of `form`.
  std::size_t count(std::uint8_t form) const;
  /// Calls visit(absolute range) for each sighting of `form` in document order.
  void for_each(std::uint8_t form, const std::function<void(text::Range)>& visit) const;

 private:
  std::vector<Part> parts_;
};

}  // namespace trend::lint
