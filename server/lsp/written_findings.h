// What diagnostics say about findings, kept from one version to the next.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>

#include "protocol/lsp/diagnostic.h"
#include "rules/lint/finding.h"
#include "rules/lint/findings.h"

namespace trend::server {

/// What an edit elsewhere leaves as it was: blocks begin with a line, so a finding's columns stay.
struct WrittenMembers {
  lsp::Range range;  ///< its lines count from the one on which the finding begins
  // The members of the diagnostic as JSON text, but for those that tell places.
  std::string front;  ///< behind `range`
  std::string back;   ///< behind `relatedInformation`; may be empty
};

/// By finding. Most findings of a version are those of the one before at other places
/// (lint::Placed), and all but the lines is written once. For one document, client and language.
class WrittenFindings {
 public:
  /// What `write` returned for this finding, in this round or the last.
  template <class Write>
  const WrittenMembers& get(const lint::Finding& said, Write write) {
    const auto [entry, added] = known_.try_emplace(&said);
    if (added) entry->second.members = write();
    entry->second.round = round_;
    return entry->second.members;
  }

  /// Forgets what the round that ends, in which `all` were written, did not ask for.
  void end_round(const lint::Findings& all) {
    std::erase_if(known_, [this](const auto& entry) { return entry.second.round != round_; });
    ++round_;
    all_ = all;
  }

 private:
  struct Entry {
    WrittenMembers members;
    std::size_t round = 0;
  };

  std::unordered_map<const lint::Finding*, Entry> known_;
  lint::Findings all_;  // of the last round: what was said lives, its address stays its identity
  std::size_t round_ = 0;
};

}  // namespace trend::server
