// What other tools call what our rules find, beyond markdownlint (rules/lint/markdownlint.h).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace trend::cli {

/// One of their rules or options. It need not find exactly the same.
struct PeerRule {
  std::string_view name;
  std::string_view ours;  ///< ids, separated by blanks
};

struct Peer {
  std::string_view name;  ///< "zhlint"
  std::span<const PeerRule> rules;
};

std::span<const Peer> all_peers();

/// Ids of markdownlint and rumdl ("MD025") with a counterpart here, in order.
std::vector<std::string> markdownlint_ids();

/// Those that correspond to a rule of ours.
std::vector<std::string> markdownlint_ids_of(std::string_view ours);

/// "zhlint: trimSpace" and the like for a rule of ours.
std::vector<std::string> peer_names_of(std::string_view ours);

/// "NU001 NU002" as a list.
std::vector<std::string_view> ids_in(std::string_view ids);

}  // namespace trend::cli
