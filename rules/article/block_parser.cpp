// See block_parser.h.
//
// cmark is fed one line at a time. After each line `parser->current` is the node that took it; that
// node's user_data remembers its first and last line (nodes are never reused within a pass, see
// cmark_memory.h). A line on which the document got a new last child opened a top-level block:
// there the parse may be cut, which bounds memory (chunks) and makes incremental parsing exact.
// cmark_parser_finish is never called (cmark_setup.h); instead a blank line and a thematic break
// are fed after the last line, which close everything that a following block would close.
#include "rules/article/block_parser.h"

#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>

#include <string>

#include "rules/article/block_builder.h"
#include "rules/article/cmark_memory.h"
#include "rules/article/cmark_setup.h"
#include "rules/article/limits.h"
#include "rules/article/line_guard.h"

namespace trend::article {
namespace {

/// A cmark parser over one chunk of lines.
class Chunk {
 public:
  Chunk(const LineWindow& window, std::size_t first_line) : window_(window) { start(first_line); }

  /// Drops everything and starts over at `first_line`.
  void start(std::size_t first_line) {
    source_.lines.clear();
    source_.line_starts.clear();
    source_.content_starts.clear();
    source_.takers.clear();
    source_.definition_batches.clear();
    source_.first_line = first_line;
    source_.origin = window_.document.lines().start(first_line);
    bytes_ = 0;
    delimiter_rows_failed_ = 0;
    failed_on_ = nullptr;
    pass_.restart();
    ok_ = pass_.guarded([](void* self) { static_cast<Chunk*>(self)->parser_ = new_cmark_parser(); },
                        this);
  }

  /// Feeds the next line (its number must be first_line + lines fed so far).
  void feed(std::size_t line) {
    const Range content = window_.document.line_range(line);
    const std::string_view text = window_.document.slice(content);
    const bool bom = line == 0 && text.starts_with(kByteOrderMark);
    const std::size_t cut = bom ? kByteOrderMark.size() : dedent_of(text, window_.dedent);
    source_.lines.push_back(
        {content.begin + static_cast<Offset>(cut) - source_.origin, content.end - source_.origin});
    source_.line_starts.push_back(content.begin - source_.origin);
    bytes_ += text.size() + 1;
    feed_raw(guard_line(text.substr(cut), delimiter_rows_failed_, guarded_));
    count_failed_delimiter_row(text.substr(cut));
  }

  /// True when the line fed last opened a new top-level block (and is not the chunk's first).
  bool opened_block() const {
    const cmark_node* last = parser_->root->last_child;
    return last != nullptr && last->start_line == parser_->line_number && source_.lines.size() > 1;
  }

  bool ok() const { return ok_; }
  std::size_t bytes() const { return bytes_; }
  std::size_t first_line() const { return source_.first_line; }
  std::size_t next_line() const { return source_.first_line + source_.lines.size(); }

  /// Emits the blocks up to, not including, the last line fed (which opened the next one).
  void emit_closed(std::vector<ParsedBlock>& out) {
    source_.lines.pop_back();
    emit(out);
  }

  /// Closes what is open and emits everything.
  void emit_all(std::vector<ParsedBlock>& out) {
    for (const char* closer : {"", "***"}) {
      if (ok_) feed_raw(closer);
    }
    emit(out);
  }

 private:
  /// Feeds a line without its line end.
  void feed_raw(std::string_view line) {
    fed_ = line;
    pass_.expect(line.size() + 1);
    const unsigned known_definitions = parser_->refmap->size;
    cmark_node* before = parser_->current;
    ok_ = pass_.guarded([](void* self) { static_cast<Chunk*>(self)->feed_cmark(); }, this);
    if (!ok_) return;
    const auto index = static_cast<Index>(parser_->line_number - 1);
    if (parser_->refmap->size != known_definitions)
      source_.definition_batches.push_back(
          {known_definitions, parser_->refmap->size, taken_lines(before)});
    take_line(parser_->current, index);
    source_.content_starts.push_back(static_cast<Offset>(parser_->offset));
    source_.takers.push_back(parser_->current);
  }

  /// Inside the guard: owns nothing. cmark_parser_feed looks at every byte for a line end before it
  /// parses the line; what is in its line buffer already it takes as it is.
  void feed_cmark() {
    cmark_strbuf_set(&parser_->linebuf, reinterpret_cast<const unsigned char*>(fed_.data()),
                     static_cast<bufsize_t>(fed_.size()));
    cmark_parser_feed(parser_, "\n", 1);
  }

  /// Bounds the attempts of one paragraph to become a table: each costs cmark the whole paragraph.
  void count_failed_delimiter_row(std::string_view line) {
    if (!ok_) return;
    if (parser_->current != failed_on_) {
      failed_on_ = parser_->current;
      delimiter_rows_failed_ = 0;
    }
    if (parser_->current->type == CMARK_NODE_PARAGRAPH && looks_like_delimiter_row(line))
      ++delimiter_rows_failed_;
  }

  void emit(std::vector<ParsedBlock>& out) {
    const std::string_view text = window_.document.text().substr(source_.origin);
    const Offset end =
        window_.document.lines().start(source_.first_line + source_.lines.size()) - source_.origin;
    if (source_.lines.empty()) return;
    if (ok_) {
      build_blocks(*parser_, source_, text.substr(0, end), out);
    } else {
      out.push_back(degraded_block(source_, text.substr(0, end)));
    }
  }

  const LineWindow& window_;
  CmarkPass pass_;
  cmark_parser* parser_ = nullptr;
  ChunkSource source_;
  std::string_view fed_;  // the line being fed: of the document, or guarded_
  std::string guarded_;
  std::size_t bytes_ = 0;
  std::size_t delimiter_rows_failed_ = 0;
  const cmark_node* failed_on_ = nullptr;
  bool ok_ = true;
};

}  // namespace

std::size_t parse_blocks(const LineWindow& window, const std::function<bool(std::size_t)>& stop,
                         std::vector<ParsedBlock>& out) {
  if (window.first_line >= window.end_line) return window.end_line;
  Chunk chunk(window, window.first_line);
  for (std::size_t line = window.first_line; line < window.end_line; ++line) {
    chunk.feed(line);
    if (!chunk.ok()) {
      // Over the limits: these lines become plain text, the rest is parsed as if it came after
      // them.
      chunk.emit_all(out);
      chunk.start(line + 1);
    } else if (chunk.opened_block()) {
      const bool ends_here = stop(line);
      if (!ends_here && chunk.bytes() < kChunkBytes) continue;
      chunk.emit_closed(out);
      if (ends_here) return line;
      chunk.start(line);
      chunk.feed(line);
    }
  }
  chunk.emit_all(out);
  return window.end_line;
}

}  // namespace trend::article
