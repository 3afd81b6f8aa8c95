// See parse.h. Three steps: envelope and front matter on raw lines, block structure by cmark (all
// of it, or only what an edit touched), then inlines, which need the definitions of the whole
// article.
#include "rules/article/parse.h"

#include <cstdlib>
#include <stdexcept>

#include "rules/article/block_parser.h"
#include "rules/article/builder.h"
#include "rules/article/inline_parser.h"
#include "rules/article/resync.h"

namespace trend::article {
namespace {

FrontMatter read_front_matter_of(const text::Document& document, const Envelope& envelope) {
  return envelope.front_matter ? read_front_matter(document, *envelope.front_matter)
                               : FrontMatter{};
}

std::size_t end_line_of(const text::Document& document, const Envelope& envelope) {
  const std::size_t line = document.lines().line_of(envelope.body.end);
  return document.lines().start(line) == envelope.body.end ? line : line + 1;
}

std::vector<TopBlock> parse_all_blocks(const text::Document& document, const Envelope& envelope) {
  std::vector<ParsedBlock> parsed;
  parse_blocks(
      {document, envelope.body_line, end_line_of(document, envelope), envelope.dedent},
      [](std::size_t) { return false; }, parsed);
  std::vector<TopBlock> blocks;
  blocks.reserve(parsed.size());
  for (ParsedBlock& block : parsed)
    blocks.push_back(
        {document.lines().start(block.first_line), block.first_line, std::move(block.block)});
  return blocks;
}

/// Gives block `top` its inlines. A block that other versions share is copied first.
void fill_inlines(TopBlock& top, const text::Document& document,
                  const std::vector<const Definition*>& definitions) {
  auto block = std::make_shared<Block>(*top.block);
  parse_inlines(*block, document.slice(top.range()),
                [&](std::string_view label) { return find_in(definitions, label); });
  top.block = std::move(block);
}

/// Copies of the definitions: the blocks that own them are about to be replaced.
struct DefinitionTable {
  std::vector<Definition> owned;
  std::vector<const Definition*> sorted;
};

DefinitionTable copy_definitions(const std::vector<TopBlock>& blocks) {
  DefinitionTable table;
  for (const Definition* definition : collect_definitions(blocks))
    table.owned.push_back(*definition);
  for (const Definition& definition : table.owned) table.sorted.push_back(&definition);
  return table;
}

bool same_definitions(const std::vector<const Definition*>& a,
                      const std::vector<const Definition*>& b) {
  return std::equal(
      a.begin(), a.end(), b.begin(), b.end(), [](const Definition* x, const Definition* y) {
        return x->label == y->label && x->destination == y->destination && x->title == y->title;
      });
}

std::shared_ptr<const Article> parse_with(text::Document document, Envelope envelope) {
  std::vector<TopBlock> blocks = parse_all_blocks(document, envelope);
  const DefinitionTable definitions = copy_definitions(blocks);
  for (TopBlock& top : blocks) fill_inlines(top, document, definitions.sorted);
  FrontMatter front_matter = read_front_matter_of(document, envelope);
  return ArticleBuilder::build(std::move(document), std::move(envelope), std::move(front_matter),
                               std::move(blocks));
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
  Resynced resynced = resync(old, document, envelope, edit);
  if (!resynced.reparsed) return parse_with(std::move(document), std::move(envelope));

  const DefinitionTable definitions = copy_definitions(resynced.blocks);
  const bool definitions_changed = !same_definitions(
      definitions.sorted, collect_definitions({old.blocks().begin(), old.blocks().end()}));
  for (std::size_t i = 0; i < resynced.blocks.size(); ++i) {
    TopBlock& top = resynced.blocks[i];
    if (resynced.fresh[i] ||
        (definitions_changed && may_reference_definitions(document.slice(top.range()))))
      fill_inlines(top, document, definitions.sorted);
  }
  FrontMatter front_matter = read_front_matter_of(document, envelope);
  auto article = ArticleBuilder::build(document, std::move(envelope), std::move(front_matter),
                                       std::move(resynced.blocks));
  if (verification_wanted()) verify(*article, *parse(std::move(document)));
  return article;
}

}  // namespace trend::article
