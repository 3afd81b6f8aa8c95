// Front matter keys that are nearly ones that tools know.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/article/front_matter.h"

namespace trend::checks {

struct KeyTypo {
  const article::Entry* entry = nullptr;
  std::string key;         ///< what was meant
  bool only_case = false;  ///< Date among lower-case keys
};

/// Entries whose key is misspelt, given the keys that are `known`. A key that is itself known, or
/// stands beside the one it resembles, is none; nor is one that only lacks or has an s at its end.
std::vector<KeyTypo> find_key_typos(const article::FrontMatter& matter,
                                    const std::vector<std::string>& known);

/// True when some entry is a misspelt `key`.
bool has_typo_of(const article::FrontMatter& matter, std::string_view key);

/// What FM013 takes for known unless configured, separated by commas.
inline constexpr std::string_view kKnownKeys =
    "title,date,updated,lastmod,modified,publishDate,expiryDate,description,summary,excerpt,tags,"
    "categories,keywords,aliases,author,authors,series,draft,published,slug,permalink,layout,cover,"
    "image,source,weight";

}  // namespace trend::checks
