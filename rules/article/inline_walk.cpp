// See inline_walk.h.
//
// cmark's inline columns are wrong after soft breaks, links and escapes, but its nodes come in text
// order and every character of the leaf belongs to one of them. So the walk keeps one position and
// consumes the characters that each node must have come from; a node whose characters are not there
// makes the walk fail, which tests and fuzzing watch for. Only a link's end is taken from cmark's
// column, counted from the last line feed that cmark noticed.
#include "rules/article/inline_walk.h"

#include <cmark-gfm/node.h>

#include <algorithm>

#include "rules/article/cmark_setup.h"
#include "rules/article/limits.h"
#include "rules/text/unicode.h"

namespace trend::article {
namespace {

std::string_view view(const cmark_chunk& chunk) {
  return {reinterpret_cast<const char*>(chunk.data), static_cast<std::size_t>(chunk.len)};
}

/// What cmark skips around the parts of a link; NUL, which no text here holds, is none.
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

class Walk {
 public:
  Walk(const LeafText& leaf, const InlineSink& out) : leaf_(leaf), text_(leaf.text()), out_(out) {}

  void children(const cmark_node* parent) {
    if (++depth_ > kMaxInlineDepth) fail();
    for (const cmark_node* n = parent->first_child; n != nullptr && ok_; n = n->next) visit(n);
    --depth_;
  }
  bool ok() const { return ok_; }

 private:
  bool at(std::string_view expected) const {
    return text_.substr(std::min<std::size_t>(pos_, text_.size())).starts_with(expected);
  }
  bool at_run(char mark, Offset width) const {
    for (Offset i = pos_; i < pos_ + width; ++i)
      if (i >= text_.size() || text_[i] != mark) return false;
    return true;
  }
  char peek() const { return pos_ < text_.size() ? text_[pos_] : '\0'; }
  void fail() { ok_ = false; }

  Index open(InlineKind kind) {
    out_.inlines.push_back({kind, {pos_, pos_}, {pos_, pos_}, 0, kNone});
    return static_cast<Index>(out_.inlines.size() - 1);
  }
  /// Ends inline `i` at pos_; its content was [content_begin, content_end) of the leaf's text.
  void close(Index i, Offset begin, Offset content_begin, Offset content_end) {
    Inline& node = out_.inlines[i];
    node.range = leaf_.to_block(begin, pos_);
    node.content = leaf_.to_block(content_begin, content_end);
    node.end = static_cast<Index>(out_.inlines.size());
  }
  void leaf(InlineKind kind, Offset end) {
    const Offset begin = pos_;
    const Index i = open(kind);
    pos_ = end;
    close(i, begin, begin, end);
  }

  void visit(const cmark_node* n) {
    switch (n->type) {
      case CMARK_NODE_TEXT:
        return text(n);
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
        return line_break(n);
      case CMARK_NODE_CODE:
        return code(n);
      case CMARK_NODE_HTML_INLINE:
        return html(n);
      case CMARK_NODE_EMPH:
        return delimited(n, InlineKind::kEmphasis, 1);
      case CMARK_NODE_STRONG:
        return delimited(n, InlineKind::kStrong, 2);
      case CMARK_NODE_LINK:
        return peek() == '<' ? autolink(n) : link(n, InlineKind::kLink, 1);
      case CMARK_NODE_IMAGE:
        return link(n, InlineKind::kImage, 2);
      default:
        return strikethrough(n);
    }
  }

