// A cause silences its symptoms: one defect, one finding.
#pragma once

#include <vector>

#include "rules/lint/placed.h"
#include "rules/text/document.h"

namespace trend::lint {

/// Removes from `findings` (sorted by range, then rule id) every one that a cause explains: a
/// finding of a rule whose `silences` name its rule, on a line that the cause's range or one of its
/// related ranges covers. A silenced cause still silences, because its symptoms are the greater
/// cause's too; no two rules may silence each other (a test of the registry).
void silence_symptoms(const text::Document& document, std::vector<Placed>& findings);

}  // namespace trend::lint
