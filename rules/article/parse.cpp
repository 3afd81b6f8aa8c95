// See parse.h. Three steps: envelope and front matter on raw lines, block structure by cmark (all
// of it, or only what an edit touched), then inlines, which need the definitions of the whole
// article.
#include "rules/article/parse.h"

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#include "rules/article/block_parser.h"
#include "rules/article/builder.h"
#include "rules/article/inline_parser.h"
#include "rules/article/resync.h"

namespace trend::article {
namespace {

std::shared_ptr<const FrontMatter> read_front_matter_of(const text::Document& document,
                                                        const Envelope& envelope) {
  return std::make_shared<const FrontMatter>(
      envelope.front_matter ? read_front_matter(document, *envelope.front_matter) : FrontMatter{});
}

/// The old front matter when the edit stands behind all that was read for it.
std::shared_ptr<const FrontMatter> front_matter_after(const Article& old,
                                                      const text::Document& document,
                                                      const Envelope& envelope,
                                                      const text::Edit& edit) {
  const auto& lines = envelope.front_matter;
  const bool stands = lines == old.envelope().front_matter &&
                      (!lines || edit.range.begin >= std::max(lines->range.end, lines->yaml.end));
  return stands ? old.surroundings().front_matter : read_front_matter_of(document, envelope);
}

std::size_t end_line_of(const text::Document& document, const Envelope& envelope) {
  const std::size_t line = document.lines().line_of(envelope.body.end);
  return document.lines().start(line) == envelope.body.end ? line : line + 1;
}

using Definitions = std::vector<const Definition*>;

void append_definitions(const Block& block, Definitions& all) {
  for (const Definition& definition : block.definitions) all.push_back(&definition);
}

void append_definitions(std::span<const TopBlock> blocks, Definitions& all) {
  for (const TopBlock& top : blocks)
    if (top.traits.definitions) append_definitions(*top.block, all);
}

FindDefinition finder(const DefinitionTable& definitions) {
  if (definitions.empty()) return {};
  return [&definitions](std::string_view label) { return definitions.find(label); };
}

/// Gives the blocks their inlines.
std::vector<PlacedBlock> finish_blocks(std::vector<ParsedBlock> parsed,
                                       const text::Document& document,
                                       const DefinitionTable& definitions) {
  std::vector<PlacedBlock> blocks;
  blocks.reserve(parsed.size());
  InlineParser inlines(finder(definitions));
  for (ParsedBlock& block : parsed) {
    const Offset begin = document.lines().start(block.first_line);
    inlines.parse(*block.block, document.slice({begin, begin + block.block->size}));
    blocks.push_back({block.first_line, std::move(block.block)});
  }
  return blocks;
}

std::shared_ptr<const Article> parse_with(text::Document document, Envelope envelope) {
  std::vector<ParsedBlock> parsed;
  parse_blocks(
      {document, envelope.body_line, end_line_of(document, envelope), envelope.dedent},
      [](std::size_t) { return false; }, parsed);
  Definitions all;
  for (const ParsedBlock& block : parsed) append_definitions(*block.block, all);
  DefinitionTable definitions(std::move(all));
  Splice whole{0, 0, finish_blocks(std::move(parsed), document, definitions)};
  auto front_matter = read_front_matter_of(document, envelope);
  return build_article(nullptr, {std::move(document), std::move(envelope), std::move(front_matter)},
                       std::move(whole), std::move(definitions));
}

/// The definitions of the article in which `resynced` took the place of old blocks.
DefinitionTable definitions_after(const Article& old, const Resynced& resynced) {
  const auto blocks = old.blocks();
  const auto replaced = blocks.subspan(resynced.first, resynced.last - resynced.first);
  const bool untouched =
      std::none_of(replaced.begin(), replaced.end(),
                   [](const TopBlock& top) { return top.traits.definitions; }) &&
      std::all_of(resynced.parsed.begin(), resynced.parsed.end(),
                  [](const ParsedBlock& block) { return block.block->definitions.empty(); });
  if (untouched) return old.definitions();
  Definitions all;
  append_definitions(blocks.first(resynced.first), all);
  for (const ParsedBlock& block : resynced.parsed) append_definitions(*block.block, all);
  append_definitions(blocks.subspan(resynced.last), all);
  return DefinitionTable(std::move(all));
}

/// `article` once more after its definitions became others: blocks that may refer to them get
/// new inlines.
std::shared_ptr<const Article> with_references_resolved(const Article& article) {
  Splice all{0, article.blocks().size(), {}};
  Definitions definitions;
  InlineParser inlines(finder(article.definitions()));
  for (const TopBlock& top : article.blocks()) {
    std::shared_ptr<const Block> block = article.share(top);
    const std::string_view text = article.slice(top.range());
    if (may_reference_definitions(text)) {
      auto resolved = std::make_shared<Block>(*block);
      inlines.parse(*resolved, text);
      block = std::move(resolved);
    }
    append_definitions(*block, definitions);
    all.blocks.push_back({top.first_line, std::move(block)});
  }
  return build_article(&article, article.surroundings(), std::move(all),
                       DefinitionTable(std::move(definitions)));
}

/// The run-time form of the property test: incremental and full parse must agree.
void verify(const Article& incremental, const Article& full) {
  bool same = incremental.blocks().size() == full.blocks().size();
  for (std::size_t i = 0; same && i < full.blocks().size(); ++i) {
    const TopBlock& a = incremental.blocks()[i];
    const TopBlock& b = full.blocks()[i];
    same = a.offset == b.offset && a.first_line == b.first_line && *a.block == *b.block;
  }
  if (!same) throw std::logic_error("incremental and full parse differ");
}

bool verification_wanted() {
  static const bool wanted = std::getenv("TREND_VERIFY") != nullptr;
  return wanted;
}

}  // namespace

std::shared_ptr<const Article> parse(text::Document document) {
  Envelope envelope = find_envelope(document);
  return parse_with(std::move(document), std::move(envelope));
}

std::shared_ptr<const Article> reparse(const Article& old, text::Document document,
                                       const text::Edit& edit) {
  Envelope envelope = find_envelope(document);
  std::optional<Resynced> resynced = resync(old, document, envelope, edit);
  if (!resynced) return parse_with(std::move(document), std::move(envelope));

  DefinitionTable definitions = definitions_after(old, *resynced);
  const bool references_stand = definitions.means_the_same(old.definitions());
  Splice splice{resynced->first, resynced->last,
                finish_blocks(std::move(resynced->parsed), document, definitions)};
  auto front_matter = front_matter_after(old, document, envelope, edit);
  auto article =
      build_article(&old, {std::move(document), std::move(envelope), std::move(front_matter)},
                    std::move(splice), std::move(definitions));
  if (!references_stand) article = with_references_resolved(*article);
  if (verification_wanted()) verify(*article, *parse(article->document()));
  return article;
}

}  // namespace trend::article
