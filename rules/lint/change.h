// What lies between two versions of an article, as far as rules that see the whole of it care.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "rules/lint/concerns.h"
#include "rules/lint/placed.h"
#include "rules/text/range.h"

namespace trend::lint {

/// A finding of a rule that sees the whole article, kept for later versions.
struct Kept {
  Placed placed;
  text::Range hull;  ///< of all its ranges, at their place
  /// Owns placed.moves; findings that moved alike share it.
  std::shared_ptr<const Moves> moves;

  void take(std::shared_ptr<const Moves> made);
};

/// All findings of such a rule.
struct KeptFindings {
  std::vector<Kept> kept;
  /// What was said, by the run in which the rule ran and by those that added to it.
  std::vector<std::shared_ptr<const std::vector<Finding>>> said;

  KeptFindings() = default;
  explicit KeptFindings(std::vector<Finding> findings) { add(std::move(findings)); }
  void add(std::vector<Finding> findings);
};

/// One stretch of blocks gave way to another; everything before it stands where it stood,
/// everything behind it moved.
struct Change {
  Concerns concerns = concern::kNothing;  ///< of the blocks on both sides, and how they differ
  Concerns beside = concern::kNothing;    ///< of the unchanged blocks next to them
  text::Range gone;                       ///< the stretch in the earlier version
  text::Offset by = 0;                    ///< how far what is behind it moved (modulo 2^32)
  bool to_end = false;                    ///< no block stands behind it
  std::size_t first = 0;                  ///< the blocks put in its place: indices [first, last)
  std::size_t last = 0;

  /// True when a rule that depends on `on` may say something else now, whatever it said.
  bool matters_to(Concerns on) const {
    return (on & concerns) != 0 || ((on & concern::kBeside) != 0 && (on & beside) != 0);
  }
  /// The same of a rule that said `findings`.
  bool matters_to(Concerns on, const KeptFindings& findings) const;
  /// The findings at their new places; nothing when one of them reaches into what changed.
  std::optional<KeptFindings> moved(const KeptFindings& findings) const;
  /// The same without those that stood in what is gone.
  std::optional<KeptFindings> moved_outside(const KeptFindings& findings) const;

 private:
  class SharedMoves;

  bool is_before_related(const KeptFindings& findings) const;
  std::optional<text::Range> moved(text::Range range) const;
  std::optional<Kept> moved(const Kept& kept, SharedMoves& made) const;
  Kept moved_whole(const Kept& kept, SharedMoves& made) const;
  std::optional<Kept> moved_around(const Kept& kept, SharedMoves& made) const;
};

}  // namespace trend::lint
