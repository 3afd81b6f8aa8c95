// What a rule may look at: the block or the article, its options, today's date, names of files
// around it. No clock, no content of files.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "rules/article/article.h"
#include "rules/lint/files.h"
#include "rules/lint/options.h"
#include "rules/lint/today.h"

namespace trend::lint {

/// Where facts live, and what those with an `allocator_type` hold.
using FactMemory = std::pmr::memory_resource;

/// Facts by type, each made once.
class KnownFacts {
 public:
  /// `memory` outlives the object.
  explicit KnownFacts(FactMemory& memory) : known_(&memory) {}

  /// The Fact made of `source` when it is asked for first; valid as long as the object.
  template <class Fact, class... Source>
  const Fact& get(const Source&... source) {
    static constexpr char kKey = 0;  // its address stands for the type
    for (const auto& [key, fact] : known_)
      if (key == &kKey) return *static_cast<const Fact*>(fact.get());
    if (known_.empty()) known_.reserve(kUsual);
    const std::pmr::polymorphic_allocator<Fact> allocator(known_.get_allocator().resource());
    known_.push_back({&kKey, std::allocate_shared<Fact>(allocator, source...)});
    return *static_cast<const Fact*>(known_.back().fact.get());
  }

 private:
  static constexpr std::size_t kUsual = 8;  ///< facts of one block or article

  struct Known {
    const void* key;
    std::shared_ptr<const void> fact;
  };
  std::pmr::vector<Known> known_;
};

/// What several rules need to know about a block (its prose, say): made by the first of them that
/// asks while the block is checked.
class BlockFacts {
 public:
  /// The memory is there for them all and given back at once, so that they may waste it. Without
  /// one, they take the program's.
  BlockFacts(const article::Block& block, std::string_view text,
             FactMemory& memory = *std::pmr::new_delete_resource())
      : block_(block), text_(text), known_(memory) {}

  /// The Fact made by its constructor from block and bytes; it must depend on nothing else.
  template <class Fact>
  const Fact& get() {
    return known_.get<Fact>(block_, text_);
  }

 private:
  const article::Block& block_;
  std::string_view text_;
  KnownFacts known_;
};

/// For check_block and survey. Ranges inside `block` and of findings count from the block's start.
struct BlockContext {
  const article::Block& block;
  std::string_view text;  ///< the block's bytes
  const RuleOptions& options;
  BlockFacts& facts;  ///< what other rules may have worked out already

  std::string_view slice(text::Range range) const {
    return text.substr(range.begin, range.end - range.begin);
  }
};

/// What several rules need to know about an article (its outline as the author meant it, say): made
/// by the first rule of a run that asks. Belongs to one run and its thread.
class Facts {
 public:
  explicit Facts(const article::Article& article)
      : article_(article), known_(*std::pmr::new_delete_resource()) {}

  /// The Fact made of the article, by its constructor from one; it must depend on nothing else.
  /// Valid as long as the run.
  template <class Fact>
  const Fact& get() {
    return known_.get<Fact>(article_);
  }

 private:
  const article::Article& article_;
  KnownFacts known_;
};

/// For check_article and judge. Absolute ranges.
struct ArticleContext {
  const article::Article& article;
  Facts& facts;  ///< what other rules of this run may have worked out already
  const RuleOptions& options;
  Today& today;                ///< injected (--now)
  std::string_view file_name;  ///< last component of the path, empty for an unnamed buffer
  const Files* files;          ///< null where nothing is known: a buffer without file, a test

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
