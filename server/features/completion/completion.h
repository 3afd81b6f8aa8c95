// What could be written at the cursor, taken from the article itself: keys and dates, headings and
// rows as their neighbours have them, names of what can be linked or mentioned.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/article.h"
#include "rules/text/bilingual.h"
#include "rules/text/edit.h"
#include "server/features/file_facts.h"

namespace trend::features {

enum class CompletionKind : std::uint8_t {
  kKey,
  kValue,
  kHeading,
  kTable,
  kFile,
  kFolder,
  kReference,  ///< to an anchor, a section, a table, a footnote or a definition
  kLanguage,
};

struct Completion {
  CompletionKind kind = CompletionKind::kValue;
  std::string label;            ///< what the list shows, on one line
  text::Bilingual detail = {};  ///< a few words beside the label; may be empty
  std::string filter;           ///< typed text that leads to the item begins or is part of it
  text::Edit edit;              ///< its range touches the cursor and stays on its line
  std::string snippet = {};     ///< the edit's text with tab stops (LSP snippet syntax), or empty
  text::Range preview = {};     ///< of the article: what the item stands for; may be empty
};

struct CompletionScope {
  const article::Article& article;
  text::Offset offset = 0;
  std::string_view file_name = {};   ///< last component of the path, may be empty
  article::Date today = {};          ///< not valid: unknown
  const FileFacts* files = nullptr;  ///< null: nothing is known about other files
};

/// No list is longer. One of this length may have left others out, which typing on may bring.
inline constexpr std::size_t kMaxCompletions = 100;

/// The items for a cursor, best first; none in code and in prose that does not ask for any. All
/// edits have one range. At most kMaxCompletions.
std::vector<Completion> complete(const CompletionScope& scope);

/// Markdown that shows `range` of the article, cut after a dozen lines.
std::string preview_of(const article::Article& article, text::Range range);

}  // namespace trend::features
