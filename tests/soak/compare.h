// Everything that a reader of an article or of a run can see, compared.
#pragma once

#include <string>

#include "rules/article/article.h"
#include "rules/lint/runner.h"

namespace trend::soak {

/// Where two articles of one text differ, in a few words; empty when they do not.
std::string difference(const article::Article& a, const article::Article& b);

/// Where two results differ, in a few words that begin with the rule's id; empty when they do not.
std::string difference(const lint::RunResult& a, const lint::RunResult& b);

}  // namespace trend::soak
