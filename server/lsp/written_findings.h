// What diagnostics say about findings, kept from one version to the next.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "protocol/lsp/diagnostic.h"
#include "rules/lint/finding.h"
#include "rules/lint/findings.h"

namespace trend::server {

/// What an edit elsewhere leaves as it was: blocks begin with a line, so a finding's columns stay.
template <class Text>
struct MembersOf {
  lsp::Range range;  ///< its lines count from the one on which the finding begins
  // The members of the diagnostic as JSON text, but for those that tell places.
  Text front;            ///< behind `range`
  Text back;             ///< behind `relatedInformation`; may be empty
  bool related = false;  ///< whether there is any related information
};
using WrittenMembers = MembersOf<std::string>;
using KnownMembers = MembersOf<std::string_view>;

/// By finding. Most findings of a version are those of the one before at other places
/// (lint::Placed), and all but the lines is written once. They lie side by side in the order in
/// which they are asked for: a key comes when the caches have long forgotten the last one. For one
/// document, client and language.
class WrittenFindings {
 public:
  /// What `write` returned for this finding, in this round or the last. Views live until the next
  /// call. A finding that moved far against the others is written anew.
  template <class Write>
  KnownMembers get(const lint::Finding& said, Write write) {
    const auto begin = before_.begin() + static_cast<std::ptrdiff_t>(next_);
    const auto end =
        before_.begin() + static_cast<std::ptrdiff_t>(std::min(before_.size(), next_ + kMostGone));
    const auto known =
        std::find_if(begin, end, [&](const Entry& entry) { return entry.said == &said; });
    if (known != end) {
      next_ = static_cast<std::size_t>(known - before_.begin()) + 1;
      now_.push_back(*known);
    } else {
      now_.push_back(added(said, write()));
    }
    return members_of(now_.back());
  }

  /// The bytes of all members that were written, and some that nobody asks for any more.
  std::size_t size() const { return text_.size(); }

  /// Forgets what the round that ends, in which `all` were written, did not ask for.
  void end_round(const lint::Findings& all);

 private:
  /// How many findings in a row may go at once without those behind them being written anew.
  static constexpr std::size_t kMostGone = 64;

  struct Entry {
    const lint::Finding* said = nullptr;
    lsp::Range range;
    // Of its members in the text: `front`, then `back`.
    std::size_t begin = 0;
    std::size_t front = 0;
    std::size_t back = 0;
    bool related = false;
  };

  Entry added(const lint::Finding& said, const WrittenMembers& members);
  KnownMembers members_of(const Entry& entry) const;

  std::vector<Entry> before_;  // of the last round
  std::size_t next_ = 0;       // index of the one that is likely asked for next
  std::vector<Entry> now_;     // of this one
  std::string text_;
  lint::Findings all_;  // of the last round: what was said lives, its address stays its identity
};

}  // namespace trend::server
