// What a rule may look at: the block or the article, its options, today's date. No clock, no files.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
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
  std::uint8_t form = 0;  ///< below kMaxForms
};
using Survey = std::vector<Sighting>;
/// The most forms that a rule may tell apart.
inline constexpr std::size_t kMaxForms = 8;

/// All sightings of a rule in the article. Counts are kept per stretch of blocks, so that asking
/// for them costs nothing; visiting costs the sightings visited.
class Surveyed {
 public:
  using Visit = std::function<void(text::Range)>;
  using Counts = std::array<std::size_t, kMaxForms>;
  /// `walk` visits the sightings of a form in document order; it is called within for_each only.
  Surveyed(const Counts& counts, std::function<void(std::uint8_t form, const Visit&)> walk)
      : counts_(counts), walk_(std::move(walk)) {}

  /// Number of sightings of `form`.
  std::size_t count(std::uint8_t form) const { return counts_[form]; }
  /// Calls visit(absolute range) for each sighting of `form` in document order.
  void for_each(std::uint8_t form, const Visit& visit) const {
    if (count(form) > 0) walk_(form, visit);
  }

 private:
  Counts counts_;
  std::function<void(std::uint8_t form, const Visit&)> walk_;
};

}  // namespace trend::lint
