// Everything that a reader of a run can see, compared.
#pragma once

#include <string>

#include "rules/lint/runner.h"

namespace trend::soak {

/// Where two results differ, in a few words that begin with the rule's id; empty when they do not.
std::string difference(const lint::RunResult& a, const lint::RunResult& b);

}  // namespace trend::soak
