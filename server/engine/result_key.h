// What an article's findings depend on, as one digest: equal keys mean equal findings, as far as
// the disk around the article and the date go along (see result_cache.h).
#pragma once

#include <string_view>

#include "server/engine/digest.h"
#include "server/engine/snapshot.h"

namespace trend::engine {

/// Of the settings that make_snapshot gets for an article, all that decides findings but today's
/// date (of which only counts whether it is known).
Digest settings_digest(const DocumentSettings& settings);

/// Of an article: its settings, the folder (empty where rules see no files) and the name that rules
/// see, its bytes.
Digest result_key(const Digest& settings, std::string_view folder, std::string_view file_name,
                  std::string_view bytes);

}  // namespace trend::engine