  void text(const cmark_node* n) {
    const std::string_view literal = view(n->as.literal);
    if (literal.empty()) return;  // a delimiter run that was used up
    out_.plain.append(literal);
    if (peek() == '\\' && pos_ + 1 < text_.size() &&
        text::is_ascii_punctuation(static_cast<unsigned char>(text_[pos_ + 1])) &&
        literal == text_.substr(pos_ + 1, 1) && n->end_column - n->start_column == 1)
      return leaf(InlineKind::kEscape, pos_ + 2);
    const bool entity = peek() == '&' && n->end_column > n->start_column;
    if (entity) {
      const std::size_t semicolon = text_.find(';', pos_);
      if (semicolon == std::string_view::npos) return fail();
      return plain_text(static_cast<Offset>(semicolon) + 1);
    }
    if (!at(literal)) return fail();
    const auto end = pos_ + static_cast<Offset>(literal.size());
    const bool run = literal.find_first_not_of(literal[0]) == std::string_view::npos &&
                     (literal[0] == '*' || literal[0] == '_' || literal[0] == '~');
    if (run) return leaf(InlineKind::kDelimiterRun, end);
    plain_text(end);
  }

  /// Text up to `end`; joined to the text right before it (cmark splits at every bracket).
  void plain_text(Offset end) {
    const Offset begin = pos_;
    if (joinable_ != kNone && joinable_ + 1 == out_.inlines.size() && joined_end_ == begin) {
      Inline& before = out_.inlines[joinable_];
      pos_ = end;
      before.range = before.content = leaf_.to_block(joined_begin_, end);
    } else {
      joined_begin_ = begin;
      joinable_ = static_cast<Index>(out_.inlines.size());
      leaf(InlineKind::kText, end);
    }
    joined_end_ = end;
  }

  void line_break(const cmark_node* n) {
    const std::size_t newline = text_.find('\n', pos_);
    if (newline == std::string_view::npos) return fail();
    const bool backslash = n->type == CMARK_NODE_LINEBREAK && newline > 0 &&
                           text_[newline - 1] == '\\' && newline - 1 == pos_;
    const Offset begin = pos_;
    const Index i =
        open(n->type == CMARK_NODE_SOFTBREAK ? InlineKind::kSoftBreak : InlineKind::kHardBreak);
    pos_ = static_cast<Offset>(newline) + 1;
    if (!backslash) anchor_ = pos_;  // cmark does not count the line of a backslash break
    if (!backslash)
      while (peek() == ' ' || peek() == '\t') ++pos_;
    Inline& node = out_.inlines[i];
    // The break reaches from the end of one line's text to the start of the next one's.
    const Offset from = leaf_.to_block(begin);
    const Offset to = pos_ < text_.size() ? leaf_.to_block(pos_) : from;
    node.range = {from, std::max(from, to)};
    node.content = {from, from};
    node.end = static_cast<Index>(out_.inlines.size());
    out_.plain.push_back(' ');
  }

  /// Remembers the last line feed inside what was just consumed: cmark counted it.
  void note_newlines(Offset begin) {
    const std::size_t last = text_.substr(begin, pos_ - begin).rfind('\n');
    if (last != std::string_view::npos) anchor_ = begin + static_cast<Offset>(last) + 1;
  }

  void code(const cmark_node* n) {
    const Offset begin = pos_;
    Offset ticks = begin;
    while (ticks < text_.size() && text_[ticks] == '`') ++ticks;
    const Offset width = ticks - begin;
    if (width == 0) return fail();
    for (Offset i = ticks; i < text_.size();) {
      if (text_[i] != '`') {
        ++i;
        continue;
      }
      Offset end = i;
      while (end < text_.size() && text_[end] == '`') ++end;
      if (end - i == width) {
        const Index node = open(InlineKind::kCode);
        pos_ = end;
        close(node, begin, ticks, i);
        note_newlines(begin);
        out_.plain.append(view(n->as.literal));
        return;
      }
      i = end;
    }
    fail();
  }

  void html(const cmark_node* n) {
    const std::string_view literal = view(n->as.literal);
    if (!at(literal)) return fail();
    const Offset begin = pos_;
    leaf(InlineKind::kHtml, pos_ + static_cast<Offset>(literal.size()));
    note_newlines(begin);
  }

