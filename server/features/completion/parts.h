// The places where something can be completed. Each function looks whether the spot is one of its
// own; if so it answers, perhaps with no items, and no other place is asked.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/features/completion/completion.h"
#include "server/features/spot.h"

namespace trend::features::completion {

using Items = std::vector<Completion>;
using Found = std::optional<Items>;

struct Request {
  const CompletionScope& scope;
  Spot spot;
  const article::Article& article() const { return scope.article; }
};

/// Keys, and values of keys that have usual ones.
Found front_matter(const Request& request);
/// Languages behind an opening fence.
Found fence(const Request& request);
/// Numbers and usual titles behind the hashes.
Found heading(const Request& request);
/// Rows and whole tables behind a pipe that stands alone.
Found table(const Request& request);
/// Files and anchors in link destinations.
Found link_destination(const Request& request);
/// Labels of footnotes and of reference links.
Found label(const Request& request);
/// Sections, tables and figures behind 见, 第, 表, 图, Section, Table, Figure.
Found mention(const Request& request);

/// `text` as LSP snippet syntax prints it.
std::string escape_snippet(std::string_view text);

}  // namespace trend::features::completion
