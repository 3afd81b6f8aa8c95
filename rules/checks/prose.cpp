// Flattens inlines into a row of atoms and masks formulas and URLs in it.
#include "rules/checks/prose.h"

#include <algorithm>

#include "rules/text/unicode.h"

namespace trend::checks {
namespace {

using article::Block;
using article::Index;
using article::Inline;
using article::InlineKind;
using text::Offset;

class Reader {
 public:
  Reader(const Block& block, std::string_view text) : block_(block), text_(text) {}

  std::vector<Atom> read(article::IndexRange inlines) {
    if (!inlines.empty()) {
      const Offset end = block_.inlines[inlines.end - 1].range.end;
      const Offset size = end - block_.inlines[inlines.begin].range.begin;
      atoms_.reserve(size / 2);  // a character of Chinese has three bytes, one of Latin one
    }
    for (Index i = inlines.begin; i < inlines.end;) i = read_inline(i);
    return std::move(atoms_);
  }

 private:
  void add(Atom::Kind kind, text::Range range, char32_t value = 0) {
    atoms_.push_back({kind, value, range});
  }

  void add_text(text::Range range) {
    for (Offset at = range.begin; at < range.end;) {
      const text::CodePoint c = text::decode(text_, at);
      if (c.size == 0) break;
      add(Atom::Kind::kChar, {at, at + c.size}, c.value);
      at += c.size;
    }
  }

  void add_children(Index first, Index end) {
    for (Index i = first; i < end;) i = read_inline(i);
  }

  // Returns the index after the inline's subtree.
  Index read_inline(Index i) {
    const Inline& node = block_.inlines[i];
    switch (node.kind) {
      case InlineKind::kText:
        add_text(node.range);
        break;
      case InlineKind::kEmphasis:
      case InlineKind::kStrong:
      case InlineKind::kStrikethrough:
        add(Atom::Kind::kOpen, {node.range.begin, node.content.begin});
        add_children(i + 1, node.end);
        add(Atom::Kind::kClose, {node.content.end, node.range.end});
        break;
      case InlineKind::kLink:
        add(Atom::Kind::kBarrier, {node.range.begin, node.content.begin});
        add_children(i + 1, node.end);
        add(Atom::Kind::kBarrier, {node.content.end, node.range.end});
        break;
      case InlineKind::kSoftBreak:
      case InlineKind::kHardBreak:
        add(Atom::Kind::kBreak, node.range);
        break;
      case InlineKind::kDelimiterRun: {
        const bool strong = text_.substr(node.range.begin, node.range.size()).starts_with("**");
        add(strong ? Atom::Kind::kLooseMark : Atom::Kind::kBarrier, node.range);
        break;
      }
      default:
        add(Atom::Kind::kBarrier, node.range);
        break;
    }
    return node.end;
  }

  const Block& block_;
  std::string_view text_;
  std::vector<Atom> atoms_;
};

bool is_char(const Atom& atom, char32_t value) {
  return atom.kind == Atom::Kind::kChar && atom.value == value;
}

void mask(std::vector<Atom>& atoms, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) atoms[i].kind = Atom::Kind::kBarrier;
}

bool is_blank_char(const Atom& atom) {
  return atom.kind == Atom::Kind::kChar && text::is_whitespace(atom.value);
}

// $…$ and $$…$$ with no blank just inside.
void mask_formulas(std::vector<Atom>& atoms) {
  for (std::size_t i = 0; i < atoms.size(); ++i) {
    if (!is_char(atoms[i], U'$')) continue;
    const std::size_t open = i + 1 < atoms.size() && is_char(atoms[i + 1], U'$') ? i + 2 : i + 1;
    if (open >= atoms.size() || is_blank_char(atoms[open])) continue;
    std::size_t close = open;
    while (close < atoms.size() && !is_char(atoms[close], U'$')) ++close;
    if (close == atoms.size()) return;
    if (is_blank_char(atoms[close - 1])) continue;
    if (close + 1 < atoms.size() && is_char(atoms[close + 1], U'$')) ++close;
    mask(atoms, i, close + 1);
    i = close;
  }
}

// A bare URL: the ASCII before "://" or "www." and everything behind it up to a blank or a Chinese
// mark, since paths may hold Han.
void mask_urls(std::vector<Atom>& atoms) {
  const auto is_url_char = [&](std::size_t i) {
    return atoms[i].kind == Atom::Kind::kChar && atoms[i].value > 0x20 && atoms[i].value < 0x7F;
  };
  const auto is_url_tail = [&](std::size_t i) {
    const char32_t c = atoms[i].value;
    return atoms[i].kind == Atom::Kind::kChar && !text::is_whitespace(c) && c != U'<' &&
           !text::is_cjk_punctuation(c);
  };
  for (std::size_t i = 0; i + 3 < atoms.size(); ++i) {
    const bool scheme =
        is_char(atoms[i], U':') && is_char(atoms[i + 1], U'/') && is_char(atoms[i + 2], U'/');
    const bool host = is_char(atoms[i], U'w') && is_char(atoms[i + 1], U'w') &&
                      is_char(atoms[i + 2], U'w') && is_char(atoms[i + 3], U'.');
    if (!scheme && !host) continue;
    std::size_t begin = i;
    while (begin > 0 && is_url_char(begin - 1)) --begin;
    std::size_t end = i;
    while (end < atoms.size() && is_url_tail(end)) ++end;
    mask(atoms, begin, end);
    i = end;
  }
}

}  // namespace

std::vector<Atom> read_prose(const Block& block, article::IndexRange inlines,
                             std::string_view text) {
  std::vector<Atom> atoms = Reader(block, text).read(inlines);
  if (atoms.empty()) return atoms;
  const Offset begin = atoms.front().range.begin;
  const std::string_view leaf = text.substr(begin, atoms.back().range.end - begin);
  if (leaf.find('$') != std::string_view::npos) mask_formulas(atoms);
  const bool url =
      leaf.find("://") != std::string_view::npos || leaf.find("www.") != std::string_view::npos;
  if (url) mask_urls(atoms);
  return atoms;
}

}  // namespace trend::checks
