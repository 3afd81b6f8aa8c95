// The rules as a static site: an index with search, a page for each rule, both languages.
#pragma once

#include <string>
#include <vector>

#include "rules/lint/rule.h"
#include "server/cli/options.h"
#include "server/cli/run.h"

namespace trend::cli {

struct SiteFile {
  std::string path;  ///< relative to the site's root: "rules/NU001.html"
  std::string bytes;
};

/// The whole site, the index last, so that a site that has one is complete. Always the same for one
/// version of the program. No other thread may parse meanwhile (rules/article/html.h).
std::vector<SiteFile> make_site();

/// The page of one rule. `before` and `after` are its neighbours, null at the ends.
std::string site_rule_page(const lint::Rule& rule, const lint::Rule* before,
                           const lint::Rule* after);
/// The list of all rules with search and filters, and the texts that the search looks through.
std::string site_index();
std::string site_search_texts();
/// The table of other tools' names.
std::string site_equivalents();

/// Writes the site into the folder options.site.
int run_site(const Options& options, const World& world);

}  // namespace trend::cli
