// Findings as bytes, for results that outlive the process.
#pragma once

#include <vector>

#include "rules/lint/finding.h"
#include "server/engine/packed.h"

namespace trend::engine {

/// Writes everything that a finding holds. Rules are written by their place among all rules, so
/// only the program that wrote findings may read them.
void write_findings(const std::vector<lint::Finding>& findings, PackedWriter& out);

/// Reads them again; `size` is that of the text they are about. Where `in` fails, or a place lies
/// outside the text, `in` has failed afterwards and the findings mean nothing.
std::vector<lint::Finding> read_findings(PackedReader& in, text::Offset size);

}  // namespace trend::engine
