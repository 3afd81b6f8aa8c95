// One pass over a leaf's text; leaves.h says what for.
#pragma once

#include <array>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/checks/markdownlint/leaves.h"

namespace trend::checks::md {

/// Fills spans, links and references of a leaf. Linear but for lookups of runs.
class LeafScan {
 public:
  LeafScan(Leaf& leaf, const article::LeafText& map, const MathBlocks& math);
  void run();

 private:
  /// An open [ and the row of closed brackets that its content ends with so far.
  struct Open {
    std::size_t at = 0;  ///< the [
    bool image = false;
    bool directive = false;  ///< opens a directive's label: makes no link
  };
  struct Row {
    std::size_t begin = 0;         ///< of the first bracket, or the ! before it
    std::size_t last = 0;          ///< [ of the last
    std::size_t end = 0;           ///< one past the last ]; 0: there is no row
    std::size_t before_begin = 0;  ///< [ of the one before the last
    std::size_t count = 0;
  };
  struct LinkEnd {
    text::Offset open = 0;  // absolute
    text::Offset end = 0;   // absolute
    article::Index index = article::kNone;
  };

  std::size_t step(std::size_t at);
  std::size_t step_run(std::size_t at, char mark, Span::Kind kind);
  std::size_t step_angle(std::size_t at);
  std::size_t step_close(std::size_t at);
  std::size_t step_open(std::size_t at, bool image);
  std::size_t step_line(std::size_t at);
  std::size_t step_colon(std::size_t at);
  std::size_t step_word(std::size_t at);
  void close_group(const Open& open, std::size_t end);
  void flush_row(const Row& row);
  std::size_t closing_run(std::size_t from, char mark, std::size_t size);
  void add_span(Span::Kind kind, std::size_t begin, std::size_t end);
  text::Offset absolute(std::size_t at) const;
  text::Range absolute(std::size_t begin, std::size_t end) const;
  std::size_t skip_attributes(std::size_t at) const;
  bool is_closed(std::size_t open) const;

  Leaf& leaf_;
  const article::LeafText& map_;
  std::string_view text_;
  const MathBlocks& math_;
  std::map<text::Offset, LinkEnd> ends_;  ///< by the absolute place of the ] that ends the text
  std::map<std::pair<char, std::size_t>, std::vector<std::size_t>> runs_;  ///< starts by length
  std::vector<Open> open_;
  std::vector<Row> rows_;          ///< one per open bracket, and the outermost
  std::size_t loose_ = 0;          ///< open brackets that are no directives
  std::array<bool, 4> unended_{};  ///< kinds of HTML that have no end further on
};

}  // namespace trend::checks::md