  void delimited(const cmark_node* n, InlineKind kind, Offset width) {
    const Offset begin = pos_;
    const char mark = peek();
    if ((mark != '*' && mark != '_' && mark != '~') || !at_run(mark, width)) return fail();
    const Index i = open(kind);
    pos_ += width;
    children(n);
    const Offset content_end = pos_;
    if (!at_run(mark, width)) return fail();
    pos_ += width;
    close(i, begin, begin + width, content_end);
  }

  void strikethrough(const cmark_node* n) {
    if (n->extension != cmark_extensions().strikethrough) return fail();
    const Offset width = at("~~") ? 2 : 1;
    delimited(n, InlineKind::kStrikethrough, width);
  }

  Index add_link(const cmark_node* n, bool reference) {
    Link link;
    link.destination = std::string(view(n->as.link.url));
    link.title = std::string(view(n->as.link.title));
    link.reference = reference;
    out_.links.push_back(std::move(link));
    return static_cast<Index>(out_.links.size() - 1);
  }

  void autolink(const cmark_node* n) {
    const std::size_t close_at = text_.find('>', pos_);
    if (close_at == std::string_view::npos) return fail();
    const Offset begin = pos_;
    const auto end = static_cast<Offset>(close_at);
    const Index i = open(InlineKind::kAutolink);
    pos_ = end + 1;
    close(i, begin, begin + 1, end);
    const Index link = add_link(n, false);
    out_.links[link].destination_range = leaf_.to_block(begin + 1, end);
    out_.inlines[i].link = link;
    if (n->first_child != nullptr) out_.plain.append(view(n->first_child->as.literal));
  }

  void link(const cmark_node* n, InlineKind kind, Offset width) {
    if (!at(kind == InlineKind::kImage ? "![" : "[")) return fail();
    const Offset begin = pos_;
    const Index i = open(kind);
    pos_ += width;
    children(n);
    const Offset content_end = pos_;
    if (!ok_ || peek() != ']') return fail();
    // cmark's end column counts from the last line feed it noticed; it is the last character.
    const Offset end = anchor_ + static_cast<Offset>(std::max(n->end_column, 0));
    if (end <= content_end || end > text_.size()) return fail();
    const char last = text_[end - 1];
    if (last != ')' && last != ']') return fail();
    pos_ = end;
    close(i, begin, begin + width, content_end);
    const Index link_index = add_link(n, last == ']');
    out_.inlines[i].link = link_index;
    if (last == ')') out_.links[link_index].destination_range = destination(content_end + 1, end);
  }

  /// Range of the destination in `(destination "title")`, which starts at `open_at`.
  Range destination(Offset open_at, Offset end) const {
    Offset i = open_at + 1;
    while (i < end && is_space(text_[i])) ++i;
    Offset stop = i;
    if (text_[i] == '<') {
      ++i;
      stop = i;
      while (stop < end && text_[stop] != '>') stop += text_[stop] == '\\' ? 2 : 1;
    } else {
      int depth = 0;
      for (; stop < end - 1; ++stop) {
        const char c = text_[stop];
        if (c == '\\') {
          ++stop;
        } else if (is_space(c)) {
          break;
        } else if (c == '(') {
          ++depth;
        } else if (c == ')' && depth-- == 0) {
          break;
        }
      }
    }
    return leaf_.to_block(i, std::min(stop, end));
  }

  const LeafText& leaf_;
  std::string_view text_;
  const InlineSink& out_;
  bool ok_ = true;
  std::size_t depth_ = 0;  // of the inlines that are open
  Offset pos_ = 0;
  Offset anchor_ = 0;       // where cmark's current line starts in text_
  Index joinable_ = kNone;  // last kText inline, if later text may be joined to it
  Offset joined_begin_ = 0;
  Offset joined_end_ = 0;
};

}  // namespace

bool walk_inlines(const cmark_node* parent, const LeafText& leaf, const InlineSink& out) {
  Walk walk(leaf, out);
  walk.children(parent);
  return walk.ok();
}

}  // namespace trend::article
